package id.edokter.waitlist;

import id.edokter.booking.Appointment;
import id.edokter.booking.KeptPlaces;
import id.edokter.booking.Relocations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;

/** What the visits of whoever waits mean for the wish: they come, move and go; within the transaction of the change. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class OwnVisit {

    private final Wishes wishes;
    private final Offers offers;
    private final Matching matching;
    private final Endings endings;
    private final Relocations relocations;
    private final KeptPlaces places;
    private final WishAnswers answers;
    private final Clock clock;

    OwnVisit(
            Wishes wishes,
            Offers offers,
            Matching matching,
            Endings endings,
            Relocations relocations,
            KeptPlaces places,
            WishAnswers answers,
            Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.matching = matching;
        this.endings = endings;
        this.relocations = relocations;
        this.places = places;
        this.answers = answers;
        this.clock = clock;
    }

    /** Who got a place otherwise wants no second one, but an earlier one, or nothing more where there can be none. */
    void isBooked(long appointment) {
        for (var found : wishes.ofWhoBooked(appointment)) {
            var visit = visit(appointment);
            if (!found.isOfWhoBooked(visit)) continue;
            var wish = wishes.locked(found);
            if (!wish.isLive() || wish.appointmentId != null) continue;
            wish.isEarlierThan(visit);
            if (canBeEarlier(wish, visit)) withdrawUnlessEarlier(wish);
            else endings.end(wish, WishEnd.PLACE, false);
        }
    }

    /** What was earlier than the visit may not be so any more; then nobody is asked to move to it. */
    void isMoved(long appointment) {
        wishes.ofAppointment(appointment).forEach(this::withdrawUnlessEarlier);
    }

    /**
     * Who has no appointment any more needs no earlier one, unless it came while they waited. Whom the hospital cancelled
     * it decides about itself.
     *
     * @param byPatient whether the patient knows
     */
    void isCancelled(long appointment, boolean byPatient) {
        for (var found : wishes.ofAppointment(appointment)) {
            var wish = wishes.locked(found);
            if (wish.stoodBefore()) wish.isEarlierThanNothing(answers.payer(wish));
            else if (wish.isLive()) endings.end(wish, WishEnd.NO_NEED, byPatient);
        }
    }

    private Appointment visit(long appointment) {
        return relocations.these(List.of(appointment)).get(0);
    }

    private boolean canBeEarlier(Wish wish, Appointment visit) {
        return visit.isBooked()
                && !visit.session.date.isBefore(wish.firstDay)
                && clock.instant().isBefore(places.moveUntil(visit));
    }

    private void withdrawUnlessEarlier(Wish wish) {
        offers.openOf(wish)
                .filter(offer -> !matching.isEarlier(wish, offer.slot))
                .ifPresent(offer -> {
                    matching.withdraw(offer);
                    matching.offer(offer.slot.id);
                });
    }
}
