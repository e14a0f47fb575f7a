package id.edokter.schedule;

import id.edokter.shared.ServerStarted;
import id.edokter.shared.ServerStarting;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** When rota and holidays are looked after; what is done stands in {@link Rota} and {@link HolidayImport}. */
@ApplicationScoped
class ScheduleJobs {

    private final Rota rota;
    private final HolidayImport holidays;

    ScheduleJobs(Rota rota, HolidayImport holidays) {
        this.rota = rota;
        this.holidays = holidays;
    }

    void beforeStart(@Observes @Priority(ServerStarting.MASTER_DATA) ServerStarting event) {
        holidays.enterDecreed();
    }

    void atStart(@Observes ServerStarted event) {
        rota.plan();
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
