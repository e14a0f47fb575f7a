package id.edokter.booking;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.booking.BookingRule.Attempt;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * The front desk of appointments: hold, book, move, cancel. Every change passes here, each in one transaction, tried
 * again on conflicts and looked up when its outcome is unknown ({@link Transactions}).
 */
@ApplicationScoped
public class Booking {

    private static final int LONGEST_REASON = 200;
    private static final String REQUEST = "request";

    private final Appointments appointments;
    private final EntityManager em;
    private final Rota rota;
    private final PatientRegistry patients;
    private final Transactions transactions;
    private final BookingSettings settings;
    private final AuditTrail trail;
    private final Sealer sealer;
    private final ObjectMapper json;
    private final Event<AppointmentChange> changes;
    private final Clock clock;

    Booking(
            Appointments appointments,
            EntityManager em,
            Rota rota,
            PatientRegistry patients,
            Transactions transactions,
            BookingSettings settings,
            AuditTrail trail,
            Sealer sealer,
            ObjectMapper json,
            Event<AppointmentChange> changes,
            Clock clock) {
        this.appointments = appointments;
        this.em = em;
        this.rota = rota;
        this.patients = patients;
        this.transactions = transactions;
        this.settings = settings;
        this.trail = trail;
        this.sealer = sealer;
        this.json = json;
        this.changes = changes;
        this.clock = clock;
    }

    // ---- the pages: a place is held, the form filled, the booking made

    /**
     * Keeps a place for a few minutes and opens a form for it.
     *
     * @param origin network address of the browser, only ever stored as a hash; bounds how many places one may hold
     * @return the form's key, which also is its address
     */
    public String hold(SlotChoice choice, Payer payer, String origin, Actor actor) {
        return hold(Secrets.token(), choice, payer, origin, actor);
    }

    /**
     * The same for a page that named the form beforehand: pressed twice, it is one form and one place.
     *
     * @param token the form's key, made by {@link Secrets#token()}
     */
    public String hold(String token, SlotChoice choice, Payer payer, String origin, Actor actor) {
        return transactions.run(
                () -> {
                    var hold = takeHold(choice, payer, origin, actor);
                    var answers = BookingAnswers.NOTHING.withPayerOf(onlyPayer(payer));
                    em.persist(new BookingDraft(Secrets.hash(token), hold, write(answers), clock.instant()));
                    return token;
                },
                () -> Optional.ofNullable(em.find(BookingDraft.class, Secrets.hash(token)))
                        .filter(draft -> choice.isMetBy(draft.hold))
                        .map(draft -> token),
                key -> placeTaken(key, choice));
    }

    /** Takes another place for a form; the hold before it is given up, and everything typed is kept. */
    public void holdInstead(String token, SlotChoice choice, Payer payer, String origin, Actor actor) {
        transactions.run(
                () -> {
                    var draft = draft(token);
                    if (draft.hold.status == AppointmentStatus.HELD) {
                        draft.hold.expire();
                        note(draft.hold, Act.EXPIRED, actor, "another place was chosen");
                        em.flush();
                    } else if (draft.hold.status != AppointmentStatus.EXPIRED) {
                        throw new StatusRefused(draft.hold.status, AppointmentStatus.HELD);
                    }
                    draft.follow(takeHold(choice, payer, origin, actor), clock.instant());
                    if (read(draft.answers).kind().filter(payer::equals).isEmpty()) {
                        draft.answer(write(read(draft.answers).withPayerOf(onlyPayer(payer))), clock.instant());
                    }
                    return null;
                },
                Optional::empty,
                key -> placeTaken(key, choice));
    }

    /** The form behind a key, with its place and what was typed so far. */
    public Optional<BookingJourney> journey(String token) {
        return transactions.run(() -> Optional.ofNullable(em.find(BookingDraft.class, Secrets.hash(token)))
                .map(draft -> {
                    var hold = appointments.whole(draft.hold.id).orElseThrow();
                    return new BookingJourney(
                            token,
                            hold,
                            read(draft.answers),
                            draft.chosen(),
                            hold.isHeldAt(clock.instant()),
                            linkOf(hold).orElse(null));
                }));
    }

    /** Keeps what was typed. */
    public void answer(String token, BookingAnswers answers) {
        transactions.run(() -> {
            draft(token).answer(write(answers), clock.instant());
            return null;
        });
    }

