package id.edokter.patient;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One field that the desk changed, with what stood there before. */
@Entity
@Immutable
public class PatientChange {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long patientId;
    public Instant at;
    /** User name of who changed it. */
    public String who;

    @Enumerated(EnumType.STRING)
    public PatientField field;
    /** Null where nothing stood. */
    @Convert(converter = PatientSeals.SealedOldValue.class)
    public String oldValue;

    @Convert(converter = PatientSeals.SealedReason.class)
    public String reason;

    protected PatientChange() {}

    PatientChange(Patient patient, PatientField field, String oldValue, String who, String reason, Instant now) {
        this.patientId = patient.id;
        this.field = field;
        this.oldValue = oldValue;
        this.who = who;
        this.reason = reason;
        this.at = now;
    }

    /** Null where a clerk wrote the reason. */
    public Cause cause() {
        return Cause.of(reason).orElse(null);
    }
}
