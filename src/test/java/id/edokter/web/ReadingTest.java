package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {

    @Test
    void aDateIsRead() {
        assertThat(Reading.date(" 2026-11-30 ")).contains(LocalDate.of(2026, 11, 30));
        assertThat(Reading.date("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }

    /** Java knows years that neither a database nor a calendar has. */
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "besok",
                "2026-02-30",
                "30-11-2026",
                "+999999999-12-31",
                "-999999999-01-01",
                "+10000-01-01",
                "0001-01-01"
            })
    void nonsenseNamesNoDate(String text) {
        assertThat(Reading.date(text)).isEmpty();
    }
}
