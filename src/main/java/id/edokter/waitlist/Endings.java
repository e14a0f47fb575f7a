package id.edokter.waitlist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;

/** How a wish ends; within the transaction under way. A place that was kept for it goes to the next. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class Endings {

    private final Offers offers;
    private final Matching matching;
    private final News news;
    private final Clock clock;

    Endings(Offers offers, Matching matching, News news, Clock clock) {
        this.offers = offers;
        this.matching = matching;
        this.news = news;
        this.clock = clock;
    }

    /**
     * @param wish locked, and live
     * @param quietly whether the patient knows: it is their own doing
     */
    void end(Wish wish, WishEnd why, boolean quietly) {
        var open = offers.openOf(wish);
        wish.end(why, clock.instant());
        offers.flush();
        if (quietly) news.silence(wish);
        else news.ended(wish);
        open.ifPresent(offer -> passOn(offer, Offer.State.WITHDRAWN));
    }

    /** The place is let go, and goes to the next whom it fits. */
    void passOn(Offer offer, Offer.State end) {
        matching.close(offer, end);
        matching.offer(offer.slot.id);
    }
}
