package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource({
        "081234567890, +6281234567890",
        "0812-3456-7890, +6281234567890",
        "(0812) 3456 7890, +6281234567890",
        "0812.3456.7890, +6281234567890",
        "6281234567890, +6281234567890",
        "+62 812 3456 7890, +6281234567890",
        "061 8821234, +62618821234",
        "+65 6123 4567, +6561234567"
    })
    void itIsReadAsPeopleWriteIt(String typed, String e164) {
        var number = PhoneNumber.of(typed);
        assertThat(number.typed()).isEqualTo(typed);
        assertThat(number.e164()).isEqualTo(e164);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0812ABC", "0812 3456 7890 ext 5", "٠٨١٢٣٤٥٦٧٨٩٠", "tel:0812", "0812\n3456", "08'12"})
    void anythingButDigitsAndSignsIsRefused(String typed) {
        refused(typed, "phone_characters");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "0", "+", "+62", "62", "0812", "()", "08123456789012345678901234567890"})
    void whatCanBeNoNumberIsRefused(String typed) {
        refused(typed, "phone_impossible");
    }

    @Test
    void nothingIsNoNumber() {
        refused(null, "phone_impossible");
    }

    @Test
    void whatIsPrintedShowsTheLastFour() {
        assertThat(PhoneNumber.of("081234567890")).hasToString("•••• 7890");
    }

    private static void refused(String typed, String key) {
        assertThatThrownBy(() -> PhoneNumber.of(typed))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.key()).isEqualTo(key));
    }
}
