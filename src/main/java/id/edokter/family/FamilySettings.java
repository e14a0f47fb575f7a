package id.edokter.family;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How patients sign in. */
@ConfigMapping(prefix = "edokter.family")
public interface FamilySettings {

    /** Whether patients sign in with a code; when not set, as soon as something can reach telephones. */
    Optional<Boolean> codes();

    /** A session ends when nothing was asked for so long. */
    @WithDefault("P7D")
    @AtLeast(1)
    Duration idle();

    /** A session ends so long after signing in, however busy it is. */
    @WithDefault("P30D")
    @AtLeast(1)
    Duration longest();

    /** So long after a code, what is of weight asks for no other. */
    @WithDefault("PT15M")
    Duration fresh();

    /** So long somebody is kept who was only said to be of a family, and never proved. */
    @WithDefault("P180D")
    Duration unproved();

    /** Codes sent to one telephone in an hour, at most; in a day at most three times as many. */
    @WithDefault("4")
    @AtLeast(1)
    int codesPerPhone();

    /** Codes asked for from one network address (IPv6: its first half) in an hour. */
    @WithDefault("30")
    @AtLeast(1)
    int codesPerAddress();

    /** Codes asked for by all together in an hour. */
    @WithDefault("600")
    @AtLeast(1)
    int codesOfAll();
}
