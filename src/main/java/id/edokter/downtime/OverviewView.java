package id.edokter.downtime;

import id.edokter.account.SignedIn;
import id.edokter.booking.Afterwards;
import id.edokter.booking.SessionLoad;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * The sessions of a day whose lists can be printed, and entered from.
 *
 * @param folder where lists are also written to; empty for nowhere
 * @param written those that lie there
 */
record OverviewView(
        SignedIn who,
        LocalDate date,
        LocalDate today,
        List<SessionLoad> sessions,
        String folder,
        List<SheetFiles.Written> written,
        Instant now) {

    /** They are written twice a day: after so long something is wrong. */
    private static final Duration OLD = Duration.ofHours(24);

    /** Whether what lies there is not what the day needs. */
    public boolean isOld() {
        return !written.isEmpty()
                && written.stream()
                        .filter(file -> file.date().equals(today))
                        .noneMatch(file -> file.at().plus(OLD).isAfter(now));
    }

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
