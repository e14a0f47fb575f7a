package id.edokter.waitlist;

import id.edokter.booking.BookingSettings;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.schedule.Slot;
import id.edokter.shared.Secrets;
import id.edokter.web.Format;
import id.edokter.web.HospitalSettings;
import id.edokter.web.Reading;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What those who wait are told, within the transaction whose news it is; and the keys of their pages. */
@ApplicationScoped
class News {

    static final Set<MessageKind> KINDS = Set.of(
            MessageKind.WAITLIST_JOINED,
            MessageKind.WAITLIST_OFFER,
            MessageKind.WAITLIST_WORD,
            MessageKind.WAITLIST_ENDED);

    private static final Set<MessageKind> OF_THE_WISH =
            Set.of(MessageKind.WAITLIST_JOINED, MessageKind.WAITLIST_WORD, MessageKind.WAITLIST_ENDED);

    static final String WISH = "wish:";
    static final String OFFER = "wish-offer:";

    /** So long news that is no offer is worth sending. */
    private static final Duration FRESH = Duration.ofHours(24);

    private final Outbox outbox;
    private final Site site;
    private final BookingSettings booking;
    private final HospitalSettings hospital;
    private final Clock clock;

    News(Outbox outbox, Site site, BookingSettings booking, HospitalSettings hospital, Clock clock) {
        this.outbox = outbox;
        this.site = site;
        this.booking = booking;
        this.hospital = hospital;
        this.clock = clock;
    }

    /** The key of the page of a wish, made anew from the installation's secret. */
    String key(String code) {
        return Secrets.derived(booking.linkSecret().orElseThrow(), "wish:" + code);
    }

    private String link(Wish wish) {
        return site.link("/tunggu/" + key(wish.code));
    }

    void joined(Wish wish) {
        put(MessageKind.WAITLIST_JOINED, wish, 1, Map.of("clinic", clinic(wish), "link", link(wish)));
    }

    /** The desk has said something, which stands on the page. */
    void answered(Wish wish, int round) {
        put(MessageKind.WAITLIST_WORD, wish, round, Map.of("clinic", clinic(wish), "link", link(wish)));
    }

    void ended(Wish wish) {
        outbox.withdraw(OF_THE_WISH, Set.of(subject(wish)), "the wish is over");
        var words = Wording.bundle(WaitlistMessages.class, wish.locale());
        var told = Map.of(
                "clinic",
                clinic(wish),
                "why",
                words.ended(wish.endedWhy),
                "phone",
                hospital.phone(),
                "link",
                link(wish));
        put(MessageKind.WAITLIST_ENDED, wish, 1, told);
    }

    /** Nothing is told any more, for instance since the patient does it. */
    void silence(Wish wish) {
        outbox.withdraw(OF_THE_WISH, Set.of(subject(wish)), "the wish is over");
    }

    void offered(Offer offer, Instant begins) {
        var wish = offer.wish;
        if (!canReach(wish)) return;
        var language = wish.locale();
        Slot slot = offer.slot;
        outbox.put(new Message(
                MessageKind.WAITLIST_OFFER,
                subject(offer),
                1,
                outbox.ways(wish.told()),
                language,
                Map.of(
                        "when",
                        Format.full(slot.session.date, slot.starts, language),
                        "clinic",
                        clinic(wish),
                        "until",
                        Format.full(offer.endsAt, language),
                        "link",
                        link(wish)),
                begins,
                offer.endsAt,
                false));
    }

    /** The offer is answered or over. */
    void takeBack(Offer offer) {
        outbox.withdraw(Set.of(MessageKind.WAITLIST_OFFER), Set.of(subject(offer)), "the offer is over");
    }

    /** Whether the patient may have known of an offer: by a message that is there, or by the desk. */
    boolean mayBeKnown(Offer offer) {
        return offer.isCalled() || outbox.isThere(MessageKind.WAITLIST_OFFER, subject(offer));
    }

    /** Of these offers, those of which no message went, nor will: whoever they are for has to be called. */
    Set<Offer> unread(Collection<Offer> some) {
        var subjects = some.stream().map(News::subject).collect(Collectors.toSet());
        var told = outbox.goneOrGoing(MessageKind.WAITLIST_OFFER, subjects);
        return some.stream().filter(offer -> !told.contains(subject(offer))).collect(Collectors.toSet());
    }

    /** Whether a message gets there; whoever none gets to is called by the desk. */
    boolean canReach(Wish wish) {
        return !outbox.ways(wish.told()).isEmpty();
    }

    private void put(MessageKind kind, Wish wish, int version, Map<String, String> told) {
        if (!canReach(wish)) return;
        var now = clock.instant();
        outbox.put(new Message(
                kind,
                subject(wish),
                version,
                outbox.ways(wish.told()),
                wish.locale(),
                told,
                now,
                now.plus(FRESH),
                false));
    }

    /** Nothing of what the visit is for: of clinics that are sensitive no name. */
    private static String clinic(Wish wish) {
        return wish.clinic.sensitive ? "" : wish.clinic.name;
    }

    static String subject(Wish wish) {
        return WISH + wish.id;
    }

    static String subject(Offer offer) {
        return OFFER + offer.id;
    }

    /** @param before what subjects of this sort begin with */
    static Optional<Long> id(String subject, String before) {
        return subject.startsWith(before) ? Reading.id(subject.substring(before.length())) : Optional.empty();
    }
}
