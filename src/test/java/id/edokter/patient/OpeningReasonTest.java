package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningReasonTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "perlu", "sembilan ", "1234567890", "abcd 123456", ".........."})
    void whatSaysNothingIsNoReason(String typed) {
        assertThatThrownBy(() -> new OpeningReason(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, invalid -> assertThat(invalid.key()).isEqualTo("opening_reason_short"));
    }

    @Test
    void tenCharactersWithFiveLettersAreOneAndTwoHundredAreTheMost() {
        assertThat(new OpeningReason("pasie12345").text()).hasSize(10);
        assertThat(new OpeningReason("x".repeat(200)).text()).hasSize(200);
        assertThatThrownBy(() -> new OpeningReason("x".repeat(201)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, invalid -> assertThat(invalid.key()).isEqualTo("reason_too_long"));
    }

    @Test
    void itIsOneLine() {
        assertThat(new OpeningReason(" pasien\n\tdi loket\u2028dua ").text()).isEqualTo("pasien di loket dua");
    }
}
