package id.edokter.day;

import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Where a session is in its course, by its status and by the clock. */
enum Course {
    /** Before its hours. */
    AHEAD("st-ok", "clock"),
    /** Within its hours. */
    NOW("st-on", "activity"),
    /** Past its hours, and nobody closed it. */
    OVER("st-off", "check2"),
    CLOSED("st-off", "lock"),
    CANCELLED("st-no", "x-circle");

    public final String css;
    public final String icon;

    Course(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    static Course of(Session.Status status, LocalDate date, LocalTime starts, LocalTime ends, Instant now) {
        return switch (status) {
            case CANCELLED -> CANCELLED;
            case CLOSED -> CLOSED;
            case RUNNING -> NOW;
            case OPEN -> {
                if (now.isBefore(Wib.instant(date, starts))) yield AHEAD;
                yield now.isBefore(Wib.instant(date, ends)) ? NOW : OVER;
            }
        };
    }
}
