package id.edokter.reminder;

import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.DayBook;
import id.edokter.booking.Relocations;
import id.edokter.notification.Outbox;
import id.edokter.notification.Recipient;
import id.edokter.reminder.Reminder.Outcome;
import id.edokter.schedule.SessionCalledOff;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Follows what becomes of appointments, within the transaction of the change: what is not so any more does not go. */
@ApplicationScoped
class Follower {

    private final ReminderRecords reminders;
    private final DayBook book;
    private final AnswerKeys keys;
    private final Relocations appointments;
    private final Outbox outbox;

    Follower(ReminderRecords reminders, DayBook book, AnswerKeys keys, Relocations appointments, Outbox outbox) {
        this.reminders = reminders;
        this.book = book;
        this.keys = keys;
        this.appointments = appointments;
        this.outbox = outbox;
    }

    void follow(@Observes AppointmentChange change) {
        long id = change.appointmentId;
        switch (change.act) {
            case BOOKED -> confirm(change);
            case MOVED -> {
                withdraw(List.of(id), "the appointment has changed");
                if (!change.isWithItsSession()) confirm(change);
            }
            case CANCELLED, CHECKED_IN -> withdraw(List.of(id), "the appointment has changed");
            case COMPLETED -> reminders.want(id, ReminderKind.THANKS, change.at);
            case TAKEN_BACK -> {
                if (change.status != AppointmentStatus.COMPLETED) reminders.wantNoMore(id, ReminderKind.THANKS);
            }
            case PHONE -> startOver(id);
            default -> {}
        }
    }

    void follow(@Observes SessionCalledOff news) {
        withdraw(
                book.session(news.session().id).lines().stream()
                        .map(DayBook.Line::appointment)
                        .filter(one -> one != null)
                        .map(one -> one.id)
                        .toList(),
                "the session is called off");
    }

    /** Who booked or moved at home; the desk tells what it does, and other systems their own people. */
    private void confirm(AppointmentChange change) {
        if (change.channel == Channel.WEB) reminders.want(change.appointmentId, ReminderKind.CONFIRMATION, change.at);
        else reminders.wantNoMore(change.appointmentId, ReminderKind.CONFIRMATION);
    }

    private void withdraw(Collection<Long> appointments, String why) {
        var subjects =
                reminders.ofVisits(appointments).stream().map(Reminder::subject).toList();
        outbox.withdraw(ReminderKind.MESSAGES, subjects, why);
    }

    /**
     * What waits for a number that is not the patient's goes to the right one, and so does what found none, or nobody, or
     * came to somebody else, whose link opens nothing any more.
     */
    private void startOver(long appointment) {
        var about = appointments.these(List.of(appointment)).get(0);
        var all = reminders.ofVisit(appointment, EnumSet.of(Outcome.PLANNED, Outcome.NO_PHONE));
        var strange = outbox.forOthers(
                all.stream().map(Reminder::subject).collect(Collectors.toSet()), Recipient.all(about.told()));
        for (var reminder : all) {
            var subject = Set.of(reminder.subject());
            boolean isOpen = strange.contains(reminder.subject())
                    || reminder.outcome == Outcome.NO_PHONE
                    || !outbox.undelivered(subject).isEmpty();
            if (outbox.withdraw(Set.of(reminder.kind.message), subject, "the telephone was put right") > 0)
                isOpen = true;
            if (!isOpen) continue;
            if (reminder.kind.isFollowing()) reminders.want(appointment, reminder.kind, reminder.dueAt);
            outbox.letGo(subject);
            reminders.forget(reminder);
        }
        // also those that were written back to somebody else
        if (!strange.isEmpty()) keys.forgetThoseFor(appointment);
    }
}
