package id.edokter.audit;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** When the trail is sealed, and when its last link is told to the log, which is kept elsewhere. */
@ApplicationScoped
class AuditJobs {

    private static final Logger LOG = Logger.getLogger(AuditJobs.class);

    private final AuditTrail trail;

    AuditJobs(AuditTrail trail) {
        this.trail = trail;
    }

    @Scheduled(
            identity = "seal-trail",
            cron = "15 * * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void seal() {
        trail.seal();
    }

    @Scheduled(
            identity = "anchor-trail",
            cron = "30 5 0 * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void anchor() {
        var anchor = trail.anchor();
        LOG.infof("The audit trail is sealed up to event %d: %s", anchor.event(), anchor.hash());
    }
}
