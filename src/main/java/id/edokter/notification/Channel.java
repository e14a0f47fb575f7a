package id.edokter.notification;

import java.time.Duration;

/** A way out for messages. */
interface Channel {

    /** Whether it is set up, and leads to such recipients. */
    boolean canReach(Recipient.Way way);

    /** How long one attempt may take at most. */
    Duration longest();

    /** @param messageId the same at every attempt */
    Delivery send(String messageId, Recipient to, String text);
}
