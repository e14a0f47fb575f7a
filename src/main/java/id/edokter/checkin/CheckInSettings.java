package id.edokter.checkin;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How patients check in. */
@ConfigMapping(prefix = "edokter.check-in")
interface CheckInSettings {

    /** A kiosk that nobody touches so long shows its first page again, and nothing of who was there. */
    @WithDefault("PT30S")
    @AtLeast(5)
    Duration kioskIdle();
}
