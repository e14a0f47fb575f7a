package id.edokter.challenge;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** What is asked of whoever sends a form that robots like. */
@ConfigMapping(prefix = "edokter.challenge")
public interface ChallengeSettings {

    /** Whether anything is. */
    @WithDefault("false")
    boolean enabled();

    /** Work for the browser: hashes until this many leading bits are zero, 2 to the power of it on average; 8–24. */
    @WithDefault("17")
    int bits();

    /** How long a page may lie open before it is answered. */
    @WithDefault("PT20M")
    @AtLeast(1)
    Duration lasts();

    /** Questions in words that one network address may answer, for browsers without scripts. */
    @WithDefault("20")
    @AtLeast(1)
    int questionsPerAddress();

    /** In which time. */
    @WithDefault("PT15M")
    @AtLeast(1)
    Duration questionsWithin();

    /** Signs what is asked; the same on all replicas. */
    @WithDefault("${edokter.booking.link-secret:}")
    Optional<String> secret();
}
