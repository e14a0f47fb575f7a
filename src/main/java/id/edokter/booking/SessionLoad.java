package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * How full a session is, and how far its patients are, per pool. Dates and times are WIB.
 *
 * @param bookingClosed whether somebody closed booking, though it takes place
 * @param minutesLate how much later than planned the doctor comes
 * @param opens first day on which it can be booked online
 */
public record SessionLoad(
        long id,
        long clinic,
        String clinicCode,
        String clinicName,
        String doctorName,
        String room,
        LocalDate date,
        LocalTime starts,
        LocalTime ends,
        String note,
        Session.Status status,
        boolean bookingClosed,
        int minutesLate,
        LocalDate opens,
        List<PoolLoad> pools) {

    /**
     * The places of one pool.
     *
     * @param places that are not blocked, without those beyond the quota
     * @param taken of these, by a booking or by a form that is being filled
     * @param held of the taken, by a form that is being filled
     * @param arrived of all who have a number, whoever has checked in, the served included
     * @param served of the arrived, those who are done
     * @param absent of all who have a number, who did not come
     * @param beyond who has a number beyond the quota
     */
    public record PoolLoad(
            Pool pool, int places, int taken, int held, int arrived, int served, int absent, int beyond) {

        public int left() {
            return places - taken;
        }
    }

    public int places() {
        return sum(PoolLoad::places);
    }

    public int taken() {
        return sum(PoolLoad::taken);
    }

    public int left() {
        return places() - taken();
    }

    /** Patients who have a place; a form that is being filled names nobody yet. */
    public int registered() {
        return taken() + beyond() - sum(PoolLoad::held);
    }

    public int beyond() {
        return sum(PoolLoad::beyond);
    }

    public int arrived() {
        return sum(PoolLoad::arrived);
    }

    public int served() {
        return sum(PoolLoad::served);
    }

    public int absent() {
        return sum(PoolLoad::absent);
    }

    public boolean isCancelled() {
        return status == Session.Status.CANCELLED;
    }

    private int sum(ToIntFunction<PoolLoad> figure) {
        return pools.stream().mapToInt(figure).sum();
    }
}
