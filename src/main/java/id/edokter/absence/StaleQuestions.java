package id.edokter.absence;

import id.edokter.booking.AppointmentChange;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;

/** Whose appointment is moved or cancelled before the question was sent is not asked to choose another time. */
@ApplicationScoped
class StaleQuestions {

    private final AbsenceCases cases;
    private final Outbox outbox;

    StaleQuestions(AbsenceCases cases, Outbox outbox) {
        this.cases = cases;
        this.outbox = outbox;
    }

    void follow(@Observes AppointmentChange change) {
        switch (change.act) {
            case MOVED, CANCELLED -> withdraw(change.appointmentId);
            default -> {}
        }
    }

    private void withdraw(long appointment) {
        var subjects = cases.list("appointmentId", appointment).stream()
                .map(AbsenceCase::subject)
                .toList();
        outbox.withdraw(Set.of(MessageKind.ABSENCE_CHOOSE), subjects, "the appointment has changed");
    }
}
