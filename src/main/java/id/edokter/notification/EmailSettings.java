package id.edokter.notification;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** The mail server that takes our e-mail. */
@ConfigMapping(prefix = "edokter.email")
public interface EmailSettings {

    /** Its name; no e-mail is sent when it is not set. */
    Optional<String> host();

    @WithDefault("587")
    @AtLeast(1)
    int port();

    /** {@code starttls}, {@code tls}, or {@code none} in the hospital's own network. */
    @WithDefault("starttls")
    String encryption();

    Optional<String> user();

    Optional<String> password();

    /** The address that letters come from; has to be set with a server. */
    Optional<String> from();

    @WithDefault("PT5S")
    @AtLeast(1)
    Duration connectTimeout();

    /** From the first letter to the server's last; a server that is silent for half of it is given up. */
    @WithDefault("PT20S")
    @AtLeast(2)
    Duration timeout();

    /** How many all replicas together give it in a minute; 0 for as many as there are. */
    @WithDefault("600")
    int perMinute();

    /** How many one replica gives it at the same time. */
    @WithDefault("6")
    @AtLeast(1)
    int atOnce();

    /** Whether it stands in the hospital's own network: only then it may be at a private address, and without encryption. */
    @WithDefault("false")
    boolean ownNetwork();
}
