package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Channel;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What patients agreed to. */
@QuarkusTest
class ConsentsTest {

    private static final Witness BUDI = new Witness("link", "192.0.2.7");
    private static final ConsentText.Words WORDS = new ConsentText.Words("Ingatkan saya.", "Remind me.");
    private static final ConsentText.Words OTHER_WORDS = new ConsentText.Words("Ingatkan saya!", "Remind me.");

    @Inject
    Consents consents;

    @Inject
    Requests requests;

    @Inject
    People people;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void decides(long patient, boolean given, ConsentText.Words words) {
        consents.decide(BUDI, patient, Purpose.REMINDERS, given, words, Channel.WEB);
    }

    @Test
    void nobodyHasAgreedBeforeBeingAsked() {
        assertThat(consents.has(people.patient(), Purpose.REMINDERS)).isFalse();
        assertThat(consents.has(987_654_321, Purpose.REMINDERS)).isFalse();
    }

    @Test
    void consentIsForOnePurposeOfOnePerson() {
        long budi = people.patient();
        decides(budi, true, WORDS);

        assertThat(consents.has(budi, Purpose.REMINDERS)).isTrue();
        assertThat(consents.has(budi, Purpose.SURVEYS)).isFalse();
        assertThat(consents.has(people.patient(), Purpose.REMINDERS)).isFalse();
    }

    @Test
    void itIsWithdrawnAndGivenAgainAndEveryDecisionIsKept() {
        long budi = people.patient();
        decides(budi, true, WORDS);
        clock.travel(Duration.ofDays(1));
        decides(budi, false, WORDS);
        assertThat(consents.has(budi, Purpose.REMINDERS)).isFalse();
        decides(budi, true, OTHER_WORDS);

        assertThat(consents.has(budi, Purpose.REMINDERS)).isTrue();
        assertThat(data.count("select count(*) from consent where patient_id = ?", budi))
                .isEqualTo(3);
        var current = consents.current(budi).get(Purpose.REMINDERS);
        assertThat(current.text.indonesian).isEqualTo(OTHER_WORDS.indonesian());
        assertThat(current.text.version()).isEqualTo(OTHER_WORDS.version()).isNotEqualTo(WORDS.version());
        assertThat(Duration.between(current.at, clock.instant())).isLessThan(Duration.ofHours(1));
        assertThat(current.channel).isEqualTo(Channel.WEB);
        assertThat(current.who).isEqualTo("link");
    }

    @Test
    void theSameAgainChangesNothingAndATextIsKeptOnce() {
        long budi = people.patient();
        long ani = people.patient();
        var words = new ConsentText.Words("Teks " + Given.next(), "Text");
        decides(budi, true, words);
        decides(budi, true, words);
        decides(ani, true, words);

        assertThat(data.count("select count(*) from consent where patient_id = ?", budi))
                .isEqualTo(1);
        assertThat(data.count("select count(*) from consent_text where indonesian = ?", words.indonesian()))
                .isEqualTo(1);
    }

    @Test
    void withoutEverHavingAgreedThereIsNothingToWithdraw() {
        long budi = people.patient();
        decides(budi, false, WORDS);

        assertThat(data.count("select count(*) from consent where patient_id = ?", budi))
                .isZero();
    }

    @Test
    void tenTabsAtOnceAreOneDecision() {
        long budi = people.patient();
        var words = new ConsentText.Words("Serentak " + Given.next(), "At once");
        var outcomes = Crowd.of(10, n -> () -> {
            decides(budi, true, words);
            return n;
        });

        assertThat(outcomes).allMatch(outcome -> outcome.refusal() == null);
        assertThat(data.count("select count(*) from consent where patient_id = ?", budi))
                .isEqualTo(1);
    }

    @Test
    void whoIsRestrictedIsNotWrittenTo() {
        long budi = people.patient();
        decides(budi, true, WORDS);
        var request = requests.ask(BUDI, budi, RequestKind.RESTRICTION, new Remark(""), Channel.WEB);
        requests.decide(new Witness("siti", ""), request.id, true, new Remark(""));
        assertThat(consents.has(budi, Purpose.REMINDERS)).isFalse();

        var lifting = requests.ask(BUDI, budi, RequestKind.LIFTING, new Remark(""), Channel.WEB);
        requests.decide(new Witness("siti", ""), lifting.id, true, new Remark(""));
        assertThat(consents.has(budi, Purpose.REMINDERS)).isTrue();
    }

    @Test
    void eachDecisionLeavesALineThatNamesTheText() {
        long budi = people.patient();
        decides(budi, true, WORDS);
        decides(budi, false, WORDS);

        assertThat(data.count(
                        "select count(*) from audit_event where patient_id = ? and act like 'CONSENT_%' and detail = ?",
                        budi, "REMINDERS " + WORDS.version()))
                .isEqualTo(2);
    }

    @Test
    void nobodyDecidesForWhoIsNotThere() {
        assertThatThrownBy(() -> decides(987_654_321, true, WORDS)).isInstanceOf(NotFoundException.class);
    }
}
