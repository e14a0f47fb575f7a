package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the database, with the telephones of the demo. */
@QuarkusTest
class OutboxTest {

    @Inject
    Outbox outbox;

    @Inject
    Courier courier;

    @Inject
    Telephones telephones;

    @Inject
    Transactions transactions;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final String phone = "+62812" + "%08d".formatted(Given.next());
    private final String subject = "test:" + UUID.randomUUID();

    @BeforeEach
    void othersMessagesAreGone() {
        data.change("delete from outbox_message");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Message code(int version) {
        return code(version, Locale.forLanguageTag("id"));
    }

    private Message code(int version, Locale language) {
        var now = clock.instant();
        return Message.code(
                MessageKind.SIGN_IN_CODE,
                subject,
                version,
                Recipient.phone(phone),
                language,
                Map.of("code", "%06d".formatted(version), "minutes", "10"),
                now,
                now.plus(Duration.ofMinutes(10)));
    }

    private boolean put(Message message) {
        return transactions.run(() -> outbox.put(message));
    }

    private long rows(String condition, Object... arguments) {
        return data.count("select count(*) from outbox_message where " + condition, arguments);
    }

    @Test
    void aMessageComesToItsTelephoneInItsLanguage() {
        put(code(123_456));
        put(code(234_567, Locale.ENGLISH));

        assertThat(telephones.textsTo(phone)).hasSize(2);
        assertThat(telephones.textsTo(phone).get(0)).contains("kode masuk Anda 123456", "10 menit", "RSUD Kota Binjai");
        assertThat(telephones.codeTo(phone)).isEqualTo("234567");
        assertThat(rows("state = 'SENT' and provider_id = message_id")).isEqualTo(2);
    }

    @Test
    void contentsGoAsSoonAsTheMessageIsSent() {
        put(code(1));
        assertThat(rows("contents is not null")).isEqualTo(1);

        outbox.deliver();

        assertThat(rows("contents is not null")).isZero();
    }

    /** What lies in the tables tells nobody who, and opens nothing. */
    @Test
    void recipientAndContentsLieSealed() {
        put(code(123_456));
        assertThat(rows("contents like '%123456%' or recipient like concat('%', ?, '%')", phone.substring(1)))
                .isZero();
        outbox.deliver();

        assertThat(data.count(
                        "select count(*) from demo_message where text like '%123456%'"
                                + " or recipient like concat('%', ?, '%')",
                        phone.substring(1)))
                .isZero();
        assertThat(telephones.codeTo(phone)).isEqualTo("123456");
    }

    @Test
    void whatIsUndoneIsNotSent() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    outbox.put(code(1));
                    throw new IllegalArgumentException("changed its mind");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(rows("true")).isZero();
    }

    @Test
    void ofOneSubjectKindAndVersionThereIsOneMessage() {
        assertThat(put(code(1))).isTrue();
        assertThat(put(code(1))).isFalse();
        assertThat(put(code(2))).isTrue();

        assertThat(telephones.textsTo(phone)).hasSize(2);
        assertThat(put(code(1))).as("also after it was sent").isFalse();
    }

