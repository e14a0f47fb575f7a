package id.edokter.watch;

import id.edokter.account.Role;
import java.util.Collection;
import java.util.Set;

/**
 * What a member of staff looked at in a period, beside what is usual.
 *
 * @param patients different ones, in the whole period
 * @param looked of how many the data were looked at
 * @param searched how many stood in lists that searches found
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
        Days looked,
        Days searched,
        int outsideHours,
        int withoutAppointment,
        Collection<Long> again,
        int sameName,
        Collection<Long> restricted) {}
