package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.Secrets;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The desk enters somebody. */
@QuarkusTest
class RegistrationTest {

    private static final Witness CLERK = new Witness("uji.loket", "192.0.2.7");

    @Inject
    Registration registration;

    @Inject
    PatientRegistry registry;

    @Inject
    Given given;

    private NewPatient somebody(boolean cardSeen) {
        var person = given.person();
        return new NewPatient(
                person.name(),
                person.birthDate(),
                Sex.F,
                person.nik(),
                null,
                new RecordNumber("RM-" + Given.next()),
                person.phone(),
                cardSeen);
    }

    private static NewPatient called(String name, LocalDate born, Nik nik) {
        return new NewPatient(new PersonName(name), born, Sex.F, nik, null, null, null, false);
    }

    private Patient register(NewPatient somebody) {
        return registration.register(CLERK, Secrets.token(), somebody, Set.of());
    }

    @Test
    void whoseCardWasSeenIsProvedFromTheFirstDay() {
        var somebody = somebody(true);

        var patient = register(somebody);

        assertThat(patient.toCheck).isFalse();
        assertThat(patient.mrn).isEqualTo(somebody.recordNumber().text());
        assertThat(registry.withNik(somebody.nik()).orElseThrow().id).isEqualTo(patient.id);
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'PATIENT_REGISTERED' and who = ?"
                                + " and patient_id = ? and detail = 'card seen'",
                        CLERK.who(),
                        patient.id))
                .isOne();
    }

    @Test
    void whoRangUpIsStillToBeChecked() {
        assertThat(register(somebody(false)).toCheck).isTrue();
    }

    @Test
    void theSameFormIsOnePerson() {
        var newborn = called("Bayi Uji " + Given.next(), given.today(), null);
        var key = Secrets.token();

        var first = registration.register(CLERK, key, newborn, Set.of());
        var again = registration.register(CLERK, key, newborn, Set.of());

        assertThat(again.id).isEqualTo(first.id);
    }

    @Test
    void whatIsPutRightInAFormThatWasSentIsNotLostInSilence() {
        var key = Secrets.token();
        var wrong = called("Salah Ketik " + Given.next(), given.today(), null);
        var made = registration.register(CLERK, key, wrong, Set.of());
        var right = called("Benar Ketik " + Given.next(), given.today(), null);

        assertThatThrownBy(() -> registration.register(CLERK, key, right, Set.of()))
                .isInstanceOfSatisfying(RegisteredOtherwise.class, before -> {
                    assertThat(before.made).isEqualTo(made.id);
                    assertThat(before.arguments()).containsExactly(wrong.name().text());
                });
    }

    @Test
    void theSamePersonEnteredByManyAtOnceIsEnteredOnceAndAskedAbout() {
        var somebody = called("Serentak Uji " + Given.next(), Given.BORN, null);

        var outcomes = Crowd.of(4, n -> () -> register(somebody));

        var entered = outcomes.stream().filter(one -> one.answer() != null).toList();
        assertThat(entered).hasSize(1);
        assertThat(outcomes)
                .filteredOn(one -> one.answer() == null)
                .allMatch(one -> one.refusal() instanceof MayBeKnown);

        // whoever says that it is another one is believed, once
        long first = entered.get(0).answer().id;
        var others = Crowd.of(4, n -> () -> registration.register(CLERK, Secrets.token(), somebody, Set.of(first)));
        assertThat(others).filteredOn(one -> one.answer() != null).hasSize(1);
        assertThat(others).filteredOn(one -> one.answer() == null).allMatch(one -> one.refusal() instanceof MayBeKnown);
        assertThat(registration.alike(CLERK, somebody)).hasSize(2);
    }

    @Test
    void whoMayBeKnownIsLookedAtFirst() {
        var name = "Kembar Uji " + Given.next();
        long known = register(called(name, Given.BORN, null)).id;
        // written otherwise, it is the same name
        var twin = called(name.toUpperCase(Locale.ROOT), Given.BORN, null);

        assertThatThrownBy(() -> register(twin)).isInstanceOf(MayBeKnown.class);
        assertThat(registration.alike(CLERK, twin)).extracting(p -> p.id).containsExactly(known);
        assertThat(given.count(
                        "select count(*) from audit_event where act = 'PATIENT_LISTED' and patient_id = ?"
                                + " and detail = 'registering'",
                        known))
                .isOne();

        var other = registration.register(CLERK, Secrets.token(), twin, Set.of(known));
        assertThat(other.id).isNotEqualTo(known);
        // who came in between was not looked at
        assertThatThrownBy(() -> registration.register(CLERK, Secrets.token(), twin, Set.of(known)))
                .isInstanceOf(MayBeKnown.class);
    }

    @Test
    void aCardOfSomebodyElseShowsThatOne() {
        long known = given.registered("RM-" + Given.next(), given.person());
        var card = new JknCard("%013d".formatted(Given.next()));
        given.carries(known, card);
        var person = given.person();
        var somebody =
                new NewPatient(person.name(), person.birthDate(), Sex.F, null, card, null, person.phone(), false);

        assertThatThrownBy(() -> register(somebody)).isInstanceOf(MayBeKnown.class);
    }

    @Test
    void aNumberThatIsAnothersIsRefusedAlsoWhenTheyWereSaidToBeTwo() {
        var person = given.person();
        long known = given.registered("RM-" + Given.next(), person);
        var sameNik = called("Lain " + Given.next(), LocalDate.of(1980, 5, 5), person.nik());

        assertThatThrownBy(() -> registration.register(CLERK, Secrets.token(), sameNik, Set.of(known)))
                .isInstanceOfSatisfying(
                        NikIsTaken.class, taken -> assertThat(taken.holder).isEqualTo(known));

        var number = registry.find(known).orElseThrow().mrn;
        var sameNumber = new NewPatient(
                new PersonName("Lain " + Given.next()),
                Given.BORN,
                Sex.F,
                null,
                null,
                new RecordNumber(number),
                null,
                false);
        assertThatThrownBy(() -> registration.register(CLERK, Secrets.token(), sameNumber, Set.of(known)))
                .isInstanceOf(RecordNumberIsTaken.class);
    }

    @Test
    void whoAskedNotToBeListedIsNotShownButTheirNumberIsTheirs() {
        var person = given.person();
        long known = given.registered("RM-" + Given.next(), person);
        given.change("update patient set restricted_at = utc_timestamp(3) where id = ?", known);
        var sameNik = called(person.name().text(), person.birthDate(), person.nik());

        assertThat(registration.alike(CLERK, sameNik)).isEmpty();
        assertThatThrownBy(() -> register(sameNik)).isInstanceOf(NikIsTaken.class);
    }
}
