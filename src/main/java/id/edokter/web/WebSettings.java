package id.edokter.web;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** How the site is reached. */
@ConfigMapping(prefix = "edokter.web")
public interface WebSettings {

    /** The site's address as people know it, {@code https://janji.rs.example}; absolute links begin with it. */
    Optional<String> baseUrl();

    /** Names (with port, where not 80 or 443) under which the site answers; any when not set. */
    Optional<Set<String>> hosts();

    /** Whether browsers reach the site over TLS: then they are told to use nothing else, and cookies are marked so. */
    @WithDefault("false")
    boolean tls();

    /** Requests a second that one network address (IPv6: its first half) may go on asking, on each replica; 0: any. */
    @WithDefault("100")
    int requestsPerSecond();

    /** Requests that it may ask at once, after being quiet. */
    @WithDefault("1000")
    @AtLeast(1)
    int requestsAtOnce();

    /** Whether every page says that its data are invented. */
    @WithDefault("${edokter.demo.enabled:false}")
    boolean demoNotice();

    /** How long a page that is the same for everybody is shown before it is drawn anew; 0 draws it for each. */
    @WithDefault("PT1S")
    Duration pagesKept();
}
