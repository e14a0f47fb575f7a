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
     * @param isUnwanted its reader wants none of what can be declined
     */
    record Never(String reason, boolean isNobody, boolean isUnwanted) implements Delivery {

        Never(String reason) {
            this(reason, false);
        }

        Never(String reason, boolean isNobody) {
            this(reason, isNobody, false);
        }

        static Never unwanted(String reason) {
            return new Never(reason, false, true);
        }

        /** Whether it ends there, and is told by no other way either. */
        boolean isDeclined(MessageKind kind) {
            return isUnwanted && kind.manner.canBeStopped();
        }
    }
}
