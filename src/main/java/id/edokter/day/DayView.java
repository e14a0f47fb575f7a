package id.edokter.day;

import id.edokter.account.SignedIn;
import id.edokter.booking.SessionLoad;
import id.edokter.clinic.Clinic;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * A day at a glance.
 *
 * @param clinics that have a session on this day, by name
 * @param clinic code of the only one shown; null for all
 * @param sessions those that are shown, by time
 */
record DayView(
        SignedIn who,
        LocalDate date,
        LocalDate today,
        List<Clinic> clinics,
        String clinic,
        List<SessionLoad> sessions,
        Instant now) {

    public boolean isToday() {
        return date.equals(today);
    }

    public LocalDate before() {
        return date.minusDays(1);
    }

    public LocalDate after() {
        return date.plusDays(1);
    }

    public Course course(SessionLoad session) {
        return Course.of(session.status(), session.date(), session.starts(), session.ends(), now);
    }

    public int registered() {
        return sum(SessionLoad::registered);
    }

    public int arrived() {
        return sum(SessionLoad::arrived);
    }

    public int served() {
        return sum(SessionLoad::served);
    }

    public int absent() {
        return sum(SessionLoad::absent);
    }

    /** Of sessions that take place: places of a cancelled one are nobody's. */
    public int left() {
        return sessions.stream()
                .filter(session -> !session.isCancelled())
                .mapToInt(SessionLoad::left)
                .sum();
    }

    private int sum(ToIntFunction<SessionLoad> figure) {
        return sessions.stream().mapToInt(figure).sum();
    }
}
