package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Estimates on simulated days: they are as good as docs/estimates.md says. {@code -Dedokter.test.write-estimates=true}
 * writes its table and picture anew; read what changed before you commit it.
 */
class EstimatesTest {

    private static final Path TEXT = Path.of("docs/estimates.md");
    private static final Path PICTURE = Path.of("docs/pictures/estimates.svg");
    private static final String BEGIN = "<!-- from here EstimatesTest writes -->\n\n";
    private static final String END = "<!-- to here -->\n";

    private static final int SESSIONS = 160;
    private static final long SEED = 44;

    private static final Map<World, Trial> TRIALS = new EnumMap<>(World.class);

    @BeforeAll
    static void watchTheDays() {
        for (var world : World.values()) TRIALS.put(world, Trial.of(world, SEED, SESSIONS));
    }

    @ParameterizedTest
    @EnumSource
    void theErrorIsAtMostThreeFifthsOfThatOfNumberTimesMinutes(World world) {
        assertThat(TRIALS.get(world).promised().ratio()).isLessThanOrEqualTo(0.60);
    }

    @ParameterizedTest
    @EnumSource
    void threeOfFourTurnsAtLeastFallIntoTheRange(World world) {
        assertThat(TRIALS.get(world).promised().held()).isGreaterThanOrEqualTo(0.75);
    }

    @ParameterizedTest
    @EnumSource
    void theRangeIsWorthSomething(World world) {
        assertThat(TRIALS.get(world).promised().width()).isLessThanOrEqualTo(75);
        assertThat(TRIALS.get(world).at(Trial.Moment.HALF_AN_HOUR).width()).isLessThanOrEqualTo(60);
        // one that holds everything would be none of 80 %
        assertThat(TRIALS.get(world).promised().held()).isLessThan(0.9);
    }

    @ParameterizedTest
    @EnumSource
    void nearlyEverybodyWhoIsTreatedWasToldSomething(World world) {
        var trial = TRIALS.get(world);
        assertThat(trial.promised().asked()).isGreaterThan(2000);
        assertThat(trial.silent()).isLessThan(20);
    }

    @Test
    void theFileSaysWhatWasMeasured() throws IOException {
        var report = new EstimatesReport(TRIALS);
        var text = Files.readString(TEXT);
        int begin = text.indexOf(BEGIN) + BEGIN.length();
        int end = text.indexOf(END);
        if (Boolean.getBoolean("edokter.test.write-estimates")) {
            text = text.substring(0, begin) + report.table() + text.substring(end);
            Files.writeString(TEXT, text);
            Files.writeString(PICTURE, report.picture());
            end = text.indexOf(END);
        }

        assertThat(text.substring(begin, end)).isEqualTo(report.table());
        assertThat(Files.readString(PICTURE)).isEqualTo(report.picture());
    }

    @Test
    void equalChanceMakesEqualDays() {
        assertThat(Trial.of(World.UNSEEN, 7, 5).promised())
                .isEqualTo(Trial.of(World.UNSEEN, 7, 5).promised());
    }
}
