package id.edokter.ticket;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When counted tries are forgotten; what is done stands in {@link Attempts#tidy}. */
@ApplicationScoped
class TicketJobs {

    private final Attempts attempts;

    TicketJobs(Attempts attempts) {
        this.attempts = attempts;
    }

    @Scheduled(
            identity = "forget-attempts",
            cron = "50 20 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        attempts.tidy();
    }
}
