package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list of erased people, as a file. */
class TombstoneTest {

    @Test
    void whatIsWrittenIsReadAgain() {
        var stone = new Tombstone(17, Instant.parse("2026-11-26T02:00:00.123Z"));

        assertThat(stone.line()).isEqualTo("17,2026-11-26T02:00:00.123Z");
        assertThat(Tombstone.read(stone.line() + "\r")).contains(stone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17,", ",2026-11-26T02:00:00Z", "17,gestern", "-1,2026-11-26T02:00:00Z", "1,2,3"})
    void anythingElseIsNoLineOfIt(String line) {
        assertThat(Tombstone.read(line)).isEmpty();
    }
}
