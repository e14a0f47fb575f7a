package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.device.Device.Kind;
import id.edokter.device.Screens;
import id.edokter.support.Device;
import id.edokter.support.Looking;
import id.edokter.support.PlainBrowser;
import id.edokter.support.TravellingClock;
import id.edokter.support.Visitor;
import id.edokter.support.WebBrowser;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a waiting room sees and hears. */
@QuarkusTest
@Tag("browser")
class BoardStoryTest {

    @Inject
    Morning mornings;

    @Inject
    Screens screens;

    @Inject
    LiveQueues live;

    @Inject
    WebBrowser browser;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void looksUntil(BooleanSupplier so) {
        Looking.until(so, live::look);
    }

    private Visitor screen(Long... rooms) {
        var made = screens.boardOf(rooms);
        return screen(screens.open(made).cookie(Screens.cookieOf(Kind.BOARD)));
    }

    private Visitor screen(String cookie) {
        return browser.visitor(Device.WALL)
                .carrying(Screens.cookieOf(Kind.BOARD), cookie)
                .withAVoice()
                .opens("/layar");
    }

    private void listens(int boards) {
        looksUntil(() -> live.pages() >= boards);
    }

    private String spoken(String number) {
        return "Nomor " + Spoken.number(number);
    }

    @Test
    void aCallIsShownAndSaidOnceOnEveryBoardOfTheHall() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        try (var left = screen(clinic.room());
                var right = screen(clinic.room())) {
            left.touches("Aktifkan suara");
            right.touches("Aktifkan suara");
            listens(2);
            clinic.calls();
            for (var board : new Visitor[] {left, right}) {
                looksUntil(() -> board.said().size() == 1);
                assertThat(board.said().get(0))
                        .contains(spoken(clinic.patient(1).number()), "Silakan ke " + Spoken.room(clinic.roomName()));
                assertThat(board.reads(".ed-callout:not([hidden]) .n"))
                        .isEqualTo(clinic.patient(1).number());
            }
            assertThat(left.words()).doesNotContain("Uji Coba");

            clinic.callsAgain(1);
            looksUntil(() -> left.said().size() == 2 && right.said().size() == 2);
            clinic.goesIn(1);
            clinic.calls();
            looksUntil(() -> left.said().size() == 3);
            assertThat(left.said().get(2)).contains(spoken(clinic.patient(2).number()));
            left.isUntroubled();
        }
    }

    @Test
    void whereNoVoiceSpeaksIndonesianItChimesTwiceInstead() {
        var clinic = mornings.of(2).comes(1, 2).begins();
        var made = screens.boardOf(clinic.room());
        var cookie = screens.open(made).cookie(Screens.cookieOf(Kind.BOARD));
        try (var board = browser.visitor(Device.WALL)
                .carrying(Screens.cookieOf(Kind.BOARD), cookie)
                .withAVoice("en-GB")
                .opens("/layar")) {
            board.touches("Aktifkan suara");
            listens(1);
            clinic.calls();
            // two tones each
            looksUntil(() -> board.tones() == 4);
            assertThat(board.said()).isEmpty();
            assertThat(board.reads(".ed-callout:not([hidden]) .n"))
                    .isEqualTo(clinic.patient(1).number());
        }
    }

    @Test
    void callingAgainIsSaidAlsoAfterItWasTakenBackOnce() {
        var clinic = mornings.of(1).comes(1).begins();
        try (var board = screen(clinic.room())) {
            board.touches("Aktifkan suara");
            listens(1);
            clinic.calls();
            looksUntil(() -> board.said().size() == 1);
            clinic.callsAgain(1);
            looksUntil(() -> board.said().size() == 2);
            clinic.takesBack().callsAgain(1);
            looksUntil(() -> board.said().size() == 3);
        }
    }

    @Test
    void twoCallsShortlyAfterEachOtherBothStandOnTheBoard() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        clinic.calls();
        clinic.calls();
        try (var board = screen(clinic.room())) {
            assertThat(board.reads(".ed-callout:not([hidden]) .n"))
                    .isEqualTo(clinic.patient(2).number());
            assertThat(board.reads(".ed-recent")).contains(clinic.patient(1).number());
        }
    }

    @Test
    void aTenthOfThePictureCanBeReadAndTheRoomsFillIt() {
        var rooms = new ArrayList<Long>();
        for (int n = 0; n < 5; n++) {
            var clinic = mornings.of(6).comes(1, 2, 3, 4, 5, 6);
            if (n > 0) clinic.begins().calls();
            rooms.add(clinic.room());
        }
        var made = screens.boardOf(rooms.toArray(Long[]::new));
        var cookie = screens.open(made).cookie(Screens.cookieOf(Kind.BOARD));
        for (var wall : new Device[] {Device.WALL, Device.SMALL_WALL})
            try (var board = browser.visitor(wall)
                    .carrying(Screens.cookieOf(Kind.BOARD), cookie)
                    .opens("/layar")) {
                for (var part :
                        List.of(".ed-rnext", ".ed-rdoc", ".ed-rname", ".ed-rooms td:first-child", ".ed-rooms td small"))
                    assertThat(board.measures(SMALLEST.formatted(part)))
                            .as(part)
                            .isGreaterThanOrEqualTo(.045);
                // from below the headings to above the line of what was missed, and nothing below it
                assertThat(board.measures(LAST_ROW)).isBetween(.9, 1.);
                assertThat(board.measures(CUT_OFF)).isZero();
            }
    }

    /** Letters are not all of one width; these are none that other tests' clinics come to. */
    @ParameterizedTest
    @ValueSource(strings = {"MW", "WW", "MWW", "MMM"})
    void theWidestNumbersHavePlace(String prefix) {
        var clinic = mornings.of(5).counts(prefix).comes(1, 2, 3, 4, 5).begins();
        clinic.calls();
        var cookie = screens.open(screens.boardOf(clinic.room())).cookie(Screens.cookieOf(Kind.BOARD));
        for (var wall : new Device[] {Device.WALL, Device.SMALL_WALL})
            try (var board = browser.visitor(wall)
                    .carrying(Screens.cookieOf(Kind.BOARD), cookie)
                    .opens("/layar")) {
                board.pictures("board-wide-" + prefix + "-" + wall).findsNothingInTheWay();
                assertThat(board.reads(".ed-callout:not([hidden]) .n")).isEqualTo(prefix + "-101");
                assertThat(board.measures(CUT_OFF)).isZero();
            }
    }

    /** Of the letters of such parts, as a share of the height of the screen. */
    private static final String SMALLEST = "() => Math.min(...[...document.querySelectorAll('%s')]"
            + ".map(one => parseFloat(getComputedStyle(one).fontSize))) / innerHeight";

    /** Where the last room ends, as a share of the list's height. */
    private static final String LAST_ROW =
            "() => { const list = document.querySelector('.ed-roomlist').getBoundingClientRect();"
                    + " const last = document.querySelector('.ed-rooms tr:last-child td').getBoundingClientRect();"
                    + " return (last.bottom - list.top) / list.height; }";

    /** How many rows of next numbers do not fit. */
    private static final String CUT_OFF = "() => [...document.querySelectorAll('.ed-rnext')].filter(one =>"
            + " one.scrollWidth > one.clientWidth || one.getBoundingClientRect().right"
            + " > one.closest('td').getBoundingClientRect().right).length";

    @Test
    void callsThatComeTogetherAreSaidOneAfterTheOther() {
        var one = mornings.of(1).comes(1).begins();
        var other = mornings.of(1).at("07:30").comes(1).begins();
        try (var board = screen(one.room(), other.room())) {
            board.touches("Aktifkan suara");
            listens(1);
            one.calls();
            other.calls();
            looksUntil(() -> board.said().size() == 2);
            assertThat(board.said())
                    .anyMatch(said -> said.contains(spoken(one.patient(1).number())));
            assertThat(board.said())
                    .anyMatch(said -> said.contains(spoken(other.patient(1).number())));
        }
    }

    @Test
    void twoBoardsOfTwoHallsShowTheirOwnRooms() {
        var one = mornings.of(1).comes(1).begins();
        var other = mornings.of(1).at("07:30").comes(1).begins();
        try (var here = screen(one.room());
                var there = screen(other.room())) {
            listens(2);
            one.calls();
            looksUntil(() -> here.words().contains(one.patient(1).number()));
            assertThat(there.words()).doesNotContain(one.patient(1).number(), one.roomName());
        }
    }

    @Test
    void aBoardThatLosesTheNetworkKeepsWhatItHasAndTakesNothingOldForNew() {
        var clinic = mornings.of(3).comes(1, 2, 3).begins();
        try (var board = screen(clinic.room())) {
            board.touches("Aktifkan suara");
            listens(1);
            clinic.calls();
            looksUntil(() -> board.said().size() == 1);

            board.isCutOff(true)
                    .sees(
                            "Terputus. Data terakhir pukul 07.30",
                            clinic.patient(1).number());
            board.pictures("board-cut-off");
            clinic.goesIn(1);
            clinic.calls();
            clock.travel(Duration.ofMinutes(3));
            board.isCutOff(false);
            looksUntil(() -> board.reads(".ed-callout:not([hidden]) .n")
                    .equals(clinic.patient(2).number()));

            assertThat(board.reads(".ed-lbar")).doesNotContain("Terputus");
            assertThat(board.said()).as("it was called three minutes ago").hasSize(1);
        }
    }

    @Test
    void withoutScriptsItAsksForItselfAndTurnsItsPages() {
        var rooms = new ArrayList<Long>();
        for (int i = 0; i < 8; i++) rooms.add(mornings.of(1).comes(1).begins().room());
        var board = screens.open(screens.boardOf(rooms.toArray(Long[]::new)));

        var first = board.opens("/layar");
        assertThat(first.html()).contains("content=\"15;url=/layar?bagian=1\"");
        var second = board.opens("/layar?bagian=1");
        assertThat(second.html()).contains("content=\"15;url=/layar?bagian=0\"");
        assertThat(shownRooms(first)).hasSize(4).doesNotContainAnyElementsOf(shownRooms(second));
        assertThat(board.opens("/layar?bagian=999999999999").status()).isEqualTo(200);
        assertThat(PlainBrowser.fresh().opens("/layar").text()).contains("Layar ini belum dibuka");
        assertThat(PlainBrowser.fresh().opens("/layar/siaran").status()).isEqualTo(403);
    }

    private static List<String> shownRooms(PlainBrowser.Page page) {
        return Pattern.compile("(?s)<table class=\"ed-rooms[^\"]*\" data-part=\"\\d\">.*?</table>")
                .matcher(page.html())
                .results()
                .flatMap(table ->
                        Pattern.compile("Ruang \\d+").matcher(table.group()).results())
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void aRevokedBoardGoesDarkWithAPlainWord() {
        var clinic = mornings.of(1).comes(1).begins();
        var made = screens.boardOf(clinic.room());
        try (var board = screen(screens.open(made).cookie(Screens.cookieOf(Kind.BOARD)))) {
            board.sees(clinic.roomName());
            listens(1);
            screens.revoke(made.device().id);
            looksUntil(() -> board.words().contains("Layar ini sudah dicabut"));
            board.isAnswered(403).findsNothingInTheWay().pictures("board-revoked");
        }
    }
}
