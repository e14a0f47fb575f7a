package id.edokter.demo;

import id.edokter.schedule.Pool;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A session with its places, as far as the sample needs it. */
record Sitting(
        long id,
        LocalDate date,
        LocalTime starts,
        LocalTime ends,
        int minutes,
        long doctor,
        String doctorName,
        String clinic,
        List<Seat> seats) {

    private static final Duration AFTERWARDS = Duration.ofMinutes(45);

    /** @param pool for whom it was planned, whether released or not */
    record Seat(long slot, int number, LocalTime starts, LocalTime ends, Pool pool, boolean taken) {}

    Instant startsAt() {
        return Wib.instant(date, starts);
    }

    Instant endsAt() {
        return Wib.instant(date, ends);
    }

    Instant startOf(Seat seat) {
        return Wib.instant(date, seat.starts());
    }

    /** When the last patient has gone and the doctor too. */
    Instant isOverAt() {
        var last = seats.isEmpty()
                ? endsAt()
                : Wib.instant(date, seats.get(seats.size() - 1).ends());
        return (last.isAfter(endsAt()) ? last : endsAt()).plus(AFTERWARDS);
    }

    boolean isUntouched() {
        return seats.stream().noneMatch(Seat::taken);
    }
}
