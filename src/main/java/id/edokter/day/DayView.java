package id.edokter.day;

import id.edokter.account.SignedIn;
import id.edokter.booking.Consultations.OwnSession;
import id.edokter.booking.Counter.Noted;
import id.edokter.booking.SessionLoad;
import id.edokter.clinic.Clinic;
import id.edokter.shared.Wib;
import id.edokter.web.DeskWork;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A day at a glance.
 *
 * @param clinics that have a session on this day, by name
 * @param clinic code of the only one shown; null for all
 * @param unclosed of earlier days, that nobody has closed; of today's page only
 * @param sessions those that are shown, by time
 * @param asked by session, the leave by which its doctor asks not to hold it
 * @param acts what whoever looks has just done at the desk, the latest first; its patients are not named
 * @param work what else waits for the desk
 * @param script address of what keeps the page up to date
 */
record DayView(
        SignedIn who,
        LocalDate date,
        LocalDate today,
        List<Clinic> clinics,
        String clinic,
        List<OwnSession> unclosed,
        List<SessionLoad> sessions,
        Map<Long, Long> asked,
        List<Noted> acts,
        long untold,
        List<DeskWork.Waiting> work,
        Instant now,
        String script) {

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
        return Course.of(session, now);
    }

    public boolean isAsked(SessionLoad session) {
        return asked.containsKey(session.id());
    }

    /** Whether patients are called in it: then it has a queue to go to. */
    public boolean isCalling(SessionLoad session) {
        return isCalling(session, now);
    }

    static boolean isCalling(SessionLoad session, Instant now) {
        return session.date().equals(Wib.date(now)) && !session.isCancelled();
    }

    /** Those about which whoever looks may decide. */
    public List<SessionLoad> toDecide() {
        return who.keepsRegister() ? sessions.stream().filter(this::isAsked).toList() : List.of();
    }

    public Long request(SessionLoad session) {
        return asked.get(session.id());
    }

    public Figures figures() {
        return new Figures(sessions);
    }

    /** Of what is shown, for the page that listens for changes. */
    public String stamp() {
        return LiveDay.stamp(sessions, asked, now);
    }

    /** Every course there is, with its sign, for the legend. */
    public List<Course> courses() {
        return List.of(Course.values());
    }
}
