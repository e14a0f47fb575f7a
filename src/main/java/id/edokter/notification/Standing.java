package id.edokter.notification;

import java.util.Optional;

/**
 * Knows whether what a message says is still so. Whoever puts messages takes back what is over with the change itself;
 * this is asked for what was being sent at that moment, or was forgotten.
 */
public interface Standing {

    /** Whether it knows of the subjects of such messages; each kind has one who knows, or none. */
    boolean knows(MessageKind kind);

    /**
     * Asked within a transaction, after a courier's claim and before it sends.
     *
     * @return why it must not go any more, in a few words, nothing personal; empty when it still holds
     */
    Optional<String> whyNot(MessageKind kind, String subject);
}
