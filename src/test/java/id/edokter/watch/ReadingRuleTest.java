package id.edokter.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.account.Role;
import id.edokter.shared.CannotStart;
import id.edokter.watch.ReadingRule.Finding;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingRuleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private static WatchSettings settings(String... given) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(WatchSettings.class);
        for (int i = 0; i < given.length; i += 2) config.withDefaultValue("edokter.watch." + given[i], given[i + 1]);
        return config.build().getConfigMapping(WatchSettings.class);
    }

    private static final Days NONE = new Days(new TreeMap<>(), 0, 0);

    private static Days days(int most, double usual, double colleagues) {
        return new Days(
                new TreeMap<>(Map.of(MONDAY, 1, MONDAY.plusDays(1), most, MONDAY.plusDays(2), most)),
                usual,
                colleagues);
    }

    private static Reader reader(int most, double usual, double colleagues) {
        return reader(most, days(most, usual, colleagues), NONE);
    }

    private static Reader searching(int most, double usual, double colleagues) {
        return reader(0, NONE, days(most, usual, colleagues));
    }

    private static Reader reader(int patients, Days looked, Days searched) {
        return new Reader(
                "siti",
                "Siti Rahma",
                Set.of(Role.FRONT_DESK),
                patients,
                looked,
                searched,
                0,
                0,
                List.of(),
                0,
                List.of());
    }

    private static Reader counting(int outside, int without, List<Long> again, int alike) {
        return new Reader(
                "siti",
                "Siti Rahma",
                Set.of(),
                1,
                new Days(new TreeMap<>(Map.of(MONDAY, 1)), 0, 0),
                NONE,
                outside,
                without,
                again,
                alike,
                List.of());
    }

    @Test
    void aRestrictedRecordThatWasOpenedIsTold() {
        var reader = new Reader("siti", "Siti Rahma", Set.of(), 0, NONE, NONE, 0, 0, List.of(), 0, List.of(7L, 9L));

        assertThat(ReadingRule.findings(reader, settings()))
                .containsExactly(new Finding(ReadingRule.RESTRICTED, 2, null, List.of(7L, 9L)));
        assertThat(reader.looked().busiest()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"60, 20, true", "59, 20, false", "20, 1, true", "19, 1, false", "20, 0, true", "19, 0, false"})
    void manyPatientsAreManyBesideTheOwnUsualDays(int most, double usual, boolean isFound) {
        var found = ReadingRule.MANY_FOR_ONESELF.check(reader(most, usual, 0), settings());

        assertThat(found.isPresent()).isEqualTo(isFound);
        found.ifPresent(finding -> assertThat(finding)
                .isEqualTo(new Finding(ReadingRule.MANY_FOR_ONESELF, most, MONDAY.plusDays(1), List.of())));
    }

    @ParameterizedTest
    @CsvSource({"60, 20, true", "59, 20, false", "20, 1, true", "19, 1, false", "20, 0, true", "19, 0, false"})
    void manyPatientsAreManyBesideThoseOfColleagues(int most, double colleagues, boolean isFound) {
        assertThat(ReadingRule.MANY_FOR_THE_ROLE
                        .check(reader(most, 0, colleagues), settings())
                        .isPresent())
                .isEqualTo(isFound);
    }

    /** Whoever turns page after page of a search opens nobody. */
    @ParameterizedTest
    @CsvSource({
        "244, 0, 0, true",
        "100, 0, 0, true",
        "99, 0, 0, false",
        "120, 40, 0, true",
        "119, 40, 0, false",
        "120, 90, 40, true",
        "119, 90, 40, false",
        "120, 40, 90, true",
        "119, 0, 40, false",
        "0, 0, 0, false"
    })
    void manyInTheListsOfSearchesAreFound(int most, double usual, double colleagues, boolean isFound) {
        var found = ReadingRule.findings(searching(most, usual, colleagues), settings());

        assertThat(found)
                .isEqualTo(
                        isFound
                                ? List.of(new Finding(ReadingRule.MANY_SEARCHED, most, MONDAY.plusDays(1), List.of()))
                                : List.of());
    }

    /** A small house has other busy days than a large one. */
    @Test
    void whatIsMuchIsAMatterOfSettings() {
        var small = settings("busy-day", "5", "times-usual", "2");

        assertThat(ReadingRule.findings(reader(6, 3, 4), small)).hasSize(1);
        assertThat(ReadingRule.findings(reader(6, 3, 4), settings())).isEmpty();
        assertThat(ReadingRule.findings(reader(4, 2, 2), small)).isEmpty();
        assertThat(ReadingRule.findings(reader(6, 4, 4), small)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "day-begins, 24, EDOKTER_WATCH_DAY_BEGINS",
        "day-begins, -1, EDOKTER_WATCH_DAY_BEGINS",
        "day-ends, 6, EDOKTER_WATCH_DAY_ENDS",
        "day-ends, 25, EDOKTER_WATCH_DAY_ENDS",
        "days-around, -1, EDOKTER_WATCH_DAYS_AROUND",
        "busy-day, 0, EDOKTER_WATCH_BUSY_DAY",
        "busy-search, 0, EDOKTER_WATCH_BUSY_SEARCH",
        "times-usual, 1, EDOKTER_WATCH_TIMES_USUAL",
        "one-patient-hours, 1, EDOKTER_WATCH_ONE_PATIENT_HOURS",
        "one-patient-hours, 745, EDOKTER_WATCH_ONE_PATIENT_HOURS"
    })
    void aLimitThatMeansNothingIsNoStart(String name, String value, String told) {
        assertThatCode(() -> WatchStart.check(settings())).doesNotThrowAnyException();
        assertThatThrownBy(() -> WatchStart.check(settings(name, value)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining(told);
    }

    @Test
    void eachOtherRuleTellsWhatItCounts() {
        var findings = ReadingRule.findings(counting(3, 2, List.of(7L, 9L), 1), settings());

        assertThat(findings)
                .containsExactly(
                        new Finding(ReadingRule.OUTSIDE_HOURS, 3, null, List.of()),
                        new Finding(ReadingRule.WITHOUT_APPOINTMENT, 2, null, List.of()),
                        new Finding(ReadingRule.ONE_PATIENT_AGAIN, 2, null, List.of(7L, 9L)),
                        new Finding(ReadingRule.SAME_NAME, 1, null, List.of()));
    }

    @Test
    void whatIsUsualIsNoFinding() {
        assertThat(ReadingRule.findings(counting(0, 0, List.of(), 0), settings()))
                .isEmpty();
        assertThat(ReadingRule.findings(reader(30, 25, 28), settings())).isEmpty();
    }

    @Test
    void oneWildDayDoesNotMakeTheNextUsual() {
        assertThat(UnusualReading.middle(List.of(10, 12, 400))).isEqualTo(12);
        assertThat(UnusualReading.middle(List.of(10, 12))).isEqualTo(11);
        assertThat(UnusualReading.middle(List.of())).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "Ratna Sembiring (contoh), sembiring",
        "'dr. Budi Ginting, Sp.A', ginting",
        "'dr. Sari, Sp.A', ''",
        "Sukarno, ''",
        "Anak Agung Gde, gde",
        "Li Bo, ''",
        "'', ''"
    })
    void aLastNameIsWhatFamiliesShare(String name, String last) {
        assertThat(UnusualReading.lastName(name).orElse("")).isEqualTo(last);
    }

    @Test
    void aPeriodIsAMonthAtMost() {
        assertThat(UnusualReading.firstDay(Optional.empty(), MONDAY)).isEqualTo(MONDAY.minusDays(6));
        assertThat(UnusualReading.firstDay(Optional.of(MONDAY.plusDays(1)), MONDAY))
                .isEqualTo(MONDAY.minusDays(6));
        assertThat(UnusualReading.firstDay(Optional.of(MONDAY.minusYears(1)), MONDAY))
                .isEqualTo(MONDAY.minusDays(30));
        assertThat(UnusualReading.firstDay(Optional.of(MONDAY), MONDAY)).isEqualTo(MONDAY);
    }
}
