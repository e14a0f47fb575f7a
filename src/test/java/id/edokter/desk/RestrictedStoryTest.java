package id.edokter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.patient.PatientDetails;
import id.edokter.support.Families;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient asked that nobody looks without need: whoever looks all the same says why, and is seen doing it. */
@QuarkusTest
class RestrictedStoryTest {

    private static final String REASON = "pasien ada di loket, mendaftar anak";

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Families families;

    @Inject
    TravellingClock clock;

    private Inside clerk;
    private PatientDetails person;
    private long id;
    private String record;

    @BeforeEach
    void somebodyWhoIsRestricted() {
        clerk = staff.inside(Role.FRONT_DESK);
        person = data.person();
        id = restricted(person);
        record = "/loket/pasien/" + id;
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private long restricted(PatientDetails details) {
        long patient = data.registered("RM-" + Given.next(), details);
        restrict(patient);
        return patient;
    }

    private void restrict(long patient) {
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient);
    }

    private static Page sends(Inside who, String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", who.formToken()));
        all.addAll(List.of(form));
        return who.browser().sends(address, all.toArray());
    }

    private long lines(String act, Inside who) {
        return data.count(
                "select count(*) from audit_event where act = ? and patient_id = ? and who = ?",
                act,
                id,
                who.colleague().userName());
    }

    @Test
    void everyPageOfTheRecordAsksWhyFirst() {
        for (var address : new String[] {record, record + "/identitas", record + "/perbaikan"})
            assertThat(clerk.browser().opens(address).location()).as(address).isEqualTo(record + "/alasan");
        for (var address : new String[] {"/nomor", "/identitas", "/perbaikan"})
            assertThat(sends(clerk, record + address, "apa", "NIK").location())
                    .as(address)
                    .isEqualTo(record + "/alasan");
        assertThat(lines("PATIENT_SEEN", clerk)).isZero();
        assertThat(lines("PATIENT_REVEALED", clerk)).isZero();

        var ask = clerk.browser().opens(record + "/alasan");
        assertThat(ask.text()).contains("Data pasien ini dibatasi", "mengapa Anda perlu");
        assertThat(ask.html()).doesNotContain(person.name().text(), person.nik().digits(), "31 Januari 1990");
    }

    @Test
    void aComparisonWithItAndAFamilysLinkToItAskToo() {
        long other = data.registered("RM-" + Given.next(), data.person());
        var account = families.inside();
        var member = families.proved(account, data.person());
        restrict(member.patient());

        assertThat(clerk.browser().opens("/loket/ganda/" + other + "/" + id).location())
                .isEqualTo(record + "/alasan");
        assertThat(clerk.browser().opens("/loket/tautan/" + member.link()).location())
                .isEqualTo("/loket/pasien/" + member.patient() + "/alasan");
    }

    @Test
    void whoFindsItByANumberSeesOnlyThatItIsThere() {
        var found = sends(clerk, "/loket/pasien", "cari", person.nik().digits());

        assertThat(found.link("Data dibatasi")).isEqualTo(record);
        assertThat(found.html()).doesNotContain(person.name().text(), "31 Januari 1990");

        sends(clerk, record + "/alasan", "reason", REASON);
        assertThat(sends(clerk, "/loket/pasien", "cari", person.nik().digits()).text())
                .contains(person.name().text());
    }

    @Test
    void aReasonOpensItForAWhileForThisColleagueAlone() {
        var opened = sends(clerk, record + "/alasan", "reason", REASON);
        assertThat(opened.location()).isEqualTo(record + "?selesai=alasan");
        var page = clerk.browser().opens(opened.location());
        assertThat(page.text()).contains(person.name().text(), "Alasan Anda sudah dicatat", REASON);
        assertThat(clerk.browser().opens(record + "/alasan").location()).isEqualTo(record);

        var nurse = staff.inside(Role.NURSE);
        assertThat(nurse.browser().opens(record).location()).isEqualTo(record + "/alasan");

        clock.travel(Duration.ofMinutes(14));
        assertThat(clerk.browser().opens(record).status()).isEqualTo(200);
        clock.travel(Duration.ofMinutes(2));
        assertThat(clerk.browser().opens(record).location()).isEqualTo(record + "/alasan");
    }

