package id.edokter.notification;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How messages are sent. */
@ConfigMapping(prefix = "edokter.notification")
public interface NotificationSettings {

    /** How many messages one replica sends at the same time; 0 for a replica that sends none. */
    @WithDefault("4")
    int couriers();

    /** How often due messages are looked for. */
    @WithDefault("3s")
    String every();

    /** How long it is kept that a message was sent or was not; its contents go at once. */
    @WithDefault("P30D")
    Duration kept();
}
