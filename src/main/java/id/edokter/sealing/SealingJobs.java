package id.edokter.sealing;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When values of older keys are sealed anew; what is done stands in {@link SealingKeys#reseal}. */
@ApplicationScoped
class SealingJobs {

    private final SealingKeys keys;

    SealingJobs(SealingKeys keys) {
        this.keys = keys;
    }

    @Scheduled(
            identity = "seal-with-the-first-key",
            cron = "20 40 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void reseal() {
        keys.reseal();
    }
}