    /**
     * Keeps who is to be treated: typed, or somebody of a family.
     *
     * @param chosen null for whoever was typed by hand; that the account acts for this patient is for the caller to know
     */
    public void answer(String token, BookingAnswers answers, Chosen chosen) {
        transactions.run(() -> {
            var draft = draft(token);
            draft.answer(write(answers), clock.instant());
            draft.choose(chosen);
            return null;
        });
    }

    /**
     * Makes the held place a booking with what was typed; the same form sent again gives the same booking.
     *
     * @throws NotFoundException when somebody was chosen by another account than the actor's; {@link HoldLost} when the place was kept too long; {@link RuleBroken} when a rule stands against it;
     *     {@code InvalidFields} when what was typed is not complete
     */
    public Booked confirm(String token, Actor actor) {
        var requestKey = Secrets.hash("form:" + token);
        return transactions.run(
                () -> {
                    var draft = draft(token);
                    var hold = appointments.whole(draft.hold.id).orElseThrow();
                    if (hold.status.holdsItsPlace() && hold.status != AppointmentStatus.HELD) return result(hold);
                    if (!hold.isHeldAt(clock.instant())) throw new HoldLost();
                    var chosen = draft.chosen();
                    if (chosen != null && !Long.valueOf(chosen.account()).equals(actor.account()))
                        throw new NotFoundException();
                    var booked = fill(hold, read(draft.answers), chosen, requestKey, actor);
                    draft.answer(write(BookingAnswers.NOTHING), clock.instant());
                    return booked;
                },
                () -> appointments.ofRequest(requestKey).map(this::result),
                key -> patientTaken(key, actor.isTrusted()));
    }

    /**
     * Makes a place that is kept the booking of whoever these answers name; within the transaction under way.
     *
     * @param chosen null for who was typed by hand; that the account acts for this patient is for the caller to know
     * @throws RuleBroken when a rule stands against it; {@code InvalidFields} when the answers are not complete
     */
    Booked fill(Appointment hold, BookingAnswers typed, Chosen chosen, byte[] requestKey, Actor actor) {
        return fill(hold, typed, chosen, requestKey, actor, false);
    }

    /** @param mayLackPhone whether the desk tells the patient of it, who need not have a telephone then */
    Booked fill(
            Appointment hold,
            BookingAnswers typed,
            Chosen chosen,
            byte[] requestKey,
            Actor actor,
            boolean mayLackPhone) {
        boolean proved = chosen != null && chosen.isProved();
        var answers = typed;
        if (proved && answers.usesCardOnFile()) answers = answers.withCard(person(chosen.patient()).jknCard);
        var errors = new FieldErrors();
        var details = answers.patient(errors, "", today(), mayLackPhone);
        var payer = answers.payer(errors, "", "payer");
        errors.refuseIfAny();
        var proof = proved || actor.isTrusted() ? null : Proof.of(details, actor);
        var patient = proved ? patientLocked(chosen.patient(), details) : patientLocked(details);
        var attempt = attempt(hold.slot, payer.payer(), own(patient, details, proof));
        check(BookingRule.OF_THE_PLACE, attempt);
        check(BookingRule.OF_THE_PATIENT, attempt);
        hold.identify(requestKey, null);
        hold.book(record(patient, details, proof, attempt), details, payer, clock.instant());
        hold.isBookedBy(actor.account(), proved);
        hold.isReadIn(actor.language());
        return finish(hold, actor);
    }

    // ---- in one step

    /**
     * Books without a hold, for other systems.
     *
     * @throws SlotTaken {@link SessionFull}, {@link RuleBroken}, {@link RequestReused}; {@code NotFoundException} when
     *     there is no such slot or session
     */
    public Booked book(BookingRequest request) {
        var requestKey = request.requestKey() == null
                ? null
                : Secrets.hash(request.actor().who() + ":" + request.requestKey());
        var requestHash = request.requestKey() == null ? null : printOf(request.requestBody());
        Supplier<Optional<Booked>> known = () -> requestKey == null
                ? Optional.empty()
                : appointments.ofRequest(requestKey).map(done -> same(done, requestHash));
        return transactions.run(
                () -> {
                    refuseIfFull(request.choice(), request.payer().payer());
                    var patient = patientLocked(request.patient());
                    var proof = request.actor().isTrusted() ? null : Proof.of(request.patient(), request.actor());
                    var own = own(patient, request.patient(), proof);
                    var slot = take(request.choice(), request.payer().payer(), own);
                    var attempt = attempt(slot, request.payer().payer(), own);
                    check(BookingRule.OF_THE_PATIENT, attempt);
                    var appointment = Appointment.booked(
                            slot,
                            record(patient, request.patient(), proof, attempt),
                            request.patient(),
                            request.payer(),
                            clock.instant(),
                            request.actor());
                    appointment.identify(requestKey, requestHash);
                    appointment.isReadIn(request.actor().language());
                    em.persist(appointment);
                    return finish(appointment, request.actor());
                },
                known,
                key -> Optional.ofNullable(patientTaken(key, request.actor().isTrusted()))
                        .orElseGet(() -> placeTaken(key, request.choice())));
    }

