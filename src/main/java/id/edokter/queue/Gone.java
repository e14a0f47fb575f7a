package id.edokter.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Somebody who came to a session, and went away without having seen the doctor.
 *
 * @param calledAt null for who was never called
 * @param wentAt when that was noted; null when it was on a later day, which tells nothing of the wait
 */
public record Gone(Instant arrivedAt, Instant calledAt, Instant wentAt, boolean late, boolean walkIn) {

    /** From arrival to the call, or until that one had enough of it. */
    public Optional<Duration> waited() {
        var end = calledAt != null ? calledAt : wentAt;
        if (arrivedAt == null || end == null || end.isBefore(arrivedAt)) return Optional.empty();
        return Optional.of(Duration.between(arrivedAt, end));
    }
}
