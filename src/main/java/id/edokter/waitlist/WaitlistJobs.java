package id.edokter.waitlist;

import id.edokter.shared.TryAgain;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** When offers are passed on; what is done stands in {@link Waitlist#tidy}. */
@ApplicationScoped
class WaitlistJobs {

    private static final Logger LOG = Logger.getLogger(WaitlistJobs.class);

    private final Waitlist waitlist;

    WaitlistJobs(Waitlist waitlist) {
        this.waitlist = waitlist;
    }

    @Scheduled(
            identity = "offer-freed-places",
            every = "{edokter.waitlist.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        try {
            waitlist.tidy((what, failure) -> {
                LOG.errorf(failure, "The waiting list could not go on with %s", what);
                return null;
            });
        } catch (TryAgain away) {
            LOG.warn("The waiting list waits: the database does not answer");
        }
    }
}
