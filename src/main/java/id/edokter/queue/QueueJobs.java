package id.edokter.queue;

import id.edokter.shared.TryAgain;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** When it is looked for whose turn is near: on every replica, as often as one likes. */
@ApplicationScoped
class QueueJobs {

    private static final Logger LOG = Logger.getLogger(QueueJobs.class);

    private final NearTurns turns;

    QueueJobs(NearTurns turns) {
        this.turns = turns;
    }

    @Scheduled(identity = "near-turns", every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            turns.look();
        } catch (TryAgain away) {
            LOG.warn("Nobody is told of near turns: the database does not answer");
        }
    }
}
