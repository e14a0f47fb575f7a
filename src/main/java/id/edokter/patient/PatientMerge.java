package id.edokter.patient;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** That two records of one person were made one, until it is taken back. */
@Entity
public class PatientMerge {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "kept_id")
    public Patient kept;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "merged_id")
    public Patient merged;

    public Instant mergedAt;
    /** User name. */
    public String mergedBy;

    @Convert(converter = PatientSeals.SealedMergeReason.class)
    public String reason;
    /** Since when the kept record was restricted by itself, when the other came; null when it was not. */
    Instant keptRestrictedAt;
    /** Null while it stands. */
    public Instant undoneAt;

    public String undoneBy;

    @Convert(converter = PatientSeals.SealedUndoneReason.class)
    public String undoneReason;

    protected PatientMerge() {}

    PatientMerge(Patient kept, Patient merged, String who, String reason, Instant now) {
        this.kept = kept;
        this.merged = merged;
        this.mergedBy = who;
        this.reason = reason;
        this.mergedAt = now;
        this.keptRestrictedAt = kept.restrictedAt;
    }

    void undo(String who, String why, Instant now) {
        if (isUndone()) throw new MergeIsUndone();
        undoneBy = who;
        undoneReason = why;
        undoneAt = now;
    }

    void forgetReasons() {
        reason = "";
        undoneReason = null;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
