package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.Delivery.Sent;
import id.edokter.notification.Outbox.Urgent;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.web.HospitalSettings;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
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
    OutboxMessages messages;

    @Inject
    Addresses addresses;

    @Inject
    WordsInForce words;

    @Inject
    Envelope envelope;

    @Inject
    Standings standings;

    @Inject
    Pacing pacing;

    @Inject
    Pace pace;

    @Inject
    DemoInbox inbox;

    @Inject
    WrittenToUs written;

    @Inject
    HospitalSettings hospital;

    @Inject
    Transactions transactions;

    @Inject
    Event<Urgent> urgent;

    @Inject
    Given data;

    @Inject
    Clock clock;

    private final Gateway gateway = new Gateway();
    private Outbox outbox;
    private NotificationJobs jobs;

    /** A way out that holds its first message until it is let go. */
    private static final class Gateway implements Channel {
        private final CountDownLatch asked = new CountDownLatch(1);
        private final CountDownLatch free = new CountDownLatch(1);
        private final Semaphore sent = new Semaphore(0);

        @Override
        public String name() {
            return "test";
        }

        @Override
        public int perMinute() {
            return 0;
        }

        @Override
        public int atOnce() {
            return 4;
        }

        @Override
        public boolean canReach(Recipient.Way way) {
            return way == Recipient.Way.PHONE;
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Delivery send(Letter letter) {
            asked.countDown();
            try {
                free.await();
            } catch (InterruptedException ending) {
                Thread.currentThread().interrupt();
            }
            sent.release();
            return new Sent("x");
        }
    }

    @BeforeEach
    void withOneCourier() {
        data.change("delete from outbox_message");
        var settings = new SmallRyeConfigBuilder()
                .withMapping(NotificationSettings.class)
                .withDefaultValue("edokter.notification.couriers", "1")
                .build()
                .getConfigMapping(NotificationSettings.class);
        var channels = new Channels(inbox, List.of(gateway));
        var courier = new Courier(
                messages, addresses, envelope, words, channels, standings, pacing, pace, hospital, transactions, clock);
        outbox = new Outbox(messages, envelope, channels, courier, pacing, settings, transactions, urgent, clock);
        jobs = new NotificationJobs(outbox, courier, written, settings);
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
        assertThat(gateway.asked.await(10, TimeUnit.SECONDS)).isTrue();
        // the only courier is busy, so all these wait, as far as there is room
        var nobody = new Urgent(-1);
        for (int i = 0; i < TOO_MANY; i++) jobs.deliverAtOnce(nobody);
        jobs.deliver();
        gateway.free.countDown();
        assertThat(gateway.sent.tryAcquire(10, TimeUnit.SECONDS)).isTrue();

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
            if (gateway.sent.tryAcquire(100, TimeUnit.MILLISECONDS)) return true;
        }
        return false;
    }
}
