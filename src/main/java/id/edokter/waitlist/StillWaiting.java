package id.edokter.waitlist;

import id.edokter.notification.MessageKind;
import id.edokter.notification.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Whether what is told to those who wait still holds when it goes. */
@ApplicationScoped
class StillWaiting implements Standing {

    private final Wishes wishes;
    private final Offers offers;
    private final Clock clock;

    StillWaiting(Wishes wishes, Offers offers, Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.clock = clock;
    }

    @Override
    public boolean knows(MessageKind kind) {
        return News.KINDS.contains(kind);
    }

    @Override
    public Optional<String> whyNot(MessageKind kind, String subject) {
        if (kind == MessageKind.WAITLIST_OFFER) {
            boolean open = News.id(subject, News.OFFER)
                    .flatMap(offers::findByIdOptional)
                    .filter(offer -> offer.isOpenAt(clock.instant()))
                    .isPresent();
            return open ? Optional.empty() : Optional.of("the offer is over");
        }
        var wish = News.id(subject, News.WISH).flatMap(wishes::findByIdOptional);
        if (wish.isEmpty() || wish.get().told().places().isEmpty()) return Optional.of("the wish is forgotten");
        return kind == MessageKind.WAITLIST_ENDED || wish.get().isLive()
                ? Optional.empty()
                : Optional.of("the wish is over");
    }
}
