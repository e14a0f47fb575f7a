package id.edokter.notification;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** How messages are sent. */
@ConfigMapping(prefix = "edokter.notification")
public interface NotificationSettings {

    /** How many messages one replica sends at the same time; 0 for a replica that sends none. */
    @WithDefault("8")
    int couriers();

    /** How often due messages are looked for. */
    @WithDefault("3s")
    String every();

    /** From this minute on (WIB) only what cannot wait is sent. */
    @WithDefault("21:00")
    LocalTime quietFrom();

    /** From this minute on everything is; the same minute for both means at any hour. */
    @WithDefault("07:00")
    LocalTime quietUntil();

    /** How many messages an address gets on a day; what somebody waits for and absences are not among them. */
    @WithDefault("20")
    @AtLeast(1)
    int perAddressAndDay();

    /** How long it is kept that a message was sent or was not; its contents go at once. */
    @WithDefault("P30D")
    Duration kept();

    /** How long what a message said is kept when it did not go, so that somebody can have it tried again. */
    @WithDefault("P3D")
    Duration deadKept();

    /** From when on a message that should have gone is told of as late, on the page and by the health check. */
    @WithDefault("PT5M")
    Duration alertAfter();
}
