package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a date of birth suggests. */
class PriorityTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1966-11-30, ELDERLY",
                "1966-12-01, -",
                "1940-01-01, ELDERLY",
                "1990-01-31, -",
                "2025-11-30, -",
                "2025-12-01, INFANT",
                "2026-11-30, INFANT",
                "2026-12-01, -",
                "-, -"
            })
    void aDateOfBirthSuggests(LocalDate born, Priority priority) {
        assertThat(Priority.proposed(born, LocalDate.of(2026, 11, 30)).orElse(null))
                .isEqualTo(priority);
    }

    @ParameterizedTest
    @CsvSource({"1964-02-29, 2024-02-28, false", "1964-02-29, 2024-02-29, true", "1968-02-29, 2028-02-29, true"})
    void aBirthdayOfALeapDayIsKept(LocalDate born, LocalDate visit, boolean elderly) {
        assertThat(Priority.proposed(born, visit).isPresent()).isEqualTo(elderly);
    }
}