    // ---- a booking that exists

    /** The appointment behind a private link, while the link is good. */
    public Optional<Appointment> find(String linkToken) {
        return transactions.run(() -> appointments.behind(Secrets.hash(linkToken), clock.instant()));
    }

    /**
     * A private link for who knows booking code and date of birth; empty for whoever does not, with nothing said about
     * which of the two was wrong. The caller bounds how often this may be tried.
     */
    public Optional<String> findLink(BookingCode code, LocalDate birthDate) {
        return findLink(code, a -> a.patient.birthDate.equals(birthDate));
    }

    /** The same for who holds the ticket in front of a machine of the hospital. */
    Optional<String> findLink(BookingCode code) {
        return findLink(code, a -> true);
    }

    private Optional<String> findLink(BookingCode code, Predicate<Appointment> proof) {
        return transactions.run(() -> appointments
                .withCode(code.text())
                .filter(a -> a.patient != null && !a.patient.isErased())
                .filter(proof)
                .filter(a -> linkEnds(a).isAfter(clock.instant()))
                .map(this::keepLink));
    }

    /** Whose booking this is, for the desk; it shows nothing by itself. */
    public Optional<Long> patientOf(BookingCode code) {
        return transactions.run(() -> appointments
                .withCode(code.text())
                .filter(a -> a.patient != null)
                .map(a -> a.patient.id));
    }

    /** What was ever booked for these records of one person, the latest first, for the desk. */
    public List<Appointment> visits(Collection<Long> patients, int most) {
        return transactions.run(() -> appointments.ofPatients(patients, most));
    }

    /** Until when this appointment can be moved online, its cut-off taken from its clinic or the hospital. */
    public Instant moveUntil(Appointment appointment) {
        return Policy.of(appointment.session.clinic, settings).moveUntil(appointment.session);
    }

    /** When the patient is asked to be there: the planned time less the clinic's or the hospital's minutes. */
    public Instant arriveBy(Appointment appointment) {
        var own = appointment.session.clinic.arriveMinutesBefore;
        return appointment
                .slot
                .startsAt()
                .minus(Duration.ofMinutes(own == null ? settings.arriveMinutesBefore() : own));
    }

    /**
     * What a family has booked, the latest visit first: what the account booked for whomever, and all of the patients
     * who were proved to be of the family. Without a link where it opens no more.
     *
     * @param patients ids; that the account acts for them is for the caller to know
     */
    public List<Booked> ofFamily(long account, Collection<Long> patients, int most) {
        return transactions.run(() -> {
            var found = appointments.ofFamily(account, patients, most);
            var linked = appointments.linked(found.stream().map(one -> one.id).toList());
            return found.stream()
                    .map(one -> new Booked(one, linkIfOpen(one, linked.contains(one.id))))
                    .toList();
        });
    }

    /** The key of the page of an appointment that was made here; empty when it opens no more. */
    public Optional<String> keptLink(Appointment appointment) {
        return Optional.ofNullable(linkIfOpen(appointment, true));
    }

    /** What was brought in from elsewhere has no link yet; it is kept when it is asked for, as by code. */
    String linkIfOpen(Appointment appointment, boolean kept) {
        boolean erased = appointment.patient == null || appointment.patient.isErased();
        if (erased || !linkEnds(appointment).isAfter(clock.instant())) return null;
        return kept ? linkToken(appointment) : keepLink(appointment);
    }

    /** The changes of an appointment, oldest first. */
    public List<AppointmentChange> history(Appointment appointment) {
        return transactions.run(() -> appointments.historyOf(appointment.id));
    }

