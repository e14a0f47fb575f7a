package id.edokter.waiting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How boards and patients' telephones are kept up to date. */
@ConfigMapping(prefix = "edokter.waiting")
interface WaitingSettings {

    /** After how long a board or a telephone that listens comes again, and is asked anew who it is. */
    @WithDefault("PT10M")
    Duration listens();
}
