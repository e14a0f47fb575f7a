package id.edokter.patient;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When what was noted, changed or brought by another program is made ready to be found. */
@ApplicationScoped
class NameJobs {

    private static final int AT_ONCE = 500;
    /** A register of half a million is worked through within an hour, and nobody notices. */
    private static final int MOST_TIMES = 40;

    private final PatientDesk desk;
    private final Telephones telephones;

    NameJobs(PatientDesk desk, Telephones telephones) {
        this.desk = desk;
        this.telephones = telephones;
    }

    @Scheduled(
            identity = "spell-patients",
            cron = "15 * * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void keepUp() {
        int times = 0;
        while (desk.spell(AT_ONCE) == AT_ONCE && ++times < MOST_TIMES) {
            // stretch by stretch: few records are locked at a time
        }
        times = 0;
        while (telephones.judge(AT_ONCE) == AT_ONCE && ++times < MOST_TIMES) {
            // the same for telephones
        }
    }
}
