package id.edokter.visit;

import id.edokter.account.SignedIn;
import id.edokter.booking.VisitType;
import id.edokter.patient.Age;
import id.edokter.queue.Estimate;
import id.edokter.queue.Priority;
import id.edokter.queue.QueueCall;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.web.Badge;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The queue of a session for who calls from it.
 *
 * @param undoable what whoever asks did last and may take back; null for nothing
 * @param undoableLabel whose number that was about; empty when it was about the session
 * @param end when the last one leaves, as a range; null when that is not known
 * @param done what was just done; null for nothing
 * @param sentTo number and clinic of who was just sent elsewhere; null for nobody
 * @param refusal why what was pressed was not done; empty otherwise
 * @param script brings the page up to date
 */
record QueuePage(
        SignedIn who,
        QueueView queue,
        QueueCall undoable,
        String undoableLabel,
        Estimate end,
        Step done,
        Sent sentTo,
        String refusal,
        String script) {

    /** Where somebody was sent: the appointment there. */
    record Sent(long appointment, String label, String clinic, String room) {}

    /** The word of what was just pressed; another one than any for what was refused; empty for nothing. */
    public String pressed() {
        return done != null ? done.word : refusal.isEmpty() ? "" : "ditolak";
    }

    public QueueView.Head session() {
        return queue.session();
    }

    public Instant now() {
        return queue.at();
    }

    public boolean isToday() {
        return session().date().equals(Wib.date(now()));
    }

    /** Whether it should have been closed on its day. */
    public boolean isUnclosed() {
        return session().isOn() && session().date().isBefore(Wib.date(now()));
    }

    /** Whether those who wait can be seen to in other ways than by calling, also before the doctor comes. */
    public boolean isOn() {
        return session().isOn() && isToday();
    }

    public boolean isRunning() {
        return session().status() == Session.Status.RUNNING && isToday();
    }

    public boolean isBeginnable() {
        return session().status() == Session.Status.OPEN && isToday();
    }

    public boolean isClosed() {
        return session().status() == Session.Status.CLOSED;
    }

    public boolean isCancelled() {
        return session().status() == Session.Status.CANCELLED;
    }

    /** Who is to be seen yet and is here or in time. */
    public int left() {
        return queue.waiting().size() + queue.called().size() + queue.coming().size();
    }

    public int notArrived() {
        return queue.coming().size();
    }

    /** How many turns there were, as a form says it: none is a number too. */
    public String turns() {
        return String.valueOf(queue.calls());
    }

    /** Who is called or with the doctor. */
    public List<Line> current() {
        return Stream.concat(queue.inService().stream(), queue.called().stream())
                .toList();
    }

    public Line next() {
        return queue.waiting().isEmpty() ? null : queue.waiting().get(0);
    }

    /** The one that "done and call next" is about: only when there is no doubt which. */
    public Line only() {
        return queue.inService().size() == 1 && queue.called().isEmpty()
                ? queue.inService().get(0)
                : null;
    }

    /** The first of those who are called: to whom the keys belong. */
    public boolean hasKeys(Line line) {
        return !current().isEmpty() && current().get(0).appointment() == line.appointment();
    }

    public boolean isCalled(Line line) {
        return line.status().name().equals("CALLED");
    }

    public boolean isIn(Line line) {
        return line.status().name().equals("IN_SERVICE");
    }

    /** Whether the name is for who says why; the doctor to whom the patient comes has the reason. */
    public boolean hides(Line line) {
        return hides(line, session(), who);
    }

    public boolean isOwn() {
        return isOwn(session(), who);
    }

    /** Who asked not to be looked at without need is named to the own doctor alone. */
    static boolean hides(Line line, QueueView.Head session, SignedIn who) {
        return line.person().restricted() && !isOwn(session, who);
    }

    private static boolean isOwn(QueueView.Head session, SignedIn who) {
        return who.doctor() != null && who.doctor() == session.doctor();
    }

    public Age age(Line line) {
        return Age.of(line.person().birthDate(), session().date());
    }

    /** Null unless JKN pays. */
    public VisitType visit(Line line) {
        return line.visitType() == null ? null : VisitType.values()[line.visitType() - 1];
    }

    public Badge look(Line line) {
        return Badge.ofAppointment(line.status().name());
    }

    /** How long somebody waits, or is with the doctor, in minutes. */
    public int minutes(Line line) {
        var since = isIn(line) ? line.startedAt() : isCalled(line) ? line.calledAt() : line.arrivedAt();
        return since == null
                ? 0
                : (int) Math.max(0, Duration.between(since, now()).toMinutes());
    }

    public Priority[] priorities() {
        return Priority.values();
    }

    public boolean isPriority(Line line, Priority one) {
        return line.priority() == one;
    }

    /** For the buttons. */
    public Step step(String name) {
        return Step.valueOf(name);
    }

    /** Whether somebody who is no more than this session's doctor looks. */
    public boolean isOnlyDoctors() {
        return isOwn() && !who.seesRegister();
    }
}
