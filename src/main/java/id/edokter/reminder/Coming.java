package id.edokter.reminder;

import id.edokter.booking.Appointment;
import id.edokter.booking.Relocations;
import id.edokter.notification.Outbox;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/** Who comes, for those who care that they know of it. */
@ApplicationScoped
class Coming {

    /**
     * A visit of which no reminder reaches the patient.
     *
     * @param reminder the last that was to go; null while it is not due yet, and nothing would take it
     */
    record Unreached(Appointment appointment, Reminder reminder) {

        /** Whether there is no number at all, or none that takes messages; else the message was lost. */
        public boolean isWithoutPhone() {
            return reminder == null || reminder.outcome == Reminder.Outcome.NO_PHONE;
        }

        /** Nobody is written to whose data are restricted. */
        public boolean isRestricted() {
            return appointment.patient.restrictedAt != null;
        }

        public boolean isUnwanted() {
            return reminder != null && reminder.outcome == Reminder.Outcome.OPTED_OUT;
        }
    }

    private final ReminderRecords reminders;
    private final Relocations appointments;
    private final Outbox outbox;
    private final Transactions transactions;
    private final Clock clock;

    Coming(ReminderRecords reminders, Relocations appointments, Outbox outbox, Transactions transactions, Clock clock) {
        this.reminders = reminders;
        this.appointments = appointments;
        this.outbox = outbox;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param clinic null for all */
    ReminderRecords.Coming tomorrow(Long clinic) {
        return transactions.run(
                () -> reminders.coming(clinic, Wib.date(clock.instant()).plusDays(1)));
    }

    /** Who comes from today on and could not be reminded, the nearest visit first. */
    List<Unreached> unreached() {
        return transactions.run(() -> {
            var today = Wib.date(clock.instant());
            var last = new HashMap<Long, Reminder>();
            // the desk has the day to call them, and not only the evening
            for (var visit : reminders.withoutAnyWay(today.plusDays(1))) last.put(visit, null);
            for (var one : reminders.ofVisitsFrom(today)) last.put(one.appointmentId, one);
            var planned = last.values().stream()
                    .filter(one -> one != null && one.outcome == Reminder.Outcome.PLANNED)
                    .map(Reminder::subject)
                    .toList();
            var lost = outbox.undelivered(planned);
            last.values()
                    .removeIf(one ->
                            one != null && one.outcome == Reminder.Outcome.PLANNED && !lost.contains(one.subject()));
            var all = new ArrayList<Unreached>();
            for (var about : appointments.these(last.keySet())) all.add(new Unreached(about, last.get(about.id)));
            all.removeIf(one -> !Planner.isMeant(ReminderKind.DAY_BEFORE, one.appointment));
            all.sort(Comparator.comparing((Unreached one) -> one.appointment.session.date)
                    .thenComparing(one -> one.appointment.slot.starts)
                    .thenComparing(one -> one.appointment.id));
            return List.copyOf(all);
        });
    }
}
