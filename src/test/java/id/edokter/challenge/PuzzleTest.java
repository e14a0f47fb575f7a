package id.edokter.challenge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.CannotStart;
import id.edokter.shared.ServerStarting;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PuzzleTest {

    private static final String SECRET = "a secret of this installation alone";
    private static final Instant NOW = Instant.parse("2026-11-26T00:00:00Z");

    private static Puzzle asked(int bits) {
        return Puzzle.ask(Purpose.PLACE, NOW, Duration.ofMinutes(20), bits, SECRET);
    }

    private static boolean isRead(String text) {
        return Puzzle.read(text, Purpose.PLACE, NOW, SECRET).isPresent();
    }

    private static ChallengeStart start(String secret) {
        return new ChallengeStart(new SmallRyeConfigBuilder()
                .withMapping(ChallengeSettings.class)
                .withDefaultValue("edokter.challenge.secret", secret)
                .build()
                .getConfigMapping(ChallengeSettings.class));
    }

    /** Also while nobody has switched it on. */
    @Test
    void aSecretThatIsSoonGuessedIsRefusedAtTheStart() {
        for (var weak : List.of("abc", "ganti-ganti-ganti-ganti-ganti-ganti"))
            assertThatThrownBy(() -> start(weak).refuseAWeakSecret(new ServerStarting()))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("EDOKTER_CHALLENGE_SECRET");
        assertThatCode(() -> start("a8f3c1e5b7d92046a8f3c1e5b7d92046").refuseAWeakSecret(new ServerStarting()))
                .doesNotThrowAnyException();
        assertThatCode(() -> start("").refuseAWeakSecret(new ServerStarting())).doesNotThrowAnyException();
    }

    @Test
    void whatWasAskedIsKnownAgain() {
        var puzzle = asked(17);
        assertThat(Puzzle.read(puzzle.text(), Purpose.PLACE, NOW, SECRET)).contains(puzzle);
        assertThat(puzzle.text()).isNotEqualTo(asked(17).text());
    }

    @Test
    void itIsForOnePurposeOnly() {
        assertThat(Puzzle.read(asked(17).text(), Purpose.FIND, NOW, SECRET)).isEmpty();
        assertThat(isRead(asked(17).text().replace("PLACE", "FIND"))).isFalse();
    }

    @Test
    void itLastsItsTimeAndNoLonger() {
        var text = asked(17).text();
        assertThat(Puzzle.read(text, Purpose.PLACE, NOW.plusSeconds(1199), SECRET))
                .isPresent();
        assertThat(Puzzle.read(text, Purpose.PLACE, NOW.plusSeconds(1200), SECRET))
                .isEmpty();
    }

    @Test
    void anotherInstallationsIsNotOurs() {
        assertThat(Puzzle.read(asked(17).text(), Purpose.PLACE, NOW, SECRET + "."))
                .isEmpty();
    }

    /** Every single letter counts. */
    @Test
    void whateverIsChangedIsNotOurs() {
        var text = asked(17).text();
        for (int i = 0; i < text.length(); i++) {
            var letter = text.charAt(i) == '1' ? '2' : '1';
            var changed = text.substring(0, i) + letter + text.substring(i + 1);
            assertThat(isRead(changed)).as("%d %s", i, changed).isFalse();
        }
        assertThat(isRead(text.replace(".17.", ".0."))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "PLACE", "PLACE.1.1.a.b", "PLACE.999999999999.99.x.y", "NOTHING.1.1.1.1"})
    void whatIsNoneIsNone(String text) {
        assertThat(isRead(text)).isFalse();
        assertThat(isRead(null)).isFalse();
    }

    @Test
    void workIsShownByANumber() {
        var puzzle = asked(8);
        var good = IntStream.range(0, 100_000)
                .filter(n -> puzzle.isProvedBy(String.valueOf(n)))
                .limit(20)
                .toArray();

        assertThat(good).hasSize(20);
        // one of 256 on average
        assertThat(good[19]).isBetween(1_500, 20_000);
        assertThat(asked(8).isProvedBy(String.valueOf(good[0])) && asked(8).isProvedBy(String.valueOf(good[0])))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1e3", "0x1", "١", " 1", "9999999999999"})
    void whatIsNoNumberShowsNothing(String number) {
        assertThat(asked(0).isProvedBy(number)).isFalse();
        assertThat(asked(0).isProvedBy(null)).isFalse();
        assertThat(asked(0).isProvedBy("7")).isTrue();
    }

    @Test
    void theSumIsSmallAndKnownToUsAlone() {
        for (int i = 0; i < 200; i++) {
            var puzzle = asked(17);
            int first = puzzle.first(SECRET);
            int second = puzzle.second(SECRET);
            assertThat(first).isBetween(2, 9);
            assertThat(second).isBetween(2, 9);
            assertThat(puzzle.isAnsweredBy(first + second, SECRET)).isTrue();
            assertThat(puzzle.isAnsweredBy(first + second + 1, SECRET)).isFalse();
        }
        assertThat(IntStream.range(0, 200)
                        .map(i -> asked(17).first(SECRET))
                        .distinct()
                        .count())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource({
        "12,12",
        "' 12 ',12",
        "dua belas,12",
        "duabelas,12",
        "Dua Belas,12",
        "TWELVE,12",
        "twelve.,12",
        "sepuluh,10",
        "delapan belas,18",
        "eighteen,18",
        "seven,7",
        "tujuh,7",
        "007,7"
    })
    void numbersAreReadAsPeopleWriteThem(String typed, int number) {
        assertThat(Numbers.read(typed)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "banyak", "1234", "-", "<b>", "dua dua"})
    void whatIsNoNumberIsNone(String typed) {
        assertThat(Numbers.read(typed)).isEmpty();
        assertThat(Numbers.read(null)).isEmpty();
    }

    @Test
    void bothLanguagesSayThem() {
        assertThat(Numbers.inWords(7, Locale.forLanguageTag("id"))).isEqualTo("tujuh");
        assertThat(Numbers.inWords(7, Locale.ENGLISH)).isEqualTo("seven");
    }
}
