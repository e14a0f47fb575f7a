package id.edokter.notification;

import java.util.Locale;
import java.util.Optional;

/**
 * A message as it is handed over.
 *
 * @param messageId the same at every attempt, whichever way it goes
 * @param manner by which a subject line is chosen where there is none
 * @param subject of an e-mail, where it has one of its own
 */
record Letter(
        String messageId,
        Recipient to,
        Manner manner,
        Locale language,
        Optional<String> subject,
        String text,
        Optional<CalendarEntry> entry) {

    Letter(String messageId, Recipient to, Manner manner, Locale language, String text, Optional<CalendarEntry> entry) {
        this(messageId, to, manner, language, Optional.empty(), text, entry);
    }

    /** Says nothing of whom and what. */
    @Override
    public String toString() {
        return messageId;
    }
}
