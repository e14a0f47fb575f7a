package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A session with its places, per pool. Dates and times are WIB. */
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

    public int places() {
        return pools.stream().mapToInt(PoolPlaces::places).sum();
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
