package id.edokter.notification;

import id.edokter.notification.Outbox.Urgent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * When messages go: what somebody waits for right after its commit, the rest every few seconds, on every replica. They
 * have threads of their own: a gateway that hangs must not take those that serve pages.
 */
@ApplicationScoped
class NotificationJobs {

    /** What does not fit waits in the database for the next round. */
    private static final int WAITING = 100;

    private final Outbox outbox;
    private final Courier courier;
    private final int couriers;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger rounds = new AtomicInteger();

    NotificationJobs(Outbox outbox, Courier courier, NotificationSettings settings) {
        this.outbox = outbox;
        this.courier = courier;
        this.couriers = settings.couriers();
        this.threads = new ThreadPoolExecutor(
                Math.max(couriers, 1),
                Math.max(couriers, 1),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                work -> {
                    var thread = new Thread(work, "courier");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.DiscardPolicy());
        this.threads.allowCoreThreadTimeOut(true);
    }

    void deliverAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) Urgent message) {
        if (couriers > 0) threads.execute(() -> courier.deliver(message.id()));
    }

    @Scheduled(
            identity = "send-messages",
            every = "{edokter.notification.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        if (couriers == 0) return;
        courier.giveBack();
        // one place is left for what somebody waits for
        while (rounds.get() < Math.max(couriers - 1, 1)) {
            rounds.incrementAndGet();
            threads.execute(() -> {
                try {
                    courier.deliverDue();
                } finally {
                    rounds.decrementAndGet();
                }
            });
        }
    }

    @Scheduled(
            identity = "forget-messages",
            cron = "20 40 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        outbox.tidy();
    }

    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
