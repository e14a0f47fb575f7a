package id.edokter.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ClinicsTest {

    private static final ClinicRules FORTNIGHT =
            new ClinicRules(Map.of(ClinicRule.OPENS_DAYS_AHEAD, 14, ClinicRule.OVERBOOK_PLACES, 0), false, true);

    @Inject
    Clinics clinics;

    @Inject
    Given given;

    private long lines(Given.Practice practice) {
        return given.count(
                "select count(*) from audit_event where act = 'CLINIC_RULES_CHANGED' and subject = ?",
                "clinic " + practice.clinicCode());
    }

    @Test
    void aClinicTakesRulesOfItsOwnAndGivesThemBack() {
        var practice = given.practice(1);
        var admin = new Witness("ana", "10.0.0.1");
        var before = clinics.change(admin, practice.clinic(), 0, FORTNIGHT);

        assertThat(before.count()).isZero();
        var clinic = clinics.find(practice.clinic()).orElseThrow();
        assertThat(clinic.rules()).isEqualTo(FORTNIGHT);
        assertThat(clinic.changedBy).isEqualTo("ana");
        assertThat(lines(practice)).isEqualTo(4);

        clinics.change(admin, practice.clinic(), clinic.version, new ClinicRules(Map.of(), null, false));
        assertThat(clinics.find(practice.clinic()).orElseThrow().rules().count())
                .isZero();
    }

    @Test
    void everyRuleHasAColumnOfItsOwn() {
        var practice = given.practice(1);
        var own = new EnumMap<ClinicRule, Integer>(ClinicRule.class);
        for (var rule : ClinicRule.values()) own.put(rule, rule.least + 1 + rule.ordinal());
        var rules = new ClinicRules(own, true, false);

        clinics.change(Witness.system(), practice.clinic(), 0, rules);
        assertThat(clinics.find(practice.clinic()).orElseThrow().rules()).isEqualTo(rules);

        // what a form may hold, the tables can
        for (var rule : ClinicRule.values()) own.put(rule, rule.most);
        clinics.change(Witness.system(), practice.clinic(), 1, new ClinicRules(own, true, false));
        for (var rule : ClinicRule.values()) own.put(rule, rule.least);
        clinics.change(Witness.system(), practice.clinic(), 2, new ClinicRules(own, true, false));
        assertThat(clinics.find(practice.clinic()).orElseThrow().version).isEqualTo(3);
    }

    @Test
    void theSecondOfTwoReadsWhoWasFasterAndTheSameOnceMoreIsNothing() {
        var practice = given.practice(1);
        clinics.change(new Witness("ana", ""), practice.clinic(), 0, FORTNIGHT);

        assertThat(clinics.change(new Witness("budi", ""), practice.clinic(), 0, FORTNIGHT))
                .isEqualTo(FORTNIGHT);
        assertThat(lines(practice)).isEqualTo(4);
        assertThatThrownBy(() -> clinics.change(
                        new Witness("budi", ""), practice.clinic(), 0, new ClinicRules(Map.of(), null, false)))
                .isInstanceOfSatisfying(
                        ClinicChanged.class,
                        refusal -> assertThat(refusal.arguments()).containsExactly("ana"));
        assertThat(lines(practice)).isEqualTo(4);
    }

    @Test
    void whatIsNotThereCannotBeChanged() {
        assertThatThrownBy(() -> clinics.change(Witness.system(), 987_654_321, 0, FORTNIGHT))
                .isInstanceOf(NotFoundException.class);
    }
}
