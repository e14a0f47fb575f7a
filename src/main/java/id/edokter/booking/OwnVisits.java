package id.edokter.booking;

import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What a patient already has from today on, read after the patient's row was locked; or as much of it as whoever books
 * may be told of.
 *
 * @param onPhone coming appointments on the telephone number given
 */
record OwnVisits(List<Visit> live, long onPhone) {

    static final OwnVisits NONE = new OwnVisits(List.of(), 0);

    /** What the patient does elsewhere on the day of a session. */
    List<Visit> beside(Session session) {
        return live.stream()
                .filter(v -> v.date().equals(session.date) && v.session() != session.id)
                .toList();
    }

    long coming(Instant now) {
        return live.stream()
                .filter(v -> v.status() == AppointmentStatus.BOOKED)
                .filter(v -> Wib.instant(v.date(), v.ends()).isAfter(now))
                .count();
    }

    record Visit(long session, LocalDate date, LocalTime starts, LocalTime ends, AppointmentStatus status) {

        boolean overlaps(Slot slot) {
            return date.equals(slot.session.date) && overlaps(slot.starts, slot.ends);
        }

        boolean overlaps(LocalTime from, LocalTime to) {
            return starts.isBefore(to) && from.isBefore(ends);
        }
    }
}
