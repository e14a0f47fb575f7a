package id.edokter.notification;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/**
 * What somebody is to be told.
 *
 * @param subject what it is about, in the words of whoever puts it: up to 80 plain letters, nothing personal
 * @param version how often that has changed: of one subject, kind and version there is one message
 * @param values what fills the text, by the names that the kind asks for; may be secret
 * @param dueAt not sent before
 * @param expiresAt not sent from then on
 * @param atOnce whether to send it right after the commit; others go with the next round, within seconds
 */
public record Message(
        MessageKind kind,
        String subject,
        int version,
        Recipient to,
        Locale language,
        Map<String, String> values,
        Instant dueAt,
        Instant expiresAt,
        boolean atOnce) {

    private static final int LONGEST_SUBJECT = 80;

    public Message {
        values = Map.copyOf(values);
        if (!values.keySet().equals(kind.values)) throw new IllegalArgumentException(kind + " needs " + kind.values);
        if (!subject.matches("[\\x21-\\x7e]{1," + LONGEST_SUBJECT + "}"))
            throw new IllegalArgumentException("a subject of " + kind + " is 1 to 80 plain letters");
        if (!expiresAt.isAfter(dueAt)) throw new IllegalArgumentException("expires before it is due");
    }

    /** A code that somebody waits for. */
    public static Message code(
            MessageKind kind,
            String subject,
            int version,
            Recipient to,
            Locale language,
            Map<String, String> values,
            Instant now,
            Instant expiresAt) {
        return new Message(kind, subject, version, to, language, values, now, expiresAt, true);
    }

    /** Says nothing of whom and what. */
    @Override
    public String toString() {
        return kind + " " + subject + " " + version;
    }
}
