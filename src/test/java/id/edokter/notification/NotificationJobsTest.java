package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.Delivery.Sent;
import id.edokter.notification.Outbox.Urgent;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When couriers go round, and that they do so again after there was too much for them. */
@QuarkusTest
class NotificationJobsTest {

    /** More than wait for a thread. */
    private static final int TOO_MANY = 150;

    @Inject
    PostOffices offices;

    @Inject
    WrittenToUs written;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    Clock clock;

    /** Holds its first message until it is let go. */
    private final FakeChannel gateway = new FakeChannel(Recipient.Way.PHONE);

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch free = new CountDownLatch(1);
    private final Semaphore sent = new Semaphore(0);
    private Outbox outbox;
    private NotificationJobs jobs;

    @BeforeEach
    void withOneCourier() {
        var settings = new SmallRyeConfigBuilder()
                .withMapping(NotificationSettings.class)
                .withDefaultValue("edokter.notification.couriers", "1")
                .build()
                .getConfigMapping(NotificationSettings.class);
        gateway.answers = this::holds;
        var office = offices.with(gateway);
        outbox = office.outbox();
        jobs = new NotificationJobs(outbox, office.courier(), written, settings);
    }

    private Delivery holds(Letter letter) {
        asked.countDown();
        try {
            free.await();
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
        sent.release();
        return new Sent("x");
    }

    private void put(int version) {
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                MessageKind.SIGN_IN_CODE,
                "jobs:" + UUID.randomUUID(),
                version,
                Recipient.phone("+62812" + "%08d".formatted(Given.next())),
                Locale.forLanguageTag("id"),
                Map.of("code", "123456", "minutes", "10"),
                now,
                now.plus(Duration.ofDays(1)),
                false)));
    }

    @Test
    void aRoundForWhichThereWasNoRoomIsGoneLater() throws Exception {
        put(1);
        jobs.deliverAtOnce(new Urgent(data.count("select id from outbox_message")));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        // the only courier is busy, so all these wait, as far as there is room
        var nobody = new Urgent(-1);
        for (int i = 0; i < TOO_MANY; i++) jobs.deliverAtOnce(nobody);
        jobs.deliver();
        free.countDown();
        assertThat(sent.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

        put(2);
        assertThat(isSent()).isTrue();
        jobs.stop(null);
        jobs.deliver();
        jobs.deliverAtOnce(nobody);
    }

    /** As every few seconds, until it went. */
    private boolean isSent() throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            jobs.deliver();
            if (sent.tryAcquire(100, TimeUnit.MILLISECONDS)) return true;
        }
        return false;
    }
}
