package id.edokter.privacy;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** When what is over its time goes; what is done stands in {@link Retention}. */
@ApplicationScoped
class RetentionJobs {

    private static final Logger LOG = Logger.getLogger(RetentionJobs.class);

    private final Retention retention;

    RetentionJobs(Retention retention) {
        this.retention = retention;
    }

    @Scheduled(
            identity = "end-retention",
            cron = "${edokter.privacy.retention-cron:0 40 2 * * ?}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void run() {
        var gone = retention.run();
        if (gone.unused() + gone.old() + gone.left() > 0) LOG.infof("Over their time and erased: %s", gone);
    }
}
