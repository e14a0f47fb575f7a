package id.edokter.waitlist;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Availability;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.booking.Channel;
import id.edokter.booking.KeptPlaces;
import id.edokter.booking.Relocations;
import id.edokter.booking.SessionPlaces;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctors;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.shared.Contact;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The waiting list: to join it, to see where one stands, to take or decline what is offered, to leave. */
@ApplicationScoped
class Waitlist {

    private final Wishes wishes;
    private final Offers offers;
    private final Matching matching;
    private final Endings endings;
    private final News news;
    private final KeptPlaces places;
    private final Booking booking;
    private final Relocations relocations;
    private final Availability availability;
    private final PatientRegistry patients;
    private final Clinics clinics;
    private final Doctors doctors;
    private final WaitlistSettings settings;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final WishAnswers answers;
    private final Clock clock;

    Waitlist(
            Wishes wishes,
            Offers offers,
            Matching matching,
            Endings endings,
            News news,
            KeptPlaces places,
            Booking booking,
            Relocations relocations,
            Availability availability,
            PatientRegistry patients,
            Clinics clinics,
            Doctors doctors,
            WaitlistSettings settings,
            AuditTrail trail,
            Transactions transactions,
            WishAnswers answers,
            Clock clock) {
        this.wishes = wishes;
        this.offers = offers;
        this.matching = matching;
        this.endings = endings;
        this.news = news;
        this.places = places;
        this.booking = booking;
        this.relocations = relocations;
        this.availability = availability;
        this.patients = patients;
        this.clinics = clinics;
        this.doctors = doctors;
        this.settings = settings;
        this.trail = trail;
        this.transactions = transactions;
        this.answers = answers;
        this.clock = clock;
    }

    // ---- to join

    /**
     * Puts somebody in line. What is free already is offered at once.
     *
     * @param form random key of the form: sent twice, it is one wish
     * @param chosen null for who was typed by hand; that the account acts for this patient is for the caller to know
     * @return the key of the wish's page
     * @throws AlreadyWaiting {@link TooManyWishes}, {@link InvalidFields}
     */
    String join(
            String form, Wanted wanted, BookingAnswers typed, Chosen chosen, Actor actor, Witness by, Locale words) {
        var code = code(form);
        return transactions.run(
                () -> {
                    var known = wishes.withCode(code);
                    if (known.isPresent()) return news.key(code);
                    var errors = new FieldErrors();
                    var answers = withCardOnFile(typed, chosen);
                    boolean proved = chosen != null && chosen.isProved();
                    var details = answers.patient(errors, "", today(), proved && actor.channel() == Channel.DESK);
                    var payer = answers.payer(errors, "", "payer");
                    errors.refuseIfAny();
                    if (details.phone() != null) refuseTooMany(details.phone().e164());
                    var person = proved ? person(chosen.patient()) : patients.identify(details);
                    boolean mayBeTold = proved || actor.channel() == Channel.DESK;
                    var patient = inWhoseName(person, details, wanted.clinic(), actor, mayBeTold);
                    var wish = begun(code, wanted, patient);
                    wish.isFor(details, this.answers.write(typed), payer.payer(), chosen);
                    return begin(wish, actor, by, words);
                },
                () -> wishes.withCode(code).map(done -> news.key(code)),
                key -> null);
    }

    /**
     * Puts who has an appointment in line for an earlier one of the same clinic; the appointment stays until then.
     *
     * @param link the private link of the appointment
     */
    String joinForEarlier(String form, String link, Wanted wanted, Actor actor, Witness by, Locale words) {
        var code = code(form);
        return transactions.run(
                () -> {
                    var known = wishes.withCode(code);
                    if (known.isPresent()) return news.key(code);
                    var appointment = booking.find(link).orElseThrow(NotFoundException::new);
                    if (!mayBeEarlier(appointment)) throw new WishIsOver();
                    var own = wishes.ofAppointment(appointment.id);
                    if (!own.isEmpty()) return news.key(own.get(0).code);
                    patients.lock(appointment.patient);
                    if (wishes.liveOf(appointment.patient.id, wanted.clinic()).isPresent()) throw new AlreadyWaiting();
                    var wish = begun(code, wanted, appointment.patient);
                    wish.isEarlierThan(
                            appointment.id,
                            appointment.patientName,
                            appointment.phone,
                            new Contact(
                                    appointment.told().email(),
                                    appointment.told().first()),
                            appointment.payer);
                    return begin(wish, actor, by, words);
                },
                () -> wishes.withCode(code).map(done -> news.key(code)),
                key -> null);
    }

