package id.edokter.schedule;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** A table that somebody sent to be taken over, kept between looking at it and doing so. */
@Entity
public class ScheduleUpload {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Of the form that sent it. */
    public String formKey;

    public byte[] content;
    public String madeBy;
    public Instant madeAt;
    /** Who took it over, and when; null until then. */
    public String appliedBy;

    public Instant appliedAt;

    protected ScheduleUpload() {}

    ScheduleUpload(String formKey, byte[] content, String madeBy, Instant madeAt) {
        this.formKey = formKey;
        this.content = content.clone();
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    void applied(String who, Instant at) {
        this.appliedBy = who;
        this.appliedAt = at;
    }
}
