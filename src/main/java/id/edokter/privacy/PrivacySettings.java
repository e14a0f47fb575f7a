package id.edokter.privacy;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.Period;

/** How long anything about a patient is kept, and how soon a request is answered. */
@ConfigMapping(prefix = "edokter.privacy")
public interface PrivacySettings {

    /** Visits and whose they were, counted from a patient's last one; the law wants 25 years at least. */
    @WithDefault("P25Y")
    Period keepVisits();

    /** A registration that never became a visit, counted from its last booking. */
    @WithDefault("P1Y")
    Period keepUnused();

    /** A request is answered within. */
    @WithDefault("PT72H")
    @AtLeast(1)
    Duration answerWithin();

    /** When what is over its time goes, as a Quartz cron expression in WIB. */
    @WithDefault("0 40 2 * * ?")
    String retentionCron();
}