    /** Whether an earlier place can be waited for: the visit is ahead, and can still be moved. */
    boolean mayBeEarlier(Appointment appointment) {
        return appointment.isBooked() && clock.instant().isBefore(booking.moveUntil(appointment));
    }

    /** The key of the page of the wish for an earlier place than this appointment, if there is one. */
    Optional<String> earlierThan(Appointment appointment) {
        return transactions.run(
                () -> wishes.ofAppointment(appointment.id).stream().findFirst().map(wish -> news.key(wish.code)));
    }

    private Wish begun(String code, Wanted wanted, Patient patient) {
        var clinic = clinics.find(wanted.clinic()).orElseThrow(NotFoundException::new);
        var doctor =
                wanted.doctor() == null ? null : doctors.find(wanted.doctor()).orElseThrow(NotFoundException::new);
        return new Wish(code, Secrets.hash(news.key(code)), clinic, doctor, wanted, patient, clock.instant());
    }

    private String begin(Wish wish, Actor actor, Witness by, Locale words) {
        wish.isMadeBy(actor.who(), actor.account(), words, answerBy(wish.lastDay));
        wishes.persistAndFlush(wish);
        news.joined(wish);
        trail.add(by, Act.WAITLIST_CHANGED, wish.patient.id, News.subject(wish), "");
        lookFor(wish);
        return news.key(wish.code);
    }

    /** By the last day at the latest: then the desk cannot say any more than that there is none. */
    private LocalDate answerBy(LocalDate last) {
        var soon = today().plusDays(settings.answerDays());
        return soon.isAfter(last) ? last : soon;
    }

    /** Offers what is free already; places are looked at in the order of days, and others may come first. */
    private void lookFor(Wish wish) {
        for (var session : openFor(wish)) {
            matching.fill(session.id());
            if (!wish.isWaiting()) return;
        }
    }

    private List<SessionPlaces> openFor(Wish wish) {
        var doctor = wish.doctor == null ? null : wish.doctor.id;
        return availability.sessions(wish.firstDay, wish.lastDay, wish.clinic.id, doctor).stream()
                .filter(one -> one.window() == SessionPlaces.Window.OPEN && one.left(wish.payer) > 0)
                .toList();
    }

    private void refuseTooMany(String phone) {
        if (wishes.liveOnPhone(Fingerprint.ofPhone(phone)) >= settings.wishesPerPhone())
            throw new TooManyWishes(settings.wishesPerPhone());
    }

    private Patient person(long id) {
        var patient = patients.person(id).filter(one -> !one.isErased()).orElseThrow(NotFoundException::new);
        patients.lock(patient);
        return patient;
    }

    /**
     * Who proves nothing is told of a wish only that was made with the same telephone number or by the same account.
     * Where another is in the way, the new one stands in the name of a record that says to be the same person, as with
     * bookings; the desk has the two suggested as a double.
     */
    private Patient inWhoseName(Patient person, PatientDetails details, long clinic, Actor actor, boolean mayBeTold) {
        var there = wishes.liveOf(person.id, clinic);
        if (there.isEmpty()) return person;
        boolean own = details.phone() != null && details.phone().e164().equals(there.get().phone)
                || actor.account() != null && Objects.equals(actor.account(), there.get().accountId);
        if (mayBeTold || own) throw new AlreadyWaiting();
        return patients.aside(
                details, record -> wishes.liveOf(record.id, clinic).isEmpty());
    }

    private BookingAnswers withCardOnFile(BookingAnswers typed, Chosen chosen) {
        return chosen != null && chosen.isProved() && typed.usesCardOnFile()
                ? typed.withCard(Objects.requireNonNullElse(person(chosen.patient()).jknCard, ""))
                : typed;
    }

    // ---- to see

    /**
     * A wish as its owner sees it.
     *
     * @param before how many come before it
     * @param offer what is open for it now; null for nothing
     * @param last what was offered before and not taken, for who has no place; null for nothing
     * @param link of the page of the appointment it is about, or that it led to; null for none
     */
    record Seen(String key, Wish wish, int before, Offer offer, Offer last, String link) {