    /** Of everything that was ever booked for a patient; within the transaction under way. */
    public List<Long> idsOf(long patient) {
        return appointments.idsOf(patient);
    }

    /** How many appointments of a patient are still to come, or under way; within the transaction under way. */
    public int unfinished(long patient) {
        return (int) appointments.unfinishedOf(patient, today());
    }

    /**
     * How often a patient was here, as far as is known: a booking of a day that is over counts, unless ended. Within
     * the transaction under way.
     */
    public int visits(long patient) {
        return (int) appointments.visitsOf(patient, today());
    }

    /** Gives up all that is still to come of a patient; within the transaction under way. */
    public void cancelAll(long patient, String reason, Actor actor) {
        for (var appointment : appointments.everyOf(patient)) {
            if (!appointment.status.mayBecome(AppointmentStatus.CANCELLED_BY_PATIENT)) continue;
            if (appointment.session.date.isBefore(today())) continue;
            appointment.cancel(AppointmentStatus.CANCELLED_BY_PATIENT, shortened(reason), false);
            tell(appointment, Act.CANCELLED, actor, shortened(reason));
        }
    }

    /**
     * Moves an appointment: the new place is taken and the old one freed by one statement, or nothing happens. Code and
     * link stay.
     *
     * @throws MoveTooLate after the clinic's cut-off; {@link SlotTaken}, {@link SessionFull}, {@link RuleBroken},
     *     {@link StatusRefused}
     */
    public Appointment move(String linkToken, SlotChoice choice, Actor actor) {
        return move(linkToken, choice, null, actor);
    }

    /**
     * Moves the appointment that the patient has seen; the same form sent again, also much later, moves nothing twice.
     *
     * @param seen its version when the patient looked at it
     * @throws ChangedMeanwhile when it has another version now; the rest as for {@link #move(String, SlotChoice, Actor)}
     */
    public Appointment move(String linkToken, SlotChoice choice, int seen, Actor actor) {
        return move(linkToken, choice, Integer.valueOf(seen), actor);
    }

    private Appointment move(String linkToken, SlotChoice choice, Integer seen, Actor actor) {
        return transactions.run(
                () -> {
                    var appointment = behind(linkToken);
                    if (!appointment.isBooked()) throw new StatusRefused(appointment.status, AppointmentStatus.BOOKED);
                    if (choice.isMetBy(appointment)) return appointment;
                    if (seen != null && appointment.version != seen) throw new ChangedMeanwhile();
                    if (!clock.instant().isBefore(moveUntil(appointment))) throw new MoveTooLate();
                    return place(appointment, choice, actor);
                },
                // a twin of this request may have been faster to the same place
                () -> appointments
                        .behind(Secrets.hash(linkToken), clock.instant())
                        .filter(a -> a.isBooked() && choice.isMetBy(a)),
                key -> Optional.ofNullable(patientTaken(key, actor.isTrusted()))
                        .orElseGet(() -> placeTaken(key, choice)));
    }

    /** Takes another place for an appointment, whose own cut-off was looked at before. */
    Appointment place(Appointment appointment, SlotChoice choice, Actor actor) {
        var person = patients.claimedBy(appointment.patient);
        patients.lock(person);
        if (!person.id.equals(appointment.patient.id)) patients.lock(appointment.patient);
        var proof = actor.isTrusted() || appointment.isProved() ? null : Proof.of(appointment);
        var own = new OwnVisits(
                proof == null ? visitsOf(appointment.patient, appointment.id) : told(person, proof, appointment.id), 0);
        var slot = take(choice, appointment.payer, own);
        var attempt = attempt(slot, appointment.payer, own).movedWithin(appointment.session.clinic.id);
        check(BookingRule.OF_A_MOVE, attempt);
        var from = appointment.slot;
        if (proof != null) appointment.goTo(recordOnTheMove(appointment, attempt));
        appointment.relocate(slot);
        em.flush();
        startOverIfReplanned(slot);
        keepLink(appointment);
        tell(appointment, Act.MOVED, actor, "from slot " + from.id);
        return appointment;
    }

