package id.edokter.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * The hospital's one time zone (Asia/Jakarta, "WIB", UTC+7 without daylight saving), whatever zone the server is in:
 * a server on UTC would change "today" at 07.00 WIB.
 */
public final class Wib {

    public static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private Wib() {}

    public static Instant instant(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    public static LocalDate date(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static LocalDateTime dateTime(Instant instant) {
        return instant.atZone(ZONE).toLocalDateTime();
    }

    @ApplicationScoped
    static class ClockProducer {

        /** Time is given, never taken: everything that needs "now" injects this clock. */
        @Produces
        @ApplicationScoped
        Clock clock() {
            return Clock.system(ZONE);
        }
    }
}
