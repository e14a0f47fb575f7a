package id.edokter.notice;

import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Standing;
import id.edokter.queue.NearTurns;
import id.edokter.schedule.Session;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whether what is told of an appointment still concerns whoever it is told to. */
@ApplicationScoped
class StillSo implements Standing {

    private final Relocations appointments;
    private final NearTurns turns;

    StillSo(Relocations appointments, NearTurns turns) {
        this.appointments = appointments;
        this.turns = turns;
    }

    @Override
    public boolean knows(MessageKind kind) {
        return Teller.KINDS.contains(kind) || DeskNews.KINDS.contains(kind) || kind == TurnTeller.KIND;
    }

    @Override
    public Optional<String> whyNot(MessageKind kind, String subject) {
        return Teller.appointment(subject)
                .flatMap(id -> appointments.these(List.of(id)).stream()
                        .findFirst()
                        .map(one -> whyNot(kind, one))
                        .orElse(Optional.of("the appointment is not there any more")));
    }

    private Optional<String> whyNot(MessageKind kind, Appointment one) {
        if (one.isErased()) return Optional.of("the patient has been erased");
        if (kind == TurnTeller.KIND)
            return turns.isNear(one.id) ? Optional.empty() : Optional.of("the patient is called, gone, or not near");
        if (kind == MessageKind.DESK_CANCELLED)
            return one.isWaiting() ? Optional.of("the appointment holds again") : Optional.empty();
        if (!one.isBooked()) return Optional.of("the patient does not come, or is here");
        return one.session.status == Session.Status.CANCELLED
                ? Optional.of("the session is called off")
                : Optional.empty();
    }
}
