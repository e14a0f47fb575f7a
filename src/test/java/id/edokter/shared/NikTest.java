package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NikTest {

    @ParameterizedTest
    @ValueSource(strings = {"1275013101900001", " 1275 0131 0190 0001 ", "1275.0131.0190.0001", "127501-310190-0001"})
    void itIsReadAsPeopleWriteIt(String typed) {
        assertThat(new Nik(typed).digits()).isEqualTo("1275013101900001");
    }

    @ParameterizedTest
    @CsvSource({
        "1275013101900001, 1990-01-31, true",
        "1275017101900001, 1990-01-31, true",
        "1275013101900001, 1990-01-30, false",
        "1275013101900001, 1890-01-31, true",
        "1275012902000001, 2000-02-29, true",
        "1275012902010001, 2001-03-01, false",
        "1275010000000001, 2000-01-01, false",
        "1275019913990001, 1999-12-31, false"
    })
    void digitsSevenToTwelveAreTheDateOfBirthAWomansDayPlusForty(String digits, LocalDate born, boolean fits) {
        assertThat(new Nik(digits).fits(born)).isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "127501310190000", "12750131019000011"})
    void anotherNumberOfDigitsIsRefusedAndCounted(String typed) {
        refused(typed, "nik_length", typed.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"127501310190000O", "١٢٧٥٠١٣١٠١٩٠٠٠٠١", "127501310190000'", "１２７５０１３１０１９００００１"})
    void anythingButDigitsIsRefused(String typed) {
        refused(typed, "nik_digits");
    }

    @Test
    void whatIsPrintedShowsFourAndFour() {
        assertThat(new Nik("1275013101900001")).hasToString("12••••••••••0001");
    }

    private static void refused(String typed, String key, Object... arguments) {
        assertThatThrownBy(() -> new Nik(typed)).isInstanceOfSatisfying(InvalidValue.class, wrong -> {
            assertThat(wrong.key()).isEqualTo(key);
            assertThat(wrong.arguments()).containsExactly(arguments);
        });
    }
}
