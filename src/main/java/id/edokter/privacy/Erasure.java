package id.edokter.privacy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** That somebody was erased; kept so that a restored backup can be told again. Says nothing about the person. */
@Entity
public class Erasure {

    /** Why. */
    public enum Cause {
        REQUEST,
        RETENTION,
        /** Again, after an older backup was restored. */
        RESTORED
    }

    @Id
    @Column(name = "patient_id")
    public Long patientId;
    /** When the register noted the person: a number may be given again after a restore, number and moment are not. */
    public Instant patientMade;

    public Instant at;

    @Enumerated(EnumType.STRING)
    public Cause cause;
    /** How many visits had to be kept. */
    public int visitsKept;

    protected Erasure() {}

    Erasure(long patient, Instant patientMade, Cause cause, int visitsKept, Instant now) {
        this.patientId = patient;
        this.patientMade = patientMade;
        this.at = now;
        this.cause = cause;
        this.visitsKept = visitsKept;
    }

    /** The time is over for which they had to be kept. */
    void keepsNothing() {
        this.visitsKept = 0;
    }
}
