package id.edokter.privacy;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Somebody who must stay erased, as a line of a file. */
record Tombstone(long patient, Instant made) {

    private static final String BETWEEN = ",";

    static Tombstone of(Erasure erasure) {
        return new Tombstone(erasure.patientId, erasure.patientMade);
    }

    String line() {
        return patient + BETWEEN + made;
    }

    static Optional<Tombstone> read(String line) {
        var parts = line.strip().split(BETWEEN, -1);
        if (parts.length != 2 || !parts[0].matches("[0-9]{1,18}")) return Optional.empty();
        try {
            return Optional.of(new Tombstone(Long.parseLong(parts[0]), Instant.parse(parts[1])));
        } catch (DateTimeParseException nonsense) {
            return Optional.empty();
        }
    }
}