    /**
     * Cancels an appointment and frees its place at once; possible until the session starts. Cancelling again what the
     * patient has cancelled changes nothing.
     *
     * @param reason in the patient's own words, at most 200 characters are kept; may be empty
     * @throws StatusRefused when the hospital cancelled it, it has begun or is over; {@link CancelTooLate}
     */
    public Appointment cancel(String linkToken, String reason, Actor actor) {
        return transactions.run(() -> {
            var appointment = behind(linkToken);
            if (appointment.status == AppointmentStatus.CANCELLED_BY_PATIENT) return appointment;
            if (appointment.isBooked() && !clock.instant().isBefore(appointment.session.startsAt()))
                throw new CancelTooLate();
            var late = !clock.instant()
                    .isBefore(
                            Policy.of(appointment.session.clinic, settings).cancelledInTimeUntil(appointment.session));
            appointment.cancel(AppointmentStatus.CANCELLED_BY_PATIENT, shortened(reason), late);
            tell(appointment, Act.CANCELLED, actor, shortened(reason));
            return appointment;
        });
    }

    /**
     * Takes back that the patient cancelled, in the same place while nobody else has it. For it all rules of booking hold,
     * as for a new one. Asked once more it stays as it is.
     *
     * @throws SlotTaken when it is somebody else's by now, or kept for somebody; {@link RuleBroken}; {@link
     *     StatusRefused} unless it was the patient who cancelled
     */
    public Appointment restore(String linkToken, Actor actor) {
        return transactions.run(
                () -> {
                    var appointment = behind(linkToken);
                    if (appointment.isBooked()) return appointment;
                    if (appointment.status != AppointmentStatus.CANCELLED_BY_PATIENT)
                        throw new StatusRefused(appointment.status, AppointmentStatus.BOOKED);
                    var person = patients.claimedBy(appointment.patient);
                    patients.lock(person);
                    if (!person.id.equals(appointment.patient.id)) patients.lock(appointment.patient);
                    var proof = actor.isTrusted() || appointment.isProved() ? null : Proof.of(appointment);
                    var own = new OwnVisits(
                            proof == null
                                    ? visitsOf(appointment.patient, appointment.id)
                                    : told(person, proof, appointment.id),
                            0);
                    var slot = free(
                            appointment.slot.id,
                            place -> check(BookingRule.OF_THE_PLACE, attempt(place, appointment.payer, own)),
                            SlotTaken::new);
                    var attempt = attempt(slot, appointment.payer, own);
                    check(BookingRule.OF_ONE_PERSON_WHO_MOVES, attempt);
                    if (proof != null) appointment.goTo(recordOnTheMove(appointment, attempt));
                    appointment.restore();
                    em.flush();
                    startOverIfReplanned(appointment.slot);
                    tell(appointment, Act.RESTORED, actor, null);
                    return appointment;
                },
                // a twin of this press may have been faster
                () -> appointments
                        .behind(Secrets.hash(linkToken), clock.instant())
                        .filter(Appointment::isBooked),
                key -> switch (key) {
                    case "one_live_appointment_per_slot" -> new SlotTaken();
                    default -> patientTaken(key, actor.isTrusted());
                });
    }

    /**
     * Ends holds that have run out and forgets old forms. Tidiness only: whoever wants a place ends a dead hold itself.
     *
     * @return how many holds were ended
     */
    public int tidy() {
        var now = clock.instant();
        var past = transactions.run(() -> appointments.holdsPast(now, 500));
        int ended = 0;
        for (var hold : past) {
            ended += transactions.run(() -> {
                if (!appointments.endHold(hold, now)) return 0;
                var after = appointments.findById(hold.id);
                note(after, Act.EXPIRED, Actor.job(), null);
                return 1;
            });
        }
        transactions.run(() -> em.createQuery("delete from BookingDraft where updatedAt < ?1")
                .setParameter(1, now.minus(Duration.ofDays(1)))
                .executeUpdate());
        return ended;
    }

    // ---- steps

    private Appointment takeHold(SlotChoice choice, Payer payer, String origin, Actor actor) {
        var now = clock.instant();
        var from = Secrets.hash(settings.linkSecret().orElse("") + origin);
        if (appointments.heldBy(from, now) >= settings.holdsPerAddress()) throw new TooManyHolds();
        refuseIfFull(choice, payer);
        var slot = take(choice, payer, OwnVisits.NONE);
        var hold = Appointment.held(slot, payer, now.plus(settings.hold()), from, actor);
        em.persist(hold);
        startOverIfReplanned(slot);
        note(hold, Act.HELD, actor, null);
        return hold;
    }

