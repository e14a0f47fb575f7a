package broken.booking;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** One transaction for all items. */
class JobWithTransaction {

    @Scheduled(every = "1m")
    void run() {
        QuarkusTransaction.requiringNew().run(() -> {});
    }
}
