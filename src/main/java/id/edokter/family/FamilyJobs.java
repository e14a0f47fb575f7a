package id.edokter.family;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When ended sessions and old codes are forgotten; what is done stands in {@link PhoneSignIn#tidy}. */
@ApplicationScoped
class FamilyJobs {

    private final PhoneSignIn signIn;

    FamilyJobs(PhoneSignIn signIn) {
        this.signIn = signIn;
    }

    @Scheduled(
            identity = "forget-family-sessions-and-codes",
            cron = "40 25 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        signIn.tidy();
    }
}
