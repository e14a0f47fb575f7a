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
    PostOffices offices;

    @Inject
    EntityManager em;

    @Inject
    OutboxMessages messages;

    @Inject
    Attempts attempts;

    @Inject
    HospitalSettings hospital;

    @Inject
    Transactions transactions;

    @Inject
    TravellingClock clock;

    private final String digits = "62812" + "%08d".formatted(Given.next());
    private final String id = "wamid." + UUID.randomUUID();
    private final List<String> acted = new ArrayList<>();
    private final FakeChannel whatsApp = new FakeChannel(Recipient.Way.WHATSAPP);
    private Optional<String> says = Optional.of("Baik, dibatalkan.");
    private Outbox outbox;
    private WrittenToUs written;

    @BeforeEach
    void withOneWay() {
        outbox = offices.with(whatsApp).outbox();
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
        // breaks while a message is put
        whatsApp.isFirst = kind -> {
            throw new IllegalStateException("away");
        };
        assertThatThrownBy(this::take).isInstanceOf(IllegalStateException.class);
        whatsApp.isFirst = kind -> false;

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
