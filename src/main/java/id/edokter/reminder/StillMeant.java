package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Standing;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Whether what a reminder says is still so: asked at the last moment, for whatever was not taken back. */
@ApplicationScoped
class StillMeant implements Standing {

    private final ReminderRecords reminders;
    private final Relocations appointments;
    private final VisitAnswers answers;
    private final ReminderRules rules;
    private final Agreed agreed;
    private final Clock clock;

    StillMeant(
            ReminderRecords reminders,
            Relocations appointments,
            VisitAnswers answers,
            ReminderRules rules,
            Agreed agreed,
            Clock clock) {
        this.reminders = reminders;
        this.appointments = appointments;
        this.answers = answers;
        this.rules = rules;
        this.agreed = agreed;
        this.clock = clock;
    }

    @Override
    public boolean knows(MessageKind kind) {
        return ReminderKind.MESSAGES.contains(kind) || kind == MessageKind.PLACE_RELEASED;
    }

    @Override
    public Optional<String> whyNot(MessageKind kind, String subject) {
        var reminder = Reading.id(Reminder.idOf(subject)).flatMap(reminders::findByIdOptional);
        if (reminder.isEmpty()) return Optional.of("the reminder was planned anew");
        var about = appointments.these(List.of(reminder.get().appointmentId)).stream()
                .findFirst();
        if (about.isEmpty()) return Optional.of("the appointment is not there any more");
        if (kind == MessageKind.PLACE_RELEASED)
            return about.get().isErased()
                    ? Optional.of("the patient has been erased")
                    : about.get().status.holdsItsPlace()
                            ? Optional.of("the appointment holds again")
                            : Optional.empty();
        var placed = reminders.placement(about.get().id).map(Placement::times).orElse(0);
        if (placed != reminder.get().placed) return Optional.of("the appointment was moved");
        if (kind == MessageKind.PLEASE_CONFIRM && answers.saysThatItComes(about.get(), placed, clock.instant()))
            return Optional.of("the patient has confirmed");
        if (reminder.get().kind == ReminderKind.DAY_BEFORE && isStoodInFor(about.get(), placed))
            return Optional.of("the reminder of the day itself goes");
        return whyNot(reminder.get().kind, about.get()).or(() -> whyUnwanted(reminder.get().kind, about.get()));
    }

    /** By the reminder of the day itself: planned, or due and only not planned yet, since all wait for this minute. */
    private boolean isStoodInFor(Appointment about, int placed) {
        if (reminders.isPlanned(about.id, ReminderKind.MORNING, placed)) return true;
        var now = clock.instant();
        return !Wib.date(now).isBefore(about.session.date)
                && rules.inForceHere().isMorning(about, now)
                && !reminders.isDecided(about.id, ReminderKind.MORNING, placed);
    }

    private Optional<String> whyUnwanted(ReminderKind kind, Appointment about) {
        if (about.patient.restrictedAt != null) return Optional.of("the patient's data have been restricted");
        return agreed.to(kind, about.patient.id)
                ? Optional.empty()
                : Optional.of("the patient does not agree any more");
    }

    private static Optional<String> whyNot(ReminderKind kind, Appointment about) {
        if (about.isErased()) return Optional.of("the patient has been erased");
        if (Planner.isMeant(kind, about)) return Optional.empty();
        if (about.session.status == Session.Status.CANCELLED) return Optional.of("the session is called off");
        if (!kind.isBefore()) return Optional.of("the visit did not come to its end");
        return Optional.of(
                about.status.holdsItsPlace() ? "the patient is here, or was" : "the appointment was cancelled");
    }
}
