package id.edokter.queue;

import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/**
 * When something is likely to be: a range in which it falls in four of five cases, in steps of five minutes and never in
 * the past. Not a promise.
 *
 * @param anyMoment it may be now
 * @param earliest the present minute when it may be now
 * @param likely as often later as earlier; to compare with, never to be shown alone
 * @param latest at least ten minutes after the earliest
 */
public record Estimate(boolean anyMoment, Instant earliest, Instant likely, Instant latest) {

    private static final long STEP = 5 * 60;
    private static final long NARROWEST = 2 * STEP;

    static Estimate between(Instant earliest, Instant likely, Instant latest, Instant now) {
        var from = Instant.ofEpochSecond(Math.floorDiv(earliest.getEpochSecond(), STEP) * STEP);
        boolean anyMoment = !from.isAfter(now);
        if (anyMoment) from = now.truncatedTo(ChronoUnit.MINUTES);
        var to = up(latest);
        var narrowest = up(from.plusSeconds(NARROWEST));
        return new Estimate(anyMoment, from, likely, to.isBefore(narrowest) ? narrowest : to);
    }

    private static Instant up(Instant moment) {
        return Instant.ofEpochSecond(Math.floorDiv(moment.getEpochSecond() + STEP - 1, STEP) * STEP);
    }

    /** Times of day, WIB. */
    public LocalTime from() {
        return Wib.dateTime(earliest).toLocalTime();
    }

    public LocalTime to() {
        return Wib.dateTime(latest).toLocalTime();
    }

    public boolean includes(Instant moment) {
        return !moment.isBefore(earliest) && !moment.isAfter(latest);
    }
}
