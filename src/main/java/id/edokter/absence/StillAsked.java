package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whether what a patient of an absence is told or asked still holds. */
@ApplicationScoped
class StillAsked implements Standing {

    private static final Optional<String> CHANGED = Optional.of("the appointment has changed");

    private final AbsenceCases cases;
    private final Relocations appointments;
    private final Clock clock;

    StillAsked(AbsenceCases cases, Relocations appointments, Clock clock) {
        this.cases = cases;
        this.appointments = appointments;
        this.clock = clock;
    }

    @Override
    public boolean knows(MessageKind kind) {
        return StaleQuestions.ALL.contains(kind);
    }

    @Override
    public Optional<String> whyNot(MessageKind kind, String subject) {
        return AbsenceCase.ofSubject(subject)
                .flatMap(id -> cases.findByIdOptional(id)
                        .map(one -> whyNot(kind, one, appointments.these(List.of(one.appointmentId))))
                        .orElse(CHANGED));
    }

    private Optional<String> whyNot(MessageKind kind, AbsenceCase one, List<Appointment> found) {
        if (found.isEmpty() || found.get(0).isErased()) return Optional.of("the patient has been erased");
        var appointment = found.get(0);
        boolean holds = switch (kind) {
            case ABSENCE_CHOOSE -> one.isAsked(clock.instant()) && one.isAbout(appointment);
            case ABSENCE_MOVED ->
                appointment.isBooked() && one.toSlot != null && one.toSlot.id.equals(appointment.slot.id);
            default -> !appointment.isWaiting();
        };
        return holds ? Optional.empty() : CHANGED;
    }
}