    private Patient patientLocked(PatientDetails details) {
        if (details.phone() != null) lockPhone(details);
        return patients.identify(details);
    }

    private Patient patientLocked(long chosen, PatientDetails details) {
        if (details.phone() != null) lockPhone(details);
        var patient = person(chosen);
        patients.lock(patient);
        return patient;
    }

    Patient person(long id) {
        var patient = em.find(Patient.class, id);
        // of two records that were merged meanwhile, the one that is kept
        while (patient != null && patient.mergedInto != null) patient = em.find(Patient.class, patient.mergedInto);
        if (patient == null || patient.erasedAt != null) throw new NotFoundException();
        return patient;
    }

    private void lockPhone(PatientDetails details) {
        appointments.lockPhone(sealer.fingerprint(onPhone(details)));
    }

    /** @param proof null when all may be told */
    private OwnVisits own(Patient patient, PatientDetails details, Proof proof) {
        return new OwnVisits(
                proof == null ? visitsOf(patient, null) : told(patient, proof, null),
                details.phone() == null ? 0 : appointments.comingOnPhone(onPhone(details), today()));
    }

    /** The same before it is tried, of a person who waits. */
    OwnVisits ownToBe(Patient patient, boolean proved, Fingerprint phone, Long account) {
        return new OwnVisits(
                proved ? visitsOf(patient, null) : told(patient, new Proof(phone, account), null),
                phone == null ? 0 : appointments.comingOnPhone(phone, today()));
    }

    // ---- what a booking that proves nothing may be told

    /**
     * What a booking has in common with earlier ones, when it does not prove who the patient is: only with those is it
     * compared. From a comparison with all others anybody would learn where the holder of a NIK has an appointment.
     *
     * @param account null when it was booked without one
     */
    private record Proof(Fingerprint phone, Long account) {

        static Proof of(PatientDetails details, Actor actor) {
            return new Proof(details.phone() == null ? null : onPhone(details), actor.account());
        }

        static Proof of(Appointment booked) {
            return new Proof(booked.phoneFingerprint, booked.bookedBy);
        }
    }

    List<OwnVisits.Visit> visitsOf(Patient patient, Long except) {
        return patient.isKnown() ? appointments.ofPatient(patient.id, today(), except) : List.of();
    }

    /** The person's own, and those in the names of records that only say to be this person. */
    private List<OwnVisits.Visit> told(Patient person, Proof proof, Long except) {
        return appointments.bookedAlike(proof.phone(), proof.account(), today(), except).stream()
                .filter(alike -> patients.isOrClaims(alike.patient(), person))
                .map(Appointments.Alike::visit)
                .toList();
    }

    /**
     * In whose name a booking stands that no rule is against, as far as may be told: the person's, unless something that
     * may not be told of is in the way. Then it is made all the same, for a record that says to be this person, and the
     * desk sees both.
     */
    private Patient record(Patient person, PatientDetails details, Proof proof, Attempt attempt) {
        if (proof == null || fits(person, null, BookingRule.OF_ONE_PERSON, attempt)) return person;
        return aside(details, null, BookingRule.OF_ONE_PERSON, attempt);
    }

    private Patient recordOnTheMove(Appointment moving, Attempt attempt) {
        var rules = BookingRule.OF_ONE_PERSON_WHO_MOVES;
        if (fits(moving.patient, moving.id, rules, attempt)) return moving.patient;
        return aside(patients.asSaidOf(moving.patient, moving::as), moving.id, rules, attempt);
    }

    private Patient aside(PatientDetails details, Long except, List<BookingRule> rules, Attempt attempt) {
        return patients.aside(details, record -> fits(record, except, rules, attempt));
    }

    private boolean fits(Patient record, Long except, List<BookingRule> rules, Attempt attempt) {
        var beside = attempt.beside(new OwnVisits(visitsOf(record, except), 0));
        return rules.stream().allMatch(rule -> rule.holds(beside));
    }

    private static Fingerprint onPhone(PatientDetails details) {
        return Fingerprint.ofPhone(details.phone().e164());
    }

    static void check(List<BookingRule> rules, Attempt attempt) {
        rules.forEach(rule -> rule.check(attempt));
    }

