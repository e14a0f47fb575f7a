package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.device.Device;
import id.edokter.device.Screens;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import id.edokter.waiting.LiveQueues.Board;
import id.edokter.waiting.LiveQueues.Kind;
import id.edokter.waiting.LiveQueues.News;
import id.edokter.waiting.LiveQueues.Phone;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.Cancellable;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Boards and telephones are told what changes for them, and nothing else. */
@QuarkusTest
class LiveQueuesTest {

    private static final Locale INDONESIAN = Locale.forLanguageTag("id");
    private static final Pattern AGE = Pattern.compile("data-age=\"([0-9]+)\"");

    @Inject
    LiveQueues live;

    @Inject
    Given data;

    @Inject
    Morning mornings;

    @Inject
    Screens screens;

    @Inject
    Booking booking;

    @Inject
    TravellingClock clock;

    private final List<Cancellable> lines = new ArrayList<>();

    @AfterEach
    void comeBack() {
        lines.forEach(Cancellable::cancel);
        clock.comeBack();
    }

    private BlockingQueue<News> listens(Phone phone) {
        return listens(live.listen(phone, null));
    }

    private BlockingQueue<News> listens(Board board) {
        return listens(live.listen(board, null));
    }

    private BlockingQueue<News> listens(Multi<News> line) {
        var news = new LinkedBlockingQueue<News>();
        lines.add(line.subscribe().with(news::add));
        return news;
    }

    private static Phone phone(Morning.Clinic clinic, int number) {
        return new Phone(
                clinic.practice.session(),
                clinic.patient(number).appointment(),
                clinic.patient(number).link(),
                INDONESIAN);
    }

    private Board board(Morning.Clinic clinic) {
        return new Board(screens.boardOf(clinic.room()).device().id);
    }

    private Board openBoard(Morning.Clinic clinic) {
        var made = screens.boardOf(clinic.room());
        screens.open(made);
        return new Board(made.device().id);
    }

    private static String last(BlockingQueue<News> news) {
        return new ArrayList<>(news).get(news.size() - 1).text();
    }

    @Test
    void aCallReachesEveryPageThatShowsItWithinASecond() throws InterruptedException {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        var pages = new ArrayList<BlockingQueue<News>>();
        for (int i = 0; i < 6; i++)
            for (int number = 1; number <= 3; number++) pages.add(listens(phone(clinic, number)));
        var board = listens(openBoard(clinic));
        pages.add(board);
        live.look();
        for (var page : pages) assertThat(page.poll().kind()).isEqualTo(Kind.SHOWN);

        var called = clinic.calls();
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
        for (var page : pages) {
            var told = page.poll(until - System.nanoTime(), TimeUnit.NANOSECONDS);
            assertThat(told).isNotNull();
            assertThat(told.kind()).isEqualTo(Kind.SHOWN);
        }

        live.look();
        assertThat(board).as("who knows is not told again").isEmpty();
        assertThat(called.label()).isEqualTo(clinic.patient(1).number());
    }

    @Test
    void eachTelephoneIsToldWhereItsOwnNumberStands() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        var first = listens(phone(clinic, 1));
        var third = listens(phone(clinic, 3));
        live.look();
        assertThat(last(third)).contains("data-shows=\"WAITING\"", "2 pasien lagi");