        public String here() {
            return "/tunggu/" + key;
        }

        public int position() {
            return before + 1;
        }
    }

    /** @throws NotFoundException for a key that opens nothing: never made, mistyped, long over */
    Seen open(String key) {
        return transactions.run(() -> {
            var wish = existing(key);
            var now = clock.instant();
            var open = wish.isLive() ? offers.openOf(wish).filter(one -> one.isOpenAt(now)) : Optional.<Offer>empty();
            var last = open.isPresent() || wish.endedWhy == WishEnd.PLACE
                    ? null
                    : offers.lastOf(wish).orElse(null);
            int before = wish.isLive() ? wishes.before(wish) : 0;
            return new Seen(key, wish, before, open.orElse(null), last, linkOf(wish));
        });
    }

    private String linkOf(Wish wish) {
        if (wish.appointmentId == null) return null;
        return relocations.these(List.of(wish.appointmentId)).stream()
                .findFirst()
                .flatMap(relocations::openLink)
                .orElse(null);
    }

    private Wish existing(String key) {
        if (!Secrets.isToken(key)) throw new NotFoundException();
        return wishes.withKey(Secrets.hash(key))
                .filter(wish -> wish.patientName != null && isNotLongOver(wish))
                .orElseThrow(NotFoundException::new);
    }

    private boolean isNotLongOver(Wish wish) {
        return wish.isLive()
                || !Wib.date(wish.endedAt).plusDays(settings.linkDaysAfterEnd()).isBefore(today());
    }

    // ---- to answer

    /**
     * Takes the offered place. Who has an appointment moves to it, and the old place goes to the next by the same
     * transaction; pressed twice, it is one booking.
     *
     * @param offer id, as the page showed it
     * @return the key of the appointment's page
     * @throws OfferIsOver and whatever stands against the booking
     */
    String take(String key, long offer, Actor actor, Witness by) {
        return take(() -> existing(key), offer, actor, by);
    }

    /**
     * The same at the desk: who has no way to press said yes there, or at the telephone.
     *
     * @param id of the wish
     */
    String takeFor(long id, long offer, Witness by) {
        return take(() -> wishes.whole(id).orElseThrow(NotFoundException::new), offer, Actor.staff(by), by);
    }

    private String take(Supplier<Wish> asked, long offer, Actor actor, Witness by) {
        return transactions.run(
                () -> {
                    var wish = wishes.locked(asked.get());
                    var one = ofWish(wish, offer);
                    if (one.state == Offer.State.TAKEN) return taken(wish).orElseThrow(OfferIsOver::new);
                    if (!wish.isLive() || !one.isOpenAt(clock.instant())) throw new OfferIsOver();
                    if (!matching.isEarlier(wish, one.slot)) throw new OfferIsOver();
                    return take(wish, one, actor, by);
                },
                () -> Optional.of(asked.get())
                        .filter(wish -> wish.endedWhy == WishEnd.PLACE)
                        .flatMap(this::taken),
                Relocations::refusal);
    }

    private String take(Wish wish, Offer offer, Actor actor, Witness by) {
        var moving = wish.appointmentId;
        var chosen = wish.chosen();
        var typed = moving == null ? answers.read(wish.answers) : null;
        matching.close(offer, Offer.State.TAKEN);
        // the wish is over before the old place is free: else it would be offered that
        wish.hasAPlace(moving == null ? offer.holdId : moving, clock.instant());
        news.silence(wish);
        wishes.flush();
        trail.add(by, Act.WAITLIST_CHANGED, wish.patient.id, News.subject(wish), "");
        if (moving != null) return relocations.link(places.moveTo(moving, offer.holdId, actor));
        return places.take(
                        offer.holdId,
                        typed,
                        chosen,
                        Secrets.hash(News.subject(wish)),
                        actor.reading(wish.locale()),
                        wish.proved)
                .linkToken();
    }

    private Optional<String> taken(Wish wish) {
        return Optional.ofNullable(linkOf(wish));
    }

    /** Does not want this place, and waits on. */
    void decline(String key, long offer, Witness by) {
        answer(key, by, wish -> {
            var one = ofWish(wish, offer);
            if (one.state == Offer.State.DECLINED) return;
            if (!wish.isLive() || !one.isOpenAt(clock.instant())) throw new OfferIsOver();
            wish.waits();
            endings.passOn(one, Offer.State.DECLINED);
        });
    }

