package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import id.edokter.notification.Delivery.Sent;
import id.edokter.shared.Transactions;
import id.edokter.support.Changes;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.MetaCalls;
import id.edokter.support.PlainBrowser;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What WhatsApp tells of messages, in whatever order and however often; and what only pretends to be WhatsApp. */
@QuarkusTest
class WhatsAppHookTest {

    @Inject
    PostOffices offices;

    @Inject
    OutboxMessages messages;

    @Inject
    Reachability reachability;

    @Inject
    Mailroom mailroom;

    @Inject
    Transactions transactions;

    @Inject
    Changes changes;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final Recipient phone = Recipient.phone("+62812" + "%08d".formatted(Given.next()));
    private final String subject = "whatsapp:" + UUID.randomUUID();
    private final String wamid = "wamid." + UUID.randomUUID();
    private final FakeChannel whatsApp = new FakeChannel(Recipient.Way.WHATSAPP);
    private final FakeChannel sms = new FakeChannel(Recipient.Way.PHONE);
    private Outbox outbox;

    @BeforeEach
    void withTwoWays() {
        data.change("delete from attempt_count");
        whatsApp.answers = sms.answers = letter -> new Sent(WhatsApp.print(wamid));
        whatsApp.isFirst = WhatsAppTemplate::isFor;
        outbox = offices.believing(whatsApp, sms).outbox();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void put(int version) {
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                MessageKind.SIGN_IN_CODE,
                subject,
                version,
                phone,
                Locale.forLanguageTag("id"),
                Map.of("code", "123456", "minutes", "10"),
                now,
                now.plus(Duration.ofDays(1)),
                false)));
    }

    private void sent() {
        put(1);
        outbox.deliver();
        assertThat(rows("state = 'SENT' and way = 'WHATSAPP' and provider_id = ?", WhatsApp.print(wamid)))
                .isEqualTo(1);
    }

    private String id() {
        return whatsApp.sent.get(0).messageId();
    }

    private void told(String what, int code) {
        assertThat(MetaCalls.tells(MetaCalls.status(wamid, id(), what, code)).status())
                .isEqualTo(200);
    }

    private long rows(String condition, Object... arguments) {
        return data.count("select count(*) from outbox_message where " + condition, arguments);
    }

    private Receipt receipt() {
        return mailroom.about(subject).get(0).receipt();
    }

    // ---- the way

    @Test
    void aTelephoneIsToldByWhatsAppAndBySmsOnlyWhenThatCannotBe() {
        sent();
        assertThat(sms.sent).isEmpty();
        assertThat(whatsApp.sent.get(0).told()).containsEntry("code", "123456");

        whatsApp.answers = letter -> new Delivery.Stopped("WhatsApp (190): the access token has expired");
        put(2);
        outbox.deliver();
        assertThat(sms.sent).hasSize(1);
        assertThat(rows("version = 2 and state = 'SENT' and way = 'PHONE' and contents is null"))
                .isEqualTo(1);
    }

    @Test
    void whoHasNoWhatsAppIsNotAskedForThereAgainAndIsStillReached() {
        whatsApp.answers = letter -> WhatsAppAnswer.of(400, 131026, 0);
        put(1);
        put(2);
        outbox.deliver();

        assertThat(whatsApp.sent).hasSize(1);
        assertThat(sms.sent).hasSize(2);
        assertThat(reachability.dead(1000))
                .anySatisfy(one -> assertThat(one.address()).isEqualTo(Recipient.whatsApp(phone.address())))
                .noneSatisfy(one -> assertThat(one.address()).isEqualTo(phone));
    }

    @Test
    void whoStoppedIsStoppedByBothWays() {
        transactions.run(() -> {
            reachability.stop(phone, Reachability.How.REPLY, "patient");
            return null;
        });
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                MessageKind.VISIT_THANKS,
                subject,
                1,
                phone,
                Locale.forLanguageTag("id"),
                Map.of("name", "Budi", "day", "Senin", "link", "/jawab/x"),
                now,
                now.plus(Duration.ofDays(3)),
                false)));
        data.change("update outbox_message set next_at = due_at, held_until = null");
        outbox.deliver();
        assertThat(rows("state = 'SKIPPED' and reason = 'opted out'")).isEqualTo(1);
    }

    // ---- what is told of messages

    @Test
    void whatIsToldInWhateverOrderAndHoweverOftenOnlyGoesForward() {
        sent();
        assertThat(rows("contents is not null and other_recipients is not null and awaits_until is not null"))
                .as("until it is there it may have to go another way")
                .isEqualTo(1);
        told("sent", 0);
        assertThat(receipt()).isNull();
        told("read", 0);
        assertThat(receipt()).isEqualTo(Receipt.READ);
        assertThat(rows("contents is null and other_recipients is null and awaits_until is null"))
                .isEqualTo(1);
        var read = mailroom.about(subject).get(0);
        told("delivered", 0);
        told("sent", 0);
        told("read", 0);
        told("failed", 131026);
        assertThat(mailroom.about(subject).get(0)).isEqualTo(read);
        assertThat(sms.sent).isEmpty();
    }

    @Test
    void whatDidNotArriveGoesTheNextWayOnce() {
        sent();
        told("failed", 131026);
        told("failed", 131026);
        outbox.deliver();
        told("failed", 131026);
        told("delivered", 0);
        outbox.deliver();

        assertThat(sms.sent).singleElement().satisfies(letter -> {
            assertThat(letter.to()).isEqualTo(phone);
            assertThat(letter.text()).contains("123456");
            assertThat(letter.messageId()).isEqualTo(id());
        });
        assertThat(rows("state = 'SENT' and way = 'PHONE' and receipt is null and contents is null"))
                .isEqualTo(1);
        put(2);
        outbox.deliver();
        assertThat(whatsApp.sent).as("nobody is there by WhatsApp").hasSize(1);
    }

    @Test
    void whatDidNotArriveAndHasNowhereElseToGoIsTheDesksToTell() {
        sent();
        data.change("update outbox_message set awaits_until = null, contents = null, other_recipients = null");
        told("failed", 131047);

        assertThat(rows("state = 'DEAD' and reason like '%131047%' and contents is null"))
                .isEqualTo(1);
        assertThat(transactions.run(() -> outbox.undelivered(Set.of(subject)))).containsExactly(subject);
    }

    @Test
    void whatWasTakenBackMeanwhileGoesNowhereElse() {
        sent();
        transactions.run(() -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for"));
        assertThat(rows("contents is null and other_recipients is null")).isEqualTo(1);
        told("failed", 131026);
        outbox.deliver();
        assertThat(sms.sent).isEmpty();
    }

    /** It would tell by SMS what is not so any more. */
    @Test
    void whatWentJustWhileItWasTakenBackGoesNowhereElseEither() throws Exception {
        var owner = UUID.randomUUID().toString();
        var now = clock.instant();
        put(1);
        transactions.run(
                () -> messages.claimNext(Recipient.Way.WHATSAPP, owner, now.plusSeconds(1), Duration.ofMinutes(1)));
        transactions.<Boolean>run(() -> messages.begins(owner, now));
        put(2);
        outbox.deliver();
        long awaited = data.count("select id from outbox_message where version = 2 and awaits_until is not null");

        var threads = Executors.newFixedThreadPool(2);
        try {
            var begun = transactions.run(() -> {
                messages.findById(awaited, LockModeType.PESSIMISTIC_WRITE);
                var takenBack = threads.submit(() -> transactions.<Integer>run(
                        () -> outbox.withdraw(MessageKind.SIGN_IN_CODE, subject, "another was asked for")));
                hasSomeTime(takenBack);
                var sent = threads.submit(() -> transactions.<Boolean>run(
                        () -> messages.sent(owner, WhatsApp.print("wamid.1"), clock.instant())));
                hasSomeTime(sent);
                return List.of(takenBack, sent);
            });
            assertThat(begun.get(0).get(10, TimeUnit.SECONDS)).isEqualTo(0);
            assertThat(begun.get(1).get(10, TimeUnit.SECONDS)).isEqualTo(true);
        } finally {
            threads.shutdownNow();
        }
        assertThat(rows("state = 'SENT' and contents is null and other_recipients is null"))
                .isEqualTo(2);
    }

    /** It may have to wait for a lock. */
    private static void hasSomeTime(Future<?> work) {
        try {
            work.get(1, TimeUnit.SECONDS);
        } catch (TimeoutException waits) {
            assertThat(work).isNotDone();
        } catch (InterruptedException | ExecutionException failed) {
            throw new AssertionError(failed);
        }
    }

    @Test
    void whatNothingIsHeardOfKeepsNothingForLong() {
        sent();
        clock.travel(Duration.ofHours(25));
        mailroom.tidy();
        assertThat(rows("state = 'SENT' and contents is null and other_recipients is null"))
                .isEqualTo(1);
    }

    /** WhatsApp is often faster than our own mark; it tells again what it got no yes for. */
    @Test
    void whatIsToldBeforeItsMarkIsToldAgain() {
        whatsApp.answers = letter -> {
            assertThat(MetaCalls.tells(MetaCalls.status(wamid, id(), "failed", 131026))
                            .status())
                    .isEqualTo(503);
            assertThat(MetaCalls.tells(MetaCalls.status(wamid, id(), "sent", 0)).status())
                    .isEqualTo(200);
            return new Sent(WhatsApp.print(wamid));
        };
        sent();
        told("failed", 131026);
        outbox.deliver();
        assertThat(sms.sent).hasSize(1);
    }

    @Test
    void whatArrivedThoughItsAnswerWasLostDoesNotGoAgain() {
        whatsApp.answers = letter -> new Delivery.Later("WhatsApp did not answer in time");
        put(1);
        outbox.deliver();
        assertThat(rows("state = 'FAILED'")).isEqualTo(1);
        told("delivered", 0);
        clock.travel(Duration.ofMinutes(20));
        outbox.deliver();

        assertThat(whatsApp.sent).hasSize(1);
        assertThat(rows("state = 'SENT' and receipt = 'DELIVERED' and provider_id = ?", WhatsApp.print(wamid)))
                .isEqualTo(1);
    }

    /** Our own id stands in it as well. */
    @Test
    void whatIsToldUnderANameOfAnotherShapeIsOfTheMessageAllTheSame() {
        var odd = "wamid " + "ü".repeat(200);
        whatsApp.answers = letter -> new Sent(WhatsApp.print(odd));
        put(1);
        outbox.deliver();
        assertThat(MetaCalls.tells(MetaCalls.status(odd, id(), "failed", 131026))
                        .status())
                .isEqualTo(200);
        outbox.deliver();
        assertThat(sms.sent).hasSize(1);
    }

    @Test
    void oneMessageThatDoesNotOpenKeepsNobodyFromHearingOfTheOthers() {
        var second = "wamid." + UUID.randomUUID();
        whatsApp.answers = letter -> new Sent(WhatsApp.print(whatsApp.sent.size() == 1 ? wamid : second));
        put(1);
        outbox.deliver();
        put(2);
        outbox.deliver();
        data.change("update outbox_message set recipient = 'x', other_recipients = 'x' where version = 1");

        assertThat(MetaCalls.tells(MetaCalls.change(
                                "statuses",
                                Stream.of(
                                        MetaCalls.oneStatus(wamid, id(), "failed", 131026),
                                        MetaCalls.oneStatus(
                                                second, whatsApp.sent.get(1).messageId(), "delivered", 0))))
                        .status())
                .isEqualTo(200);
        assertThat(rows("version = 1 and state = 'DEAD' and contents is null")).isEqualTo(1);
        assertThat(rows("version = 2 and receipt = 'DELIVERED'")).isEqualTo(1);
    }

    private void putThanks() {
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                MessageKind.VISIT_THANKS,
                subject,
                1,
                phone,
                Locale.forLanguageTag("id"),
                Map.of("name", "Budi", "day", "Senin", "link", "/jawab/x"),
                now,
                now.plus(Duration.ofDays(3)),
                false)));
    }

    /** It is the message that is not wanted, by whatever way. */
    @Test
    void whatItsReaderDeclinedThereGoesNoOtherWay() {
        whatsApp.answers = letter -> WhatsAppAnswer.of(400, 131050, 0);
        putThanks();
        outbox.deliver();
        assertThat(sms.sent).isEmpty();
        assertThat(rows("state = 'SKIPPED' and reason = 'opted out' and contents is null"))
                .isEqualTo(1);
    }

    @Test
    void whatIsSaidToBeDeclinedAfterwardsGoesNoOtherWayEither() {
        putThanks();
        outbox.deliver();
        told("failed", 131050);
        outbox.deliver();
        assertThat(sms.sent).isEmpty();
        assertThat(rows("state = 'SKIPPED' and reason = 'opted out' and contents is null"
                        + " and other_recipients is null and awaits_until is null"))
                .isEqualTo(1);
    }

    @Test
    void whatNobodyDeclinesGoesTheNextWayThen() {
        whatsApp.answers = letter -> WhatsAppAnswer.of(400, 131050, 0);
        put(1);
        outbox.deliver();
        assertThat(sms.sent).hasSize(1);
        whatsApp.answers = letter -> new Sent(WhatsApp.print(wamid));
        put(2);
        outbox.deliver();
        assertThat(MetaCalls.tells(MetaCalls.status(wamid, whatsApp.sent.get(1).messageId(), "failed", 131050))
                        .status())
                .isEqualTo(200);
        outbox.deliver();
        assertThat(sms.sent).hasSize(2);
    }

    // ---- who only pretends

    @Test
    void theAddressIsWrittenDownOnlyByWhoKnowsTheWord() {
        var right = PlainBrowser.fresh().opens(MetaCalls.challenge());
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.html()).isEqualTo("1158201444");
        assertThat(right.header("Content-Type")).startsWith("text/plain");
        for (var wrong : List.of(
                "",
                "?hub.mode=subscribe&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=lain&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=&hub.challenge=1",
                "?hub.mode=unsubscribe&hub.verify_token=" + MetaCalls.WORD + "&hub.challenge=1",
                "?hub.mode=subscribe&hub.verify_token=" + MetaCalls.WORD + "&hub.challenge=%3Cscript%3E",
                "?hub.mode=subscribe&hub.verify_token=" + MetaCalls.WORD))
            assertThat(PlainBrowser.fresh().opens(MetaCalls.PATH + wrong).status())
                    .as(wrong)
                    .isEqualTo(403);
    }

    @Test
    void whatIsNotSignedIsNotEvenRead() {
        sent();
        var body = MetaCalls.status(wamid, id(), "read", 0);
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var right = MetaCalls.signature(bytes);
        var forged = new ArrayList<>(List.of(
                "",
                "sha256=",
                "sha256=" + "0".repeat(64),
                right.substring(7),
                right.replace("sha256", "sha1"),
                right + "00",
                right.substring(0, right.length() - 1),
                MetaCalls.signature("x", bytes),
                MetaCalls.signature("rahasia", bytes),
                MetaCalls.signature((body + " ").getBytes(StandardCharsets.UTF_8))));
        forged.add(null);
        var before = changes.soFar();
        for (var signature : forged)
            assertThat(MetaCalls.tells(body, signature).status())
                    .as("%s", signature)
                    .isIn(400, 403);
        assertThat(changes.since(before)).isEmpty();
        assertThat(receipt()).isNull();
    }

    @Test
    void noTextBreaksItSignedOrNot() {
        var before = changes.soFar();
        for (var text : Hostile.STRINGS) {
            var forged = Math.floorMod(text.hashCode(), 2) == 0
                    ? null
                    : MetaCalls.signature("lain", text.getBytes(StandardCharsets.UTF_8));
            assertThat(MetaCalls.tells(text, forged).status()).as(text).isEqualTo(403);
            assertThat(MetaCalls.tells(text).status()).as(text).isIn(200, 400, 403);
        }
        // together, in bodies that are not too large
        var all = Hostile.STRINGS.stream()
                .filter(text -> text.length() <= 100)
                .map(WhatsAppHookTest::quoted)
                .toList();
        long second = clock.instant().getEpochSecond();
        for (var body : List.of(
                MetaCalls.change("statuses", all.stream().map(text -> MetaCalls.oneStatus(text, text, text, 131026))),
                MetaCalls.change(
                        "statuses",
                        all.stream().map(text -> MetaCalls.oneStatus("wamid." + text.hashCode(), text, "failed", 7))),
                MetaCalls.change(
                        "messages",
                        all.stream()
                                .map(text -> MetaCalls.oneWritten(text, text, second, MetaCalls.text(text), text)))))
            assertThat(MetaCalls.tells(body).status()).isEqualTo(200);
        for (var shape : List.of(
                "{\"entry\":7}",
                "{\"entry\":[7,null,[],{}]}",
                "{\"entry\":[{\"changes\":[{\"field\":\"messages\"}]}]}",
                "{\"entry\":[{\"changes\":[{\"field\":\"messages\",\"value\":{\"statuses\":[null,7,[]],\"messages\":[null,7]}}]}]}",
                "[".repeat(5_000),
                "{\"a\":" + "9".repeat(5_000) + "}"))
            assertThat(MetaCalls.tells(shape).status())
                    .as(shape.substring(0, 10))
                    .isIn(200, 400);
        assertThat(changes.since(before)).isSubsetOf(Set.of("written_reply", "attempt_count", "outbox_message"));
        assertThat(rows("kind <> 'REPLY'")).isZero();
    }

    private static String quoted(String text) {
        var quoted = TextNode.valueOf(text).toString();
        return quoted.substring(1, quoted.length() - 1);
    }

    @Test
    void aBodyTooLargeIsTurnedAway() {
        var much = "{\"entry\":[" + " ".repeat(400_000) + "]}";
        assertThat(MetaCalls.tells(much).status()).isEqualTo(413);
        assertThat(PlainBrowser.fresh()
                        .asks(
                                "POST",
                                MetaCalls.PATH,
                                BodyPublishers.ofString("entry=1"),
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .status())
                .isIn(403, 415);
    }
}
