package id.edokter.watch;

import java.time.Duration;
import java.time.Instant;

/**
 * How long there still is to tell all whom an incident concerns, or how long it is overdue.
 *
 * @param until when
 */
record Countdown(Instant until, Duration left) {

    private static final long SOON_HOURS = 24;

    static Countdown of(Incident incident, Instant now) {
        return new Countdown(incident.deadline(), Duration.between(now, incident.deadline()));
    }

    public boolean isOver() {
        return left.isNegative();
    }

    public boolean isSoon() {
        return !isOver() && left.toHours() < SOON_HOURS;
    }

    public long days() {
        return left.abs().toDays();
    }

    public long hours() {
        return left.abs().toHoursPart();
    }

    public long minutes() {
        return left.abs().toMinutesPart();
    }
}