    /** Does not wait any more. */
    void leave(String key, Witness by) {
        answer(key, by, wish -> {
            if (wish.isLive()) endings.end(wish, WishEnd.LEFT, true);
        });
    }

    private interface Step {
        void on(Wish wish);
    }

    private void answer(String key, Witness by, Step step) {
        transactions.run(() -> {
            var wish = wishes.locked(existing(key));
            step.on(wish);
            trail.add(by, Act.WAITLIST_CHANGED, wish.patient.id, News.subject(wish), "");
            return null;
        });
    }

    private Offer ofWish(Wish wish, long offer) {
        return offers.whole(offer)
                .filter(one -> one.wish.id.equals(wish.id))
                .map(one -> {
                    offers.getEntityManager().refresh(one);
                    return one;
                })
                .orElseThrow(OfferIsOver::new);
    }

    // ---- what time does

    /**
     * Passes on what nobody answered, ends what is over, and offers whatever is free where somebody waits. Safe to run
     * at any time and on several replicas; nothing that was offered depends on it for being over.
     *
     * @param failed told of each item that could not be done; the others are
     */
    void tidy(BiFunction<String, RuntimeException, Void> failed) {
        for (var id : transactions.run(() -> offers.lapsed(clock.instant())))
            each("offer " + id, failed, () -> passOn(id));
        for (var id : transactions.run(offers::inVain))
            each("offer " + id, failed, () -> matching.withdraw(offers.whole(id).orElseThrow()));
        for (var id : transactions.run(() -> wishes.over(today()))) each("wish " + id, failed, () -> endIfOver(id));
        for (var line : transactions.run(wishes::waiting))
            for (var session : transactions.run(() -> openSessions(line)))
                each("session " + session, failed, () -> matching.fill(session));
    }

    private void each(String what, BiFunction<String, RuntimeException, Void> failed, Runnable step) {
        try {
            transactions.run(() -> {
                step.run();
                return null;
            });
        } catch (RuntimeException failure) {
            failed.apply(what, failure);
        }
    }

    private void passOn(long id) {
        var offer = offers.whole(id).orElseThrow();
        matching.expire(offer);
        if (offer.state != Offer.State.OPEN) matching.offer(offer.slot.id);
    }

    private void endIfOver(long id) {
        var wish = wishes.locked(wishes.whole(id).orElseThrow());
        if (!wish.isLive()) return;
        if (wish.lastDay.isBefore(today())) endings.end(wish, WishEnd.TIME_OVER, false);
        else endings.end(wish, WishEnd.NO_NEED, true);
    }

    private List<Long> openSessions(Wishes.Waiting line) {
        var from = line.first().isBefore(today()) ? today() : line.first();
        if (line.last().isBefore(from)) return List.of();
        return availability.sessions(from, line.last(), line.clinic(), null).stream()
                .filter(SessionPlaces::bookable)
                .map(SessionPlaces::id)
                .toList();
    }

    // ---- steps

    /** Nobody can make another's: the page's key is made from it with the installation's secret. */
    private static String code(String form) {
        return Secrets.print("wish:" + form, 24);
    }

    LocalDate today() {
        return Wib.date(clock.instant());
    }

    /**
     * The desk has put the telephone of a record right, within the transaction: who waits is told there, and so is the visit
     * that may come of it.
     *
     * @param former E.164; null for none
     * @param right null when nobody knows a number
     */
    void isReachedBy(long patient, String former, PhoneNumber right) {
        for (var wish : wishes.everyOf(patient)) {
            if (!wish.follows(former, right)) continue;
            wish.isReachedBy(right);
            if (wish.answers != null && right != null)
                wish.isAnswered(answers.write(answers.read(wish.answers).withPhone(right.typed())));
        }
    }

    /** The same of an address of e-mail: who waits for an earlier place is told as the appointment is. */
    void isWrittenToAsRegistered(long patient) {
        for (var wish : wishes.everyOf(patient)) {
            if (!wish.isForEarlier()) continue;
            relocations.these(List.of(wish.appointmentId)).stream().findFirst().ifPresent(one -> {
                var told = one.told();
                wish.isWrittenTo(new Contact(told.email(), told.first()));
            });
        }
    }
}
