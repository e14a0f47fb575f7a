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
import id.edokter.schedule.Slot;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
     * @param number where in line, as the patient's page says it: only those for the same doctor, or any, are before
     * @param offer that is open; null for none
     * @param unread whether no message of the offer goes or went, so that somebody has to call
     */
    record Line(Wish wish, int number, Offer offer, boolean unread) {

        /** Who asked not to be looked at without need is only a number in the line. */
        public boolean hides() {
            return wish.patient.restrictedAt != null;
        }

        /** Whether its number is shown where somebody is to be called. */
        public boolean showsPhone() {
            return !hides() && wish.phone != null;
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
        return transactions.run(() -> {
            var all = wishes.line(clinic);
            return lines(all, numbers(all));
        });
    }

    /** Who was promised an answer by today, in all clinics. */
    List<Line> due() {
        return transactions.run(() -> {
            var all = wishes.due(today(), Wib.instant(today(), LocalTime.MIN));
            return lines(all, Map.of());
        });
    }

    /** Whose offer nobody will read unless somebody calls, in all clinics; what ends first comes first. */
    List<Line> toCall() {
        return transactions.run(() -> unreadOnes().stream()
                .map(offer -> new Line(offer.wish, 0, offer, true))
                .toList());
    }

    /** How many wait for a call or an answer: what is the desk's to do. */
    long owed() {
        return transactions.run(
                () -> unreadOnes().size() + wishes.countDue(today(), Wib.instant(today(), LocalTime.MIN)));
    }

    private List<Offer> unreadOnes() {
        var now = clock.instant();
        var open = offers.uncalled(now).stream()
                .filter(offer -> offer.isOpenAt(now))
                .toList();
        var unread = news.unread(open);
        return open.stream().filter(unread::contains).toList();
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }

    /** As {@link Wishes#before} counts, for all of a line at once. */
    private static Map<Long, Integer> numbers(List<Wish> line) {
        var numbers = new HashMap<Long, Integer>();
        var perDoctor = new HashMap<Long, Integer>();
        int anyDoctor = 0;
        for (int before = 0; before < line.size(); before++) {
            var wish = line.get(before);
            if (wish.doctor == null) {
                numbers.put(wish.id, before + 1);
                anyDoctor++;
            } else {
                numbers.put(wish.id, anyDoctor + perDoctor.merge(wish.doctor.id, 1, Integer::sum));
            }
        }
        return numbers;
    }

    private List<Line> lines(List<Wish> some, Map<Long, Integer> numbers) {
        var now = clock.instant();
        var open = new HashMap<Long, Offer>();
        offers.openOnes(some.stream().map(wish -> wish.id).toList()).stream()
                .filter(offer -> offer.isOpenAt(now))
                .forEach(offer -> open.put(offer.wish.id, offer));
        var unread = news.unread(open.values());
        return some.stream()
                .map(wish -> line(wish, numbers.getOrDefault(wish.id, 0), open.get(wish.id), unread))
                .toList();
    }

    private static Line line(Wish wish, int number, Offer offer, Set<Offer> unread) {
        return new Line(wish, number, offer, offer != null && unread.contains(offer));
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
            int before = wishes.before(wish);
            var unread = open == null ? Set.<Offer>of() : news.unread(List.of(open));
            return new Sheet(
                    line(wish, before + 1, open, unread), before, wish.isWaiting() ? freeFor(wish) : List.of());
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
            var next = today().plusDays(settings.answerDays());
            // after its last day there is nothing to say any more
            wish.isAnswered(text, by.who(), next.isAfter(wish.lastDay) ? wish.lastDay : next, clock.instant());
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

    /**
     * The patient said no at the telephone, or at the desk, and waits on.
     *
     * @throws OfferIsOver when it is open no more
     */
    void declined(long id, long offer, Witness by) {
        change(id, by, wish -> {
            var one = offers.openOf(wish)
                    .filter(open -> open.id == offer && open.isOpenAt(clock.instant()))
                    .orElseThrow(OfferIsOver::new);
            wish.waits();
            endings.passOn(one, Offer.State.DECLINED);
        });
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
