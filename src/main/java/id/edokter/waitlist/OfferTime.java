package id.edokter.waitlist;

import id.edokter.notification.NotificationSettings;
import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * From when to when an offer is good. Time runs only while people are awake, unless somebody allowed the night: what is
 * freed at ten in the evening is told at seven, and whoever is asked at half past eight has the rest of the hour in the
 * morning.
 */
record OfferTime(Instant begins, Instant ends) {

    private static final int PART_OF_THE_TIME_LEFT = 3;

    /**
     * @param latest until when the place can be taken at all
     * @param quiet when people sleep
     */
    static Optional<OfferTime> of(
            Instant now,
            Instant visit,
            Instant latest,
            boolean atNight,
            WaitlistSettings settings,
            NotificationSettings quiet) {
        var begins = atNight ? now : awake(now, quiet);
        var goodFor = min(settings.offer(), Duration.between(begins, visit).dividedBy(PART_OF_THE_TIME_LEFT));
        if (goodFor.compareTo(settings.shortestOffer()) < 0) goodFor = settings.shortestOffer();
        var ends = end(begins, goodFor, atNight, quiet);
        if (ends.isAfter(latest)) {
            // the last possible moment will do, if it leaves time enough; the evening before it, if it lies in the
            // night
            if (end(begins, settings.shortestOffer(), atNight, quiet).isAfter(latest)) return Optional.empty();
            ends = atNight || !isQuiet(latest, quiet) ? latest : nextNight(begins, quiet);
            if (Duration.between(begins, ends).compareTo(settings.shortestOffer()) < 0) return Optional.empty();
        }
        return Optional.of(new OfferTime(begins, ends));
    }

    private static Instant end(Instant begins, Duration goodFor, boolean atNight, NotificationSettings quiet) {
        var ends = begins.plus(goodFor);
        if (atNight) return ends;
        var night = nextNight(begins, quiet);
        return ends.isAfter(night) ? awake(night, quiet).plus(Duration.between(night, ends)) : ends;
    }

    /** The moment itself, or the end of the night in which it lies. */
    private static Instant awake(Instant moment, NotificationSettings quiet) {
        if (!isQuiet(moment, quiet)) return moment;
        var morning = Wib.instant(Wib.date(moment), quiet.quietUntil());
        return morning.isAfter(moment) ? morning : Wib.instant(Wib.date(moment).plusDays(1), quiet.quietUntil());
    }

    private static Instant nextNight(Instant moment, NotificationSettings quiet) {
        if (quiet.quietFrom().equals(quiet.quietUntil())) return Instant.MAX;
        var night = Wib.instant(Wib.date(moment), quiet.quietFrom());
        return night.isBefore(moment) ? Wib.instant(Wib.date(moment).plusDays(1), quiet.quietFrom()) : night;
    }

    static boolean isQuiet(Instant moment, NotificationSettings quiet) {
        LocalTime time = Wib.dateTime(moment).toLocalTime();
        var from = quiet.quietFrom();
        var until = quiet.quietUntil();
        if (from.equals(until)) return false;
        return from.isBefore(until)
                ? !time.isBefore(from) && time.isBefore(until)
                : !time.isBefore(from) || time.isBefore(until);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) <= 0 ? a : b;
    }
}
