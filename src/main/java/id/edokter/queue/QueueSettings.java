package id.edokter.queue;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How people queue on the day of their visit. */
@ConfigMapping(prefix = "edokter.queue")
public interface QueueSettings {

    /** From so many minutes before a session starts its patients can check in (0 and more). */
    @WithDefault("60")
    int opensMinutesBefore();

    /** Who checks in so many minutes after the planned time is still in time (0 and more). */
    @WithDefault("15")
    int graceMinutes();

    /** Who comes late, or was called and did not come, waits for so many others (0 and more). */
    @WithDefault("3")
    int behind();

    /** Who waits elsewhere is told by a message when so many are called before (0 to 20; 0 for nobody). */
    @WithDefault("3")
    int tellWhenLeft();

    /** So many priorities are called in a row while others wait. */
    @WithDefault("2")
    @AtLeast(1)
    int prioritiesInARow();

    /** How long what was just done can be taken back by a press. */
    @WithDefault("PT2M")
    @AtLeast(1)
    Duration undo();

    /** A session that begins so many minutes late says so to those who are still on their way. */
    @WithDefault("15")
    int tellWhenLateMinutes();
}
