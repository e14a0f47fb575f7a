package id.edokter.waitlist;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.KeptPlaces;
import id.edokter.schedule.PlacesOpened;
import id.edokter.schedule.Rota;
import id.edokter.schedule.SessionCalledOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** What happens elsewhere and makes a place free, or takes it away; within the same transaction. */
@ApplicationScoped
class Feed {

    private final Wishes wishes;
    private final Offers offers;
    private final Matching matching;
    private final OwnVisit own;
    private final KeptPlaces places;
    private final Rota rota;
    private final Clock clock;

    Feed(Wishes wishes, Offers offers, Matching matching, OwnVisit own, KeptPlaces places, Rota rota, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.matching = matching;
        this.own = own;
        this.places = places;
        this.rota = rota;
        this.clock = clock;
    }

    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case BOOKED, RESTORED -> own.isBooked(change.appointmentId);
            case MOVED -> own.isMoved(change.appointmentId);
            case CANCELLED ->
                own.isCancelled(change.appointmentId, change.status == AppointmentStatus.CANCELLED_BY_PATIENT);
            default -> {}
        }
        places.freedBy(change).filter(this::isAwaited).ifPresent(matching::offer);
    }

    void follow(@Observes PlacesOpened news) {
        if (wishes.anyWaiting(news.session().clinic.id)) matching.fill(news.session().id);
    }

    void follow(@Observes SessionCalledOff news) {
        offers.openIn(news.session().id).forEach(matching::withdraw);
    }

    /** Most places are freed where nobody waits; then nothing more is looked at. */
    private boolean isAwaited(long slot) {
        return rota.slot(slot)
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .map(one -> wishes.anyWaiting(one.session.clinic.id))
                .orElse(false);
    }
}
