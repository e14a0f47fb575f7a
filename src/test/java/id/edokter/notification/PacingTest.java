package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the database, with quiet hours and a limit that a demo has not. */
@QuarkusTest
class PacingTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final int MOST = 3;

    @Inject
    PostOffices offices;

    @Inject
    Addresses addresses;

    @Inject
    Channels channels;

    @Inject
    Pace pace;

    @Inject
    ChannelPaces paces;

    @Inject
    Reachability reachability;

    @Inject
    Transactions transactions;

    @Inject
    Telephones telephones;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    private final String phone = "+62812" + "%08d".formatted(Given.next());
    private final String subject = "pace:" + UUID.randomUUID();
    private Outbox outbox;

    @BeforeEach
    void withANight() {
        var pacing = new Pacing(
                new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0)), MOST, false, addresses, transactions, clock);
        outbox = offices.with(channels, new Standings(List.of()), pacing).outbox();
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void travelTo(String time) {
        var now = clock.instant();
        clock.travel(Duration.between(now, Wib.instant(Wib.date(now).plusDays(1), LocalTime.parse(time))));
    }

    private void news(int version) {
        news(version, Duration.ofDays(1));
    }

    /** Of whatever has changed about a visit. */
    private void news(int version, Duration lasts) {
        put(
                MessageKind.ROOM_CHANGED,
                version,
                Map.of("when", "Senin", "clinic", "Poli Anak", "room", "Ruang 2"),
                lasts);
    }

    private void code(int version) {
        put(
                MessageKind.SIGN_IN_CODE,
                version,
                Map.of("code", "%06d".formatted(version), "minutes", "10"),
                Duration.ofMinutes(10));
    }

    private void put(MessageKind kind, int version, Map<String, String> values, Duration lasts) {
        var now = clock.instant();
        transactions.run(() -> outbox.put(new Message(
                kind, subject, version, Recipient.phone(phone), INDONESIAN, values, now, now.plus(lasts), false)));
    }

    private int came() {
        outbox.deliver();
        return telephones.textsTo(phone).size();
    }

    private long rows(String condition, Object... arguments) {
        return data.count("select count(*) from outbox_message where " + condition, arguments);
    }

    private Duration waiting() {
        outbox.measure();
        return outbox.waiting();
    }

    @Test
    void atNightACodeComesAndNewsWaitForTheMorning() {
        travelTo("22:00");
        news(1);
        code(2);
        assertThat(deliver()).isEqualTo(1);
        assertThat(rows("state = 'NEW' and held_until = next_at and attempts = 0"))
                .isEqualTo(1);

        clock.travel(Duration.ofHours(8).plusMinutes(59));
        assertThat(waiting()).as("what is kept does not wait").isEqualTo(Duration.ZERO);
        assertThat(deliver()).isZero();

        clock.travel(Duration.ofMinutes(2));
        assertThat(waiting()).isBetween(Duration.ofSeconds(55), Duration.ofMinutes(2));
        assertThat(deliver()).isEqualTo(1);
        assertThat(rows("state = 'SENT'")).isEqualTo(2);
    }

    /** @return how many were looked at */
    private int deliver() {
        return outbox.deliver();
    }

    @Test
    void whatWasDueInTheEveningAndIsTakenUpAtNightIsKept() {
        travelTo("20:30");
        news(1);
        news(2, Duration.ofHours(10).plusMinutes(45));
        clock.travel(Duration.ofHours(1));

        deliver();

        assertThat(rows("version = 1 and state = 'NEW' and held_until is not null and attempts = 0 and owner is null"))
                .isEqualTo(1);
        assertThat(rows("version = 2 and state = 'SENT'"))
                .as("over at 07.15: of no use in the morning")
                .isEqualTo(1);
        clock.travel(Duration.ofHours(10));
        assertThat(came()).isEqualTo(2);
    }

    @Test
    void anAddressGetsSoManyADayAndTheDeskTellsTheRest() {
        travelTo("10:00");
        IntStream.rangeClosed(1, MOST + 2).forEach(this::news);
        code(99);
        deliver();

        assertThat(rows("state = 'SENT' and kind = 'ROOM_CHANGED'")).isEqualTo(MOST);
        assertThat(rows("state = 'DEAD' and reason = ?", Pacing.ENOUGH)).isEqualTo(2);
        assertThat(rows("state = 'SENT' and kind = 'SIGN_IN_CODE'"))
                .as("codes come all the same")
                .isEqualTo(1);

        travelTo("10:00");
        news(100);
        deliver();
        assertThat(rows("version = 100 and state = 'SENT'")).as("the next day").isEqualTo(1);
    }

    @Test
    void couriersAtTheSameTimeDoNotSendMoreThanIsEnough() {
        travelTo("10:00");
        IntStream.rangeClosed(1, 4 * MOST).forEach(this::news);

        var all = Crowd.of(4, i -> this::deliver);

        assertThat(all).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(rows("state = 'SENT'")).isEqualTo(MOST);
    }

    @Test
    void anAttemptThatIsRepeatedIsCountedOnce() {
        travelTo("10:00");
        IntStream.rangeClosed(1, MOST).forEach(this::news);
        data.change("update outbox_message set attempts = 1");

        deliver();

        assertThat(rows("state = 'SENT' and attempts = 2")).isEqualTo(MOST);
        assertThat(data.count("select count(*) from recipient_day where whom = (select max(recipient_fingerprint)"
                        + " from outbox_message)"))
                .isZero();
    }

    @Test
    void whoStopsIsNotRemindedUntilItIsTakenBack() {
        var address = Recipient.phone(phone);
        assertThat(isStopped(address)).isFalse();

        transactions.run(() -> {
            reachability.stop(address, Reachability.How.LINK, "patient");
            return null;
        });
        transactions.run(() -> {
            reachability.stop(address, Reachability.How.DESK, "loket");
            return null;
        });

        assertThat(isStopped(address)).isTrue();
        assertThat(reachability.stopped(1000)).anySatisfy(one -> {
            assertThat(one.address()).isEqualTo(address);
            assertThat(one.how()).isEqualTo(Reachability.How.LINK);
            assertThat(one.by()).isEqualTo("patient");
        });
        assertThat(skips(Manner.REMINDER, address)).isTrue();
        assertThat(skips(Manner.OFFER, address)).isTrue();
        assertThat(skips(Manner.TURN, address)).isTrue();
        assertThat(skips(Manner.CODE, address)).isFalse();
        assertThat(skips(Manner.ABSENCE, address)).isFalse();
        assertThat(skips(Manner.VISIT, address)).isFalse();

        assertThat(transactions.<Boolean>run(() -> reachability.startAgain(address, Reachability.How.DESK, "loket")))
                .isTrue();
        assertThat(isStopped(address)).isFalse();
        assertThat(transactions.<Boolean>run(() -> reachability.startAgain(address, Reachability.How.DESK, "loket")))
                .isFalse();
    }

    private boolean isStopped(Recipient address) {
        return transactions.run(() -> reachability.isStopped(address));
    }

    private boolean skips(Manner manner, Recipient address) {
        var pacing =
                new Pacing(new QuietHours(LocalTime.MIN, LocalTime.MIN), MOST, false, addresses, transactions, clock);
        return transactions.run(() -> pacing.isStopped(manner, address.fingerprint()));
    }

    /** Of a minute a twelfth at once, and the next twelfth after five seconds, whoever asks. */
    @Test
    void ofAllReplicasThatAskForTheNextShareOneGetsIt() {
        var channel = "t" + Given.next();
        var five = Duration.ofSeconds(5);

        var first = Crowd.of(6, i -> () -> transactions.<Boolean>run(() -> paces.draw(channel, five)));

        assertThat(first).allSatisfy(one -> assertThat(one.refusal()).isNull());
        assertThat(first.stream().filter(one -> one.answer())).hasSize(1);
        data.change("update channel_pace set free_at = utc_timestamp(3) - interval 1 hour where channel = ?", channel);
        assertThat(IntStream.range(0, 6).filter(i -> transactions.<Boolean>run(() -> paces.draw(channel, five))))
                .as("a long pause is made up for by one share")
                .hasSize(2);
    }
}
