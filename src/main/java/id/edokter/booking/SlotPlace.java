package id.edokter.booking;

import id.edokter.schedule.Pool;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One numbered place as people see it: its number, planned time (WIB), for whom, and whether it is free. */
public record SlotPlace(long id, int number, String label, LocalTime starts, LocalTime ends, Pool pool, boolean free) {

    /** The few of these offers whose places lie nearest to the wanted time (WIB), the earliest first. */
    public static <T> List<T> nearest(Stream<T> offers, Function<T, SlotPlace> place, LocalTime wanted, int few) {
        Function<T, LocalTime> starts = place.andThen(SlotPlace::starts);
        return offers.sorted(Comparator.comparing(
                        offer -> Duration.between(wanted, starts.apply(offer)).abs()))
                .limit(few)
                .sorted(Comparator.comparing(starts))
                .toList();
    }
}
