package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.OutgoingMessage.Barrier;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the database: what did not go is seen, tried again and stopped, each once and by who may. */
@QuarkusTest
class MailroomTest {

    @Inject
    Mailroom mailroom;

    @Inject
    Mailings mailings;

    @Inject
    Outbox outbox;

    @Inject
    OutboxMessages messages;

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

    @TestHTTPResource(management = true)
    URL management;

    private final String phone = Mailings.phone();
    private final String subject = "test:" + UUID.randomUUID();

    @BeforeEach
    void othersMessagesAreGone() {
        data.change("delete from outbox_message");
        data.change("delete from message_day");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private boolean retry(long id) {
        return transactions.run(() -> mailroom.retry(id));
    }

    private OutgoingMessage seen(long id) {
        return mailroom.find(id).orElseThrow();
    }

    private long rows(String condition, Object... arguments) {
        return data.count("select count(*) from outbox_message where " + condition, arguments);
    }

    // ---- trying again

    @Test
    void whatWasGivenUpKeepsWhatItSaidAndGoesWhenItIsTriedAgain() {
        long id = mailings.waiting(subject, 1, phone);
        var owner = UUID.randomUUID().toString();
        courier.claim(owner).orElseThrow();
        transactions.run(() -> messages.ended(owner, MessageState.DEAD, Mailings.REFUSED, clock.instant()));
        assertThat(seen(id).barrier()).isEqualTo(Barrier.NONE);
        assertThat(seen(id).why()).isEqualTo(Why.REFUSED);
        var messageId = data.count("select crc32(message_id) from outbox_message where id = ?", id);

        assertThat(retry(id)).isTrue();
        assertThat(retry(id))
                .as("it is tried again soon; to press twice does no harm")
                .isTrue();

        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(seen(id).progress()).isEqualTo(Progress.SENT);
        assertThat(seen(id).retries()).isEqualTo(1);
        assertThat(data.count("select crc32(message_id) from outbox_message where id = ?", id))
                .as("whoever took it before knows it again")
                .isEqualTo(messageId);
        assertThat(rows("id = ? and contents is null", id)).isEqualTo(1);
        assertThat(retry(id)).as("what went goes once").isFalse();
    }

    @Test
    void ofACodeNothingIsKept() {
        var now = clock.instant();
        transactions.run(() -> outbox.put(Message.code(
                MessageKind.SIGN_IN_CODE,
                subject,
                1,
                Recipient.phone(phone),
                java.util.Locale.ENGLISH,
                java.util.Map.of("code", "123456", "minutes", "10"),
                now,
                now.plus(Duration.ofMinutes(10)))));
        var owner = UUID.randomUUID().toString();
        courier.claim(owner).orElseThrow();
        transactions.run(() -> messages.ended(owner, MessageState.DEAD, Mailings.REFUSED, now));

        assertThat(rows("state = 'DEAD' and contents is null")).isEqualTo(1);
    }

    @Test
    void whatIsOfNoUseAnyMoreIsNotTriedAgain() {
        long id = mailings.dead(subject, 1, phone);
        clock.travel(Duration.ofHours(3));

        assertThat(retry(id)).isFalse();
        assertThat(seen(id).barrier()).isEqualTo(Barrier.TIME_OVER);
    }

    @Test
    void whatWasTakenBackIsNotTriedAgain() {
        long id = mailings.dead(subject, 1, phone);
        transactions.run(() -> outbox.withdraw(MessageKind.ROOM_CHANGED, subject, "there is newer news"));

        assertThat(retry(id)).isFalse();
        assertThat(seen(id).barrier()).isEqualTo(Barrier.CONTENTS_GONE);
        assertThat(seen(id).progress()).as("that it did not go stays so").isEqualTo(Progress.DEAD);
    }

    @Test
    void anOlderMessageIsNotTriedAgainBesideANewerOne() {
        long old = mailings.dead(subject, 1, phone);
        mailings.waiting(subject, 2, phone);

        assertThat(retry(old)).isFalse();
        assertThat(seen(old).barrier()).isEqualTo(Barrier.CONTENTS_GONE);
        assertThat(telephones.textsTo(phone)).hasSize(1).allMatch(text -> text.contains("Ruang 2"));
    }

    /** Seen again just before it goes, as every message is. */
    @Test
    void whatDoesNotHoldAnyMoreIsNotSentByTryingAgain() {
        long id = mailings.dead("appointment:987654321", 1, phone);

        assertThat(retry(id)).isTrue();

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(seen(id).progress()).isEqualTo(Progress.SKIPPED);
    }

    @Test
    void whatFailedForOneReasonIsTriedAgainTogether() {
        var phones = List.of(Mailings.phone(), Mailings.phone());
        phones.forEach(one -> mailings.dead("test:" + UUID.randomUUID(), 1, one));
        long other = mailings.dead();
        data.change("update outbox_message set reason = 'given up: no channel is set up' where id = ?", other);
        var failures = mailroom.failures();
        assertThat(failures).extracting(one -> one.messages()).containsExactly(2, 1);
        assertThat(failures.get(0).retryable()).isEqualTo(2);

        assertThat(transactions.<Integer>run(() -> mailroom.retrySome(
                        Progress.DEAD, Mailings.REFUSED, clock.instant().plusMillis(1))))
                .isEqualTo(2);
        assertThat(transactions.<Integer>run(() -> mailroom.retrySome(
                        Progress.DEAD, Mailings.REFUSED, clock.instant().plusMillis(1))))
                .isZero();

        assertThat(phones).allSatisfy(one -> assertThat(telephones.textsTo(one)).hasSize(1));
        assertThat(seen(other).progress()).isEqualTo(Progress.DEAD);
    }

    /** Else one press would have no end while whoever passes messages on still refuses. */
    @Test
    void whatFailsAgainMeanwhileIsNotTriedAgainByTheSamePress() {
        long dead = mailings.dead();
        long failed = mailings.waiting();
        failsAgain(failed);
        clock.travel(Duration.ofSeconds(1));
        var asked = clock.instant();
        assertThat(some(Progress.DEAD, Mailings.REFUSED, asked)).isEqualTo(1);
        assertThat(some(Progress.AGAIN, AWAY, asked)).isEqualTo(1);

        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, reason = ? where id = ?",
                Mailings.REFUSED,
                dead);
        failsAgain(failed);
        assertThat(some(Progress.DEAD, Mailings.REFUSED, asked)).isZero();
        assertThat(some(Progress.AGAIN, AWAY, asked)).isZero();
        clock.travel(Duration.ofSeconds(1));
        assertThat(some(Progress.DEAD, Mailings.REFUSED, clock.instant())).isEqualTo(1);
        assertThat(some(Progress.AGAIN, AWAY, clock.instant())).isEqualTo(1);
    }

