package id.edokter.waitlist;

import id.edokter.booking.Actor;
import id.edokter.booking.KeptPlaces;
import id.edokter.booking.Payer;
import id.edokter.booking.Relocations;
import id.edokter.notification.NotificationSettings;
import id.edokter.schedule.Slot;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Offers free places to those who wait, the first whom a place fits first; within the transaction under way, so that a
 * place that is given up is kept for somebody before anybody else sees it free. Two unique keys are the judge: a place
 * is held once, and whoever waits has one offer.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Matching {

    /** So long a place that was offered in vain is not offered to the same person once more. */
    private static final Duration IN_VAIN = Duration.ofHours(1);

    private final Wishes wishes;
    private final Offers offers;
    private final KeptPlaces places;
    private final Relocations relocations;
    private final News news;
    private final WaitlistSettings settings;
    private final NotificationSettings quiet;
    private final Clock clock;

    Matching(
            Wishes wishes,
            Offers offers,
            KeptPlaces places,
            Relocations relocations,
            News news,
            WaitlistSettings settings,
            NotificationSettings quiet,
            Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.places = places;
        this.relocations = relocations;
        this.news = news;
        this.settings = settings;
        this.quiet = quiet;
        this.clock = clock;
    }

    /** Offers whatever is free in a session to those whom it fits. */
    void fill(long session) {
        if (wishes.anyFor(session)) for (var slot : places.freeOf(session)) offer(slot);
    }

    /** Offers this place, if it is free, to the first whom it fits. */
    void offer(long slot) {
        places.free(slot).ifPresent(this::offer);
    }

    private void offer(Slot slot) {
        if (!clearOfWhatIsOver(slot)) return;
        for (var id : wishes.whomItFits(slot, payers(slot), clock.instant().minus(IN_VAIN))) {
            var wish = wishes.lockWaiting(id);
            if (wish.isEmpty()) continue;
            var time = timeFor(wish.get(), slot);
            if (time.isEmpty() || !fits(wish.get(), slot)) continue;
            keep(wish.get(), slot, time.get(), Actor.job());
            return;
        }
    }

    /**
     * Offers a place to one who waits, whoever comes before: the desk's doing.
     *
     * @throws NothingToOffer when it is somebody's by now, or does not fit
     */
    void offerTo(Wish wish, Slot slot, Actor actor) {
        if (!wish.payer.pools().contains(slot.pool) || !isEarlier(wish, slot)) throw new NothingToOffer();
        if (!clearOfWhatIsOver(slot)) throw new NothingToOffer();
        var time = timeFor(wish, slot).orElseThrow(NothingToOffer::new);
        if (!fits(wish, slot)) throw new NothingToOffer();
        if (!keep(wish, slot, time, actor)) throw new NothingToOffer();
    }

    /** Whether nothing would stand against the patient's taking this place, as far as can be known. */
    private boolean fits(Wish wish, Slot slot) {
        return places.fits(wish.patient, wish.appointmentId, slot)
                && (wish.appointmentId != null
                        || places.mayHaveOneMore(
                                wish.patient, wish.proved, wish.phoneFingerprint, wish.accountId, slot));
    }

    /** Whether a place is earlier than what there is: no press may ever make a visit later. */
    boolean isEarlier(Wish wish, Slot slot) {
        return wish.appointmentId == null
                || relocations.these(List.of(wish.appointmentId)).stream()
                        .anyMatch(one -> one.isBooked() && Wishes.isEarlier(slot, one));
    }

    private boolean keep(Wish wish, Slot slot, OfferTime time, Actor actor) {
        var hold = places.keep(slot, wish.payer, time.ends().plus(settings.passOn()), actor);
        if (hold.isEmpty()) return false;
        wish.isOffered();
        var offer = new Offer(wish, slot, hold.get().id, actor.who(), clock.instant(), time.ends());
        offers.persist(offer);
        offers.flush();
        news.offered(offer, time.begins());
        return true;
    }

    /** An offer of this place that ran out while nothing looked, ends here; one that is good stays. */
    private boolean clearOfWhatIsOver(Slot slot) {
        var open = offers.openFor(slot.id);
        if (open.isEmpty()) return true;
        if (!open.get().isLapsedAt(clock.instant())) return false;
        expire(open.get());
        return true;
    }

    /** Nobody answered: the place is to be passed on, and who does not answer twice goes to the end. */
    void expire(Offer offer) {
        var wish = wishes.locked(offer.wish);
        offers.getEntityManager().refresh(offer);
        var now = clock.instant();
        if (!offer.isLapsedAt(now)) return;
        // an offer of which nobody knew says nothing of whoever it was for, nor of the other places of the session
        boolean known = offer.canBeHad() && news.mayBeKnown(offer);
        close(offer, known ? Offer.State.EXPIRED : Offer.State.WITHDRAWN);
        if (known) wish.missed(now);
        else wish.waitsAsBefore();
        offers.flush();
    }

    /** The place is not to be had, or not wanted, any more, which is nobody's fault: the wish waits on in its turn. */
    void withdraw(Offer offer) {
        var wish = wishes.locked(offer.wish);
        offers.getEntityManager().refresh(offer);
        if (offer.state != Offer.State.OPEN) return;
        wish.waitsAsBefore();
        close(offer, Offer.State.WITHDRAWN);
    }

    /** The place is let go; who comes next is for the caller. */
    void close(Offer offer, Offer.State end) {
        offer.becomes(end, clock.instant());
        news.takeBack(offer);
        offers.flush();
        if (end != Offer.State.TAKEN) places.letGo(offer.holdId, Actor.job());
    }

    private Optional<OfferTime> timeFor(Wish wish, Slot slot) {
        return OfferTime.of(clock.instant(), slot.startsAt(), latest(wish, slot), wish.atNight, settings, quiet);
    }

    /** Until when this place can be taken: while booking is open, and the old place can be moved from. */
    private Instant latest(Wish wish, Slot slot) {
        var closes = places.closes(slot.session);
        if (wish.appointmentId == null) return closes;
        return relocations.these(List.of(wish.appointmentId)).stream()
                .map(places::moveUntil)
                .filter(until -> until.isBefore(closes))
                .findFirst()
                .orElse(closes);
    }

    private static List<String> payers(Slot slot) {
        return Arrays.stream(Payer.values())
                .filter(payer -> payer.pools().contains(slot.pool))
                .map(Enum::name)
                .toList();
    }
}
