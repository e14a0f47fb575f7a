package id.edokter.account;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** When ended sessions and counted tries are forgotten; what is done stands in {@link SignIn#tidy}. */
@ApplicationScoped
class AccountJobs {

    private final SignIn signIn;

    AccountJobs(SignIn signIn) {
        this.signIn = signIn;
    }

    @Scheduled(
            identity = "forget-sessions-and-tries",
            cron = "50 20 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        signIn.tidy();
    }
}
