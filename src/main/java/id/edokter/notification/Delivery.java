package id.edokter.notification;

/** What came of an attempt to send. Reasons hold nothing of a message. */
sealed interface Delivery {

    /** @param providerId the name that whoever passes it on gave it; empty when it gave none */
    record Sent(String providerId) implements Delivery {}

    /**
     * It may go another time.
     *
     * @param isInDoubt it was answered as one that is taken is, but not said that it was: it may have gone
     */
    record Later(String reason, boolean isInDoubt) implements Delivery {

        Later(String reason) {
            this(reason, false);
        }
    }

    /** Nothing goes this way until somebody has put it right; where there is another, the message goes by that. */
    record Stopped(String reason) implements Delivery {}

    /**
     * This message will never go this way.
     *
     * @param isNobody no message will: the address leads to nobody
     */
    record Never(String reason, boolean isNobody) implements Delivery {

        Never(String reason) {
            this(reason, false);
        }
    }
}
