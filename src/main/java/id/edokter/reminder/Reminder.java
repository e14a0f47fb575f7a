package id.edokter.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** What was decided about one reminder of one visit in one place: of several who find it due, one decides. */
@Entity
class Reminder {

    /** Put into the outbox, or why not. */
    enum Outcome {
        PLANNED,
        /** No number, or one that takes no messages. */
        NO_PHONE,
        /** The patient does not want to be written to, or did not agree to it where that is needed. */
        OPTED_OUT,
        /** The clinic does not remind such patients. */
        NOT_MEANT,
        /** The patient has said already that they come. */
        CONFIRMED,
        /** The booking, or its move, came after the hour: who did it just now knows, and was told. */
        MADE_LATER,
        /** The reminder of the day itself goes by now. */
        OVERTAKEN
    }

    private static final String SUBJECT = "reminder:";

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    @Column(name = "appointment_id")
    long appointmentId;

    @Enumerated(EnumType.STRING)
    ReminderKind kind;

    int placed;

    @Enumerated(EnumType.STRING)
    Outcome outcome;

    Instant dueAt;
    Instant plannedAt;
    /** The way by which its message went, NONE when it went nowhere; null while that is open. */
    String wentBy;
    /** Until when it has to be answered; null for all that nothing is lost by. */
    Instant answerUntil;
    /** Since when the place is not the patient's any more; null while it is. */
    Instant releasedAt;

    protected Reminder() {}

    Reminder(long appointment, ReminderKind kind, int placed, Outcome outcome, Instant dueAt, Instant now) {
        this.appointmentId = appointment;
        this.kind = kind;
        this.placed = placed;
        this.outcome = outcome;
        this.dueAt = dueAt;
        this.plannedAt = now;
    }

    void asksUntil(Instant until) {
        this.answerUntil = until;
    }

    void released(Instant now) {
        this.releasedAt = now;
    }

    /** What its message is about. */
    String subject() {
        return SUBJECT + id;
    }

    static String idOf(String subject) {
        return subject.startsWith(SUBJECT) ? subject.substring(SUBJECT.length()) : "";
    }
}
