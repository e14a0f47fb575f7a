package id.edokter.booking;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.patient.Patient;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Fingerprint;
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
import java.util.List;
import java.util.Optional;

/**
 * Freed places for those who wait: kept for one of them by an ordinary hold, and made a booking, or the new place of one,
 * when that one says yes. Always within the transaction under way, which has to pass the keys it hits to {@link
 * Relocations#refusal}. All rules of booking online hold.
 */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
public class KeptPlaces {

    /** Whoever books online can have these; the walk-in reserve is the desk's. */
    private static final List<Pool> POOLS = List.of(Pool.JKN, Pool.GENERAL, Pool.ANY);

    private final Booking booking;
    private final Appointments appointments;
    private final BookingSettings settings;
    private final Rota rota;
    private final EntityManager em;
    private final Clock clock;

    KeptPlaces(
            Booking booking,
            Appointments appointments,
            BookingSettings settings,
            Rota rota,
            EntityManager em,
            Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.settings = settings;
        this.rota = rota;
        this.em = em;
        this.clock = clock;
    }

    /** What a change has freed; empty when it freed nothing, or the place was in no one's way. */
    public Optional<Long> freedBy(AppointmentChange change) {
        return switch (change.act) {
            case CANCELLED -> Optional.of(change.slotId);
            case MOVED -> appointments.placeBefore(change);
            default -> Optional.empty();
        };
    }

    /** A slot with its session, when it is free and can be booked online now. */
    public Optional<Slot> free(long slot) {
        return rota.slot(slot)
                .filter(one -> !freeIn(one.session, List.of(one.id)).isEmpty());
    }

    /** The free places of a session by number; none while it cannot be booked online. */
    public List<Slot> freeOf(long session) {
        return rota.session(session).map(one -> freeIn(one, null)).orElse(List.of());
    }

    private List<Slot> freeIn(Session session, List<Long> only) {
        var attempt = booking.attempt(session, null, Payer.GENERAL, OwnVisits.NONE);
        if (BookingRule.OF_THE_SESSION.stream().anyMatch(rule -> !rule.holds(attempt))) return List.of();
        var now = clock.instant();
        boolean isToday = session.date.equals(Wib.date(now));
        var after = isToday ? Wib.dateTime(now).toLocalTime().withNano(0) : LocalTime.MIN;
        // whoever gave a place up did so in memory, maybe
        em.flush();
        return appointments.allFree(new Appointments.Wanted(session.id, POOLS, after, now, List.of())).stream()
                .filter(id -> only == null || only.contains(id))
                .map(id -> rota.slot(id).orElseThrow())
                .toList();
    }

    /** Until when the places of a session can be booked online. */
    public Instant closes(Session session) {
        return Policy.of(session.clinic, settings).closesAt(session.startsAt());
    }

    /** Until when an appointment can be moved from its place. */
    public Instant moveUntil(Appointment appointment) {
        return booking.moveUntil(appointment);
    }

    /** Whether nothing else of the patient's stands in the way of this place. */
    public boolean fits(Patient patient, Long moving, Slot slot) {
        var own = new OwnVisits(booking.visitsOf(patient, moving), 0);
        var attempt = booking.attempt(slot, Payer.GENERAL, own);
        return BookingRule.OF_ONE_PERSON_WHO_MOVES.stream().allMatch(rule -> rule.holds(attempt));
    }

    /**
     * Whether whoever waits for a first place may book one more: counted as when the place is taken, so that nobody is
     * offered what is refused then.
     *
     * @param proved whether it was proved who the patient is
     * @param phone null for none
     * @param account of the family that waits; null without one
     */
    public boolean mayHaveOneMore(Patient patient, boolean proved, Fingerprint phone, Long account, Slot slot) {
        var attempt = booking.attempt(slot, Payer.GENERAL, booking.ownToBe(patient, proved, phone, account));
        return BookingRule.AGAINST_HOARDING.stream().allMatch(rule -> rule.holds(attempt));
    }

    /**
     * Keeps a place.
     *
     * @param until afterwards it is anybody's
     * @return empty when somebody else has it, or is just taking it
     */
    public Optional<Appointment> keep(Slot slot, Payer payer, Instant until, Actor actor) {
        if (!appointments.lockSlot(slot.id)) return Optional.empty();
        var living =
                appointments.place(slot.id).orElseThrow(NotFoundException::new).living();
        if (living != null) {
            if (living.status != AppointmentStatus.HELD || living.isHeldAt(clock.instant())) return Optional.empty();
            if (!appointments.endHold(living, clock.instant())) throw new StartOver();
            em.refresh(living);
            booking.note(living, Act.EXPIRED, Actor.job(), null);
        }
        var hold = Appointment.held(slot, payer, until, null, actor);
        em.persist(hold);
        em.flush();
        booking.startOverIfReplanned(slot);
        booking.note(hold, Act.HELD, actor, null);
        return Optional.of(hold);
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
     * The kept place is the booking of whoever the answers name.
     *
     * @param request of the same there is one booking
     * @param mayLackPhone whether the desk tells the patient of it, who need not have a telephone then
     * @throws HoldLost {@link RuleBroken}; {@code InvalidFields}
     */
    public Booked take(
            long hold, BookingAnswers answers, Chosen chosen, byte[] request, Actor actor, boolean mayLackPhone) {
        return booking.fill(held(hold), answers, chosen, request, actor, mayLackPhone);
    }

    /**
     * An appointment moves to the kept place; the place it leaves is free by the same statement.
     *
     * @throws HoldLost {@link MoveTooLate}, {@link RuleBroken}, {@link StatusRefused}
     */
    public Appointment moveTo(long appointment, long hold, Actor actor) {
        var slot = held(hold).slot;
        var moving = appointments.whole(appointment).orElseThrow(NotFoundException::new);
        if (!moving.isBooked()) throw new StatusRefused(moving.status, AppointmentStatus.BOOKED);
        if (!clock.instant().isBefore(booking.moveUntil(moving))) throw new MoveTooLate();
        letGo(hold, actor);
        return booking.place(moving, SlotChoice.slot(slot.id), actor);
    }

    private Appointment held(long hold) {
        var kept = appointments.whole(hold).orElseThrow(NotFoundException::new);
        if (!kept.isHeldAt(clock.instant())) throw new HoldLost();
        return kept;
    }
}
