package id.edokter.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.FieldErrors.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class HolidayDetailsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private static List<String> wrong(LocalDate date, String name, Holiday.Kind kind, String source, Long clinic) {
        var errors = new FieldErrors();
        HolidayDetails.read(errors, date, name, kind, source, clinic, TODAY);
        return errors.all().stream().map(FieldError::field).toList();
    }

    @Test
    void aHolidayFromTodayOnIsTakenAndItsWordsAreTidied() {
        var errors = new FieldErrors();
        var read = HolidayDetails.read(
                errors, TODAY, "  Pilkada \n ulang ", Holiday.Kind.NATIONAL, "Keppres\t7/2026", null, TODAY);
        assertThat(errors.any()).isFalse();
        assertThat(read.name()).isEqualTo("Pilkada ulang");
        assertThat(read.source()).isEqualTo("Keppres 7/2026");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        assertThat(wrong(null, " ", null, "", null)).containsExactly("date", "name", "kind", "source");
        assertThat(wrong(TODAY.minusDays(1), "x", Holiday.Kind.NATIONAL, "x", null))
                .containsExactly("date");
        assertThat(wrong(TODAY.plusYears(2).plusDays(1), "x".repeat(121), Holiday.Kind.NATIONAL, "x".repeat(201), null))
                .containsExactly("date", "name", "source");
    }

    @Test
    void onlyAClosureIsOfOneClinic() {
        assertThat(wrong(TODAY, "x", Holiday.Kind.NATIONAL, "x", 1L)).containsExactly("clinic");
        assertThat(wrong(TODAY, "x", Holiday.Kind.LOCAL_CLOSURE, "x", 1L)).isEmpty();
    }
}
