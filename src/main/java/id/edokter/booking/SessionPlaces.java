package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * A session with its places, per pool. Dates and times are WIB.
 *
 * @param stopped whether somebody has stopped booking, at the desk too
 */
public record SessionPlaces(
        long id,
        long clinic,
        String clinicCode,
        String clinicName,
        long doctor,
        String doctorName,
        String room,
        LocalDate date,
        LocalTime starts,
        LocalTime ends,
        String note,
        Session.Status status,
        boolean stopped,
        Window window,
        List<PoolPlaces> pools) {

    /** Whether it can be booked online now, apart from being full. */
    public enum Window {
        OPEN,
        /** Further ahead than the clinic opens its book. */
        NOT_YET,
        /** Booking has ended, or the session runs or is over. */
        CLOSED,
        CANCELLED
    }

    /** Whether the desk can give a place, apart from being full: the hours until which one books online are not its own. */
    public boolean isOpenAtTheDesk() {
        return !stopped && (status == Session.Status.OPEN || status == Session.Status.RUNNING);
    }

    public int places() {
        return pools.stream().mapToInt(PoolPlaces::places).sum();
    }

    /** Taken of the places, the walk-in reserve too. */
    public int taken() {
        return pools.stream().mapToInt(PoolPlaces::taken).sum();
    }

    /** Numbers given beyond the quota; they are none of its places. */
    public int beyond() {
        return pools.stream().mapToInt(PoolPlaces::beyond).sum();
    }

    /** Left for people who book ahead: the walk-in reserve is not counted. */
    public int left() {
        return pools.stream()
                .filter(p -> p.pool() != Pool.WALK_IN)
                .mapToInt(PoolPlaces::left)
                .sum();
    }

    /** Left for one payer: its own pool and what is open to everybody. */
    public int left(Payer payer) {
        return pools.stream()
                .filter(p -> payer.pools().contains(p.pool()))
                .mapToInt(PoolPlaces::left)
                .sum();
    }

    public boolean bookable() {
        return window == Window.OPEN && left() > 0;
    }
}
