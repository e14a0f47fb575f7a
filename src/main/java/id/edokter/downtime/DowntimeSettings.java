package id.edokter.downtime;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The lists on paper for the day the network is gone. */
@ConfigMapping(prefix = "edokter.downtime")
interface DowntimeSettings {

    /** Where the lists are written, readable by the account of the application alone; set and empty, nothing is written. */
    @WithDefault("${edokter.data-dir:edokter-data}/lembar-cadangan")
    Optional<Path> folder();

    /** When the lists of today and tomorrow are written, as a Quartz cron expression in WIB. */
    @WithDefault("0 0 12,18 * * ?")
    String cron();

    /** Empty lines below each list, for who comes beyond the quota (0 and more). */
    @WithDefault("5")
    int emptyLines();
}
