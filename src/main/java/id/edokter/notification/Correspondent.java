package id.edokter.notification;

import id.edokter.shared.PhoneNumber;
import java.util.Optional;

/** Knows what to do when somebody writes back, and what to say to them. */
public interface Correspondent {

    /** Stands for the subject of a message that was answered and is not there any more. */
    String FORGOTTEN = "forgotten";

    /**
     * Does what is wanted, once: whoever calls asks no second time. Outside of any transaction.
     *
     * @param from whose telephone it is, as whoever passed it on proved
     * @param text as it was typed, or what a button stands for; empty for a picture or the like
     * @param about the subject of the message that was answered, or {@link #FORGOTTEN}; empty when none was
     * @return what to say; empty for nothing
     */
    Optional<String> answer(PhoneNumber from, String text, Optional<String> about);
}
