package id.edokter.absence;

import id.edokter.doctor.Doctor;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;

/** A doctor will not hold some sessions, on pages "Dokter berhalangan"; what becomes of the patients are its cases. */
@Entity
class Absence {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Doctor doctor;

    @Enumerated(EnumType.STRING)
    public Reason reason;

    public String begunBy;
    public Instant begunAt;
    /** Who decided last about any of its patients. */
    public String decidedBy;

    public Instant decidedAt;
    /** The doctor came after all. */
    public String takenBackBy;

    public Instant takenBackAt;

    /** Grows with every decision. */
    @Version
    public int version;

    protected Absence() {}

    Absence(Doctor doctor, Reason reason, String begunBy, Instant now) {
        this.doctor = doctor;
        this.reason = reason;
        this.begunBy = begunBy;
        this.begunAt = now;
    }

    /** @throws DecidedMeanwhile when somebody else decided since this was seen */
    void decide(int seen, String who, Instant now) {
        mustBe(seen);
        decidedBy = who;
        decidedAt = now;
    }

    /** @throws DecidedMeanwhile when it is not as it was seen, or the doctor came after all */
    void mustBe(int seen) {
        mustHold();
        if (version != seen)
            throw new DecidedMeanwhile(
                    decidedBy == null ? begunBy : decidedBy, decidedAt == null ? begunAt : decidedAt);
    }

    /** @throws DecidedMeanwhile when the doctor came after all */
    void mustHold() {
        if (isTakenBack()) throw new DecidedMeanwhile(takenBackBy, takenBackAt);
    }

    void takeBack(String who, Instant now) {
        takenBackBy = who;
        takenBackAt = now;
    }

    public boolean isTakenBack() {
        return takenBackAt != null;
    }
}
