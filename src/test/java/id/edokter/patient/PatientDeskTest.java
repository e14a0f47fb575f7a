package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The register as the desk works with it. */
@QuarkusTest
class PatientDeskTest {

    private static final Witness CLERK = new Witness("uji.meja", "192.0.2.2");

    @Inject
    Given data;

    @Inject
    PatientDesk desk;

    @Inject
    PatientRegistry registry;

    @Inject
    Transactions transactions;

    private long lines(String act, Long patient, String detail) {
        return patient == null
                ? data.count("select count(*) from audit_event where who = 'uji.meja' and act = ?", act)
                : data.count(
                        "select count(*) from audit_event where who = 'uji.meja' and act = ? and patient_id = ?"
                                + " and detail = ? and address = '192.0.2.2'",
                        act,
                        patient,
                        detail);
    }

    private Patient record(long id) {
        return desk.open(CLERK, id, "test").patient();
    }

    /** Noted by a booking: nobody has seen a card. */
    private long noted(PatientDetails details) {
        return transactions.run(() -> registry.identify(details)).id;
    }

    private static PatientDetails claiming(Nik nik, LocalDate born) {
        int n = Given.next();
        return new PatientDetails(
                new PersonName("Uji Klaim " + n), nik, null, born, Sex.M, PhoneNumber.of(Given.phone(n)));
    }

    private PatientDesk.Found search(String text, LocalDate born) {
        return desk.search(CLERK, new Sought(text, born), null, 0, 20);
    }

    // ---- found

    @Test
    void somebodyIsFoundByEveryNumber() {
        var details = data.person();
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, details);

