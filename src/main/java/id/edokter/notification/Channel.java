package id.edokter.notification;

import java.time.Duration;

/** A way out for messages. */
interface Channel {

    /** Up to twelve small letters, the same on all replicas. */
    String name();

    /** How many messages a minute all replicas together may give it; 0 for as many as there are. */
    int perMinute();

    /** How many messages one replica may give it at the same time. */
    int atOnce();

    /** Whether it is set up, and leads to such recipients. */
    boolean canReach(Recipient.Way way);

    /** Whether a telephone is told of this by this way first, and by others only when it cannot be. */
    default boolean isFirstFor(MessageKind kind) {
        return false;
    }

    /** How long one attempt may take at most. */
    Duration longest();

    Delivery send(Letter letter);
}
