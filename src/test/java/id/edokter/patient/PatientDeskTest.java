package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.shared.JknCard;
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
import java.util.List;
import org.junit.jupiter.api.Test;

/** The register as the desk works with it. */
@QuarkusTest
class PatientDeskTest {

    private static final Witness CLERK = new Witness("uji.meja", "192.0.2.2");

    /** Whatever was claimed is so. */
    private static final CardSeen SAME = new CardSeen(null, true, null, true);

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

    private String seen(long id) {
        return desk.open(CLERK, id, "test").version();
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
    void whoAskedNotToBeListedIsNoCandidateByName() {
        var details = data.person();
        long id = data.registered(null, details);
        assertThat(meant(details)).contains(id);

        transactions.run(() -> {
            registry.restrict(id);
            return null;
        });

        assertThat(meant(details)).doesNotContain(id);
    }

    private List<Long> meant(PatientDetails details) {
        return desk.meant(CLERK, null, null, details.name().text(), details.birthDate()).patients().stream()
                .map(patient -> patient.id)
                .toList();
    }

    @Test
    void somebodyIsFoundByEveryNumber() {
        var details = data.person();
        var mrn = "RM-" + Given.next();
        long id = data.registered(mrn, details);

        for (var typed : new String[] {
            mrn,
            mrn.replace("-", ""),
            mrn.replace('-', '.'),
            details.nik().digits(),
            details.phone().typed()
        })
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

    @Test
    void whoIsShownByASearchHasALine() {
        var details = data.person();
        long id = data.registered("RM-" + Given.next(), details);

        search(details.nik().digits(), null);

        assertThat(lines("PATIENT_LISTED", id, "search")).isOne();
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

        desk.confirm(CLERK, second, seen(second), SAME);

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

        assertThatThrownBy(() -> desk.confirm(CLERK, claiming, seen(claiming), SAME))
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

        desk.confirm(CLERK, person, seen(person), new CardSeen(onCard, false, null, true));

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
            desk.confirm(CLERK, people[i], seen(people[i]), SAME);
            return i;
        });

        assertThat(outcomes).filteredOn(o -> o.refusal() == null).hasSize(1);
        assertThat(outcomes)
                .filteredOn(o -> o.refusal() != null)
                .allSatisfy(o -> assertThat(o.refusal()).isInstanceOf(NikIsTaken.class));
    }

    /** Whoever types another's name first types a telephone too, and the card says nothing of that. */
    @Test
    void aTelephoneThatNobodySaidIsTheirsIsNotKept() {
        var typed = data.person();
        long id = noted(typed);

        desk.confirm(CLERK, id, seen(id), new CardSeen(null, true, null, false));

        assertThat(record(id).nik).isEqualTo(typed.nik().digits());
        assertThat(record(id).phone).isNull();
        assertThat(desk.open(CLERK, id, "test").changes()).singleElement().satisfies(change -> {
            assertThat(change.field).isEqualTo(PatientField.PHONE);
            assertThat(change.oldValue).isEqualTo(typed.phone().e164());
        });
    }

    @Test
    void theTelephoneThatThePersonTellsIsTheOneThatIsProved() {
        long id = noted(data.person());
        var told = PhoneNumber.of(Given.phone(Given.next()));

        desk.confirm(CLERK, id, seen(id), new CardSeen(null, true, told, false));

        assertThat(record(id).phone).isEqualTo(told.e164());
    }

    @Test
    void aTelephoneThatTheyOwnUpToStays() {
        var typed = data.person();
        long id = noted(typed);

        desk.confirm(CLERK, id, seen(id), SAME);

        assertThat(record(id).phone).isEqualTo(typed.phone().e164());
        assertThat(desk.open(CLERK, id, "test").changes()).isEmpty();
    }

    @Test
    void aCardWithoutNumberProvesNoNumber() {
        var details = data.person();
        long holder = data.registered("RM-" + Given.next(), details);
        long claiming = noted(claiming(details.nik(), Given.BORN.plusDays(1)));
        var typed = data.person();
        long holding = noted(typed);

        desk.confirm(CLERK, claiming, seen(claiming), new CardSeen(null, false, null, true));
        desk.confirm(CLERK, holding, seen(holding), new CardSeen(null, false, null, true));

        assertThat(record(claiming).toCheck).isFalse();
        assertThat(record(claiming).claimedNik).isNull();
        assertThat(record(claiming).nik).isNull();
        assertThat(record(holder).nik).isEqualTo(details.nik().digits());
        assertThat(record(holding).toCheck).isFalse();
        assertThat(record(holding).nik).isNull();
        assertThat(desk.open(CLERK, holding, "test").changes())
                .singleElement()
                .satisfies(change ->
                        assertThat(change.oldValue).isEqualTo(typed.nik().digits()));
    }

