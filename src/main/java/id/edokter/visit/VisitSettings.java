package id.edokter.visit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the pages of who calls are kept up to date. */
@ConfigMapping(prefix = "edokter.visit")
interface VisitSettings {

    /** After how long the page of a queue that listens comes again, and is asked anew who it is. */
    @WithDefault("PT1M")
    Duration listens();
}
