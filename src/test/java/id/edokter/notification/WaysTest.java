package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.Delivery.Later;
import id.edokter.notification.Delivery.Never;
import id.edokter.notification.Delivery.Sent;
import id.edokter.shared.EmailAddress;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One message, several addresses: to the next when it cannot go to the one before. */
@QuarkusTest
class WaysTest {

    @Inject
    PostOffices offices;

    @Inject
    Addresses addresses;

    @Inject
    Reachability reachability;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final Recipient phone = Recipient.phone("+62812" + "%08d".formatted(Given.next()));
    private final Recipient mail = Recipient.email(EmailAddress.of("sari" + Given.next() + "@rumah.example"));
    private final String subject = "ways:" + UUID.randomUUID();
    private final FakeChannel sms = new FakeChannel(Recipient.Way.PHONE);
    private final FakeChannel email = new FakeChannel(Recipient.Way.EMAIL);

    private Outbox outbox;

    @BeforeEach
    void withTwoWays() {
        outbox = offices.with(sms, email).outbox();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void put(int version, Recipient to, Recipient... others) {
        put(MessageKind.SIGN_IN_CODE, Map.of("code", "123456", "minutes", "10"), version, to, others);
    }

    private void putRoom(Recipient to, Recipient... others) {
        put(MessageKind.ROOM_CHANGED, Map.of("when", "Senin", "clinic", "Poli Anak", "room", "3"), 1, to, others);
    }

    private void put(MessageKind kind, Map<String, String> values, int version, Recipient to, Recipient... others) {
        var now = clock.instant();
        var message = new Message(
                        kind,
                        subject,
                        version,
                        to,
                        Locale.forLanguageTag("id"),
                        values,
                        now,
                        now.plus(Duration.ofDays(1)),
                        false)
                .orTo(List.of(others));
        transactions.run(() -> outbox.put(message));
    }

    private long rows(String condition, Object... arguments) {
        return data.count("select count(*) from outbox_message where " + condition, arguments);
    }

    @Test
    void itGoesToTheFirstAndNowhereElse() {
        put(1, phone, mail);
        assertThat(rows("other_recipients is not null")).isEqualTo(1);

        outbox.deliver();

        assertThat(sms.sent).hasSize(1);
        assertThat(email.sent).isEmpty();
        assertThat(rows("state = 'SENT' and other_recipients is null and way = 'PHONE'"))
                .isEqualTo(1);
    }

    @Test
    void whereItNeverGoesItGoesToTheNextAndIsStillOneMessage() {
        sms.answers = letter -> new Never("the gateway answered 400");
        put(1, phone, mail);

        outbox.deliver();

        assertThat(email.sent).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(mail);
            assertThat(letter.messageId()).isEqualTo(sms.sent.get(0).messageId());
            assertThat(letter.text()).contains("123456");
        });
        assertThat(rows("state = 'SENT' and way = 'EMAIL' and attempts = 1")).isEqualTo(1);
        assertThat(isDead(phone)).as("the message was wrong, not the number").isFalse();
    }

    @Test
    void whatSomebodyWaitsForIsTriedThriceAtTheSameAddressAndThenAtTheNext() {
        sms.answers = letter -> new Later("the gateway answered 503");
        put(1, phone, mail);

        outbox.deliver();
        assertThat(rows("state = 'FAILED' and way = 'PHONE' and other_recipients is not null"))
                .isEqualTo(1);

        clock.travel(Duration.ofMinutes(1));
        outbox.deliver();
        assertThat(sms.sent).hasSize(2);
        assertThat(email.sent).isEmpty();
        clock.travel(Duration.ofMinutes(2));
        outbox.deliver();
        assertThat(sms.sent).hasSize(3);
        assertThat(rows("state = 'SENT' and way = 'EMAIL'")).isEqualTo(1);
    }

    @Test
    void afterTheLastAddressItIsDead() {
        sms.answers = letter -> new Never("the gateway answered 400");
        email.answers = letter -> new Never("the mail server answered 550", true);
        put(1, phone, mail);

        outbox.deliver();

        assertThat(rows("state = 'DEAD' and contents is null and other_recipients is null and reason like '%550'"))
                .isEqualTo(1);
    }

    @Test
    void whoIsReachedByNoChannelIsReachedByTheNext() {
        sms.isOpen = false;
        put(1, phone, mail);
        outbox.deliver();
        assertThat(rows("state = 'SENT' and way = 'EMAIL'")).isEqualTo(1);

        put(2, phone);
        outbox.deliver();
        assertThat(rows("version = 2 and state = 'FAILED' and reason = 'no channel is set up'"))
                .isEqualTo(1);
    }

    @Test
    void anAddressThatLeadsToNobodyIsRememberedUntilSomebodyPutsItRight() {
        email.answers = letter -> new Never("the mail server answered 550", true);
        put(1, mail, phone);
        outbox.deliver();
        assertThat(isDead(mail)).isTrue();
        assertThat(reachability.dead(1000)).anySatisfy(one -> {
            assertThat(one.address()).isEqualTo(mail);
            assertThat(one.reason()).contains("550");
        });

        put(2, mail, phone);
        put(3, mail);
        outbox.deliver();
        assertThat(email.sent).as("not asked again").hasSize(1);
        assertThat(sms.sent).hasSize(2);
        assertThat(rows("version = 3 and state = 'DEAD'")).isEqualTo(1);

        email.answers = letter -> new Sent("x");
        transactions.<Boolean>run(() -> reachability.isAliveAgain(mail));
        put(4, mail, phone);
        outbox.deliver();
        assertThat(rows("version = 4 and state = 'SENT' and way = 'EMAIL'")).isEqualTo(1);
    }

    private boolean isDead(Recipient address) {
        return reachability.dead(1000).stream().anyMatch(one -> one.address().equals(address));
    }

    /** Its lease will end; the ones after it are none of its business. */
    @Test
    void oneWhoseOutcomeCannotBeWrittenDownStopsNoOther() {
        sms.answers = letter -> new Sent(sms.sent.size() == 1 ? "x".repeat(500) : "x");
        put(1, phone);
        put(2, phone);

        outbox.deliver();

        assertThat(rows("state = 'SENDING'")).isEqualTo(1);
        assertThat(rows("state = 'SENT'")).isEqualTo(1);
    }

    /** It may have gone each time. */
    @Test
    void whatIsAnsweredInAWayNobodyUnderstandsIsTriedThriceAndGoesNoOtherWay() {
        sms.answers = letter -> new Later("the gateway's answer does not say that it took the message", true);
        putRoom(phone, mail);
        for (int i = 0; i < 12; i++) {
            outbox.deliver();
            clock.travel(Duration.ofMinutes(20));
        }

        assertThat(sms.sent).hasSize(3);
        assertThat(email.sent).isEmpty();
        assertThat(rows("state = 'DEAD' and contents is not null and reason like 'given up: %does not say%'"))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyWaitsForRatherComesTwiceThanNotAtAll() {
        sms.answers = letter -> new Later("the gateway's answer does not say that it took the message", true);
        put(1, phone, mail);
        for (int i = 0; i < 12; i++) {
            outbox.deliver();
            clock.travel(Duration.ofMinutes(20));
        }

        assertThat(sms.sent).hasSize(3);
        assertThat(email.sent).hasSize(1);
    }

    /** An administrator's pattern may need more of the stack than there is. */
    @Test
    void whatFailsInAWayNobodyThoughtOfIsTriedAgainAndStopsNoOther() {
        sms.answers = letter -> {
            if (sms.sent.size() == 1) throw new StackOverflowError();
            if (sms.sent.size() == 2) throw new NoClassDefFoundError();
            return new Sent("x");
        };
        for (int version = 1; version <= 3; version++) put(version, phone);

        outbox.deliver();

        assertThat(rows("state = 'FAILED' and reason = 'failure: StackOverflowError'"))
                .isEqualTo(1);
        assertThat(rows("state = 'FAILED' and reason = 'failure: NoClassDefFoundError'"))
                .isEqualTo(1);
        assertThat(rows("state = 'SENT'")).isEqualTo(1);
    }

    @Test
    void otherAddressesLieSealedAndGoWithWhatIsTakenBack() {
        put(1, phone, mail);
        assertThat(rows("other_recipients like '%sari%' or recipient like '%sari%'"))
                .isZero();

        transactions.run(() -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for"));

        assertThat(rows("state = 'SKIPPED' and other_recipients is null")).isEqualTo(1);
    }
}
