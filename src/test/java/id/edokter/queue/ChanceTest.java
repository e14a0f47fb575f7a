package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.edokter.queue.Chance.What;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChanceTest {

    @ParameterizedTest
    @EnumSource
    void eachPartComesUpOnce(What what) {
        for (int number : new int[] {0, 1, 63, 64, 1000})
            assertThat(IntStream.range(0, Chance.PLAYS).map(play -> Chance.part(what, number, play)))
                    .doesNotHaveDuplicates()
                    .hasSize(Chance.PLAYS)
                    .allMatch(part -> part >= 0 && part < Chance.PLAYS);
    }

    @Test
    void neighboursHaveNothingToDoWithEachOther() {
        double product = IntStream.range(0, Chance.PLAYS)
                .mapToDouble(play -> Chance.normal(Chance.part(What.LENGTH, 5, play))
                        * Chance.normal(Chance.part(What.LENGTH, 6, play)))
                .average()
                .orElseThrow();

        assertThat(product).isCloseTo(0, within(0.2));
    }

    @Test
    void theNormalDistributionIsOne() {
        // the 128th and 129th of 256 parts lie on both sides of 0, and 5 % above 1.645
        assertThat(Chance.normal(127)).isCloseTo(-Chance.normal(128), within(1e-9));
        assertThat(IntStream.range(0, Chance.PLAYS).filter(part -> Chance.normal(part) > 1.645))
                .hasSize(13);
        assertThat(IntStream.range(0, Chance.PLAYS)
                        .mapToDouble(part -> Math.pow(Chance.normal(part), 2))
                        .average())
                .hasValueCloseTo(1.0, within(0.01));
    }

    @Test
    void anExponentialWaitIsOneOnAverage() {
        assertThat(IntStream.range(0, Chance.PLAYS)
                        .mapToDouble(play -> Chance.exponential(What.GAP, 3, play))
                        .average())
                .hasValueCloseTo(1.0, within(0.01));
    }
}
