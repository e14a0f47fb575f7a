package id.edokter.notification;

import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * When people sleep.
 *
 * @param from begins on this minute (WIB)
 * @param until over on this minute, mostly of the next day; equal to {@code from} for none
 */
public record QuietHours(LocalTime from, LocalTime until) {

    public static QuietHours of(NotificationSettings settings) {
        return new QuietHours(settings.quietFrom(), settings.quietUntil());
    }

    /** When those end in which this moment lies. */
    public Optional<Instant> endAfter(Instant moment) {
        var time = Wib.dateTime(moment).toLocalTime();
        var day = Wib.date(moment);
        if (from.isBefore(until)) return within(time) ? end(day) : Optional.empty();
        if (from.equals(until) || time.isBefore(from) && !time.isBefore(until)) return Optional.empty();
        return end(time.isBefore(until) ? day : day.plusDays(1));
    }

    private boolean within(LocalTime time) {
        return !time.isBefore(from) && time.isBefore(until);
    }

    private Optional<Instant> end(LocalDate day) {
        return Optional.of(Wib.instant(day, until));
    }

    /**
     * Until when a message is kept.
     *
     * @return empty when it may go at this moment: because nobody sleeps, it is for any hour, or it would be of no use any
     *     more
     */
    Optional<Instant> hold(Manner manner, Instant moment, Instant expiresAt) {
        if (manner.goesAlways()) return Optional.empty();
        var least = manner.leastUse();
        return endAfter(moment)
                .filter(end -> least == null || end.plus(least).isBefore(expiresAt))
                // it ends at its end, and not in somebody's night
                .map(end -> end.isBefore(expiresAt) ? end : expiresAt);
    }
}
