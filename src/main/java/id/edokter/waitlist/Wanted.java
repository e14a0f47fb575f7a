package id.edokter.waitlist;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * What somebody waits for.
 *
 * @param doctor id; null for any doctor of the clinic
 * @param first first day, and the last one
 * @param atNight whether offers may come and end in quiet hours
 */
record Wanted(
        long clinic,
        Long doctor,
        LocalDate first,
        LocalDate last,
        Set<DayOfWeek> days,
        Set<PartOfDay> parts,
        boolean atNight) {

    static final Set<DayOfWeek> ANY_DAY = EnumSet.allOf(DayOfWeek.class);
    static final Set<PartOfDay> ANY_TIME = EnumSet.allOf(PartOfDay.class);

    static int bit(DayOfWeek day) {
        return 1 << day.ordinal();
    }

    static int bitsOfDays(Collection<DayOfWeek> days) {
        return days.stream().mapToInt(Wanted::bit).reduce(0, (a, b) -> a | b);
    }

    static int bitsOfParts(Collection<PartOfDay> parts) {
        return parts.stream().mapToInt(PartOfDay::bit).reduce(0, (a, b) -> a | b);
    }
}
