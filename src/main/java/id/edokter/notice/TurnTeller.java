package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.Relocations;
import id.edokter.notification.Fate;
import id.edokter.notification.Message;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.queue.NearTurns;
import id.edokter.queue.TurnFar;
import id.edokter.queue.TurnNear;
import id.edokter.web.Site;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/** Tells who waits elsewhere that the turn is near, within the transaction that notes it; whom nothing reaches has the board. */
@ApplicationScoped
class TurnTeller {

    static final MessageKind KIND = MessageKind.TURN_NEAR;

    /** Later than that it is called, or the queue stands still. */
    private static final Duration FRESH = Duration.ofMinutes(20);

    private final NearTurns turns;
    private final Relocations appointments;
    private final Consents consents;
    private final Outbox outbox;
    private final Site site;
    private final Clock clock;

    TurnTeller(NearTurns turns, Relocations appointments, Consents consents, Outbox outbox, Site site, Clock clock) {
        this.turns = turns;
        this.appointments = appointments;
        this.consents = consents;
        this.outbox = outbox;
        this.site = site;
        this.clock = clock;
    }

    void tell(@Observes TurnNear near) {
        var one = near.appointment();
        var ways = outbox.ways(one.told());
        if (ways.isEmpty() || !mayBeWrittenTo(one)) return;
        var now = clock.instant();
        outbox.put(new Message(
                KIND,
                Teller.subject(one.id),
                Math.toIntExact(near.stamp()),
                ways,
                one.locale(),
                values(near, one),
                now,
                now.plus(FRESH),
                true));
    }

    private boolean mayBeWrittenTo(Appointment one) {
        return !one.isErased()
                && one.patient.restrictedAt == null
                && consents.said(one.patient.id, Purpose.REMINDERS).orElse(true);
    }

    /** Others came between before it went: it is told when it is so again. */
    void follow(@Observes TurnFar far) {
        var subject = Teller.subject(far.appointment());
        outbox.withdraw(KIND, subject, "others are called before");
        if (outbox.last(Set.of(KIND), subject).filter(Fate.TAKEN_BACK::equals).isPresent())
            turns.wasNotTold(far.appointment());
    }

    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case CALLED, STARTED, COMPLETED, CANCELLED, MOVED ->
                outbox.withdraw(KIND, Teller.subject(change.appointmentId), "the patient does not wait any more");
            case PHONE -> outbox.withdraw(KIND, Teller.subject(change.appointmentId), "the telephone was put right");
            default -> {}
        }
    }

    /** Of sensitive clinics neither the number, which names them, nor the room. */
    private Map<String, String> values(TurnNear near, Appointment one) {
        boolean sensitive = one.session.clinic.sensitive;
        return Map.of(
                "name",
                one.shortName(),
                "left",
                String.valueOf(near.before()),
                "number",
                sensitive ? "" : one.slot.label(),
                "room",
                sensitive ? "" : one.session.room.name,
                "link",
                site.link("/janji/" + appointments.link(one) + "/antrean"));
    }
}
