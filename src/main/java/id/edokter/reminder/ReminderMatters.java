package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.notification.Matters;
import id.edokter.web.Reading;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** A reminder is about the visit of which it reminds. */
@ApplicationScoped
class ReminderMatters implements Matters {

    private final ReminderRecords reminders;

    ReminderMatters(ReminderRecords reminders) {
        this.reminders = reminders;
    }

    @Override
    public Collection<String> subjects(String matter) {
        return Appointment.ofMatter(matter)
                .map(id -> reminders.ofVisits(List.of(id)).stream()
                        .map(Reminder::subject)
                        .toList())
                .orElse(List.of());
    }

    @Override
    public Optional<String> matter(String subject) {
        return Reading.id(Reminder.idOf(subject))
                .flatMap(reminders::findByIdOptional)
                .map(one -> Appointment.matter(one.appointmentId));
    }
}
