package id.edokter.day;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the pages of the day are kept up to date. */
@ConfigMapping(prefix = "edokter.day")
interface DaySettings {

    /**
     * After how long a page that listens comes again, and is asked anew who it is. Who signed out, or was locked out, is
     * told nothing more after it.
     */
    @WithDefault("PT1M")
    Duration listens();
}
