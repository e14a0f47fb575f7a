package id.edokter.watch;

import id.edokter.account.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a member of staff looked at in a period, beside what is usual.
 *
 * @param patients different ones, in the whole period
 * @param byDay different ones on each day of the period on which any was looked at
 * @param usual how many are on a day in the middle of this person's own days of the four weeks before; 0 without any
 * @param colleagues how many are on a day in the middle of the days of all others of the same roles; 0 without any
 * @param outsideHours looks outside working hours
 * @param withoutAppointment patients looked at with no appointment around
 * @param again patients looked at in many different hours
 * @param sameName patients whose last name is the reader's own
 * @param restricted patients who asked not to be looked at without need, and were
 */
record Reader(
        String userName,
        String name,
        Set<Role> roles,
        int patients,
        SortedMap<LocalDate, Integer> byDay,
        double usual,
        double colleagues,
        int outsideHours,
        int withoutAppointment,
        Collection<Long> again,
        int sameName,
        Collection<Long> restricted) {

    /** The day with the most patients; the first of several. */
    public LocalDate busiest() {
        return byDay.entrySet().stream()
                .max((a, b) -> {
                    int more = Integer.compare(a.getValue(), b.getValue());
                    return more != 0 ? more : b.getKey().compareTo(a.getKey());
                })
                .map(entry -> entry.getKey())
                .orElse(null);
    }

    /** Of the day with the most patients. */
    public int most() {
        return byDay.values().stream().mapToInt(n -> n).max().orElse(0);
    }
}
