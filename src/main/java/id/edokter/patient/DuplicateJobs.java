package id.edokter.patient;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When new and corrected records are compared with all others. */
@ApplicationScoped
class DuplicateJobs {

    private static final int AT_ONCE = 500;
    private static final int MOST_TIMES = 40;

    private final Duplicates duplicates;

    DuplicateJobs(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @Scheduled(
            identity = "compare-patients",
            cron = "45 * * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void compare() {
        int times = 0;
        while (duplicates.compareNew(AT_ONCE) == AT_ONCE && ++times < MOST_TIMES) {
            // a register of many years is worked through stretch by stretch
        }
    }
}
