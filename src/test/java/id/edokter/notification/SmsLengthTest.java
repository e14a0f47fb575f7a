package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {

    @ParameterizedTest
    @CsvSource({"a, 160, 1", "a, 161, 2", "a, 306, 2", "a, 307, 3", "€, 80, 1", "€, 81, 2", "ñ, 160, 1"})
    void theSmallAlphabetIsCountedBySevenBits(String letter, int times, int parts) {
        assertThat(SmsLength.of(letter.repeat(times)).parts()).isEqualTo(parts);
    }

    @ParameterizedTest
    @CsvSource({"69, 1", "70, 2", "133, 2", "134, 3"})
    void oneLetterFromElsewhereMakesAllOfThemWide(int others, int parts) {
        var length = SmsLength.of("’" + "a".repeat(others));
        assertThat(length.parts()).isEqualTo(parts);
        assertThat(length.strange()).isEqualTo("’");
        assertThat(length.isWide()).isTrue();
    }

    @Test
    void aFaceIsTwoUnits() {
        assertThat(SmsLength.of("🙂").units()).isEqualTo(2);
    }
}