        for (var typed :
                new String[] {mrn, details.nik().digits(), details.phone().typed()})
            assertThat(search(typed, null).patients())
                    .as(typed)
                    .extracting(p -> p.id)
                    .contains(id);
        assertThat(search(details.name().text().substring(0, 8), details.birthDate())
                        .patients())
                .isNotEmpty();
        assertThat(search(details.name().text().toUpperCase(), null).patients())
                .extracting(p -> p.id)
                .contains(id);
        assertThat(search("%", details.birthDate()).patients()).isEmpty();
    }

    @Test
    void whoClaimsANumberIsFoundByItToo() {
        var details = data.person();
        long holder = data.registered("RM-" + Given.next(), details);
        long claiming = noted(claiming(details.nik(), Given.BORN.plusDays(3)));

        assertThat(search(details.nik().digits(), null).patients())
                .extracting(p -> p.id)
                .containsExactlyInAnyOrder(holder, claiming);
    }

    @Test
    void aSearchLeavesALineThatSaysNothingOfWhatWasTyped() {
        long before = lines("PATIENTS_SEARCHED", null, "");
        var details = data.person();
        search(details.nik().digits(), null);

        assertThat(lines("PATIENTS_SEARCHED", null, "")).isEqualTo(before + 1);
        assertThat(data.count(
                        "select count(*) from audit_event where subject like ? or detail like ?",
                        "%" + details.nik().digits() + "%",
                        "%" + details.nik().digits() + "%"))
                .isZero();
    }

    // ---- seen

    @Test
    void aNumberIsShownToWhoAsksAndTheLineSaysWhich() {
        var details = data.person();
        long id = data.registered("RM-" + Given.next(), details);

        assertThat(desk.reveal(CLERK, id, MaskedNumber.NIK))
                .isEqualTo(details.nik().digits());
        assertThat(desk.reveal(CLERK, id, MaskedNumber.CARD)).isNull();

        assertThat(lines("PATIENT_REVEALED", id, "NIK")).isOne();
        assertThat(lines("PATIENT_REVEALED", id, "CARD")).isOne();
        assertThatThrownBy(() -> desk.reveal(CLERK, 987_654_321, MaskedNumber.NIK))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> desk.open(CLERK, 987_654_321, "test")).isInstanceOf(NotFoundException.class);
    }

    // ---- confirmed

    @Test
    void aClaimedNumberBecomesThePersonsWhenTheCardWasSeen() {
        var squatter = data.person();
        // whoever types a free number holds it until a card is seen
        long first = noted(squatter);
        long second = noted(claiming(squatter.nik(), Given.BORN.plusDays(1)));
        assertThat(record(first).nik).isEqualTo(squatter.nik().digits());
        assertThat(record(second).claimedNik).isEqualTo(squatter.nik().digits());

        desk.confirm(CLERK, second, null);

        assertThat(record(second).nik).isEqualTo(squatter.nik().digits());
        assertThat(record(second).claimedNik).isNull();
        assertThat(record(second).toCheck).isFalse();
        assertThat(record(first).nik).isNull();
        assertThat(record(first).claimedNik).isEqualTo(squatter.nik().digits());
        assertThat(desk.open(CLERK, first, "test").changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.oldValue).isEqualTo(squatter.nik().digits()));
        assertThat(lines("IDENTITY_CONFIRMED", second, "card seen")).isOne();
    }

    @Test
    void aNumberThatWasProvedForAnotherLeadsToThem() {
        var details = data.person();
        long holder = data.registered("RM-" + Given.next(), details);
        data.change("update patient set to_check = 0 where id = ?", holder);
        long claiming = noted(claiming(details.nik(), Given.BORN.plusDays(1)));

        assertThatThrownBy(() -> desk.confirm(CLERK, claiming, null))
                .isInstanceOfSatisfying(
                        NikIsTaken.class, taken -> assertThat(taken.holder).isEqualTo(holder));
        assertThat(record(claiming).toCheck).isTrue();
        assertThat(record(holder).nik).isEqualTo(details.nik().digits());
    }

    @Test
    void whatStandsOnTheCardCountsNotWhatWasClaimed() {
        var claimed = data.person();
        data.registered("RM-" + Given.next(), claimed);
        long person = noted(claiming(claimed.nik(), Given.BORN.plusDays(1)));
        var onCard = Given.nik(Given.next(), Given.BORN);

        desk.confirm(CLERK, person, onCard);

        assertThat(record(person).nik).isEqualTo(onCard.digits());
        assertThat(record(person).claimedNik).isNull();
    }

    @Test
    void ofTwoWhoAreConfirmedWithOneNumberAtOnceOneGetsIt() {
        var squatter = data.person();
        noted(squatter);
        long[] people = {
            noted(claiming(squatter.nik(), Given.BORN.plusDays(1))),
            noted(claiming(squatter.nik(), Given.BORN.plusDays(2)))
        };

        var outcomes = Crowd.of(2, i -> () -> {
            desk.confirm(CLERK, people[i], null);
            return i;
        });

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o.refusal() != null)
                .allSatisfy(o -> assertThat(o.refusal()).isInstanceOf(NikIsTaken.class));
    }

    // ---- corrected

    @Test
    void aCorrectionKeepsWhatStoodThere() {
        var details = data.person();
        long id = data.registered("RM-" + Given.next(), details);
        var right = new Correction(
                new PersonName("Siti Rahmawati"),
                Given.BORN.plusDays(5),
                Sex.M,
                PhoneNumber.of("0813 9999 0001"),
                new RecordNumber("RM-" + Given.next()),
                new ChangeReason("sesuai KTP"));

        assertThat(desk.correct(CLERK, id, right))
                .containsExactly(
                        PatientField.NAME,
                        PatientField.BIRTH_DATE,
                        PatientField.SEX,
                        PatientField.PHONE,
                        PatientField.RECORD_NUMBER);
        assertThat(desk.correct(CLERK, id, right)).as("again").isEmpty();

        var opened = desk.open(CLERK, id, "test");
        assertThat(opened.patient().name).isEqualTo("Siti Rahmawati");
        assertThat(opened.patient().phone).isEqualTo("+6281399990001");
        assertThat(opened.changes()).hasSize(5).allSatisfy(change -> {
            assertThat(change.who).isEqualTo("uji.meja");
            assertThat(change.reason).isEqualTo("sesuai KTP");
        });
        assertThat(opened.changes())
                .filteredOn(change -> change.field == PatientField.PHONE)
                .singleElement()
                .satisfies(change ->
                        assertThat(change.oldValue).isEqualTo(details.phone().e164()));
        assertThat(lines("PATIENT_CORRECTED", id, "NAME, BIRTH_DATE, SEX, PHONE, RECORD_NUMBER"))
                .isOne();
        // who reads the table alone reads no name
        assertThat(data.count(
                        "select count(*) from patient_change where patient_id = ? and old_value like ?",
                        id,
                        "%" + details.name().text() + "%"))
                .isZero();
    }

    @Test
    void aRecordNumberIsOnePersons() {
        var mrn = "RM-" + Given.next();
        long holder = data.registered(mrn, data.person());
        var details = data.person();
        long id = data.registered(null, details);
        var right = new Correction(
                details.name(),
                details.birthDate(),
                Sex.F,
                null,
                new RecordNumber(mrn),
                new ChangeReason("kartu berobat"));

        assertThatThrownBy(() -> desk.correct(CLERK, id, right))
                .isInstanceOfSatisfying(
                        RecordNumberIsTaken.class,
                        taken -> assertThat(taken.holder).isEqualTo(holder));
    }

    @Test
    void aPhoneThatIsNotTypedStays() {
        var details = data.person();
        long id = data.registered(null, details);

        desk.correct(
                CLERK,
                id,
                new Correction(details.name(), details.birthDate(), Sex.F, null, null, new ChangeReason("tidak ada")));

        assertThat(record(id).phone).isEqualTo(details.phone().e164());
    }
}