    private static final String AWAY = "the gateway answered 503";

    private void failsAgain(long id) {
        data.change(
                "update outbox_message set state = 'FAILED', reason = ?, next_at = changed_at + interval 10 minute"
                        + " where id = ?",
                AWAY,
                id);
    }

    private int some(Progress progress, String words, Instant asked) {
        return transactions.<Integer>run(() -> mailroom.retrySome(progress, words, asked));
    }

    @Test
    void whoeverTriesAgainTogetherDoesItOnce() {
        long id = mailings.dead(subject, 1, phone);
        Crowd.of(8, n -> () -> retry(id));
        telephones.textsTo(phone);

        assertThat(telephones.textsTo(phone)).hasSize(1);
        assertThat(seen(id).retries()).isEqualTo(1);
    }

    @Test
    void whatDeadMessagesSaidIsDroppedAfterSomeDays() {
        long fresh = mailings.dead();
        long old = mailings.dead();
        data.change(
                "update outbox_message set expires_at = expires_at + interval 30 day,"
                        + " changed_at = changed_at - interval 4 day where id = ?",
                old);
        mailroom.tidy();

        assertThat(seen(fresh).barrier()).isEqualTo(Barrier.NONE);
        assertThat(seen(old).barrier()).isEqualTo(Barrier.CONTENTS_GONE);
    }

    // ---- stopping

    @Test
    void whatIsStoppedDoesNotGo() {
        long id = mailings.waiting(subject, 1, phone);

        assertThat(transactions.<Boolean>run(() -> mailroom.stop(id))).isTrue();
        assertThat(transactions.<Boolean>run(() -> mailroom.stop(id))).isFalse();

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(seen(id).why()).isEqualTo(Why.STOPPED);
        assertThat(rows("id = ? and contents is null", id)).isEqualTo(1);
    }

    @Test
    void whatIsBeingSentIsNotStopped() {
        long id = mailings.waiting(subject, 1, phone);
        var owner = UUID.randomUUID().toString();
        courier.claim(owner).orElseThrow();
        transactions.run(() -> messages.begins(owner, clock.instant()));

        assertThat(transactions.<Boolean>run(() -> mailroom.stop(id))).isFalse();
        assertThat(transactions.<Integer>run(() -> mailroom.stopSome(MessageKind.ROOM_CHANGED)))
                .isZero();
    }

    @Test
    void aKindIsStoppedAndOthersGo() {
        mailings.waiting(subject, 1, phone);
        mailings.waiting(subject, 2, phone);
        assertThat(mailroom.countOpen(MessageKind.ROOM_CHANGED)).isEqualTo(2);

        assertThat(transactions.<Integer>run(() -> mailroom.stopSome(MessageKind.DOCTOR_LATE)))
                .isZero();
        assertThat(transactions.<Integer>run(() -> mailroom.stopSome(MessageKind.ROOM_CHANGED)))
                .isEqualTo(2);

        assertThat(telephones.textsTo(phone)).isEmpty();
    }

    // ---- seeing

