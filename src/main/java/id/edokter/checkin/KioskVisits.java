package id.edokter.checkin;

import id.edokter.shared.BrokenSeal;
import id.edokter.shared.Sealer;
import id.edokter.web.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Who stands at a kiosk, remembered by its browser, sealed and for some minutes: all its pages have one address, which
 * tells nobody's data and shows nothing any more once the next patient is asked for.
 */
@ApplicationScoped
class KioskVisits {

    /**
     * Somebody at a kiosk.
     *
     * @param link of the booking
     * @param proved whether the date of birth was told, and not only a ticket shown
     */
    record KioskVisit(String link, boolean proved) {}

    private static final String COOKIE = "kiosk-visit";
    private static final String PURPOSE = "kiosk visit";
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final SessionCookie cookie;
    private final Sealer sealer;
    private final Clock clock;

    KioskVisits(SessionCookie cookie, Sealer sealer, Clock clock) {
        this.cookie = cookie;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** @param kiosk its id: what was begun at one is nothing at another */
    void begin(RoutingContext request, long kiosk, KioskVisit visit) {
        var until = clock.instant().plus(LONGEST).getEpochSecond();
        var text = String.join(" ", "" + kiosk, "" + until, visit.proved ? "1" : "0", visit.link);
        var sealed = Base64.getUrlEncoder().withoutPadding().encodeToString(sealer.seal(PURPOSE, text));
        cookie.giveOther(request, COOKIE, sealed, LONGEST.toSeconds());
    }

    void end(RoutingContext request) {
        cookie.giveOther(request, COOKIE, "", 0);
    }

    Optional<KioskVisit> of(RoutingContext request, long kiosk) {
        return cookie.other(request, COOKIE).flatMap(this::opened).flatMap(text -> {
            var parts = text.split(" ");
            boolean here = parts[0].equals("" + kiosk);
            boolean now = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
            return here && now ? Optional.of(new KioskVisit(parts[3], parts[2].equals("1"))) : Optional.empty();
        });
    }

    private Optional<String> opened(String sealed) {
        try {
            return Optional.of(sealer.open(PURPOSE, Base64.getUrlDecoder().decode(sealed)));
        } catch (BrokenSeal | IllegalArgumentException nonsense) {
            return Optional.empty();
        }
    }
}
