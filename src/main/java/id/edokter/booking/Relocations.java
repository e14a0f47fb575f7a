package id.edokter.booking;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Transactions.StartOver;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the hospital does about bookings whose session it will not hold: keeps another place meanwhile, moves, cancels,
 * or lets the patient choose. Always within the transaction under way, so that the messages about it are part of it;
 * that one has to pass the keys it hits to {@link #refusal}.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class Relocations {

    private final Booking booking;
    private final Appointments appointments;
    private final EntityManager em;
    private final Rota rota;
    private final PatientRegistry patients;
    private final Clock clock;

    Relocations(
            Booking booking,
            Appointments appointments,
            EntityManager em,
            Rota rota,
            PatientRegistry patients,
            Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.em = em;
        this.rota = rota;
        this.patients = patients;
        this.clock = clock;
    }

    /** Whose visit in these sessions has not begun, by date, time and number. */
    public List<Appointment> waitingIn(Collection<Long> sessions) {
        return sessions.isEmpty() ? List.of() : appointments.waitingIn(sessions);
    }

    /** These appointments, whatever became of them, in no order. */
    public List<Appointment> these(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : appointments.wholeOnes(ids);
    }

    /**
     * Keeps a place for somebody who is to be moved: the first that is free in these sessions, tried in their order. The
     * cut-offs and the window of booking are for people who book themselves, and not for the hospital.
     *
     * @param until afterwards the place is anybody's
     * @return empty when none is free that fits payer, clinic and the patient's other visits
     */
    public Optional<Appointment> keep(Appointment moving, List<Long> sessions, Instant until, Actor actor) {
        var own = new OwnVisits(booking.visitsOf(moving.patient, moving.id), 0);
        for (var id : sessions) {
            var session = rota.session(id).orElse(null);
            if (session == null || !mayTake(session, moving, own)) continue;
            var wanted = new Appointments.Wanted(
                    id, moving.payer.pools(), earliest(session), clock.instant(), own.beside(session));
            var free = appointments.lockNextFree(wanted, false);
            if (free.isEmpty()) continue;
            var slot = vacant(free.getAsLong()).orElseThrow(StartOver::new);
            var hold = Appointment.held(slot, moving.payer, until, null, actor);
            em.persist(hold);
            em.flush();
            booking.startOverIfReplanned(slot);
            booking.note(hold, Act.HELD, actor, null);
            return Optional.of(hold);
        }
        return Optional.empty();
    }

    private static boolean mayTake(Session session, Appointment moving, OwnVisits own) {
        return session.isOpen()
                && !session.bookingClosed
                && session.clinic.id.equals(moving.session.clinic.id)
                && own.live().stream().noneMatch(visit -> visit.session() == session.id);
    }

    /** Keeps these places longer; those that were lost meanwhile are not got back. */
    public void keepLonger(Collection<Long> holds, Instant until) {
        if (!holds.isEmpty()) appointments.holdLonger(holds, clock.instant(), until);
    }

    /** Which of these keep no place any more. */
    public Set<Long> lapsed(Collection<Long> holds) {
        var now = clock.instant();
        return these(holds).stream()
                .filter(kept -> !kept.isHeldAt(now))
                .map(kept -> kept.id)
                .collect(Collectors.toSet());
    }

    /**
     * Keeps the place of a hold that lapsed once more.
     *
     * @return empty when it is somebody else's by now
     */
    public Optional<Appointment> keepAgain(long hold, Instant until, Actor actor) {
        var lost = appointments.whole(hold).orElseThrow(NotFoundException::new);
        letGo(hold, actor);
        var slot = vacant(lost.slot.id).filter(free -> free.session.isOpen()).orElse(null);
        if (slot == null) return Optional.empty();
        var again = Appointment.held(slot, lost.payer, until, null, actor);
        em.persist(again);
        em.flush();
        booking.startOverIfReplanned(slot);
        booking.note(again, Act.HELD, actor, null);
        return Optional.of(again);
    }

    /** Gives a place that was kept to whoever comes. */
    public void letGo(long hold, Actor actor) {
        var kept = appointments.whole(hold).orElseThrow(NotFoundException::new);
        if (kept.status != AppointmentStatus.HELD) return;
        kept.expire();
        booking.note(kept, Act.EXPIRED, actor, null);
        em.flush();
    }

    /**
     * Moves an appointment to the place that was kept for it; when that was not kept long enough, only if nobody else
     * took it. Code, link and ticket stay good.
     *
     * @throws SlotTaken {@link RuleBroken}, {@link StatusRefused}
     */
    public Appointment move(long appointment, long hold, String reason, Actor actor) {
        var moving = appointments.whole(appointment).orElseThrow(NotFoundException::new);
        patients.lock(moving.patient);
        letGo(hold, actor);
        var kept = appointments.whole(hold).orElseThrow(NotFoundException::new).slot.id;
        var slot = vacant(kept).orElseThrow(SlotTaken::new);
        var own = new OwnVisits(booking.visitsOf(moving.patient, moving.id), 0);
        var attempt = booking.attempt(slot, moving.payer, own).movedWithin(moving.session.clinic.id);
        BookingRule.OF_A_MOVE_BY_THE_HOSPITAL.forEach(rule -> rule.check(attempt));
        moving.relocate(slot);
        em.flush();
        booking.startOverIfReplanned(slot);
        booking.keepLink(moving);
        booking.tell(moving, Act.MOVED, actor, reason);
        return moving;
    }

    /** @throws StatusRefused when the visit has begun or is over, or it was cancelled before */
    public Appointment cancel(long appointment, String reason, Actor actor) {
        var cancelled = appointments.whole(appointment).orElseThrow(NotFoundException::new);
        cancelled.cancel(AppointmentStatus.CANCELLED_BY_HOSPITAL, reason, false);
        booking.tell(cancelled, Act.CANCELLED, actor, reason);
        em.flush();
        return cancelled;
    }

    /**
     * The patient chooses a session instead of the one that is not held. For the new place all rules of booking hold;
     * that it is late for the old one is not the patient's fault.
     *
     * @throws SessionFull {@link RuleBroken}, {@link StatusRefused}
     */
    public Appointment choose(long appointment, long session, Actor actor) {
        var moving = appointments.whole(appointment).orElseThrow(NotFoundException::new);
        if (!moving.isWaiting()) throw new StatusRefused(moving.status, AppointmentStatus.BOOKED);
        return booking.place(moving, SlotChoice.nextFree(session), actor);
    }

    /** The patient does not come instead; the hospital's fault, so it is never late. */
    public Appointment giveUp(long appointment, String reason, Actor actor) {
        var given = appointments.whole(appointment).orElseThrow(NotFoundException::new);
        given.cancel(AppointmentStatus.CANCELLED_BY_PATIENT, reason, false);
        booking.tell(given, Act.CANCELLED, actor, reason);
        em.flush();
        return given;
    }

    /** The key of the appointment's own page. */
    public String link(Appointment appointment) {
        return booking.keepLink(appointment);
    }

    /** The same, if it still opens: not when the visit is long over, or the patient was erased. */
    public Optional<String> openLink(Appointment appointment) {
        return Optional.ofNullable(booking.linkIfOpen(appointment, false));
    }

    /** What a key means that was hit by any of these; null to start over. */
    public static RuntimeException refusal(String key) {
        return switch (key) {
            case "one_live_appointment_per_slot" -> new SlotTaken();
            case "one_live_appointment_per_patient_and_session" -> new RuleBroken(BookingRule.ONE_VISIT_PER_SESSION);
            default -> null;
        };
    }

    /** The slot, unless somebody lives in it; a hold that has run out is ended. */
    private Optional<Slot> vacant(long slot) {
        var place = appointments.place(slot).orElseThrow(NotFoundException::new);
        var living = place.living();
        if (living == null) return Optional.of(place.slot());
        if (living.status != AppointmentStatus.HELD || living.isHeldAt(clock.instant())) return Optional.empty();
        if (!appointments.endHold(living, clock.instant())) throw new StartOver();
        em.refresh(living);
        booking.note(living, Act.EXPIRED, Actor.job(), null);
        return Optional.of(place.slot());
    }

    private LocalTime earliest(Session session) {
        var now = Wib.dateTime(clock.instant());
        if (session.date.isBefore(now.toLocalDate())) return LocalTime.MAX;
        return session.date.equals(now.toLocalDate()) ? now.toLocalTime().withNano(0) : LocalTime.MIN;
    }
}
