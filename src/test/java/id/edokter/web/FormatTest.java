package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatTest {

    private static final Locale ID = Language.INDONESIAN.locale;
    private static final Locale EN = Language.ENGLISH.locale;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final LocalTime TIME = LocalTime.of(9, 20);

    @Test
    void datesReadAsPeopleHereWriteThem() {
        assertThat(Format.full(MONDAY, ID)).isEqualTo("Senin, 30 November 2026");
        assertThat(Format.brief(MONDAY, ID)).isEqualTo("Senin, 30 Nov");
        assertThat(Format.brief(LocalDate.of(2026, 8, 1), ID)).isEqualTo("Sabtu, 1 Agu");
        assertThat(Format.shortWeekday(MONDAY, ID)).isEqualTo("Sen");
        assertThat(Format.full(MONDAY, TIME, ID)).isEqualTo("Senin, 30 November 2026 pukul 09.20 WIB");
        assertThat(Format.range(LocalTime.of(8, 30), LocalTime.of(11, 30), ID)).isEqualTo("08.30–11.30");
    }

    @Test
    void andInEnglish() {
        assertThat(Format.full(MONDAY, TIME, EN)).isEqualTo("Monday, 30 November 2026 at 09:20 WIB");
        assertThat(Format.brief(MONDAY, EN)).isEqualTo("Monday, 30 Nov");
        assertThat(Format.clock(TIME, EN)).isEqualTo("09:20");
    }

    @Test
    void nearDaysAreNamed() {
        assertThat(Format.near(MONDAY, MONDAY, ID)).isEqualTo("Hari ini, Senin");
        assertThat(Format.near(MONDAY, MONDAY.minusDays(1), ID)).isEqualTo("Besok, Senin");
        assertThat(Format.near(MONDAY, MONDAY.minusDays(2), ID)).isEqualTo("Senin, 30 Nov");
        assertThat(Format.near(MONDAY, MONDAY.minusDays(1), EN)).isEqualTo("Tomorrow, Monday");
    }

    @ParameterizedTest
    @CsvSource({
        "P25Y, 25 tahun, 25 years",
        "P360M, 30 tahun, 30 years",
        "P1Y, 1 tahun, 1 year",
        "P6M, 6 bulan, 6 months",
        "P18M, 18 bulan, 18 months",
        "P90D, 90 hari, 90 days",
        "P1M15D, 1 bulan 15 hari, 1 month 15 days",
        "P0D, 0 hari, 0 days"
    })
    void aPeriodIsToldInTheLargestUnitsThatFit(Period period, String indonesian, String english) {
        assertThat(Format.lasting(period, ID)).isEqualTo(indonesian);
        assertThat(Format.lasting(period, EN)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "PT72H, 3 × 24 jam, 3 × 24 hours",
        "PT24H, 24 jam, 24 hours",
        "PT36H, 36 jam, 36 hours",
        "PT1H, 1 jam, 1 hour"
    })
    void aTimeLimitIsToldAsTheLawTellsIt(Duration duration, String indonesian, String english) {
        assertThat(Format.lasting(duration, ID)).isEqualTo(indonesian);
        assertThat(Format.lasting(duration, EN)).isEqualTo(english);
    }

    @Test
    void theLastDaysOfAYearKeepTheirYear() {
        assertThat(Format.full(LocalDate.of(2026, 12, 31), ID)).isEqualTo("Kamis, 31 Desember 2026");
        assertThat(Format.full(LocalDate.of(2029, 12, 31), ID)).isEqualTo("Senin, 31 Desember 2029");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTC", "Asia/Jakarta", "Pacific/Auckland", "America/Los_Angeles"})
    void aMomentIsToldInTheHospitalsZoneWhereverTheServerIs(String zone) {
        var before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(Format.full(Instant.parse("2026-11-29T23:59:00Z"), ID))
                    .isEqualTo("Senin, 30 November 2026 pukul 06.59 WIB");
        } finally {
            TimeZone.setDefault(before);
        }
    }
}
