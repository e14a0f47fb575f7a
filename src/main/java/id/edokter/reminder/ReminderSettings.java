package id.edokter.reminder;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;

/** When patients are reminded, where neither the hospital nor the clinic has chosen otherwise on its page. */
@ConfigMapping(prefix = "edokter.reminder")
public interface ReminderSettings {

    /** How often it is looked for who is to be reminded. */
    @WithDefault("30s")
    String every();

    /** So many visits missed in six months, and the next has to be confirmed; clinics may have it otherwise. */
    @WithDefault("3")
    @AtLeast(1)
    int missedBeforeAsked();

    /** When on the day before a visit who missed others is asked to confirm it. */
    @WithDefault("10:00")
    LocalTime askAt();

    /** When on the day before a visit its place is released, if who was asked did not confirm. */
    @WithDefault("18:00")
    LocalTime releaseAt();

    /** When on the day before a visit it is reminded of. */
    @WithDefault("18:00")
    LocalTime dayBeforeAt();

    /** When on the day of a visit it is reminded of. */
    @WithDefault("07:00")
    LocalTime morningAt();

    /** So many minutes after the visit thanks are sent (0 and more). */
    @WithDefault("120")
    int thanksMinutesAfter();

    /** How long who cancelled by a link can take that back, while the place is free. */
    @WithDefault("PT30M")
    @AtLeast(1)
    Duration undo();
}
