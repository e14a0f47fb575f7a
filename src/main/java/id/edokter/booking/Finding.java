package id.edokter.booking;

import id.edokter.shared.Attempts;
import id.edokter.shared.Attempts.Counter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Opens a booking for who knows its code and the patient's date of birth, and bounds how often that is tried: by code over
 * all places where it can be typed, and by place. It says nothing of which of the two was wrong.
 */
@ApplicationScoped
public class Finding {

    /**
     * What came of a try.
     *
     * @param link the private link; null when nothing was found
     * @param closedUntil null unless there were too many tries; then nothing was looked for
     */
    public record Found(String link, Instant closedUntil) {

        public boolean isClosed() {
            return closedUntil != null;
        }
    }

    private final Booking booking;
    private final Attempts attempts;
    private final FindingSettings settings;

    Finding(Booking booking, Attempts attempts, FindingSettings settings) {
        this.booking = booking;
        this.attempts = attempts;
        this.settings = settings;
    }

    /** @param network of the browser */
    public Found byBrowser(BookingCode code, LocalDate birthDate, String network) {
        return find(code, birthDate, new Counter("find-address", network), settings.triesPerAddress());
    }

    /**
     * @param birthDate null for who shows the ticket itself, and so holds it
     * @param kiosk its id
     */
    public Found atKiosk(BookingCode code, LocalDate birthDate, long kiosk) {
        return find(code, birthDate, new Counter("find-kiosk", String.valueOf(kiosk)), settings.triesPerKiosk());
    }

    private Found find(BookingCode code, LocalDate birthDate, Counter place, int mostThere) {
        var ofCode = new Counter("find-code", code.text());
        var closed = attempts.count(place, mostThere, settings.triesWithin())
                .or(() -> attempts.count(ofCode, settings.triesPerCode(), settings.triesWithin()));
        if (closed.isPresent()) return new Found(null, closed.get());
        var link = birthDate == null ? booking.findLink(code) : booking.findLink(code, birthDate);
        if (link.isPresent()) List.of(place, ofCode).forEach(attempts::forgive);
        return new Found(link.orElse(null), null);
    }
}
