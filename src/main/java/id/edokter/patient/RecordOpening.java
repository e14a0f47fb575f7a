package id.edokter.patient;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** That somebody of the staff said why they have to see a restricted record, and may look for a while. */
@Entity
@Immutable
public class RecordOpening {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long patientId;
    /** User name. */
    public String who;

    public Instant openedAt;
    public Instant endsAt;

    @Convert(converter = PatientSeals.SealedOpeningReason.class)
    public String reason;

    protected RecordOpening() {}

    RecordOpening(long patient, String who, OpeningReason reason, Instant now, Duration lasting) {
        this.patientId = patient;
        this.who = who;
        this.reason = reason.text();
        this.openedAt = now;
        this.endsAt = now.plus(lasting);
    }
}
