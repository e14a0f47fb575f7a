package id.edokter.downtime;

import id.edokter.account.SignedIn;
import id.edokter.booking.Afterwards;
import id.edokter.booking.SessionLoad;
import java.time.LocalDate;
import java.util.List;

/**
 * The sessions of a day whose lists can be printed, and entered from.
 *
 * @param kept whether lists are also written to a folder
 * @param written those that lie there
 */
record OverviewView(
        SignedIn who,
        LocalDate date,
        LocalDate today,
        List<SessionLoad> sessions,
        boolean kept,
        List<SheetFiles.Written> written) {

    public boolean isToday() {
        return date.equals(today);
    }

    public LocalDate before() {
        return date.minusDays(1);
    }

    public LocalDate after() {
        return date.plusDays(1);
    }

    /** Whether what was written on this day's lists can be entered. */
    public boolean isOfTheseDays() {
        return !date.isAfter(today) && !date.isBefore(today.minusDays(Afterwards.DAYS)) && who.keepsRegister();
    }
}
