package id.edokter.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The telephones of a demo. */
@ConfigMapping(prefix = "edokter.demo")
public interface DemoInboxSettings {

    @WithDefault("false")
    boolean enabled();

    /** Whether messages are shown to everybody on a page instead of being sent; only ever in a demo. */
    @WithDefault("${edokter.demo.enabled:false}")
    boolean inbox();
}
