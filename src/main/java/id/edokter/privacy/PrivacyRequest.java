package id.edokter.privacy;

import id.edokter.booking.Channel;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** What a patient wants done with the data, and what became of it. */
@Entity
public class PrivacyRequest {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "patient_id")
    public long patientId;

    @Enumerated(EnumType.STRING)
    public RequestKind kind;
    /** In the patient's words; may be empty. */
    @Convert(converter = RequestSeals.SealedWish.class)
    public String wish;

    /** {@code WEB} or {@code DESK}. */
    @Enumerated(EnumType.STRING)
    public Channel channel;
    /** As in the audit trail: the patient, or who took it down at the desk. */
    public String askedBy;

    public Instant askedAt;
    public Instant dueAt;

    @Enumerated(EnumType.STRING)
    public RequestStatus status;

    public String decidedBy;
    public Instant decidedAt;
    /** To the patient; null while open. */
    @Convert(converter = RequestSeals.SealedAnswer.class)
    public String answer;
    /** Of an erasure: how many visits had to be kept. */
    public Integer visitsKept;

    @Version
    public int version;

    protected PrivacyRequest() {}

    PrivacyRequest(
            long patient, RequestKind kind, Remark wish, Channel channel, String who, Instant now, Duration within) {
        this.patientId = patient;
        this.kind = kind;
        this.wish = wish.text();
        this.channel = channel;
        this.askedBy = who;
        this.askedAt = now;
        this.dueAt = now.plus(within);
        this.status = RequestStatus.OPEN;
    }

    public boolean isOpen() {
        return status == RequestStatus.OPEN;
    }

    /** Whether a copy may be taken on the strength of this: while it is asked for, and once that was granted. */
    public boolean opensCopy() {
        return kind == RequestKind.COPY && (isOpen() || status == RequestStatus.GRANTED);
    }

    /** Open, and its time is over. */
    public boolean isOverdue(Instant now) {
        return isOpen() && !now.isBefore(dueAt);
    }

    void end(RequestStatus end, String who, Remark answer, Instant now) {
        if (!isOpen()) throw new RequestIsDecided();
        this.status = end;
        this.decidedBy = who;
        this.decidedAt = now;
        this.answer = answer.text();
    }

    void keeps(int visits) {
        this.visitsKept = visits;
    }

    /** That there was a request, and when it was answered, stays; what was written does not. */
    void forgetWords() {
        wish = "";
        if (answer != null) answer = "";
    }
}
