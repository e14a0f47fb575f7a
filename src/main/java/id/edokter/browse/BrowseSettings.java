package id.edokter.browse;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The pages before booking. */
@ConfigMapping(prefix = "edokter.browse")
public interface BrowseSettings {

    /** How long the figures of front page, search and lists are kept; a doctor's free times are always read anew. */
    @WithDefault("PT3S")
    Duration figuresKept();
}
