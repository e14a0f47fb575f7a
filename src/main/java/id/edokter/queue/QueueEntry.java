package id.edokter.queue;

import id.edokter.booking.Appointment;
import id.edokter.shared.Wib;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * Somebody who came to a session: what the order of call needs, and when what really happened. Nothing here tells who it
 * is, and the status is the appointment's.
 */
@Entity
public class QueueEntry {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "appointment_id")
    public long appointmentId;

    @Column(name = "session_id")
    public long sessionId;

    /** Came after the time until which the number alone tells the turn, though it had the number before that. */
    public boolean late;
    /** Stands behind so many turns of the session. */
    public int callableAfter;

    @Enumerated(EnumType.STRING)
    public Priority priority;

    /** Of the last turn, as are the next three; null until then. */
    public Integer callNumber;

    /** Null for a turn without a call, as is who called. */
    public Instant calledAt;

    public String calledBy;
    public int recalls;
    /** How often it was called once more, also by mistake: unlike {@link #recalls} it only grows. */
    public int rings;
    /** How often it was called and did not come. */
    public int skips;
    /** Null when nobody noted it, even though the visit is done. */
    public Instant startedAt;

    public Instant finishedAt;

    /** Null for who was near from the beginning. */
    @Enumerated(EnumType.STRING)
    Nearness nearness;

    /** Grows with every act, so that who acts has seen the one before. */
    public int version;

    protected QueueEntry() {}

    /** @param given when the house gave the number; null when nobody knows */
    QueueEntry(Appointment appointment, Instant given, SessionQueue queue, QueueRule rule) {
        this.appointmentId = appointment.id;
        join(appointment, given, queue, rule);
    }

    /** In another session of the day, with the number of that. */
    void goTo(Appointment appointment, Instant given, SessionQueue queue, QueueRule rule) {
        this.callNumber = null;
        this.calledAt = null;
        this.calledBy = null;
        this.recalls = 0;
        this.skips = 0;
        this.nearness = null;
        join(appointment, given, queue, rule);
    }

    private void join(Appointment appointment, Instant given, SessionQueue queue, QueueRule rule) {
        this.sessionId = appointment.session.id;
        this.late = isLate(appointment, given, rule);
        this.callableAfter = isPast(appointment, appointment.arrivedAt, rule) ? queue.calls + rule.behind() : 0;
    }

    /** The time of arrival was put right. */
    void hasArrivedAt(Appointment appointment, Instant given, SessionQueue queue, QueueRule rule) {
        late = isLate(appointment, given, rule);
        if (skips > 0 || callNumber != null) return;
        boolean is = isPast(appointment, appointment.arrivedAt, rule);
        if (is != callableAfter > 0) callableAfter = is ? queue.calls + rule.behind() : 0;
    }

    /** Whoever was given a number of which the time was over comes before nobody who waits, and is not late. */
    private static boolean isLate(Appointment appointment, Instant given, QueueRule rule) {
        return isPast(appointment, appointment.arrivedAt, rule) && !isPast(appointment, given, rule);
    }

    /** Behind the planned time, what the doctor is late, and the grace. */
    private static boolean isPast(Appointment appointment, Instant at, QueueRule rule) {
        return at != null && at.isAfter(onTimeUntil(appointment, rule));
    }

    static Instant onTimeUntil(Appointment appointment, QueueRule rule) {
        var session = appointment.session;
        return onTimeUntil(session.date, appointment.slot.starts, session.minutesLate, rule);
    }

    static Instant onTimeUntil(LocalDate date, LocalTime planned, int minutesLate, QueueRule rule) {
        return Wib.instant(date, planned).plus(Duration.ofMinutes(minutesLate)).plus(rule.grace());
    }

    void changes() {
        version++;
    }

    void isCalled(int number, String who, Instant now) {
        this.callNumber = number;
        this.calledAt = now;
        this.calledBy = who;
        this.recalls = 0;
    }

    /** Went in without having been called: the turn counts, and the call stays missing. */
    void takesTurn(int number) {
        this.callNumber = number;
        this.calledAt = null;
        this.calledBy = null;
        this.recalls = 0;
    }

    void isCalledAgain() {
        recalls++;
        rings++;
    }

    void didNotCome(int behind, int turns) {
        skips++;
        nearness = Nearness.notThere(nearness);
        callableAfter = turns + behind;
    }

    /** May wait elsewhere, and is told in time. */
    void isFar() {
        if (nearness == null) nearness = Nearness.FAR;
    }

    void isTold() {
        nearness = nearness.told();
    }

    void wasNotTold() {
        if (nearness != null) nearness = nearness.notTold();
    }

    void starts(Instant now) {
        startedAt = now;
    }

    void finishes(Instant now) {
        finishedAt = now;
    }

    void isGiven(Priority confirmed) {
        priority = confirmed;
    }

    /** As before an act that was a mistake. */
    void goBack(QueueCall before) {
        switch (before.act) {
            case CALLED -> goBackToTurn(before);
            case RECALLED -> recalls--;
            case SKIPPED -> {
                skips--;
                callableAfter = before.wasCallableAfter;
            }
            case STARTED -> {
                startedAt = null;
                goBackToTurn(before);
            }
            case FINISHED -> {
                finishedAt = null;
                goBackToTurn(before);
            }
            case PRIORITISED -> priority = before.wasPriority;
            default -> {}
        }
    }

    private void goBackToTurn(QueueCall before) {
        callNumber = before.wasCallNumber;
        calledAt = before.wasCalledAt;
        calledBy = before.wasCalledBy;
        // null in acts of an earlier release
        if (before.wasRecalls != null) recalls = before.wasRecalls;
    }

    CallOrder.Waiting waiting(int number) {
        return new CallOrder.Waiting(id, number, callableAfter, skips > 0, priority);
    }
}
