package id.edokter.waitlist;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.KeptPlaces;
import id.edokter.schedule.PlacesOpened;
import id.edokter.schedule.Rota;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;

/** What happens elsewhere and makes a place free, or a wish needless; within the same transaction. */
@ApplicationScoped
class Feed {

    private final Wishes wishes;
    private final Matching matching;
    private final Endings endings;
    private final KeptPlaces places;
    private final Rota rota;
    private final Clock clock;

    Feed(Wishes wishes, Matching matching, Endings endings, KeptPlaces places, Rota rota, Clock clock) {
        this.wishes = wishes;
        this.matching = matching;
        this.endings = endings;
        this.places = places;
        this.rota = rota;
        this.clock = clock;
    }

    void follow(@Observes AppointmentChange change) {
        if (change.act == AppointmentChange.Act.CANCELLED) appointmentIsCancelled(change);
        places.freedBy(change).filter(this::isAwaited).ifPresent(matching::offer);
    }

    void follow(@Observes PlacesOpened news) {
        if (wishes.anyWaiting(news.session().clinic.id)) matching.fill(news.session().id);
    }

    /** Most places are freed where nobody waits; then nothing more is looked at. */
    private boolean isAwaited(long slot) {
        return rota.slot(slot)
                .filter(one -> one.startsAt().isAfter(clock.instant()))
                .map(one -> wishes.anyWaiting(one.session.clinic.id))
                .orElse(false);
    }

    /** Who has no appointment any more needs no earlier one; whom the hospital cancelled it decides about itself. */
    private void appointmentIsCancelled(AppointmentChange change) {
        for (var wish : wishes.ofAppointment(change.appointmentId)) {
            var locked = wishes.locked(wish);
            if (locked.isLive())
                endings.end(locked, WishEnd.NO_NEED, change.status == AppointmentStatus.CANCELLED_BY_PATIENT);
        }
    }
}
