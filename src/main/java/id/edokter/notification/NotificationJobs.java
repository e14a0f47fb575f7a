package id.edokter.notification;

import id.edokter.notification.Outbox.Urgent;
import id.edokter.shared.TryAgain;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/**
 * When messages go: what somebody waits for right after its commit, the rest every few seconds, on every replica. They
 * have threads of their own: a gateway that hangs must not take those that serve pages.
 */
@ApplicationScoped
class NotificationJobs {

    private static final Logger LOG = Logger.getLogger(NotificationJobs.class);
    /** What does not fit waits in the database for the next round. */
    private static final int WAITING = 100;

    private static final int SECONDS_TO_END = 5;

    private final Outbox outbox;
    private final Courier courier;
    private final WrittenToUs written;
    private final int couriers;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger rounds = new AtomicInteger();

    NotificationJobs(Outbox outbox, Courier courier, WrittenToUs written, NotificationSettings settings) {
        this.outbox = outbox;
        this.courier = courier;
        this.written = written;
        this.couriers = settings.couriers();
        int most = Math.max(couriers, 1);
        this.threads = new ThreadPoolExecutor(
                most,
                most,
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(WAITING),
                work -> {
                    var thread = new Thread(work, "courier");
                    thread.setDaemon(true);
                    return thread;
                },
                new ThreadPoolExecutor.AbortPolicy());
        this.threads.allowCoreThreadTimeOut(true);
    }

    void tellHowLongTheOldestWaits(@Observes StartupEvent event, MeterRegistry figures) {
        figures.gauge(
                "edokter.messages.oldest.due.seconds", outbox, o -> o.waiting().toSeconds());
    }

    void deliverAtOnce(@Observes(during = TransactionPhase.AFTER_SUCCESS) Urgent message) {
        if (couriers > 0) accepts(() -> quietly(() -> courier.deliver(message.id())));
    }

    @Scheduled(
            identity = "send-messages",
            every = "{edokter.notification.every}",
            concurrentExecution = ConcurrentExecution.SKIP)
    void deliver() {
        quietly(outbox::measure);
        if (couriers == 0) return;
        quietly(courier::giveBack);
        // one place is left for what somebody waits for
        for (int i = rounds.get(); i < Math.max(couriers - 1, 1); i++) if (!goesRound()) return;
    }

    /** @return whether there was room for it: one that is turned away and counted would keep its place for ever */
    private boolean goesRound() {
        rounds.incrementAndGet();
        boolean accepted = false;
        try {
            accepted = accepts(() -> {
                try {
                    quietly(courier::deliverDue);
                } finally {
                    rounds.decrementAndGet();
                }
            });
            return accepted;
        } finally {
            if (!accepted) rounds.decrementAndGet();
        }
    }

    /** @return whether it is done, soon; not when too much waits, or this server ends */
    private boolean accepts(Runnable work) {
        try {
            threads.execute(work);
            return true;
        } catch (RejectedExecutionException full) {
            return false;
        }
    }

    /** While the database is away, a line every few seconds is enough. */
    private static void quietly(Runnable work) {
        try {
            work.run();
        } catch (TryAgain away) {
            LOG.warn("Messages wait: the database does not answer");
        }
    }

    @Scheduled(
            identity = "forget-messages",
            cron = "20 40 * * * ?",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void tidy() {
        outbox.tidy();
        written.tidy();
    }

    /** What is being sent may still be marked; the rest waits for another replica, or the next start. */
    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        courier.stop();
        threads.shutdown();
        if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) threads.shutdownNow();
    }
}
