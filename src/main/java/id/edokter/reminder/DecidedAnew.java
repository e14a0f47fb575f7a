package id.edokter.reminder;

import id.edokter.notification.Outbox;
import id.edokter.notification.Reachability.StartedAgain;
import id.edokter.notification.Recipient;
import id.edokter.reminder.Reminder.Outcome;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** Who wants reminders again gets those that did not go since they were stopped, as far as their time is not over. */
@ApplicationScoped
class DecidedAnew {

    private final ReminderRecords reminders;
    private final Outbox outbox;
    private final Clock clock;

    DecidedAnew(ReminderRecords reminders, Outbox outbox, Clock clock) {
        this.reminders = reminders;
        this.outbox = outbox;
        this.clock = clock;
    }

    void follow(@Observes StartedAgain news) {
        if (news.address().way() == Recipient.Way.EMAIL) return;
        of(reminders.comingOn(news.address().address(), Wib.date(clock.instant())));
    }

    /** Within the transaction under way. */
    void of(Collection<Long> appointments) {
        for (var appointment : appointments) {
            for (var one : reminders.ofVisit(appointment, EnumSet.of(Outcome.OPTED_OUT, Outcome.PLANNED))) {
                if (one.kind.isFollowing()) continue;
                if (one.outcome == Outcome.OPTED_OUT
                        || !outbox.unwanted(Set.of(one.subject())).isEmpty()) reminders.forget(one);
            }
        }
    }
}
