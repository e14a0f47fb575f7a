package id.edokter.reminder;

import id.edokter.shared.TryAgain;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** When it is looked for who is to be reminded: on every replica, as often as one likes. */
@ApplicationScoped
class ReminderJobs {

    private static final Logger LOG = Logger.getLogger(ReminderJobs.class);

    private final Planner planner;
    private final Answering answering;
    private final Effects effects;
    private final Releases releases;

    ReminderJobs(Planner planner, Answering answering, Effects effects, Releases releases) {
        this.planner = planner;
        this.answering = answering;
        this.effects = effects;
        this.releases = releases;
    }

    @Scheduled(
            identity = "plan-reminders",
            every = "{edokter.reminder.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void plan() {
        try {
            planner.plan();
            releases.release();
        } catch (TryAgain away) {
            LOG.warn("Reminders wait: the database does not answer");
        }
    }

    @Scheduled(
            identity = "settle-reminders",
            cron = "50 25 3 * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        effects.settle();
        answering.tidy();
    }
}