    @Test
    void ofTwoWhoConfirmWhatTheySawOneIsToldThatItChanged() {
        long id = noted(data.person());
        var seen = seen(id);
        desk.confirm(CLERK, id, seen, SAME);

        assertThatThrownBy(() -> desk.confirm(CLERK, id, seen, new CardSeen(null, false, null, false)))
                .isInstanceOf(RecordChanged.class);
        assertThatThrownBy(() -> desk.confirm(CLERK, id, null, SAME)).isInstanceOf(RecordChanged.class);
        assertThat(record(id).nik).isNotNull();
        assertThat(record(id).phone).isNotNull();
    }

    // ---- restricted

    /** The reason is asked where the data are, so that no page can forget it. */
    @Test
    void nothingOfARestrictedRecordIsShownOrChangedWithoutAReason() {
        var details = data.person();
        long id = data.registered("RM-" + Given.next(), details);
        var version = seen(id);
        transactions.run(() -> {
            registry.restrict(id);
            return null;
        });

        assertThat(desk.asksWhy(CLERK, id)).isTrue();
        assertThatThrownBy(() -> desk.open(CLERK, id, "test"))
                .isInstanceOfSatisfying(
                        RecordIsRestricted.class,
                        restricted -> assertThat(restricted.patient).isEqualTo(id));
        assertThatThrownBy(() -> desk.reveal(CLERK, id, MaskedNumber.NIK)).isInstanceOf(RecordIsRestricted.class);
        assertThatThrownBy(() -> desk.confirm(CLERK, id, version, SAME)).isInstanceOf(RecordIsRestricted.class);
        assertThatThrownBy(() -> desk.correct(CLERK, id, version, renamed("Nama Lain", details)))
                .isInstanceOf(RecordIsRestricted.class);
        assertThat(search(details.nik().digits(), null).closed()).containsExactly(id);
        assertThatThrownBy(() -> desk.asksWhy(CLERK, 987_654_321)).isInstanceOf(NotFoundException.class);

        desk.openRestricted(CLERK, id, new OpeningReason("pasien di loket"));

        assertThat(desk.reveal(CLERK, id, MaskedNumber.NIK))
                .isEqualTo(details.nik().digits());
        assertThat(search(details.nik().digits(), null).closed()).isEmpty();
        assertThat(desk.open(CLERK, id, "test").openings())
                .singleElement()
                .satisfies(opening -> assertThat(opening.reason).isEqualTo("pasien di loket"));
        assertThat(desk.asksWhy(CLERK.as("uji.lain"), id)).isTrue();
    }

    // ---- corrected

    @Test
    void aCardIsPutRightAndTakenAway() {
        var details = data.person();
        long id = data.registered(null, details);
        var wrong = new JknCard("%013d".formatted(Given.next()));
        data.carries(id, wrong);
        var right = new JknCard("%013d".formatted(Given.next()));

        assertThat(desk.correct(CLERK, id, seen(id), carrying(details, right, false)))
                .contains(PatientField.CARD);
        assertThat(search(right.digits(), null).patients())
                .extracting(p -> p.id)
                .containsExactly(id);
        assertThat(search(wrong.digits(), null).patients()).isEmpty();
        assertThat(desk.open(CLERK, id, "test").changes())
                .filteredOn(change -> change.field == PatientField.CARD)
                .singleElement()
                .satisfies(change -> assertThat(change.oldValue).isEqualTo(wrong.digits()));
        assertThat(desk.correct(CLERK, id, seen(id), carrying(details, null, false)))
                .as("left as it is")
                .isEmpty();
        assertThat(desk.correct(CLERK, id, seen(id), carrying(details, null, true)))
                .containsExactly(PatientField.CARD);
        assertThat(record(id).jknCard).isNull();
    }

