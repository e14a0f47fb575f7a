package id.edokter.notification;

import java.util.Collection;
import java.util.Optional;

/**
 * Knows which messages are about a matter that others have a name for, such as {@code appointment:17} or {@code
 * patient:5}. A message whose subject is that name itself needs nobody who knows. Asked within a transaction.
 */
public interface Matters {

    /** Under which other subjects messages about this matter were put. */
    Collection<String> subjects(String matter);

    /** The matter of such a subject; empty for a subject of somebody else's. */
    Optional<String> matter(String subject);
}