    Attempt attempt(Slot slot, Payer payer, OwnVisits own) {
        return attempt(slot.session, slot, payer, own);
    }

    Attempt attempt(Session session, Slot slot, Payer payer, OwnVisits own) {
        return new Attempt(session, slot, payer, own, Policy.of(session.clinic, settings), clock.instant(), null);
    }

    /** Most who come to a full session learn so here, before anything is locked or written. */
    private void refuseIfFull(SlotChoice choice, Payer payer) {
        if (choice.slot() != null) return;
        var session = session(choice);
        check(BookingRule.OF_THE_SESSION, attempt(session, null, payer, OwnVisits.NONE));
        if (!appointments.anyFree(wanted(session, choice, payer))) throw new SessionFull();
    }

    /** The wanted slot, if it can be given at all, freed of a hold that has run out. */
    private Slot take(SlotChoice choice, Payer payer, OwnVisits own) {
        var wanted = choice.slot() != null ? choice.slot() : nextFree(session(choice), choice, payer, own);
        // a place of yesterday is not "taken", though it was
        return free(wanted, slot -> check(BookingRule.OF_THE_PLACE, attempt(slot, payer, own)), () -> taken(choice));
    }

    /**
     * A slot that nobody lives in, or only a hold that has run out, which ends here.
     *
     * @param rules what has to hold of it before anybody is told whether it is free
     */
    Slot free(long wanted, Consumer<Slot> rules, Supplier<RuntimeException> taken) {
        var place = appointments.place(wanted).orElseThrow(NotFoundException::new);
        rules.accept(place.slot());
        var living = place.living();
        if (living != null) {
            if (living.status != AppointmentStatus.HELD || living.isHeldAt(clock.instant())) throw taken.get();
            if (!appointments.endHold(living, clock.instant())) throw new StartOver();
            em.refresh(living);
            note(living, Act.EXPIRED, Actor.job(), null);
        }
        return place.slot();
    }

    private long nextFree(Session session, SlotChoice choice, Payer payer, OwnVisits own) {
        var any = wanted(session, choice, payer);
        var wanted = any.besides(own.beside(session));
        var free = appointments.lockNextFree(wanted, false);
        if (free.isPresent()) return free.getAsLong();
        if (!appointments.anyFree(wanted)) {
            if (appointments.anyFree(any)) throw new RuleBroken(BookingRule.NO_OVERLAP);
            throw new SessionFull();
        }
        // Free, but in somebody's hands who may still let go of it: stand in line.
        return appointments.lockNextFree(wanted, true).orElseThrow(StartOver::new);
    }

    private Appointments.Wanted wanted(Session session, SlotChoice choice, Payer payer) {
        return new Appointments.Wanted(session.id, pools(choice, payer), earliest(session), clock.instant(), List.of());
    }

    private Session session(SlotChoice choice) {
        return rota.session(choice.session()).orElseThrow(NotFoundException::new);
    }

    private static Collection<Pool> pools(SlotChoice choice, Payer payer) {
        if (choice.pool() == null) return payer.pools();
        if (choice.pool() == Pool.WALK_IN) throw new RuleBroken(BookingRule.NOT_KEPT_FOR_THE_DESK);
        if (!payer.pools().contains(choice.pool())) throw new RuleBroken(BookingRule.THE_POOL_FITS_THE_PAYER);
        return List.of(choice.pool());
    }

    private LocalTime earliest(Session session) {
        var now = Wib.dateTime(clock.instant());
        return session.date.equals(now.toLocalDate()) ? now.toLocalTime().withNano(0) : LocalTime.MIN;
    }

    private Booked finish(Appointment appointment, Actor actor) {
        return finish(appointment, actor, null);
    }

    Booked finish(Appointment appointment, Actor actor, String reason) {
        em.flush();
        startOverIfReplanned(appointment.slot);
        tell(appointment, Act.BOOKED, actor, reason);
        return new Booked(appointment, keepLink(appointment));
    }

    /**
     * Planning changes or cancels a session only while nobody is in it, and holds it meanwhile. Who comes at that
     * moment waits, and here learns that the session is not the one that was read.
     */
    void startOverIfReplanned(Slot slot) {
        if (!rota.isUnchanged(slot.session)) throw new StartOver();
    }

    private Booked result(Appointment appointment) {
        return new Booked(appointment, linkToken(appointment));
    }

