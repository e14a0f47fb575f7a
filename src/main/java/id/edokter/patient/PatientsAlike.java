package id.edokter.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** Two records that may be one person, until somebody says that they are two. */
@Entity
public class PatientsAlike {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public long lowerId;
    public long higherId;
    /** Since when they are known to be two people; null while nobody said so. */
    public Instant apartAt;
    /** User name. */
    public String apartBy;

    protected PatientsAlike() {}

    PatientsAlike(long one, long other) {
        this.lowerId = Math.min(one, other);
        this.higherId = Math.max(one, other);
    }

    /** Said twice, it is said once. */
    boolean tellApart(String who, Instant now) {
        if (isApart()) return false;
        apartAt = now;
        apartBy = who;
        return true;
    }

    boolean isApart() {
        return apartAt != null;
    }
}