    @Test
    void manyAtOnceWriteOneMessage() throws Exception {
        var together = new CyclicBarrier(8);
        var threads = Executors.newFixedThreadPool(8);
        var wrote = Collections.synchronizedList(new ArrayList<Boolean>());
        IntStream.range(0, 8)
                .forEach(i -> threads.execute(() -> {
                    try {
                        together.await();
                        wrote.add(put(code(1)));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
        threads.shutdown();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();

        assertThat(wrote).hasSize(8).containsOnlyOnce(true);
        assertThat(rows("true")).isEqualTo(1);
    }

    @Test
    void nothingGoesBeforeItIsDueOrAfterItsTime() {
        var now = clock.instant();
        put(new Message(
                MessageKind.SIGN_IN_CODE,
                subject,
                1,
                Recipient.phone(phone),
                Locale.ENGLISH,
                Map.of("code", "111111", "minutes", "10"),
                now.plus(Duration.ofHours(1)),
                now.plus(Duration.ofHours(2)),
                false));
        put(code(2));

        assertThat(telephones.textsTo(phone)).hasSize(1);
        clock.travel(Duration.ofHours(3));
        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(rows("state = 'EXPIRED' and contents is null")).isEqualTo(1);
    }

    @Test
    void whatALostCourierCarriedGoesAgainUnderTheSameId() {
        put(code(1));
        var carried = courier.claim(UUID.randomUUID().toString()).orElseThrow();

        assertThat(telephones.textsTo(phone)).as("while the lease lasts").isEmpty();
        data.change("update outbox_message set lease_until = utc_timestamp(3) - interval 1 second");
        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(rows("state = 'SENT' and message_id = ? and attempts = 2", carried.messageId))
                .isEqualTo(1);
    }

    @Test
    void aCourierWhoseLeaseIsOverMarksNothing() {
        put(code(1));
        var late = UUID.randomUUID().toString();
        courier.claim(late).orElseThrow();
        data.change("update outbox_message set lease_until = utc_timestamp(3) - interval 1 second");
        courier.giveBack();

        assertThat(transactions.<Boolean>run(() -> messages.sent(late, "late", clock.instant())))
                .isFalse();
        assertThat(rows("state = 'FAILED'")).isEqualTo(1);
    }

    @Inject
    OutboxMessages messages;

    private void isLost() {
        courier.claim(UUID.randomUUID().toString()).orElseThrow();
        data.change("update outbox_message set lease_until = utc_timestamp(3) - interval 1 second");
        courier.giveBack();
    }

    /** It may be the message that ends them. */
    @Test
    void whatIsLostAgainAndAgainWaitsLongerAndIsGivenUp() {
        put(code(1));
        isLost();
        isLost();
        assertThat(courier.claim(UUID.randomUUID().toString()))
                .as("at once after the first two")
                .isPresent();
        data.change("update outbox_message set lease_until = utc_timestamp(3) - interval 1 second");
        courier.giveBack();
        assertThat(rows("state = 'FAILED' and next_at = changed_at + interval 20 second"))
                .isEqualTo(1);

        data.change("update outbox_message set attempts = 12, next_at = due_at");
        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'DEAD' and contents is null and reason = 'given up: the courier was lost'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsLostWaitsNoLongerThanItsTime() {
        put(code(1));
        data.change("update outbox_message set attempts = 20");
        isLost();
        assertThat(rows("state = 'FAILED' and next_at = expires_at")).isEqualTo(1);
    }

    @Test
    void manyCouriersSendEachMessageOnce() throws Exception {
        int all = 200;
        IntStream.rangeClosed(1, all).forEach(i -> put(code(i)));
        var together = new CyclicBarrier(4);
        var threads = Executors.newFixedThreadPool(4);
        var carried = Collections.synchronizedList(new ArrayList<Integer>());
        IntStream.range(0, 4)
                .forEach(i -> threads.execute(() -> {
                    try {
                        together.await();
                        carried.add(courier.deliverDue());
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                }));
        threads.shutdown();
        assertThat(threads.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(carried.stream().mapToInt(n -> n).sum()).isEqualTo(all);
        assertThat(carried).as("none of them only waited").allMatch(n -> n > 0);
        assertThat(rows("state = 'SENT' and attempts = 1")).isEqualTo(all);
    }

    @Test
    void oneBadRowStopsNothing() {
        put(code(1));
        data.change("update outbox_message set recipient = 'nobody', due_at = due_at - interval 1 hour,"
                + " next_at = next_at - interval 1 hour");
        put(code(2));

        assertThat(telephones.codeTo(phone)).isEqualTo("000002");
        assertThat(rows("state = 'FAILED' and reason like 'failure: %' and next_at > due_at"))
                .isEqualTo(1);
    }

    @Test
    void whatNeverGoesIsGivenUp() {
        put(code(1));
        data.change("update outbox_message set recipient = 'nobody', attempts = 11");

        outbox.deliver();

        assertThat(rows("state = 'DEAD' and contents is null and reason like 'given up: %'"))
                .isEqualTo(1);
    }

    @Test
    void whatIsTakenBackDoesNotGo() {
        put(code(1));

        assertThat(transactions.<Integer>run(
                        () -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for")))
                .isEqualTo(1);
        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'SKIPPED' and contents is null and reason = 'another was asked for'"))
                .isEqualTo(1);
    }

    @Inject
    Doubts doubts;

    @Test
    void whatIsNotSoAnyMoreIsSeenJustBeforeItGoes() {
        put(code(1));
        var owner = UUID.randomUUID().toString();
        var claimed = courier.claim(owner);
        doubts.past.put(subject, "it was moved");

        courier.carry(owner, claimed);

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'SKIPPED' and contents is null and reason = 'it was moved'"))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyCanTellIsTriedAgain() {
        put(code(1));
        doubts.failing.put(subject, new IllegalStateException("odd"));
        outbox.deliver();
        assertThat(rows("state = 'FAILED' and reason = 'failure: IllegalStateException'"))
                .isEqualTo(1);

        doubts.failing.clear();
        clock.travel(Duration.ofSeconds(6));
        assertThat(telephones.textsTo(phone)).hasSize(1);
    }

    private void sends(String owner) {
        courier.claim(owner).orElseThrow();
        assertThat(transactions.<Boolean>run(() -> messages.begins(owner, clock.instant())))
                .isTrue();
    }

    @Test
    void whatIsTakenBackBetweenItsClaimAndItsSendingDoesNotGo() {
        put(code(1));
        var owner = UUID.randomUUID().toString();
        var claimed = courier.claim(owner);

        assertThat(transactions.<Integer>run(
                        () -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for")))
                .isEqualTo(1);
        courier.carry(owner, claimed);

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'SKIPPED' and contents is null and owner is null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsTakenBackWhileItIsBeingSentIsNotTriedAgain() {
        put(code(1));
        put(code(2));
        var carried = UUID.randomUUID().toString();
        var lost = UUID.randomUUID().toString();
        sends(carried);
        sends(lost);

        assertThat(transactions.<Integer>run(
                        () -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for")))
                .as("it may be on its way")
                .isZero();

        transactions.run(() -> messages.failed(carried, "the gateway answered 500", clock.instant(), clock.instant()));
        data.change(
                "update outbox_message set lease_until = utc_timestamp(3) - interval 1 second where owner = ?", lost);
        outbox.deliver();
        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'EXPIRED' and contents is null")).isEqualTo(2);
    }

    @Test
    void whatIsTakenBackWhileItIsBeingSentMayStillGo() {
        put(code(1));
        var carried = UUID.randomUUID().toString();
        sends(carried);

        transactions.run(() -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for"));
        transactions.run(() -> messages.sent(carried, "gateway-1", clock.instant()));

        assertThat(rows("state = 'SENT'")).isEqualTo(1);
    }

    @Test
    void howLongTheOldestWaitsIsKnown() {
        assertThat(waiting()).isEqualTo(Duration.ZERO);
        put(code(1));
        clock.travel(Duration.ofMinutes(3));
        assertThat(waiting()).isBetween(Duration.ofMinutes(3), Duration.ofMinutes(4));

        var carried = UUID.randomUUID().toString();
        courier.claim(carried);
        assertThat(waiting()).as("while it is being sent").isPositive();
        transactions.run(() -> messages.failed(
                carried, "the gateway answered 500", clock.instant().plusSeconds(60), clock.instant()));
        assertThat(waiting()).as("until it is tried again").isPositive();

        clock.travel(Duration.ofMinutes(1));
        outbox.deliver();
        assertThat(waiting()).isEqualTo(Duration.ZERO);
    }

    private Duration waiting() {
        outbox.measure();
        return outbox.waiting();
    }

    @Test
    void oldMessagesAreForgottenAndWaitingOnesAreNot() {
        put(code(1));
        outbox.deliver();
        put(code(2));
        clock.travel(Duration.ofDays(31));

        outbox.tidy();

        assertThat(rows("version = 1")).isZero();
        assertThat(rows("version = 2")).isEqualTo(1);
    }
}
