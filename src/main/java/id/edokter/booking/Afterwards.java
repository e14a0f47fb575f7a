package id.edokter.booking;

import id.edokter.audit.Witness;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/**
 * What happened on paper while the network was away, entered afterwards: who came, when, and with which number. It has
 * happened, so hours, pools, blocks and horizon are not asked; the keys of the table are. Who was written down as not
 * having come did come, and in a session that was closed since has been seen. Each entry is one transaction, and the same
 * entry again changes nothing.
 */
@ApplicationScoped
public class Afterwards {

    /** So many days back. */
    public static final int DAYS = 7;

    /** As history and ledger give the reason. */
    private static final String SHEET = QuotaEntry.PAPER;

    private final Booking booking;
    private final Appointments appointments;
    private final EntityManager em;
    private final Rota rota;
    private final PatientRegistry patients;
    private final Transactions transactions;
    private final Clock clock;

    Afterwards(
            Booking booking,
            Appointments appointments,
            EntityManager em,
            Rota rota,
            PatientRegistry patients,
            Transactions transactions,
            Clock clock) {
        this.booking = booking;
        this.appointments = appointments;
        this.em = em;
        this.rota = rota;
        this.patients = patients;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Somebody who had the number came.
     *
     * @param expected id of the appointment that stood beside the number when this was entered
     * @param at WIB, on the day of the session
     * @throws ChangedMeanwhile when it is somebody else's by now
     * @throws NoSuchNumber {@link NobodyHasTheNumber}, {@link NotOfTheseDays}, {@link NotYet}; {@link StatusRefused} for
     *     who is past waiting
     */
    public Appointment arrived(Witness witness, long session, int number, long expected, LocalTime at) {
        return transactions.run(() -> {
            var open = session(session);
            var slot = slot(session, number).orElseThrow(() -> new NoSuchNumber(number));
            var living = living(slot);
            if (living == null) throw new NobodyHasTheNumber(number);
            if (living.id != expected) throw new ChangedMeanwhile();
            return arrive(living, arrival(open, at), Actor.staff(witness));
        });
    }

    /**
     * Somebody came who had no number, and was written beside this one. The number after the last of the session is one
     * beyond its quota.
     *
     * @param patient of the register
     * @param beyond why a number beyond the quota was given, for the ledger; null when who enters it may not note one. How
     *     many there are is not asked, since they were given on paper already
     * @throws SlotTaken when somebody else has it; {@link RuleBroken} when the patient has another number in the
     *     session (a visit elsewhere at the same time is only to be told of: {@link #isElsewhereToo}); {@link BeyondTheQuota}; the rest as for {@link #arrived}
     */
    public Appointment came(
            Witness witness,
            long session,
            int number,
            long patient,
            PayerDetails payer,
            LocalTime at,
            ChangeReason beyond) {
        var actor = Actor.staff(witness);
        return transactions.run(
                () -> {
                    var open = session(session);
                    var arrival = arrival(open, at);
                    var person = booking.person(patient);
                    patients.lock(person);
                    var there = slot(session, number);
                    var living = there.map(this::living).orElse(null);
                    if (living != null) {
                        if (!person.id.equals(living.patient.id)) throw new SlotTaken();
                        return arrive(living, arrival, actor);
                    }
                    var own = new OwnVisits(booking.visitsOf(person, null), 0);
                    var slot = there.orElseGet(() -> beyond(open, number, witness, beyond));
                    if (slot.blocked) rota.giveBlocked(slot, witness.who(), why(beyond));
                    BookingRule.ONE_VISIT_PER_SESSION.check(booking.attempt(slot, payer.payer(), own));
                    var made = Appointment.booked(
                            slot, person, Counter.asRegistered(person), payer, clock.instant(), actor);
                    made.isBookedBy(null, !person.toCheck);
                    em.persist(made);
                    return arrive(booking.finish(made, actor, SHEET).appointment(), arrival, actor);
                },
                Optional::empty,
                key -> switch (key) {
                    case "one_live_appointment_per_slot" -> new SlotTaken();
                    case "one_live_appointment_per_patient_and_session" ->
                        new RuleBroken(BookingRule.ONE_VISIT_PER_SESSION);
                    default -> null;
                });
    }

    /** Whether the patient was expected elsewhere at the same time: one of the two did not take place as it is written. */
    public boolean isElsewhereToo(Appointment made) {
        return transactions.run(() -> appointments.ofPatient(made.patient.id, made.session.date, made.id).stream()
                .anyMatch(visit -> visit.overlaps(made.slot)));
    }

    private Appointment arrive(Appointment appointment, Instant at, Actor actor) {
        if (at.equals(appointment.arrivedAt)) return appointment;
        if (appointment.status == AppointmentStatus.NO_SHOW) appointment.cameAfterAll(at);
        else appointment.arrive(at);
        booking.tell(appointment, Act.CHECKED_IN, actor, SHEET);
        // nobody is called any more: who came was seen before it was closed
        if (appointment.session.status == Session.Status.CLOSED) {
            appointment.complete();
            booking.tell(appointment, Act.COMPLETED, actor, SHEET);
        }
        return appointment;
    }

    private static String why(ChangeReason beyond) {
        return beyond == null ? SHEET : SHEET + ": " + beyond.text();
    }

    private Instant arrival(Session session, LocalTime at) {
        var arrival = Wib.instant(session.date, at);
        if (arrival.isAfter(clock.instant())) throw new NotYet(at);
        return arrival;
    }

    private Session session(long id) {
        var session = rota.session(id).orElseThrow(NotFoundException::new);
        var today = Wib.date(clock.instant());
        if (session.date.isAfter(today) || session.date.isBefore(today.minusDays(DAYS))) throw new NotOfTheseDays(DAYS);
        if (session.status == Session.Status.CANCELLED) throw new RuleBroken(BookingRule.THE_SESSION_TAKES_PLACE);
        return session;
    }

    private Optional<Slot> slot(long session, int number) {
        return rota.slots(session).stream()
                .filter(slot -> slot.number == number)
                .findFirst();
    }

    private Slot beyond(Session session, int number, Witness witness, ChangeReason why) {
        if (why == null) throw new BeyondTheQuota(number);
        var slot = rota.overbook(session.id, Integer.MAX_VALUE, witness.who(), why(why));
        // numbers stay what they are on paper, so they have to be entered in their order
        if (slot.number != number) throw new NoSuchNumber(number);
        return slot;
    }

    /** Who has the place; a form that was being filled when the network went is nobody, once its time is over. */
    private Appointment living(Slot slot) {
        var living = appointments.place(slot.id).orElseThrow().living();
        if (living == null || living.status != AppointmentStatus.HELD) return living;
        booking.free(slot.id, any -> {}, SlotTaken::new);
        return null;
    }
}