    @Test
    void everyMessageStandsOnOnePage() {
        var ids = new ArrayList<Long>();
        for (int n = 0; n < 7; n++) ids.add(mailings.waiting());
        // some of them in the same moment
        data.change(
                "update outbox_message set due_at = due_at - interval 1 hour, next_at = due_at where id > ?",
                ids.get(3));
        data.change("update outbox_message set due_at = (select min(due_at) from outbox_message)");

        var seen = new ArrayList<Long>();
        Long after = null;
        while (true) {
            var page = mailroom.list(new MessageQuestion(null, null, null, after), 2);
            page.messages().forEach(one -> seen.add(one.id()));
            if (!page.more()) break;
            after = page.last();
        }
        assertThat(seen).containsExactlyInAnyOrderElementsOf(ids);
    }

    @Test
    void theListIsAskedByKindStateAndDay() {
        long dead = mailings.dead();
        long waiting = mailings.waiting();
        var today = id.edokter.shared.Wib.date(clock.instant());

        assertThat(ids(new MessageQuestion(null, Progress.DEAD, null, null))).containsExactly(dead);
        assertThat(ids(new MessageQuestion(MessageKind.ROOM_CHANGED, Progress.WAITING, today, null)))
                .containsExactly(waiting);
        assertThat(ids(new MessageQuestion(MessageKind.DOCTOR_LATE, null, null, null)))
                .isEmpty();
        assertThat(ids(new MessageQuestion(null, null, today.minusDays(1), null)))
                .isEmpty();
    }

    private List<Long> ids(MessageQuestion asked) {
        return mailroom.list(asked, 10).messages().stream()
                .map(OutgoingMessage::id)
                .toList();
    }

    @Test
    void aNumberIsSeenByItsLastDigitsAndARowThatDoesNotOpenStopsNothing() {
        long id = mailings.waiting(subject, 1, phone);
        assertThat(seen(id).to()).isEqualTo("•••• " + phone.substring(phone.length() - 4));

        data.change("update outbox_message set recipient = 'nobody' where id = ?", id);
        assertThat(seen(id).to()).isEmpty();
    }

    // ---- who is erased

    @Test
    void ofWhoIsErasedNothingWaitsAndNoNumberStays() {
        long waiting = mailings.waiting(subject, 1, phone);
        long dead = mailings.dead(subject, 2, phone);
        long other = mailings.waiting();
        transactions.run(() -> {
            mailroom.forget(List.of(subject));
            return null;
        });

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("id in (?, ?) and recipient is null and contents is null", waiting, dead))
                .isEqualTo(2);
        assertThat(seen(waiting).why()).isEqualTo(Why.ERASED);
        assertThat(retry(dead)).isFalse();
        assertThat(seen(other).progress()).isEqualTo(Progress.SENT);
    }

    @Test
    void whatIsBeingSentToWhoIsErasedIsNotTriedASecondTime() {
        mailings.waiting(subject, 1, phone);
        var owner = UUID.randomUUID().toString();
        courier.claim(owner).orElseThrow();
        transactions.run(() -> messages.begins(owner, clock.instant()));
        transactions.run(() -> {
            mailroom.forget(List.of(subject));
            return null;
        });
        transactions.run(() -> messages.failed(owner, "the gateway answered 500", clock.instant(), clock.instant()));

        assertThat(telephones.textsTo(phone)).isEmpty();
        assertThat(rows("state = 'EXPIRED' and recipient is null and contents is null"))
                .isEqualTo(1);
    }

    // ---- figures and alarm

    @Test
    void figuresOfADayStayWhenItsMessagesAreForgotten() {
        mailings.waiting();
        mailings.waiting();
        outbox.deliver();
        mailings.dead();
        assertThat(mailroom.figures()).singleElement().satisfies(day -> {
            assertThat(List.of(day.sent(), day.dead(), day.skipped(), day.expired()))
                    .containsExactly(2, 1, 0, 0);
        });

        clock.travel(Duration.ofDays(2));
        mailroom.tidy();
        mailroom.tidy();
        assertThat(mailroom.figures()).hasSize(1);
        data.change("delete from outbox_message");
        assertThat(mailroom.figures())
                .singleElement()
                .satisfies(day -> assertThat(day.all()).isEqualTo(3));
    }

    @Test
    void anAlarmRingsWhenTheOldestIsLateAndTheServerIsUpAllTheSame() {
        mailings.waiting();
        assertThat(status("/group/messages")).isEqualTo(200);
        assertThat(mailroom.overview().isLate()).isFalse();

        clock.travel(Duration.ofMinutes(6));

        assertThat(status("/group/messages")).isEqualTo(503);
        assertThat(mailroom.overview().isLate()).isTrue();
        assertThat(status("/ready")).isEqualTo(200);
        assertThat(status("/live")).isEqualTo(200);
        assertThat(status("")).isEqualTo(200);
        outbox.deliver();
        assertThat(status("/group/messages")).isEqualTo(200);
    }

    private int status(String group) {
        return RestAssured.get("http://" + management.getAuthority() + "/q/health" + group)
                .statusCode();
    }
}