    @Test
    void aReasonThatSaysNothingOpensNothing() {
        for (var reason : new String[] {"", "perlu", "1234567890123", ".............", "x".repeat(201)})
            assertThat(sends(clerk, record + "/alasan", "reason", reason).status())
                    .as(reason)
                    .isEqualTo(422);
        assertThat(clerk.browser().sends(record + "/alasan", "reason", REASON).status())
                .as("without the form's token")
                .isEqualTo(403);
        assertThat(clerk.browser().opens(record).location()).isEqualTo(record + "/alasan");
        assertThat(lines("RESTRICTED_OPENED", clerk)).isZero();
    }

    @Test
    void thatItWasOpenedIsInTheTrailAndTheReasonLiesSealed() {
        sends(clerk, record + "/alasan", "reason", REASON);
        sends(clerk, record + "/alasan", "reason", "ditekan dua kali");

        assertThat(lines("RESTRICTED_OPENED", clerk)).isOne();
        assertThat(data.count("select count(*) from record_opening where patient_id = ?", id))
                .isOne();
        assertThat(data.count("select count(*) from record_opening where instr(reason, 'loket') > 0"))
                .isZero();
        assertThat(data.count("select count(*) from audit_event where detail like '%loket, mendaftar%'"))
                .isZero();
    }

    @Test
    void thePatientSeesItAndAdministratorsFindItInTheReport() {
        var account = families.inside();
        long patient = families.proved(account, data.person()).patient();
        restrict(patient);
        sends(clerk, "/loket/pasien/" + patient + "/alasan", "reason", REASON);

        assertThat(account.browser().opens("/saya/siapa-melihat/" + patient).text())
                .contains("membuka data yang dibatasi");
        assertThat(account.browser().opens("/saya/data/" + patient).text())
                .as("with the reason in the copy")
                .contains(REASON);
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(admin.browser().opens("/jejak/tidak-biasa").text())
                .contains("Data yang dibatasi dibuka: 1", "pasien " + patient);
    }

    /** The numbers of a merged record lead to the one that was kept, and to its restriction. */
    @Test
    void aRecordThatWasMergedIntoItAsksToo() {
        long merged = data.registered("RM-" + Given.next(), data.person());
        data.change("update patient set merged_into = ? where id = ?", id, merged);

        assertThat(clerk.browser().opens("/loket/pasien/" + merged).location()).isEqualTo(record + "/alasan");
        assertThat(sends(clerk, "/loket/pasien/" + merged + "/nomor", "apa", "NIK")
                        .location())
                .isEqualTo(record + "/alasan");
        assertThat(sends(clerk, "/loket/pasien/" + merged + "/alasan", "reason", REASON)
                        .status())
                .isEqualTo(303);
        assertThat(clerk.browser().opens(record).status()).isEqualTo(200);
    }

    @Test
    void whoIsNotRestrictedIsOpenedAsBefore() {
        long open = data.registered("RM-" + Given.next(), data.person());

        assertThat(clerk.browser().opens("/loket/pasien/" + open).status()).isEqualTo(200);
        assertThat(clerk.browser().opens("/loket/pasien/" + open + "/alasan").location())
                .isEqualTo("/loket/pasien/" + open);
        assertThat(sends(clerk, "/loket/pasien/" + open + "/alasan", "reason", REASON)
                        .location())
                .isEqualTo("/loket/pasien/" + open);
        assertThat(data.count("select count(*) from record_opening where patient_id = ?", open))
                .isZero();
    }

    /** A family asks for somebody who is restricted: the desk opens the record before it links. */
    @Test
    void aFamilysLinkToItWaitsForTheReason() {
        long link = families.said(families.inside(), person).link();

        var page = clerk.browser().opens("/loket/tautan/" + link);
        assertThat(page.text()).contains("datanya dibatasi");
        assertThat(page.link("Buka dengan alasan")).isEqualTo(record);
        assertThat(sends(clerk, page.address(), "patient", id, "seenPerson", "1", "seenNumber", "1")
                        .status())
                .isEqualTo(422);

        sends(clerk, record + "/alasan", "reason", REASON);
        assertThat(sends(clerk, page.address(), "patient", id, "seenPerson", "1", "seenNumber", "1")
                        .location())
                .isEqualTo(record + "?selesai=tautan");
    }
}
