package id.edokter.reminder;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Opens the page on which one visit is answered, and nothing else; stored as SHA-256, and of no use after the visit. */
@Entity
class AnswerKey {

    @Id
    byte[] tokenHash;

    @Column(name = "appointment_id")
    long appointmentId;

    /** The reminder whose message it stands in; null when the patient asked for it by a word. */
    @Column(name = "reminder_id")
    Long reminderId;

    Instant madeAt;

    protected AnswerKey() {}

    AnswerKey(byte[] tokenHash, long appointment, Long reminder, Instant now) {
        this.tokenHash = tokenHash;
        this.appointmentId = appointment;
        this.reminderId = reminder;
        this.madeAt = now;
    }
}
