package id.edokter.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Correction;
import id.edokter.patient.Duplicates;
import id.edokter.patient.OpeningReason;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientField;
import id.edokter.patient.Sex;
import id.edokter.shared.PersonName;
import id.edokter.shared.PersonalField;
import id.edokter.shared.PersonalPart;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the desk did with a record is the patient's to know, also of records that were made one with it. */
@QuarkusTest
class DeskInTheCopyTest {

    private static final Witness CLERK = new Witness("uji.salinan", "192.0.2.9");
    private static final Witness SOMEBODY = new Witness("link", "");

    @Inject
    Given data;

    @Inject
    PatientDesk desk;

    @Inject
    Duplicates duplicates;

    @Inject
    PersonalData personal;

    @Inject
    Looks looks;

    private List<Map<PersonalField, Object>> ofTheDesk(long patient) {
        return personal.show(SOMEBODY, patient).sections().stream()
                .filter(section -> section.part() == PersonalPart.DESK)
                .flatMap(section -> section.records().stream())
                .toList();
    }

    private void corrects(long id, String name, PhoneNumber phone) {
        desk.correct(
                CLERK,
                id,
                desk.open(CLERK, id, "test").version(),
                new Correction(
                        new PersonName(name),
                        Given.BORN.plusDays(1),
                        Sex.F,
                        phone,
                        null,
                        false,
                        null,
                        new ChangeReason("sesuai KTP")));
    }

    @Test
    void aCorrectionIsInTheCopyWithWhatStoodThere() {
        var person = data.person();
        long id = data.registered(null, person);
        assertThat(ofTheDesk(id)).isEmpty();

        corrects(id, "Nama Benar", PhoneNumber.of("0813 7777 0001"));

        var told = ofTheDesk(id);
        assertThat(told)
                .extracting(record -> record.get(PersonalField.KIND))
                .contains(PatientField.NAME, PatientField.BIRTH_DATE, PatientField.PHONE);
        assertThat(told).allSatisfy(record -> assertThat(record).containsEntry(PersonalField.REASON, "sesuai KTP"));
        assertThat(before(told, PatientField.NAME)).isEqualTo(person.name().text());
        assertThat(before(told, PatientField.BIRTH_DATE)).isEqualTo(Given.BORN);
        var phone = person.phone().e164();
        assertThat(before(told, PatientField.PHONE))
                .as("it may be another's")
                .isEqualTo("•••• " + phone.substring(phone.length() - 4));
    }

    private static Object before(List<Map<PersonalField, Object>> told, PatientField field) {
        return told.stream()
                .filter(record -> record.get(PersonalField.KIND) == field)
                .map(record -> record.get(PersonalField.BEFORE))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatWasDoneWithAMergedRecordIsTheKeptOnesToo() {
        long kept = data.registered("RM-" + Given.next(), data.person());
        long away = data.registeredWithoutNik();
        long stranger = data.registered(null, data.person());
        corrects(away, "Nama Kembar", null);
        corrects(stranger, "Orang Lain", null);
        duplicates.merge(CLERK, kept, away, new ChangeReason("dua kali mendaftar"));

        assertThat(ofTheDesk(kept))
                .extracting(record -> record.get(PersonalField.REASON))
                .contains("sesuai KTP", "dua kali mendaftar");
        assertThat(looks.of(kept, 0, 50)).hasSameSizeAs(linesOf(kept, away));
        assertThat(linesOf(away)).isNotEmpty();
        assertThat(looks.of(stranger, 0, 50)).hasSameSizeAs(linesOf(stranger));
    }

    private List<Long> linesOf(long... patients) {
        long all = 0;
        for (long patient : patients)
            all += data.count("select count(*) from audit_event where patient_id = ?", patient);
        return java.util.Collections.nCopies((int) all, 0L);
    }

    @Test
    void whyARestrictedRecordWasOpenedIsInTheCopy() {
        long id = data.registered(null, data.person());
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", id);
        desk.openRestricted(CLERK, id, new OpeningReason("pasien di loket dua"));

        assertThat(ofTheDesk(id))
                .singleElement()
                .satisfies(record -> assertThat(record).containsEntry(PersonalField.REASON, "pasien di loket dua"));
        assertThat(looks.of(id, 0, 10)).extracting(Looks.Look::deed).contains(Deed.OPENED_RESTRICTED);
    }
}
