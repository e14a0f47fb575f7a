package id.edokter.notification;

import java.util.Locale;
import java.util.Optional;

/**
 * A message as it is handed over.
 *
 * @param messageId the same at every attempt, whichever way it goes
 * @param manner by which a subject line is chosen
 */
record Letter(
        String messageId, Recipient to, Manner manner, Locale language, String text, Optional<CalendarEntry> entry) {

    /** Says nothing of whom and what. */
    @Override
    public String toString() {
        return messageId;
    }
}
