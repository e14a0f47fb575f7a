package id.edokter.schedule;

import id.edokter.shared.AtLeast;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** The hospital's settings of sessions and places; a clinic may have its own reserve and release. */
@ConfigMapping(prefix = "edokter.schedule")
public interface ScheduleSettings {

    /** Sessions are planned so many days ahead (1–365), and at least as far as any clinic can be booked. */
    @WithDefault("30")
    @AtLeast(1)
    int horizonDays();

    /** Places of a session with which a new line of a schedule begins (1–500). */
    @WithDefault("24")
    @AtLeast(1)
    int places();

    /** Minutes per patient with which a new line of a schedule begins (1–240). */
    @WithDefault("10")
    @AtLeast(1)
    int minutesPerPlace();

    /** Same-day places per session, kept for the desk; never more than half of the places that are not for JKN. */
    @WithDefault("2")
    int walkInPlaces();

    /** Unused JKN and general reserves open to everybody so many minutes before the session starts. */
    @WithDefault("960")
    int releaseMinutesBefore();

    /** When the horizon is planned on, as a Quartz cron expression in WIB. */
    @WithDefault("0 15 1 * * ?")
    String planCron();

    /** When due reserves are released, as a Quartz cron expression in WIB. */
    @WithDefault("5 * * * * ?")
    String releaseCron();
}
