package id.edokter.notification;

import java.time.Instant;

/**
 * A message as who looks after messages sees it: what became of it, and nothing of what it says.
 *
 * @param matter what it is about, by the name that others have for it; else the subject itself
 * @param to the number's last digits; empty when it is not kept any more
 * @param words why it did not go, in the words of the row; empty when there is nothing to say
 * @param nextAt when it is tried again; null for what is not
 * @param barrier why nobody can have it tried again
 * @param receipt what its reader's telephone said of it, {@code receiptAt}; null for nothing
 */
public record OutgoingMessage(
        long id,
        MessageKind kind,
        String matter,
        String way,
        String to,
        Progress progress,
        Why why,
        String words,
        Instant createdAt,
        Instant dueAt,
        Instant expiresAt,
        Instant nextAt,
        Instant changedAt,
        int attempts,
        int retries,
        Barrier barrier,
        Receipt receipt,
        Instant receiptAt) {

    private static final int LAST_DIGITS = 4;

    /** What stands against trying a message again. */
    public enum Barrier {
        NONE,
        /** It has gone, or goes by itself at this moment, or was not wanted any more. */
        NOT_FAILED,
        /** What it says is of no use any more. */
        TIME_OVER,
        /** What it said is not kept any more, or was taken back. */
        CONTENTS_GONE
    }

    public boolean canBeTriedAgain() {
        return barrier == Barrier.NONE;
    }

    /** Whether it can still be kept from going. */
    public boolean canBeStopped() {
        return progress.isOpen();
    }

    public boolean hasRecipient() {
        return !to.isEmpty();
    }

    public boolean isToATelephone() {
        return hasRecipient() && !way.equals(Recipient.Way.EMAIL.name());
    }

    /** The last digits of the number, alone; empty when it is not kept any more. */
    public String digits() {
        return to.substring(Math.max(0, to.length() - LAST_DIGITS));
    }
}
