package id.edokter.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A visit from its start to its end, both as they were noted; breaks lie between two of them. */
public record Consultation(Instant startedAt, Instant finishedAt) {

    /** Empty where one of its times was not noted. */
    static Optional<Consultation> of(Instant startedAt, Instant finishedAt) {
        if (startedAt == null || finishedAt == null) return Optional.empty();
        return Optional.of(new Consultation(startedAt, finishedAt));
    }

    public Duration length() {
        return Duration.between(startedAt, finishedAt);
    }
}
