package id.edokter.practice;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** Who has the address of this key reads a doctor's sessions; there is one at a time. */
@Entity
public class CalendarKey {

    @Id
    @Column(name = "doctor_id")
    public Long doctorId;

    byte[] keyHash;
    /** User name. */
    public String madeBy;

    public Instant madeAt;

    protected CalendarKey() {}

    CalendarKey(long doctor, byte[] keyHash, String who, Instant now) {
        this.doctorId = doctor;
        renew(keyHash, who, now);
    }

    /** The address of before opens nothing any more. */
    void renew(byte[] hash, String who, Instant now) {
        this.keyHash = hash;
        this.madeBy = who;
        this.madeAt = now;
    }
}
