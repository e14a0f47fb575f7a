package id.edokter.waitlist;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Availability;
import id.edokter.booking.KeptPlaces;
import id.edokter.booking.SessionPlaces;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.notification.Fate;
import id.edokter.schedule.Slot;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The waiting list as the desk sees and works it: whose turn it is, who is owed an answer, what can be offered. */
@ApplicationScoped
class WaitDesk {

    static final int LONGEST_WORD = 300;
    private static final int MOST_PLACES = 40;

    private final Wishes wishes;
    private final Offers offers;
    private final Matching matching;
    private final Endings endings;
    private final News news;
    private final KeptPlaces places;
    private final Availability availability;
    private final Clinics clinics;
    private final WaitlistSettings settings;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    WaitDesk(
            Wishes wishes,
            Offers offers,
            Matching matching,
            Endings endings,
            News news,
            KeptPlaces places,
            Availability availability,
            Clinics clinics,
            WaitlistSettings settings,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.matching = matching;
        this.endings = endings;
        this.news = news;
        this.places = places;
        this.availability = availability;
        this.clinics = clinics;
        this.settings = settings;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A clinic and how many wait there. */
    record Length(Clinic clinic, int count) {}

    /**
     * One who waits.
     *
     * @param offer that is open; null for none
     * @param unread whether no message of the offer goes or went, so that somebody has to call
     */
    record Line(Wish wish, Offer offer, boolean unread) {

        /** Who asked not to be looked at without need is only a number in the line. */
        public boolean hides() {
            return wish.patient.restrictedAt != null;
        }

        public boolean isToCall() {
            return unread && !offer.isCalled();
        }
    }

    /** Clinics in which somebody waits, by name. */
    List<Length> lengths() {
        return transactions.run(() -> {
            Map<Long, Integer> counts = new HashMap<>();
            wishes.lengths().forEach(row -> counts.put((Long) row[0], ((Long) row[1]).intValue()));
            return clinics.all().stream()
                    .filter(clinic -> counts.containsKey(clinic.id))
                    .map(clinic -> new Length(clinic, counts.get(clinic.id)))
                    .toList();
        });
    }

    /** First to last. */
    List<Line> line(long clinic) {
        return transactions.run(() -> lines(wishes.line(clinic)));
    }

    /** Who was promised an answer by today, in all clinics. */
    List<Line> due() {
        return transactions.run(() -> lines(wishes.due(Wib.date(clock.instant()))));
    }

    private List<Line> lines(List<Wish> some) {
        var now = clock.instant();
        var open = new HashMap<Long, Offer>();
        offers.openOnes(some.stream().map(wish -> wish.id).toList()).stream()
                .filter(offer -> offer.isOpenAt(now))
                .forEach(offer -> open.put(offer.wish.id, offer));
        return some.stream().map(wish -> line(wish, open.get(wish.id))).toList();
    }

    private Line line(Wish wish, Offer offer) {
        return new Line(wish, offer, offer != null && isUnread(offer));
    }

    private boolean isUnread(Offer offer) {
        var fate = news.fate(offer);
        return fate == null || fate == Fate.LOST || fate == Fate.TAKEN_BACK;
    }

    /** One who waits, with the free places that fit the payer, soonest first. */
    record Sheet(Line line, int before, List<Slot> places) {

        public Wish wish() {
            return line.wish();
        }
    }

    /** @throws NotFoundException when there is no such wish */
    Sheet open(long id, Witness by) {
        return transactions.run(() -> {
            var wish = existing(id);
            trail.add(by, Act.WAITLIST_SEEN, wish.patient.id, News.subject(wish), "");
            var now = clock.instant();
            var open = offers.openOf(wish).filter(offer -> offer.isOpenAt(now)).orElse(null);
            return new Sheet(line(wish, open), wishes.before(wish), wish.isWaiting() ? freeFor(wish) : List.of());
        });
    }

    long patientOf(long id) {
        return transactions.run(() -> existing(id).patient.id);
    }

    private List<Slot> freeFor(Wish wish) {
        var today = Wib.date(clock.instant());
        return availability.sessions(today, today.plusDays(settings.daysAhead()), wish.clinic.id, null).stream()
                .filter(one -> one.window() == SessionPlaces.Window.OPEN && one.left(wish.payer) > 0)
                .limit(MOST_PLACES)
                .flatMap(one -> places.freeOf(one.id()).stream())
                .filter(slot -> wish.payer.pools().contains(slot.pool) && matching.isEarlier(wish, slot))
                .limit(MOST_PLACES)
                .toList();
    }

    private Wish existing(long id) {
        return wishes.whole(id).filter(wish -> wish.patientName != null).orElseThrow(NotFoundException::new);
    }

    // ---- what the desk does

    /**
     * Offers a place by hand, past the order of the line and past the wish: the patient may have said so.
     *
     * @throws NothingToOffer when it is somebody's by now, or the patient's other visits stand against it
     */
    void offer(long id, long slot, Witness by) {
        change(id, by, wish -> {
            if (!wish.isWaiting()) throw new NothingToOffer();
            var place = places.free(slot).orElseThrow(NothingToOffer::new);
            if (!place.session.clinic.id.equals(wish.clinic.id)) throw new NothingToOffer();
            matching.offerTo(wish, place, Actor.staff(by));
        });
    }

    /** Takes back an offer; the place goes to the next, the patient stays where they are in line. */
    void takeBack(long id, Witness by) {
        change(id, by, wish -> {
            var open = offers.openOf(wish);
            if (open.isEmpty()) return;
            wish.waitsAsBefore();
            endings.passOn(open.get(), Offer.State.WITHDRAWN);
        });
    }

    /** Says something to who waits: it stands on their page, and a message says that it does. */
    void answer(long id, String word, Witness by) {
        var text = word == null ? "" : word.replaceAll("\\p{Cntrl}+", " ").strip();
        if (text.isEmpty()) throw new InvalidValue("word_missing");
        if (text.length() > LONGEST_WORD) throw new InvalidValue("word_too_long", LONGEST_WORD);
        change(id, by, wish -> {
            if (!wish.isLive()) return;
            var next = Wib.date(clock.instant()).plusDays(settings.answerDays());
            wish.isAnswered(text, by.who(), next, clock.instant());
            wishes.flush();
            news.answered(wish, wish.version);
        });
    }

    /** Takes somebody off the list, who is told. */
    void takeOff(long id, Witness by) {
        change(id, by, wish -> {
            if (wish.isLive()) endings.end(wish, WishEnd.DESK, false);
        });
    }

    /** The patient was told of the offer at the telephone. */
    void called(long id, long offer, Witness by) {
        change(
                id,
                by,
                wish -> offers.openOf(wish)
                        .filter(one -> one.id == offer && !one.isCalled())
                        .ifPresent(one -> one.called(by.who(), clock.instant())));
    }

    private void change(long id, Witness by, Consumer<Wish> step) {
        transactions.run(
                () -> {
                    var wish = wishes.locked(existing(id));
                    step.accept(wish);
                    trail.add(by, Act.WAITLIST_CHANGED, wish.patient.id, News.subject(wish), "");
                    return null;
                },
                Optional::empty,
                key -> null);
    }
}
