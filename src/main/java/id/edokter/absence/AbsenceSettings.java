package id.edokter.absence;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How a doctor's absence is handled. */
@ConfigMapping(prefix = "edokter.absence")
public interface AbsenceSettings {

    /** How long places for the moved are kept after somebody last looked at the act. */
    @WithDefault("PT30M")
    @AtLeast(1)
    Duration keep();

    /** How long a patient's private link to choose another time is good. */
    @WithDefault("PT24H")
    @AtLeast(1)
    Duration chooseFor();
}
