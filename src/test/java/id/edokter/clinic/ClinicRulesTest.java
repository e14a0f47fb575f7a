package id.edokter.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.FieldErrors;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClinicRulesTest {

    private static ClinicRules read(FieldErrors errors, String field, String text) {
        return ClinicRules.read(errors, rule -> rule.field.equals(field) ? text : null, null, false);
    }

    @ParameterizedTest
    @CsvSource({"opensDaysAhead, 1", "opensDaysAhead, 365", "closesMinutesBefore, 0", "livePerPhone, ' 007 '"})
    void whatIsPossibleIsTaken(String field, String text) {
        var errors = new FieldErrors();
        var rules = read(errors, field, text);
        assertThat(errors.any()).isFalse();
        assertThat(rules.own().values()).singleElement().isEqualTo(Integer.parseInt(text.strip()));
        assertThat(rules.count()).isOne();
    }

    @ParameterizedTest
    @CsvSource({
        "opensDaysAhead, 0",
        "opensDaysAhead, 366",
        "closesMinutesBefore, -1",
        "places, 501",
        "minutesPerPlace, 0",
        "overbookPlaces, 51",
        "livePerPatient, 3.5",
        "arriveMinutesBefore, banyak",
        "moveMinutesBefore, 99999999999999999999",
        "walkInPlaces, ٣"
    })
    void whatIsNotIsMarkedAtItsField(String field, String text) {
        var errors = new FieldErrors();
        var rules = read(errors, field, text);
        assertThat(errors.all()).singleElement().satisfies(error -> {
            assertThat(error.field()).isEqualTo(field);
            assertThat(error.key()).isEqualTo("number_between");
        });
        assertThat(rules.own()).isEmpty();
    }

    @Test
    void anEmptyFieldIsAsTheHospital() {
        var errors = new FieldErrors();
        var rules = read(errors, "opensDaysAhead", "  ");
        assertThat(errors.any()).isFalse();
        assertThat(rules.own(ClinicRule.OPENS_DAYS_AHEAD)).isNull();
        assertThat(rules.count()).isZero();
    }

    @Test
    void whatDiffersIsToldRuleByRule() {
        var before = new ClinicRules(Map.of(ClinicRule.OPENS_DAYS_AHEAD, 30, ClinicRule.PLACES, 20), null, false);
        var after = new ClinicRules(Map.of(ClinicRule.OPENS_DAYS_AHEAD, 14, ClinicRule.PLACES, 20), false, true);
        assertThat(after.differing(before)).containsExactly("OPENS_DAYS_AHEAD 30 14", "SAME_DAY - 0", "SENSITIVE 0 1");
        assertThat(before.differing(before)).isEmpty();
        assertThat(after.plansOtherwiseThan(before)).isTrue();
        assertThat(new ClinicRules(before.own(), true, true).plansOtherwiseThan(before))
                .isFalse();
    }
}
