package id.edokter.notification;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the days that are over, on every replica: who counts a second time finds the same. */
@ApplicationScoped
class MailroomJobs {

    private final Mailroom mailroom;

    MailroomJobs(Mailroom mailroom) {
        this.mailroom = mailroom;
    }

    @Scheduled(
            identity = "count-messages",
            cron = "35 10 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        mailroom.tidy();
    }
}
