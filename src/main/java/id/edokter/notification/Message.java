package id.edokter.notification;

import java.time.Instant;
import java.util.List;
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
 * @param others where else it may go, best first: to the next when it cannot go to the one before
 * @param entry for the reader's calendar; null for none
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
        boolean atOnce,
        List<Recipient> others,
        CalendarEntry entry) {

    private static final int MOST_OTHERS = 4;
    private static final int LONGEST_SUBJECT = 80;

    public Message {
        values = Map.copyOf(values);
        others = List.copyOf(others);
        if (others.size() > MOST_OTHERS) throw new IllegalArgumentException("too many ways to one reader");
        if (!values.keySet().equals(kind.values)) throw new IllegalArgumentException(kind + " needs " + kind.values);
        if (!subject.matches("[\\x21-\\x7e]{1," + LONGEST_SUBJECT + "}"))
            throw new IllegalArgumentException("a subject of " + kind + " is 1 to 80 plain letters");
        if (!expiresAt.isAfter(dueAt)) throw new IllegalArgumentException("expires before it is due");
    }

    public Message(
            MessageKind kind,
            String subject,
            int version,
            Recipient to,
            Locale language,
            Map<String, String> values,
            Instant dueAt,
            Instant expiresAt,
            boolean atOnce) {
        this(kind, subject, version, to, language, values, dueAt, expiresAt, atOnce, List.of(), null);
    }

    /** @param ways where it may go, the best first; at least one */
    public Message(
            MessageKind kind,
            String subject,
            int version,
            List<Recipient> ways,
            Locale language,
            Map<String, String> values,
            Instant dueAt,
            Instant expiresAt,
            boolean atOnce) {
        this(
                kind,
                subject,
                version,
                ways.get(0),
                language,
                values,
                dueAt,
                expiresAt,
                atOnce,
                ways.subList(1, ways.size()),
                null);
    }

    /** The same, that may go there as well if it cannot go where it should. */
    public Message orTo(List<Recipient> others) {
        return new Message(kind, subject, version, to, language, values, dueAt, expiresAt, atOnce, others, entry);
    }

    /** The same, with something for the calendar. */
    public Message with(CalendarEntry entry) {
        return new Message(kind, subject, version, to, language, values, dueAt, expiresAt, atOnce, others, entry);
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
