package id.edokter.journey;

import id.edokter.booking.Availability;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.Payer;
import id.edokter.booking.SessionPlaces;
import id.edokter.booking.SlotPlace;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Finds what is still free for somebody whose place was not kept: the same, near it, and in the next sessions. */
@ApplicationScoped
class Offers {

    private static final int IN_THE_SESSION = 3;
    private static final int NEXT_SESSIONS = 3;
    private static final int DAYS_TO_SEARCH = 60;

    /** A free place. */
    record Offer(SessionPlaces session, SlotPlace slot) {}

    /**
     * The page of a lost place.
     *
     * @param why what stood against the last choice; empty before
     * @param same the place itself, when it is still free; else null
     * @param otherTime address of the page where another time is chosen
     */
    record Lost(String token, Payer payer, String doctor, String why, Offer same, List<Offer> near, String otherTime) {}

    private final Availability availability;
    private final Clock clock;

    Offers(Availability availability, Clock clock) {
        this.availability = availability;
        this.clock = clock;
    }

    Lost insteadOf(BookingJourney journey, Payer payer, String why) {
        var wanted = journey.hold();
        var today = Wib.date(clock.instant());
        var sessions =
                availability.sessions(today, today.plusDays(DAYS_TO_SEARCH), null, wanted.session.doctor.id).stream()
                        .filter(s -> s.window() == SessionPlaces.Window.OPEN && s.left(payer) > 0)
                        .toList();
        var inSession = sessions.stream()
                .filter(s -> s.id() == wanted.session.id)
                .flatMap(s -> free(s, payer).stream())
                .toList();
        var others = inSession.stream().filter(o -> o.slot().id() != wanted.slot.id);
        var near = new ArrayList<>(SlotPlace.nearest(others, Offer::slot, wanted.slot.starts, IN_THE_SESSION));
        sessions.stream()
                .filter(s -> s.id() != wanted.session.id)
                .limit(NEXT_SESSIONS)
                .flatMap(s -> free(s, payer).stream().limit(1))
                .forEach(near::add);
        return new Lost(
                journey.token(),
                payer,
                wanted.session.doctor.name,
                why,
                inSession.stream()
                        .filter(o -> o.slot().id() == wanted.slot.id)
                        .findFirst()
                        .orElse(null),
                List.copyOf(near),
                Steps.doctor(journey, payer));
    }

    private List<Offer> free(SessionPlaces session, Payer payer) {
        return availability.slots(session.id()).stream()
                .filter(slot -> slot.free() && payer.pools().contains(slot.pool()))
                .map(slot -> new Offer(session, slot))
                .toList();
    }
}
