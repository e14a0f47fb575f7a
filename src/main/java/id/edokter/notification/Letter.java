package id.edokter.notification;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A message as it is handed over.
 *
 * @param messageId the same at every attempt, whichever way it goes
 * @param kind what it is, and with {@code told} what it says, for who has a text of their own for it
 * @param told by the names that the kind asks for, and the hospital's name
 * @param subject of an e-mail, where it has one of its own
 */
record Letter(
        String messageId,
        Recipient to,
        MessageKind kind,
        Map<String, String> told,
        Locale language,
        Optional<String> subject,
        String text,
        Optional<CalendarEntry> entry) {

    Letter(
            String messageId,
            Recipient to,
            MessageKind kind,
            Map<String, String> told,
            Locale language,
            String text,
            Optional<CalendarEntry> entry) {
        this(messageId, to, kind, told, language, Optional.empty(), text, entry);
    }

    /** By which a subject line is chosen where there is none. */
    Manner manner() {
        return kind.manner();
    }

    /** Says nothing of whom and what. */
    @Override
    public String toString() {
        return messageId;
    }
}
