package id.edokter.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;

/** One version of the words of a message; it is added, and never changed. */
@Entity
public class MessageText {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String kind;

    @Enumerated(EnumType.STRING)
    TextForm form;

    String language;
    public int version;
    /** Of an e-mail alone. */
    public String subject;
    /** Null for the original. */
    public String body;

    public String madeBy;
    public Instant madeAt;

    protected MessageText() {}

    MessageText(
            TextCase of,
            TextForm form,
            String language,
            int version,
            String subject,
            String body,
            String madeBy,
            Instant madeAt) {
        this.kind = of.key();
        this.form = form;
        this.language = language;
        this.version = version;
        this.subject = subject;
        this.body = body;
        this.madeBy = madeBy;
        this.madeAt = madeAt;
    }

    public boolean isOriginal() {
        return body == null;
    }
}
