package id.edokter.schedule;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When the rota is looked after; what is done stands in {@link Rota}. */
@ApplicationScoped
class ScheduleJobs {

    private final Rota rota;

    ScheduleJobs(Rota rota) {
        this.rota = rota;
    }

    @Scheduled(
            identity = "plan-sessions",
            cron = "{edokter.schedule.plan-cron}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void plan() {
        rota.plan();
    }

    @Scheduled(
            identity = "release-reserves",
            cron = "{edokter.schedule.release-cron}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void release() {
        rota.releaseReserves();
    }
}
