package id.edokter.web;

import id.edokter.shared.Wib;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * After too many tries: the time of the next.
 *
 * @param until the next whole minute: at the time that is told, the way is open
 * @param minutes in how many minutes that is, 1 or more
 * @param seconds exactly, 1 or more, for programs
 */
public record Waiting(LocalTime until, long minutes, long seconds) {

    public static Waiting of(Instant open, Clock clock) {
        var left = Duration.between(clock.instant(), open);
        return new Waiting(
                Wib.dateTime(open.plusSeconds(59)).toLocalTime().truncatedTo(ChronoUnit.MINUTES),
                Math.max(1, left.plusSeconds(59).toMinutes()),
                Math.max(1, left.plusMillis(999).toSeconds()));
    }
}
