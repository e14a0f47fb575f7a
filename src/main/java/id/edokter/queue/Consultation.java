package id.edokter.queue;

import java.time.Duration;
import java.time.Instant;

/** A visit from its start to its end, both as they were noted; breaks lie between two of them. */
public record Consultation(Instant startedAt, Instant finishedAt) {

    public Duration length() {
        return Duration.between(startedAt, finishedAt);
    }
}
