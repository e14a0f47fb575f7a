package id.edokter.booking;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Transactions.StartOver;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The same places for who stands at the counter or rings up: the desk goes past the hours until which one books online,
 * gives the reserve of the day and, where it has to, a number beyond the quota. Never past the keys: a place is one
 * person's, and a person is in a session once. Works as {@link Booking} does, in one transaction each.
 */
@ApplicationScoped
public class Counter {

    /** So long what was just done can be taken back by a press. */
    static final Duration UNDO = Duration.ofMinutes(15);

    private static final Duration LATELY = Duration.ofHours(12);

    private final Booking booking;
    private final Appointments appointments;
    private final EntityManager em;
    private final Rota rota;
    private final PatientRegistry patients;
    private final Transactions transactions;
    private final BookingSettings settings;
    private final AuditTrail trail;
    private final Event<CounterNews> news;
    private final Clock clock;

    Counter(
            Booking booking,
            Appointments appointments,
            EntityManager em,
            Rota rota,
            PatientRegistry patients,
            Transactions transactions,
            BookingSettings settings,
            AuditTrail trail,
            Event<CounterNews> news,
            Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.em = em;
        this.rota = rota;
        this.patients = patients;
        this.transactions = transactions;
        this.settings = settings;
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    // ---- to see

    /**
     * An appointment as the desk sees it.
     *
     * @param changes oldest first
     * @param undoable id of the last change when whoever looks can take it back; else null
     * @param series how many bookings of the same form can be taken back with it; one without a series
     */
    public record Sheet(Appointment appointment, List<AppointmentChange> changes, Long undoable, int series) {

        public boolean isOfSeries() {
            return series > 1;
        }

        /** What was said last of the papers by which it is paid; null while nobody was asked. */
        public AppointmentChange papers() {
            return lastOfPapers(changes);
        }
    }

    /**
     * Opens an appointment, which leaves a line.
     *
     * @param what the page, in the words of the code
     * @throws NotFoundException also for places that are only held
     */
    public Sheet open(Witness witness, long id, String what) {
        return transactions.run(() -> {
            var found = appointments.booked(id);
            trail.add(witness, Act.APPOINTMENT_SEEN, found.patient.id, found.code, what);
            var changes = appointments.historyOf(id);
            var places = places(changes);
            var last = places.get(places.size() - 1);
            if (!isUndoable(last, places, found, witness)) return new Sheet(found, changes, null, 0);
            int series = last.act != AppointmentChange.Act.BOOKED
                    ? 1
                    : undoableSeries(found, witness).size();
            return new Sheet(found, changes, last.id, series);
        });
    }

    /** Whose appointment it is, before anything of it is shown. */
    public long patientOf(long id) {
        return transactions.run(() -> appointments.booked(id).patient.id);
    }

    /** Id of the appointment with this code, while its patient may come to it today. */
    public Optional<Long> comingToday(BookingCode code) {
        return transactions.run(() -> appointments
                .withCode(code.text())
                .filter(one -> one.isBooked() && one.patient != null)
                .filter(one -> one.session.date.equals(Wib.date(clock.instant())))
                .map(one -> one.id));
    }

    /** Id of the appointment with this code. */
    public Optional<Long> withCode(BookingCode code) {
        return transactions.run(() -> appointments
                .withCode(code.text())
                .filter(found -> found.patient != null)
                .map(found -> found.id));
    }

    /**
     * Something that was done at the desk.
     *
     * @param undoable whether who did it can take it back
     */
    public record Noted(AppointmentChange change, Appointment appointment, boolean undoable) {}

    /** What somebody has done at the desk today, the latest first, for a page that names no patient. */
    public List<Noted> lastActs(Witness witness, int most) {
        return transactions.run(() -> {
            var since = clock.instant().minus(LATELY);
            return appointments.changesBy(witness.who(), since, most).stream()
                    .map(change -> {
                        var about = appointments.whole(change.appointmentId).orElseThrow();
                        var changes = places(appointments.historyOf(about.id));
                        return new Noted(change, about, isUndoable(change, changes, about, witness));
                    })
                    .filter(one -> one.appointment().patient != null)
                    .toList();
        });
    }

    /** The same with who it was about; a line of the trail for each patient. */
    public List<Noted> justNoted(Witness witness, int most) {
        return transactions.run(() -> {
            var noted = lastActs(witness, most);
            noted.stream()
                    .map(one -> one.appointment().patient.id)
                    .distinct()
                    .forEach(patient -> trail.add(witness, Act.PATIENT_LISTED, patient, "", "just noted"));
            return noted;
        });
    }

    // ---- to give a place

    /**
     * Books for somebody who rings up or stands there: one slot, or the next number that this payer can have; on the day
     * itself also out of the reserve.
     *
     * @throws SlotTaken {@link SessionFull}, {@link RuleBroken}, {@link RequestReused}
     */
    public Appointment book(Witness witness, CounterRequest request, SlotChoice choice) {
        return make(
                Actor.staff(witness),
                request,
                choice.slot() == null ? choice.session() : null,
                null,
                this::tellBooked,
                own -> choice.slot() != null
                        ? slot(choice.slot(), request.payer().payer(), own)
                        : any(
                                nextFree(
                                        session(choice.session()),
                                        request.payer().payer(),
                                        own,
                                        ahead(choice, request)),
                                request.payer().payer(),
                                own));
    }

    /**
     * Books the next number in each of these sessions, in one act: all or none, so that nobody comes six times for eleven
     * of twelve. The same form sent again books nothing twice.
     *
     * @param sessions ids, at least one
     * @throws OneOfSeveral which session is in the way, and why; {@link RequestReused}
     */
    public List<Appointment> bookAll(Witness witness, CounterRequest request, Collection<Long> sessions) {
        var actor = Actor.staff(witness);
        var wanted = sessions.stream().distinct().sorted().toList();
        var print = Secrets.hash("patient:" + request.patient() + wanted);
        return transactions.run(
                () -> {
                    var patient = booking.person(request.patient());
                    patients.lock(patient);
                    var made = new ArrayList<Appointment>();
                    for (long id : wanted) {
                        var session = session(id);
                        var own = new OwnVisits(booking.visitsOf(patient, null), 0);
                        try {
                            var slot = any(
                                    nextFree(
                                            session,
                                            request.payer().payer(),
                                            own,
                                            ahead(SlotChoice.nextFree(id), request)),
                                    request.payer().payer(),
                                    own);
                            made.add(made(actor, request, patient, own, slot, key(actor, request, id), print, null));
                        } catch (SessionFull | RuleBroken refusal) {
                            throw new OneOfSeveral(session, refusal);
                        }
                    }
                    var first = made.stream()
                            .min(Comparator.comparing(one -> one.slot.startsAt()))
                            .orElseThrow();
                    var others = made.stream().filter(one -> one != first).toList();
                    others.forEach(booking::keepLink);
                    tell(CounterNews.Kind.BOOKED, first, null, null, others, null);
                    return made;
                },
                () -> asked(actor, request, wanted, print),
                hit -> refusal(hit, true));
    }

    /** What the same form booked before; all of it, or nothing. */
    private Optional<List<Appointment>> asked(Actor actor, CounterRequest request, List<Long> sessions, byte[] print) {
        var done = sessions.stream()
                .flatMap(id -> appointments.ofRequest(key(actor, request, id)).stream())
                .map(one -> same(one, print))
                .toList();
        return done.size() == sessions.size() ? Optional.of(done) : Optional.empty();
    }

    private static byte[] key(Actor actor, CounterRequest request, long session) {
        return Secrets.hash("desk:" + actor.who() + ":" + request.key() + ":" + session);
    }

    /**
     * Gives somebody who has come without a booking the next number of today's reserve; when that is used up, of what is
     * open to everybody, and then of the payer's own.
     *
     * @throws SessionFull when nothing is left; what then helps is a place beyond the quota
     */
    public Appointment walkIn(Witness witness, CounterRequest request, long session) {
        var payer = request.payer().payer();
        return make(Actor.staff(witness), request, session, null, here -> {}, own -> ofToday(session, payer, own));
    }

    private Slot ofToday(long session, Payer payer, OwnVisits own) {
        var today = session(session);
        Booking.check(List.of(BookingRule.A_WALK_IN_IS_HERE_TODAY), booking.attempt(today, null, payer, own));
        var order = List.of(List.of(Pool.WALK_IN), List.of(Pool.ANY), payer.pools());
        return any(nextFree(today, payer, own, order), payer, own);
    }

    /** The same for somebody who is sent from another visit; within the transaction under way. */
    Appointment walkInFrom(Appointment from, long session, PayerDetails payer, String key, Actor actor) {
        var request = new CounterRequest(key, from.patient.id, payer);
        // the visit here is over when the one there begins, whatever the numbers say
        var here = from.session.id == session ? null : from.id;
        return asked(actor, request).orElseGet(() -> {
            var made = made(actor, request, null, here, own -> ofToday(session, payer.payer(), own));
            made.comesFrom(from);
            return made;
        });
    }

    /** Why the desk can give nobody a place in this session, apart from its being full; empty when it can. */
    public Optional<RuleBroken> against(Session session) {
        var attempt = booking.attempt(session, null, null, OwnVisits.NONE);
        return BookingRule.OF_THE_SESSION_AT_THE_DESK.stream()
                .filter(rule -> !rule.holds(attempt))
                .map(rule -> new RuleBroken(rule, rule.arguments(attempt)))
                .findFirst();
    }

    /**
     * Gives a number beyond the quota, when all places are taken or kept for others. That the caller may do so is for
     * the pages to know.
     *
     * @param reason kept with the booking and in the ledger of the session
     * @throws PlacesLeft when the patient can have a number within the quota
     * @throws id.edokter.schedule.OverbookedEnough when the session has as many as the hospital allows
     */
    public Appointment overbook(Witness witness, CounterRequest request, long session, ChangeReason reason) {
        var payer = request.payer().payer();
        return make(Actor.staff(witness), request, session, reason.text(), this::tellBooked, own -> {
            var full = session(session);
            Booking.check(BookingRule.OF_THE_SESSION_AT_THE_DESK, booking.attempt(full, null, payer, own));
            refuseUnlessFull(full, payer, own);
            return rota.overbook(session, policy(full).overbookPlaces(), witness.who(), reason.text());
        });
    }

    // ---- what exists

    /**
     * Moves an appointment, also to another doctor or clinic and after the hour until which patients do so themselves.
     * The same form sent again moves nothing twice.
     *
     * @param seen its version when the desk looked at it
     * @throws ChangedMeanwhile when it has another version now; {@link SlotTaken}, {@link SessionFull},
     *     {@link RuleBroken}, {@link StatusRefused}, {@link VisitDayIsPast}
     */
    public Appointment move(Witness witness, long id, SlotChoice choice, int seen, ChangeReason reason) {
        var actor = Actor.staff(witness);
        return transactions.run(
                () -> {
                    var moving = appointments.booked(id);
                    if (!moving.isBooked()) throw new StatusRefused(moving.status, AppointmentStatus.BOOKED);
                    if (choice.isMetBy(moving) && isOwnMove(moving, reason, witness, seen)) return moving;
                    if (moving.version != seen) throw new ChangedMeanwhile();
                    refusePast(moving);
                    patients.lock(moving.patient);
                    var own = new OwnVisits(booking.visitsOf(moving.patient, moving.id), 0);
                    var to = choice.slot() != null
                            ? slot(choice.slot(), moving.payer, own)
                            : any(
                                    nextFree(
                                            session(choice.session()),
                                            moving.payer,
                                            own,
                                            List.of(moving.payer.pools(), List.of(Pool.WALK_IN))),
                                    moving.payer,
                                    own);
                    var from = moving.slot;
                    var moved = moved(moving, to, own, actor, reason.text(), null);
                    tell(CounterNews.Kind.MOVED, moved, from, null, List.of(), null);
                    return moved;
                },
                () -> appointments
                        .whole(id)
                        .filter(a -> a.isBooked() && choice.isMetBy(a) && isOwnMove(a, reason, witness, seen)),
                key -> refusal(key, choice.slot() == null));
    }

    /**
     * Cancels at the patient's wish or because the hospital has to, also after the session began; the place is free at
     * once. The same form sent again changes nothing.
     *
     * @param seen its version when the desk looked at it
     * @throws ChangedMeanwhile {@link StatusRefused}, {@link VisitDayIsPast}
     */
    public Appointment cancel(Witness witness, long id, boolean byHospital, ChangeReason reason, int seen) {
        var end = byHospital ? AppointmentStatus.CANCELLED_BY_HOSPITAL : AppointmentStatus.CANCELLED_BY_PATIENT;
        return transactions.run(() -> {
            var ending = appointments.booked(id);
            if (ending.status == end && isOwnDoing(ending, AppointmentChange.Act.CANCELLED, reason, witness))
                return ending;
            if (ending.status == end && ending.version != seen) throw new ChangedMeanwhile();
            if (!ending.status.mayBecome(end)) throw new StatusRefused(ending.status, end);
            if (ending.version != seen) throw new ChangedMeanwhile();
            refusePast(ending);
            boolean late = !byHospital
                    && !clock.instant().isBefore(policy(ending.session).cancelledInTimeUntil(ending.session));
            ending.cancel(end, reason.text(), late);
            booking.tell(ending, AppointmentChange.Act.CANCELLED, Actor.staff(witness), reason.text());
            var why = byHospital ? CounterNews.Why.HOSPITAL : CounterNews.Why.PATIENT;
            tell(CounterNews.Kind.CANCELLED, ending, ending.slot, why, List.of(), null);
            return ending;
        });
    }

    /**
     * Says how it stands with card and letter of who is here. Pressed twice, it is said once.
     *
     * @param seen id of what was said of them before, as whoever looked saw it; 0 for nothing
     * @throws ChangedMeanwhile when somebody else said something since; {@link StatusRefused} when nobody is here
     */
    public Appointment settle(Witness witness, long id, Papers told, long seen) {
        return transactions.run(() -> {
            var one = appointments.booked(id);
            if (one.isErased()) throw new NotFoundException();
            var last = lastOfPapers(appointments.historyOf(id));
            if (last != null && last.id != seen) {
                boolean isSame = told.right() == null || one.isPaidAs(told.right());
                if (last.act == told.act() && isSame && isOwn(last, witness)) return one;
                throw new ChangedMeanwhile();
            }
            if (one.arrivedAt == null || !one.status.holdsItsPlace() || !one.hasPapers())
                throw new StatusRefused(one.status, AppointmentStatus.CHECKED_IN);
            one.hasPapers(told);
            booking.tell(one, told.act(), Actor.staff(witness), null);
            return one;
        });
    }

    private static AppointmentChange lastOfPapers(List<AppointmentChange> changes) {
        return changes.stream()
                .filter(change -> change.act.isOfPapers())
                .reduce((before, after) -> after)
                .orElse(null);
    }

    /**
     * Takes back what whoever asks has just done, while nothing else became of it: a booking is given up, a move goes
     * back, a cancelled appointment stands again in its place. Pressed twice, it is done once.
     *
     * @param id of the appointment
     * @param change id of a line of its history
     * @throws UndoRefused when that is not safe any more, or was never theirs to take back; {@link SlotTaken} when the
     *     former place is somebody else's
     */
    public Appointment undo(Witness witness, long id, long change) {
        var actor = Actor.staff(witness);
        return transactions.run(
                () -> {
                    var done = ownChange(id, change, witness).orElse(null);
                    boolean again = done != null && appointments.isUndone(change);
                    // read after that, so that what a twin has done is in it
                    var about = appointments.booked(id);
                    if (done == null) throw new UndoRefused();
                    if (again) return about;
                    var changes = places(appointments.historyOf(about.id));
                    if (!isUndoable(done, changes, about, witness)) throw new UndoRefused();
                    patients.lock(about.patient);
                    var own = new OwnVisits(booking.visitsOf(about.patient, about.id), 0);
                    switch (done.act) {
                        case BOOKED -> giveBack(List.of(new Undoable(about, done)), actor);
                        case MOVED -> {
                            var from = about.slot;
                            moved(about, formerSlot(about, changes, own), own, actor, null, done);
                            tell(CounterNews.Kind.MOVED, about, from, null, List.of(), CounterNews.Kind.MOVED);
                        }
                        case CANCELLED -> {
                            var slot = freeAgain(about.slot.id, about, own);
                            Booking.check(BookingRule.OF_THE_PATIENT_AT_THE_DESK, attempt(slot, about, own));
                            about.restore();
                            em.flush();
                            booking.startOverIfReplanned(about.slot);
                            booking.tell(about, AppointmentChange.Act.RESTORED, actor, null)
                                    .undoing(done);
                            tell(
                                    CounterNews.Kind.RESTORED,
                                    about,
                                    about.slot,
                                    null,
                                    List.of(),
                                    CounterNews.Kind.CANCELLED);
                        }
                        default -> throw new UndoRefused();
                    }
                    return about;
                },
                // a twin of this press may have been faster
                () -> ownChange(id, change, witness)
                        .filter(done -> appointments.isUndone(done.id))
                        .flatMap(done -> appointments.whole(id)),
                key -> refusal(key, false));
    }

    /**
     * Takes back all that the same form booked, as {@link #undo} does one: all or none, and what was given up since is
     * left as it is.
     *
     * @param change id of the booking in the history of one of them
     * @throws UndoRefused when one of them was changed since, or they are not theirs to take back
     */
    public void undoSeries(Witness witness, long id, long change) {
        var actor = Actor.staff(witness);
        transactions.run(
                () -> {
                    var done = ownChange(id, change, witness).orElseThrow(UndoRefused::new);
                    if (done.act != AppointmentChange.Act.BOOKED) throw new UndoRefused();
                    if (appointments.isUndone(change)) return id;
                    var about = appointments.booked(id);
                    patients.lock(about.patient);
                    var all = undoableSeries(about, witness);
                    if (all.stream().noneMatch(one -> one.about.id == id)) throw new UndoRefused();
                    giveBack(all, actor);
                    return id;
                },
                () -> ownChange(id, change, witness)
                        .filter(done -> appointments.isUndone(done.id))
                        .map(done -> id),
                key -> refusal(key, false));
    }

    private record Undoable(Appointment about, AppointmentChange booking) {}

    /** What stands of a form's bookings; none when one of them cannot be taken back. */
    private List<Undoable> undoableSeries(Appointment about, Witness witness) {
        var all = isSingle(about) ? List.of(about) : appointments.ofForm(about.patient.id, about.requestHash);
        var undoable = new ArrayList<Undoable>();
        for (var one : all) {
            if (!one.status.holdsItsPlace()) continue;
            var changes = places(appointments.historyOf(one.id));
            var last = changes.get(changes.size() - 1);
            if (last.act != AppointmentChange.Act.BOOKED || !isUndoable(last, changes, one, witness)) return List.of();
            undoable.add(new Undoable(one, last));
        }
        return undoable;
    }

    /**
     * What the same form booked beside this one and still is to come: the other visits of a series.
     *
     * @param link key of its own page; null when that opens no more
     */
    public record Beside(Appointment appointment, String link) {}

    /** The other visits of its series, the next first; none for whom nothing else was booked with it. */
    public List<Beside> besides(Appointment about) {
        // nobody but the desk books several by one form
        if (about.channel != Channel.DESK || isSingle(about)) return List.of();
        return transactions.run(() -> appointments.ofForm(about.patient.id, about.requestHash).stream()
                .filter(one -> one.isBooked() && !one.id.equals(about.id))
                .map(one -> new Beside(one, booking.linkIfOpen(one, true)))
                .toList());
    }

    private static boolean isSingle(Appointment about) {
        return about.patient == null
                || about.requestHash == null
                || Arrays.equals(about.requestHash, print(about.patient.id));
    }

    private static byte[] print(long patient) {
        return Secrets.hash("patient:" + patient);
    }

    private void giveBack(List<Undoable> all, Actor actor) {
        for (var one : all) {
            one.about.cancel(AppointmentStatus.CANCELLED_BY_HOSPITAL, null, false);
            booking.tell(one.about, AppointmentChange.Act.CANCELLED, actor, null)
                    .undoing(one.booking);
        }
        var first = all.get(0).about;
        var others = all.stream().skip(1).map(Undoable::about).toList();
        tell(CounterNews.Kind.CANCELLED, first, first.slot, CounterNews.Why.SLIP, others, CounterNews.Kind.BOOKED);
    }

    // ---- steps

    /** @param any the session in which any number will do; null for one that was chosen */
    private Appointment make(
            Actor actor,
            CounterRequest request,
            Long any,
            String reason,
            Consumer<Appointment> telling,
            Function<OwnVisits, Slot> place) {
        return transactions.run(
                () -> {
                    var made = made(actor, request, reason, place);
                    telling.accept(made);
                    return made;
                },
                () -> asked(actor, request),
                hit -> refusal(hit, any != null));
    }

    private Appointment made(Actor actor, CounterRequest request, String reason, Function<OwnVisits, Slot> place) {
        return made(actor, request, reason, null, place);
    }

    /** @param except a visit of the same patient that is in nobody's way; null for none */
    private Appointment made(
            Actor actor, CounterRequest request, String reason, Long except, Function<OwnVisits, Slot> place) {
        var patient = booking.person(request.patient());
        patients.lock(patient);
        var own = new OwnVisits(booking.visitsOf(patient, except), 0);
        var slot = place.apply(own);
        return made(actor, request, patient, own, slot, key(actor, request), print(request.patient()), reason);
    }

    /** What the same form booked before. */
    private Optional<Appointment> asked(Actor actor, CounterRequest request) {
        return appointments.ofRequest(key(actor, request)).map(done -> same(done, print(request.patient())));
    }

    private static byte[] key(Actor actor, CounterRequest request) {
        return Secrets.hash("desk:" + actor.who() + ":" + request.key());
    }

    private Appointment made(
            Actor actor,
            CounterRequest request,
            Patient patient,
            OwnVisits own,
            Slot slot,
            byte[] key,
            byte[] print,
            String reason) {
        Booking.check(
                BookingRule.OF_THE_PATIENT_AT_THE_DESK,
                booking.attempt(slot, request.payer().payer(), own));
        var made = Appointment.booked(slot, patient, asRegistered(patient), request.payer(), clock.instant(), actor);
        made.identify(key, print);
        made.isBookedBy(null, !patient.toCheck);
        em.persist(made);
        return booking.finish(made, actor, reason).appointment();
    }

    private void tellBooked(Appointment made) {
        tell(CounterNews.Kind.BOOKED, made, null, null, List.of(), null);
    }

    /** Whoever has to tell the patient does so within the transaction, of the version that it makes. */
    private void tell(
            CounterNews.Kind kind,
            Appointment about,
            Slot before,
            CounterNews.Why why,
            List<Appointment> others,
            CounterNews.Kind undone) {
        em.flush();
        booking.keepLink(about);
        news.fire(new CounterNews(kind, about, before, why, others, undone));
    }

    private static Appointment same(Appointment done, byte[] print) {
        if (!Arrays.equals(done.requestHash, print)) throw new RequestReused();
        return done;
    }

    /** The desk types nobody anew: the booking says what the register knows. */
    static PatientDetails asRegistered(Patient patient) {
        var phone = patient.phone == null ? null : new PhoneNumber(patient.phoneTyped, patient.phone);
        return new PatientDetails(
                new PersonName(patient.name), null, patient.mrn, patient.birthDate, patient.sex, phone);
    }

    private Appointment moved(
            Appointment moving, Slot to, OwnVisits own, Actor actor, String reason, AppointmentChange undone) {
        Booking.check(BookingRule.OF_THE_PATIENT_AT_THE_DESK, attempt(to, moving, own));
        moving.move(to);
        em.flush();
        booking.startOverIfReplanned(to);
        var told = booking.tell(moving, AppointmentChange.Act.MOVED, actor, reason);
        if (undone != null) told.undoing(undone);
        return moving;
    }

    private Slot slot(long wanted, Payer payer, OwnVisits own) {
        return slot(wanted, payer, own, SlotTaken::new);
    }

    /** Where any number will do, one that somebody else was faster to is no reason to say no. */
    private Slot any(long next, Payer payer, OwnVisits own) {
        return slot(next, payer, own, StartOver::new);
    }

    private Slot slot(long wanted, Payer payer, OwnVisits own, Supplier<RuntimeException> taken) {
        return booking.free(
                wanted,
                slot -> Booking.check(BookingRule.OF_THE_PLACE_AT_THE_DESK, booking.attempt(slot, payer, own)),
                taken);
    }

    /** Where the appointment was before; the line before the last says so. */
    private Slot formerSlot(Appointment moved, List<AppointmentChange> changes, OwnVisits own) {
        var former = freeAgain(changes.get(changes.size() - 2).slotId, moved, own);
        former.takeBack();
        return former;
    }

    /** A place of one's own of a moment ago: it may be blocked only because it was beyond the quota. */
    private Slot freeAgain(long slot, Appointment own, OwnVisits visits) {
        return booking.free(
                slot,
                place -> {
                    Booking.check(BookingRule.OF_GOING_BACK, attempt(place, own, visits));
                    if (place.blocked && !place.overbooked)
                        Booking.check(List.of(BookingRule.THE_SLOT_IS_NOT_BLOCKED), attempt(place, own, visits));
                },
                SlotTaken::new);
    }

    private BookingRule.Attempt attempt(Slot slot, Appointment appointment, OwnVisits own) {
        return booking.attempt(slot, appointment.payer, own);
    }

    /**
     * Whether who was here and went away can have the same place again, also when the planned hours are over: those who
     * wait are seen after them as well.
     */
    boolean isFreeAgain(Appointment gone) {
        patients.lock(gone.patient);
        var own = new OwnVisits(booking.visitsOf(gone.patient, gone.id), 0);
        var again = attempt(gone.slot, gone, own);
        var place = appointments.place(gone.slot.id).orElseThrow(NotFoundException::new);
        boolean blocked = place.slot().blocked && !place.slot().overbooked;
        boolean lives = place.living() != null
                && (place.living().status != AppointmentStatus.HELD
                        || place.living().isHeldAt(clock.instant()));
        if (blocked || lives || !BookingRule.OF_THE_PATIENT_AT_THE_DESK.stream().allMatch(rule -> rule.holds(again)))
            return false;
        booking.free(gone.slot.id, free -> {}, StartOver::new);
        return true;
    }

    /** Pools in the order in which the desk takes from them; the reserve is for the day itself. */
    private List<List<Pool>> ahead(SlotChoice choice, CounterRequest request) {
        var pools = request.payer().payer().pools();
        if (choice.pool() != null) return List.of(List.of(choice.pool()));
        return List.of(pools, List.of(Pool.WALK_IN));
    }

    /**
     * The lowest free number of the first of these pools that has one: first of those whose time is still to come, then,
     * as long as the session lasts, of those whose time has passed.
     */
    private long nextFree(Session session, Payer payer, OwnVisits own, List<List<Pool>> order) {
        Booking.check(BookingRule.OF_THE_SESSION_AT_THE_DESK, booking.attempt(session, null, payer, own));
        Appointments.Wanted inSomebodysHands = null;
        boolean hindered = false;
        for (var any : whereToLook(session, order)) {
            var wanted = any.besides(own.beside(session));
            var free = appointments.lockNextFree(wanted, false);
            if (free.isPresent()) return free.getAsLong();
            if (inSomebodysHands == null && appointments.anyFree(wanted)) inSomebodysHands = wanted;
            hindered |= appointments.anyFree(any);
        }
        if (inSomebodysHands != null)
            return appointments.lockNextFree(inSomebodysHands, true).orElseThrow(StartOver::new);
        if (hindered) throw new RuleBroken(BookingRule.NO_OVERLAP);
        throw new SessionFull();
    }

    /** In this order; the reserve is for the day itself. */
    private List<Appointments.Wanted> whereToLook(Session session, List<List<Pool>> order) {
        var now = clock.instant();
        boolean isToday = session.date.equals(Wib.date(now));
        var times =
                isToday ? List.of(Wib.dateTime(now).toLocalTime().withNano(0), LocalTime.MIN) : List.of(LocalTime.MIN);
        return times.stream()
                .flatMap(after -> order.stream()
                        .filter(pools -> isToday || !pools.contains(Pool.WALK_IN))
                        .map(pools -> new Appointments.Wanted(session.id, pools, after, now, List.of())))
                .toList();
    }

    private void refuseUnlessFull(Session session, Payer payer, OwnVisits own) {
        for (var any : whereToLook(session, List.of(payer.pools(), List.of(Pool.WALK_IN)))) {
            var free = appointments.nextFree(any.besides(own.beside(session)));
            if (free.isEmpty()) continue;
            var slot = rota.slot(free.getAsLong()).orElseThrow();
            throw new PlacesLeft(slot.id, slot.label(), slot.starts);
        }
    }

    private Policy policy(Session session) {
        return Policy.of(session.clinic, settings);
    }

    private Session session(long id) {
        return rota.session(id).orElseThrow(NotFoundException::new);
    }

    private void refusePast(Appointment appointment) {
        if (appointment.session.date.isBefore(Wib.date(clock.instant()))) throw new VisitDayIsPast();
    }

    private Optional<AppointmentChange> ownChange(long appointment, long change, Witness witness) {
        return appointments.change(change).filter(line -> line.appointmentId == appointment && isOwn(line, witness));
    }

    /** Whether the last thing that became of it is this very act: a form that was sent twice, and not another's doing. */
    private boolean isOwnDoing(Appointment about, AppointmentChange.Act act, ChangeReason reason, Witness witness) {
        var changes = places(appointments.historyOf(about.id));
        var last = changes.get(changes.size() - 1);
        return last.act == act
                && !last.isUndoing()
                && isOwn(last, witness)
                && reason.text().equals(last.reason);
    }

    /** Also of who wants to move it to where it is. */
    private boolean isOwnMove(Appointment moving, ChangeReason reason, Witness witness, int seen) {
        return moving.version == seen || isOwnDoing(moving, AppointmentChange.Act.MOVED, reason, witness);
    }

    private static boolean isOwn(AppointmentChange change, Witness witness) {
        return change.channel == Channel.DESK && change.who.equals(witness.who());
    }

    /** Without what changed neither place nor state, or was taken back, and so is in nobody's way. */
    private static List<AppointmentChange> places(List<AppointmentChange> changes) {
        var left = new ArrayList<AppointmentChange>();
        for (var change : changes) {
            if (change.act == AppointmentChange.Act.PHONE || change.act.isOfPapers()) continue;
            if (isNoArrival(change, left)) left.remove(left.size() - 1);
            else left.add(change);
        }
        return left;
    }

    /** Whether the arrival that was noted last was none. */
    private static boolean isNoArrival(AppointmentChange change, List<AppointmentChange> before) {
        return change.act == AppointmentChange.Act.TAKEN_BACK
                && change.status == AppointmentStatus.BOOKED
                && !before.isEmpty()
                && before.get(before.size() - 1).act == AppointmentChange.Act.CHECKED_IN;
    }

    /** The last thing that became of it, done a moment ago by who asks, of a session that is not over. */
    private boolean isUndoable(
            AppointmentChange change, List<AppointmentChange> changes, Appointment about, Witness witness) {
        int last = changes.size() - 1;
        Instant now = clock.instant();
        if (!isOwn(change, witness)
                || change.isUndoing()
                || change.at.plus(UNDO).isBefore(now)) return false;
        if (!changes.get(last).id.equals(change.id) || !now.isBefore(about.session.endsAt())) return false;
        return switch (change.act) {
            case BOOKED -> about.isBooked();
            case MOVED -> about.isBooked() && last > 0 && changes.get(last - 1).slotId != change.slotId;
            case CANCELLED -> last > 0 && changes.get(last - 1).status == AppointmentStatus.BOOKED;
            default -> false;
        };
    }

    /** @param any whether another number of the session will do as well */
    private static RuntimeException refusal(String key, boolean any) {
        return switch (key) {
            case "one_live_appointment_per_slot" -> any ? null : new SlotTaken();
            case "one_live_appointment_per_patient_and_session" -> new RuleBroken(BookingRule.ONE_VISIT_PER_SESSION);
            default -> null;
        };
    }
}
