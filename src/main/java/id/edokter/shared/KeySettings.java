package id.edokter.shared;

import io.smallrye.config.ConfigMapping;
import java.util.Optional;

/** The keys under which personal data lie in the database. */
@ConfigMapping(prefix = "edokter.privacy")
public interface KeySettings {

    /** Keys as {@code id:base64 of 32 bytes}, separated by commas: the first seals, all open. */
    Optional<String> dataKeys();

    /** At least 32 random characters, the same on all replicas; fingerprints for exact look-up are made with it. */
    Optional<String> lookupKey();

    /** For the command {@code change-lookup-key} alone: what the look-up key is to become. */
    Optional<String> newLookupKey();
}
