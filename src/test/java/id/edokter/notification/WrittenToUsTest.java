package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.Attempts;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.web.HospitalSettings;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is written to us is acted on once, and answered even if something is lost between the two. */
@QuarkusTest
class WrittenToUsTest {

    @Inject
    EntityManager em;

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
    Attempts attempts;

    @Inject
    NotificationSettings settings;

    @Inject
    HospitalSettings hospital;

    @Inject
    Transactions transactions;

    @Inject
    Event<Outbox.Urgent> urgent;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final String digits = "62812" + "%08d".formatted(Given.next());
    private final String id = "wamid." + UUID.randomUUID();
    private final List<String> acted = new ArrayList<>();
    private final Way whatsApp = new Way();
    private Optional<String> says = Optional.of("Baik, dibatalkan.");
    private Outbox outbox;
    private WrittenToUs written;

    /** A way out that can break while a message is put. */
    private static final class Way implements Channel {
        private final List<Letter> sent = new ArrayList<>();
        private boolean isBroken;

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
            return way == Recipient.Way.WHATSAPP;
        }

        @Override
        public boolean isFirstFor(MessageKind kind) {
            if (isBroken) throw new IllegalStateException("away");
            return false;
        }

        @Override
        public Duration longest() {
            return Duration.ofSeconds(5);
        }

        @Override
        public Delivery send(Letter letter) {
            sent.add(letter);
            return new Delivery.Sent("x");
        }
    }

    @BeforeEach
    void withOneWay() {
        data.change("delete from outbox_message");
        var channels = new Channels(inbox, List.of(whatsApp));
        var courier = new Courier(
                messages, addresses, envelope, words, channels, standings, pacing, pace, hospital, transactions, clock);
        outbox = new Outbox(messages, envelope, channels, courier, pacing, settings, transactions, urgent, clock);
        Correspondent correspondent = this::act;
        written =
                new WrittenToUs(em, messages, outbox, List.of(correspondent), attempts, hospital, transactions, clock);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Optional<String> act(PhoneNumber from, String text, Optional<String> about) {
        acted.add(text);
        return says;
    }

    private boolean take() {
        return written.take(id, digits, "BATAL", "");
    }

    private List<String> answers() {
        outbox.deliver();
        return whatsApp.sent.stream().map(Letter::text).toList();
    }

    @Test
    void whatIsToldTwiceIsActedOnAndAnsweredOnce() {
        assertThat(take()).isTrue();
        clock.travel(Duration.ofMinutes(2));
        assertThat(take()).isTrue();

        assertThat(acted).containsExactly("BATAL");
        assertThat(answers()).containsExactly("Baik, dibatalkan.");
    }

    @Test
    void whoseAnswerWasLostIsToldThatItMayNotHaveWorkedAndNothingIsDoneTwice() {
        whatsApp.isBroken = true;
        assertThatThrownBy(this::take).isInstanceOf(IllegalStateException.class);
        whatsApp.isBroken = false;

        assertThat(take()).as("whoever takes it may still answer").isFalse();
        assertThat(answers()).isEmpty();
        clock.travel(Duration.ofMinutes(2));
        assertThat(take()).isTrue();
        assertThat(take()).isTrue();

        assertThat(acted).containsExactly("BATAL");
        assertThat(answers())
                .singleElement()
                .satisfies(text -> assertThat(text).contains("belum dapat kami proses", hospital.phone()));
    }

    @Test
    void whatAsksForNoAnswerIsOwedNone() {
        says = Optional.empty();
        assertThat(take()).isTrue();
        clock.travel(Duration.ofMinutes(2));
        assertThat(take()).isTrue();
        assertThat(acted).hasSize(1);
        assertThat(answers()).isEmpty();
    }
}
