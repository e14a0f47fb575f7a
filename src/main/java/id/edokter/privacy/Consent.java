package id.edokter.privacy;

import id.edokter.booking.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** One decision of a patient, given or withdrawn; the newest of a purpose counts, and none is ever changed. */
@Entity
@Immutable
public class Consent {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "patient_id")
    public long patientId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "text_id")
    public ConsentText text;

    public boolean given;
    public Instant at;

    /** {@code WEB} or {@code DESK}. */
    @Enumerated(EnumType.STRING)
    public Channel channel;
    /** Who decided, or took the decision down, as in the audit trail. */
    public String who;

    protected Consent() {}

    Consent(long patient, ConsentText text, boolean given, Instant now, Channel channel, String who) {
        this.patientId = patient;
        this.text = text;
        this.given = given;
        this.at = now;
        this.channel = channel;
        this.who = who;
    }
}
