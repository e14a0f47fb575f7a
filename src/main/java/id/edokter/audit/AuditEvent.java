package id.edokter.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.Immutable;

/** One line of the trail. */
@Entity
@Immutable
public class AuditEvent {

    private static final int SUBJECT = 80;
    private static final int DETAIL = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;
    /** See {@link Witness#who()}. */
    public String who;

    @Enumerated(EnumType.STRING)
    public Act act;
    /** Whose data; null where it is no patient's. */
    public Long patientId;
    /** What else it was about: a booking code, a user name; may be empty. */
    public String subject;
    /** In the words of the code, never a person's data; may be empty. */
    public String detail;

    public String address;

    protected AuditEvent() {}

    AuditEvent(Instant at, Witness witness, Act act, Long patientId, String subject, String detail) {
        this.at = at.truncatedTo(ChronoUnit.MILLIS);
        this.who = witness.who();
        this.act = act;
        this.patientId = patientId;
        this.subject = cut(subject, SUBJECT);
        this.detail = cut(detail, DETAIL);
        this.address = witness.address();
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(
                        0, text.offsetByCodePoints(0, Math.min(longest, text.codePointCount(0, text.length()))));
    }
}
