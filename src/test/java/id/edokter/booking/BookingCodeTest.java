package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"7K4M2Q", "7k4m2q", " 7K4 M2Q ", "7k4-m2q", "7K4–M2Q", "7K4\u00A0M2Q", "7K4.M2Q"})
    void itIsReadAsPeopleWriteIt(String typed) {
        assertThat(new BookingCode(typed).text()).isEqualTo("7K4M2Q");
    }

    @Test
    void lettersThatLookLikeDigitsAreThose() {
        assertThat(new BookingCode("oOiIlL").text()).isEqualTo("001111");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7K4M2", "7K4M2Q7", "7K4M2É", "٣K4M2Q", "7K4M2'", "😀😀😀"})
    void anythingElseIsNone(String typed) {
        assertThatThrownBy(() -> new BookingCode(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.key()).isEqualTo("code_shape"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", " - "})
    void nothingIsMissing(String typed) {
        assertThatThrownBy(() -> new BookingCode(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.key()).isEqualTo("code_missing"));
    }

    @Test
    void itIsSaidInTwoHalves() {
        assertThat(new BookingCode("7K4M2Q").spaced()).isEqualTo("7K4 M2Q");
    }
}