        clinic.calls();
        live.look();
        assertThat(last(first)).contains("data-shows=\"CALLED\"", "Silakan masuk " + clinic.roomName());
        clinic.goesIn(1);
        live.look();
        assertThat(last(third)).contains("1 pasien lagi").doesNotContain("Uji Coba");
    }

    @Test
    void anotherSessionIsNobodysNews() {
        var clinic = mornings.of(1).comes(1).begins();
        var other = mornings.of(1).comes(1).begins();
        var phone = listens(phone(clinic, 1));
        var board = listens(openBoard(clinic));
        live.look();
        phone.clear();
        board.clear();

        other.calls();
        live.look();

        assertThat(phone).isEmpty();
        assertThat(board).isEmpty();
    }

    @Test
    void aPageThatShowsWhatIsSoIsToldTheTimeFromTimeToTime() {
        var clinic = mornings.of(1).comes(1);
        var phone = listens(phone(clinic, 1));
        live.look();
        live.look();
        assertThat(phone).extracting(News::kind).containsExactly(Kind.SHOWN);

        clock.travel(Duration.ofSeconds(10));
        live.look();

        assertThat(phone).extracting(News::kind).containsExactly(Kind.SHOWN, Kind.ALIVE);
        assertThat(last(phone)).contains("07.30 WIB");
    }

    @Test
    void callingOnceMoreIsNewToWhoLooksOnAndToNobodyElse() {
        var clinic = mornings.of(2).comes(1, 2).begins();
        var board = listens(openBoard(clinic));
        clinic.calls();
        live.look();
        var first = last(board);
        clock.travel(Duration.ofSeconds(3));
        live.look();
        clock.travel(Duration.ofSeconds(4));
        clinic.callsAgain(1);
        live.look();
        var again = last(board);
        assertThat(age(again)).isLessThan(3);
        assertThat(call(again)).isNotEqualTo(call(first));

        // a replica that was not there when it was called again says when it was called first
        clock.travel(Duration.ofMinutes(1));
        var late = new ArrayList<>(lines);
        late.forEach(Cancellable::cancel);
        lines.clear();
        clinic.callsAgain(1);
        clock.travel(Duration.ofSeconds(20));
        var newcomer = listens(openBoard(clinic));
        live.look();
        assertThat(age(last(newcomer))).isGreaterThan(60);
    }

    private static long age(String text) {
        var found = AGE.matcher(text);
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1));
    }

    private static String call(String text) {
        return text.replaceFirst(".*data-call=\"([^\"]*)\".*", "$1");
    }

    @Test
    void aRevokedBoardIsToldSoWithinOneLook() {
        var clinic = mornings.of(1).comes(1);
        var open = openBoard(clinic);
        var board = listens(open);
        live.look();

        screens.revoke(open.device());
        live.look();

        assertThat(board).extracting(News::kind).containsExactly(Kind.SHOWN, Kind.ANOTHER);
        assertThat(listens(board(clinic))).isEmpty();
    }

    @Test
    void whoHasNoPlaceThereAnyMoreIsSentToAnotherPage() {
        var clinic = mornings.of(2);
        var phone = listens(phone(clinic, 1));
        live.look();

        booking.cancel(clinic.patient(1).link(), "", Actor.PATIENT);
        clock.travel(Duration.ofMinutes(1));
        live.look();

        assertThat(phone).extracting(News::kind).contains(Kind.ANOTHER);
    }

    @Test
    void aBoardSaysWhenItWasSeenLast() {
        var clinic = mornings.of(1);
        var made = screens.waiting(Device.Kind.BOARD);
        screens.open(made);
        listens(new Board(made.device().id));

        for (int minutes = 0; minutes < 3; minutes++) {
            clock.travel(Duration.ofMinutes(1));
            live.look();
        }

        assertThat(screens.seen(made.device().id)).isAfter(clock.instant().minusSeconds(90));
        assertThat(clinic.patients).hasSize(1);
    }

    @Test
    void ofOneLinkTheOldestPageGivesWay() {
        var clinic = mornings.of(2).comes(1, 2);
        var first = listens(phone(clinic, 1));
        for (int i = 0; i < 6; i++) listens(phone(clinic, 1));
        var other = listens(phone(clinic, 2));
        live.look();

        assertThat(first).extracting(News::kind).containsExactly(Kind.ENOUGH);
        assertThat(other).extracting(News::kind).containsExactly(Kind.SHOWN);
    }

    @Test
    void aSessionThatCannotBeReadKeepsItsPagesAndHarmsNoOther() {
        var broken = mornings.of(1).comes(1).begins();
        var sound = mornings.of(1).comes(1).begins();
        var waiting = listens(phone(broken, 1));
        var told = listens(phone(sound, 1));
        var board = listens(openBoard(sound));
        live.look();
        board.clear();
        assertThat(waiting).extracting(News::kind).containsExactly(Kind.SHOWN);

        // a word that is no priority, and that only a mistake can write
        data.change(
                "set statement check_constraint_checks = off for update queue_entry set priority = 'NONE'"
                        + " where appointment_id = ?",
                broken.patient(1).appointment());
        try {
            data.change("update session_queue set stamp = stamp + 1 where session_id = ?", broken.practice.session());
            sound.calls();
            live.look();
            assertThat(waiting).as("what cannot be read is not taken for gone").hasSize(1);
            assertThat(last(told)).contains("data-shows=\"CALLED\"");
            assertThat(board).extracting(News::kind).containsExactly(Kind.SHOWN);
        } finally {
            data.change(
                    "update queue_entry set priority = null where appointment_id = ?",
                    broken.patient(1).appointment());
        }
        broken.calls();
        live.look();
        assertThat(last(waiting)).contains("data-shows=\"CALLED\"");
    }

    @Test
    void aPlaceGivenUpAtHomeIsSeenWithinAMinuteAlthoughNobodyDidAnythingHere() {
        var clinic = mornings.of(2).comes(2);
        var phone = listens(phone(clinic, 1));
        var other = listens(phone(clinic, 2));
        live.look();

        booking.cancel(clinic.patient(1).link(), "", Actor.PATIENT);
        for (int i = 0; i < 21; i++) {
            clock.travel(Duration.ofSeconds(3));
            live.look();
        }

        assertThat(phone).extracting(News::kind).contains(Kind.ANOTHER);
        assertThat(other).extracting(News::kind).doesNotContain(Kind.ANOTHER);
    }

    @Test
    void timeAloneMovesWhoDidNotCome() {
        var clinic = mornings.of(2).at("08:14:30").comes(2);
        var phone = listens(phone(clinic, 1));
        live.look();
        assertThat(last(phone)).contains("data-shows=\"EXPECTED\"");

        for (int i = 0; i < 42; i++) {
            clock.travel(Duration.ofSeconds(3));
            live.look();
        }

        assertThat(phone).anyMatch(news -> news.text().contains("data-shows=\"MISSED\""));
    }
}
