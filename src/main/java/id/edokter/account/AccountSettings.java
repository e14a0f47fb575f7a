package id.edokter.account;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How members of staff sign in. */
@ConfigMapping(prefix = "edokter.account")
public interface AccountSettings {

    /** A session ends when nothing was asked for so long. */
    @WithDefault("PT30M")
    @AtLeast(1)
    Duration idle();

    /** A session ends so long after signing in, however busy it is. */
    @WithDefault("PT12H")
    @AtLeast(1)
    Duration longest();

    /** How long a first password, told by an administrator, can be exchanged for an own one. */
    @WithDefault("P7D")
    @AtLeast(1)
    Duration firstPassword();

    /** Failed sign-ins from one network address (IPv6: its first half) before others have to wait. */
    @WithDefault("30")
    @AtLeast(1)
    int triesPerAddress();

    /** Failed sign-ins of one account from browsers in which it has never signed in; and of those in which it has. */
    @WithDefault("10")
    @AtLeast(1)
    int triesPerAccount();

    /** Failed sign-ins of all accounts together from browsers that are not known. */
    @WithDefault("300")
    @AtLeast(1)
    int triesOfAll();

    /** In which time; the next try is open when it is over. */
    @WithDefault("PT15M")
    @AtLeast(1)
    Duration triesWithin();

    /** Whether to start although nobody looks after accounts yet; a sample hospital brings its own people. */
    @WithDefault("${edokter.demo.enabled:false}")
    boolean withoutAdministrator();

    /** Seals second factors in the database; at least 32 characters, the same on all replicas. */
    @WithDefault("${edokter.booking.link-secret:}")
    Optional<String> secret();
}