    /** Keyed: from a bare hash of what was sent, a NIK could be found by trying them all. */
    private byte[] printOf(String body) {
        return sealer.fingerprint(REQUEST, HexFormat.of().formatHex(Secrets.hash(body)));
    }

    private Booked same(Appointment done, byte[] requestHash) {
        if (!Arrays.equals(done.requestHash, requestHash)) throw new RequestReused();
        return result(done);
    }

    private Appointment behind(String linkToken) {
        return appointments.behind(Secrets.hash(linkToken), clock.instant()).orElseThrow(NotFoundException::new);
    }

    String keepLink(Appointment appointment) {
        var token = linkToken(appointment);
        appointments.keepLink(Secrets.hash(token), appointment.id, linkEnds(appointment));
        return token;
    }

    private Optional<String> linkOf(Appointment appointment) {
        return appointment.bookedAt == null ? Optional.empty() : Optional.of(linkToken(appointment));
    }

    private String linkToken(Appointment appointment) {
        return Secrets.derived(settings.linkSecret().orElseThrow(), "appointment:" + appointment.code);
    }

    private Instant linkEnds(Appointment appointment) {
        return Wib.instant(appointment.session.date, LocalTime.MAX)
                .plus(Duration.ofDays(settings.linkDaysAfterVisit()));
    }

    /** Notes it, and leaves a line in the trail, which also says from where. */
    AppointmentChange tell(Appointment appointment, Act act, Actor actor, String reason) {
        var told = switch (act) {
            case BOOKED -> id.edokter.audit.Act.APPOINTMENT_BOOKED;
            case MOVED -> id.edokter.audit.Act.APPOINTMENT_MOVED;
            case CANCELLED -> id.edokter.audit.Act.APPOINTMENT_CANCELLED;
            case RESTORED -> id.edokter.audit.Act.APPOINTMENT_RESTORED;
            case CHECKED_IN -> id.edokter.audit.Act.APPOINTMENT_ARRIVED;
            case PHONE -> id.edokter.audit.Act.APPOINTMENT_PHONE;
            case CALLED, SKIPPED, STARTED, COMPLETED, NO_SHOW, TAKEN_BACK, PAPERS_SEEN, PAPERS_RIGHT, PAPERS_OPEN ->
                id.edokter.audit.Act.VISIT_CHANGED;
            default -> throw new IllegalArgumentException("not told: " + act);
        };
        var how = told == id.edokter.audit.Act.VISIT_CHANGED ? act.name() : actor.channel() == Channel.API ? "api" : "";
        trail.add(actor.witness(), told, appointment.patient.id, appointment.code, how);
        return note(appointment, act, actor, reason);
    }

    /** Whoever has to follow what becomes of appointments does so within the transaction. */
    AppointmentChange note(Appointment appointment, Act act, Actor actor, String reason) {
        var change = new AppointmentChange(appointment, act, actor, reason, clock.instant());
        em.persist(change);
        changes.fire(change);
        return change;
    }

    private RuntimeException taken(SlotChoice choice) {
        return choice.slot() == null ? new StartOver() : new SlotTaken();
    }

    /** What a hit key says of the place: taken, for who named it; who wants just any gets the next. */
    private RuntimeException placeTaken(String key, SlotChoice choice) {
        return key.equals("one_live_appointment_per_slot") && choice.slot() != null ? new SlotTaken() : null;
    }

    /** Whoever may not be told starts over, and then is compared with what the key has seen. */
    private RuntimeException patientTaken(String key, boolean mayBeTold) {
        return mayBeTold && key.equals("one_live_appointment_per_patient_and_session")
                ? new RuleBroken(BookingRule.ONE_VISIT_PER_SESSION)
                : null;
    }

    private BookingDraft draft(String token) {
        var draft = em.find(BookingDraft.class, Secrets.hash(token));
        if (draft == null) throw new NotFoundException();
        return draft;
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }

    private static BookingAnswers onlyPayer(Payer payer) {
        return BookingAnswers.ofPayer(payer.name(), "", "", "", "");
    }

    private static String shortened(String reason) {
        if (reason == null || reason.isBlank()) return null;
        var text = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return text.codePointCount(0, text.length()) <= LONGEST_REASON
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_REASON));
    }

    private String write(BookingAnswers answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private BookingAnswers read(String answers) {
        try {
            return json.readValue(answers, BookingAnswers.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
