package id.edokter.booking;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How often a booking may be looked for in vain; finding one is not counted. */
@ConfigMapping(prefix = "edokter.ticket")
interface FindingSettings {

    /** From one network address (many homes share one address; of IPv6, the first half). */
    @WithDefault("20")
    @AtLeast(1)
    int triesPerAddress();

    /** With one booking code, whoever tries. */
    @WithDefault("10")
    @AtLeast(1)
    int triesPerCode();

    /** At one kiosk, where one patient comes after the other. */
    @WithDefault("60")
    @AtLeast(1)
    int triesPerKiosk();

    /** In which time; the next try is open when it is over. */
    @WithDefault("PT15M")
    @AtLeast(1)
    Duration triesWithin();
}