    private static Correction carrying(PatientDetails details, JknCard card, boolean without) {
        return new Correction(
                details.name(),
                details.birthDate(),
                details.sex(),
                null,
                card,
                without,
                null,
                new ChangeReason("sesuai kartu"));
    }

    @Test
    void reasonsLieSealed() {
        var details = data.person();
        long id = data.registered(null, details);
        var right = new Correction(
                new PersonName("Nama Benar"),
                details.birthDate(),
                details.sex(),
                null,
                null,
                false,
                null,
                new ChangeReason("kata Zubaidah Segel"));

        desk.correct(CLERK, id, seen(id), right);

        assertThat(desk.open(CLERK, id, "test").changes())
                .first()
                .satisfies(change -> assertThat(change.reason).isEqualTo("kata Zubaidah Segel"));
        assertThat(data.count("select count(*) from patient_change where instr(reason, 'Zubaidah') > 0"))
                .isZero();
    }

    @Test
    void aCorrectionKeepsWhatStoodThere() {
        var details = data.person();
        long id = data.registered("RM-" + Given.next(), details);
        var right = new Correction(
                new PersonName("Siti Rahmawati"),
                Given.BORN.plusDays(5),
                Sex.M,
                PhoneNumber.of("0813 9999 0001"),
                null,
                false,
                new RecordNumber("RM-" + Given.next()),
                new ChangeReason("sesuai KTP"));

        assertThat(desk.correct(CLERK, id, seen(id), right))
                .containsExactly(
                        PatientField.NAME,
                        PatientField.BIRTH_DATE,
                        PatientField.SEX,
                        PatientField.PHONE,
                        PatientField.RECORD_NUMBER);
        assertThat(desk.correct(CLERK, id, seen(id), right)).as("again").isEmpty();

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
                null,
                false,
                new RecordNumber(mrn),
                new ChangeReason("kartu berobat"));

        assertThatThrownBy(() -> desk.correct(CLERK, id, seen(id), right))
                .isInstanceOfSatisfying(
                        RecordNumberIsTaken.class,
                        taken -> assertThat(taken.holder).isEqualTo(holder));
    }

    /** The law keeps it with the visits, so nobody else can have it. */
    @Test
    void theRecordNumberOfWhoWasErasedIsRefusedInWords() {
        var mrn = "RM-" + Given.next();
        long erased = data.registered(mrn, data.person());
        data.change("update patient set erased_at = now(3) where id = ?", erased);
        var details = data.person();
        long id = data.registered(null, details);
        var right = new Correction(
                details.name(),
                details.birthDate(),
                Sex.F,
                null,
                null,
                false,
                new RecordNumber(mrn),
                new ChangeReason("kartu"));

        assertThatThrownBy(() -> desk.correct(CLERK, id, seen(id), right))
                .isInstanceOfSatisfying(
                        RecordNumberIsTaken.class,
                        taken -> assertThat(taken.key()).isEqualTo("record_number_erased"));
    }

    @Test
    void ofTwoWhoCorrectWhatTheySawOneIsToldThatItChanged() {
        var details = data.person();
        long id = data.registered(null, details);
        var seen = seen(id);
        desk.correct(CLERK, id, seen, renamed("Nama Benar", details));

        assertThatThrownBy(() -> desk.correct(CLERK, id, seen, renamed("Nama Lama", details)))
                .isInstanceOf(RecordChanged.class);
        assertThatThrownBy(() -> desk.correct(CLERK, id, null, renamed("Nama Lama", details)))
                .isInstanceOf(RecordChanged.class);
        assertThat(record(id).name).isEqualTo("Nama Benar");
    }

    private static Correction renamed(String name, PatientDetails details) {
        return new Correction(
                new PersonName(name),
                details.birthDate(),
                details.sex(),
                null,
                null,
                false,
                null,
                new ChangeReason("sesuai KTP"));
    }

    @Test
    void aPhoneThatIsNotTypedStays() {
        var details = data.person();
        long id = data.registered(null, details);

        desk.correct(
                CLERK,
                id,
                seen(id),
                new Correction(
                        details.name(),
                        details.birthDate(),
                        Sex.F,
                        null,
                        null,
                        false,
                        null,
                        new ChangeReason("tidak ada")));

        assertThat(record(id).phone).isEqualTo(details.phone().e164());
    }
}
