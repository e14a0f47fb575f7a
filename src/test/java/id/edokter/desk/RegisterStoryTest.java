package id.edokter.desk;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day at the desk, without JavaScript. */
@QuarkusTest
class RegisterStoryTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    private Inside clerk;
    private PlainBrowser browser;

    @BeforeEach
    void comeToWork() {
        clerk = staff.inside(Role.FRONT_DESK);
        browser = clerk.browser();
    }

    private Page sends(String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    private Booked book(PatientDetails person) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(data.practice(1).slot(1)), person, Given.general(), Actor.PATIENT));
    }

    private long lines(String act, Long patient) {
        return data.count(
                "select count(*) from audit_event where who = ? and act = ? and (patient_id = ? or ? is null)",
                clerk.colleague().userName(),
                act,
                patient,
                patient);
    }

    private long register(PatientDetails person) {
        long id = data.registered("RM-" + Given.next(), person);
        data.change("update patient set to_check = 0 where id = ?", id);
        return id;
    }

    @Test
    void aPageBehindTheOnlyOneIsEmpty() {
        var person = data.person();
        register(person);
        var mrn = "RM-" + Given.next();
        data.registered(mrn, data.person());

        var behind = sends("/loket/pasien", "cari", mrn, "halaman", "2");

        assertThat(behind.status()).isEqualTo(200);
    }

    private static PatientDetails same(PatientDetails person, Nik nik) {
        return new PatientDetails(
                person.name(), nik, null, person.birthDate(), Sex.F, PhoneNumber.of(Given.phone(Given.next())));
    }

    @Test
    void threePatientsWhoAreOpenedLeaveThreeLines() {
        for (int i = 0; i < 3; i++) {
            var person = data.person();
            long id = register(person);
            var found = sends("/loket/pasien", "cari", person.nik().digits());
            assertThat(found.status()).isEqualTo(200);
            assertThat(found.text()).contains(person.name().text(), "31 Januari 1990", "99••••••••••");
            assertThat(found.html()).doesNotContain(person.phone().e164().substring(3));

            var opened = browser.follows(found, person.name().text());

            assertThat(opened.address()).isEqualTo("/loket/pasien/" + id);
            assertThat(lines("PATIENT_SEEN", id)).isOne();
        }
        assertThat(lines("PATIENT_SEEN", null)).isEqualTo(3);
        assertThat(lines("PATIENTS_SEARCHED", null)).isEqualTo(3);
    }

    @Test
    void aNumberIsMaskedUntilItIsAskedForAndThatIsWrittenDown() {
        var person = data.person();
        long id = register(person);
        var page = browser.opens("/loket/pasien/" + id);
        assertThat(page.html())
                .doesNotContain(person.nik().digits(), person.phone().e164().substring(3));
        assertThat(page.text()).contains("Tampilkan NIK", "Tampilkan Nomor HP");

        var shown = sends("/loket/pasien/" + id + "/nomor", "apa", "NIK");

        assertThat(shown.html())
                .contains(person.nik().digits())
                .doesNotContain(person.phone().e164().substring(3));
        assertThat(lines("PATIENT_REVEALED", id)).isOne();
        assertThat(browser.opens("/loket/pasien/" + id).html())
                .as("the next time")
                .doesNotContain(person.nik().digits());
        assertThat(sends("/loket/pasien/" + id + "/nomor", "apa", "PASSWORD").status())
                .isEqualTo(404);
        assertThat(browser.sends("/loket/pasien/" + id + "/nomor", "apa", "NIK").status())
                .as("without the form's token")
                .isEqualTo(403);
    }

    @Test
    void aNurseSeesNoNumberInFullAndChangesNothing() {
        var person = data.person();
        long id = register(person);
        var nurse = staff.inside(Role.NURSE);
        var page = nurse.browser().opens("/loket/pasien/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).doesNotContain("Tampilkan", "Perbaiki data", "Data ganda");

        for (var address : new String[] {"/nomor", "/identitas", "/perbaikan"})
            assertThat(nurse.browser()
                            .sends("/loket/pasien/" + id + address, "formToken", nurse.formToken(), "apa", "NIK")
                            .status())
                    .as(address)
                    .isEqualTo(403);
    }

    @Test
    void whatIsWrongWithASearchIsSaid() {
        assertThat(sends("/loket/pasien", "cari", "").status()).isEqualTo(422);
        assertThat(sends("/loket/pasien", "cari", "Budi", "birthDay", "31", "birthMonth", "2", "birthYear", "1990")
                        .text())
                .contains("Tanggal itu tidak ada");
        assertThat(sends("/loket/pasien", "cari", "qqqqqqqqqq").text()).contains("Tidak ada pasien yang cocok");
    }

    @Test
    void aBookingCodeFindsWhoseItIs() {
        var booked = book(data.person());

        var scanned = sends("/loket/pasien", "cari", booked.appointment().code);

        assertThat(scanned.location()).isEqualTo("/loket/pasien/" + booked.appointment().patient.id);
        assertThat(browser.goesOn(scanned).text()).contains(booked.appointment().patientName);
    }

    @Test
    void theDeskConfirmsWithTheCardSeen() {
        var person = data.person();
        long id = book(person).appointment().patient.id;
        var page = browser.opens("/loket/pasien/" + id);
        assertThat(page.text()).contains("Belum dipastikan", "Janji yang akan datang");
        var ask = browser.follows(page, "Pastikan identitas");
        assertThat(ask.text()).contains(person.name().text(), "31 Januari 1990");

        assertThat(sends(ask.address(), "seenName", "1").status()).isEqualTo(422);
        assertThat(data.count("select to_check from patient where id = ?", id)).isOne();
        assertThat(sends(ask.address(), "seenName", "1", "seenBirthDate", "1", "nik", "", "samePhone", "1")
                        .text())
                .as("an empty field proves nothing")
                .contains("ketik NIK dari kartu");
        assertThat(data.count("select to_check from patient where id = ?", id)).isOne();
        var done = confirms(ask, "nik", "", "sameNik", "1", "phone", "");

        assertThat(done.location()).isEqualTo("/loket/pasien/" + id + "?selesai=identitas");
        assertThat(browser.goesOn(done).text()).contains("Sudah dipastikan");
        assertThat(lines("IDENTITY_CONFIRMED", id)).isOne();
        assertThat(data.count("select count(*) from patient where id = ? and phone is null", id))
                .as("nobody said that the telephone is the patient's")
                .isOne();
    }

    private Page confirms(Page asked, Object... form) {
        var all = new ArrayList<Object>(List.of("seenName", "1", "seenBirthDate", "1", "seen"));
        all.add(asked.values("seen").get(0));
        all.addAll(List.of(form));
        return sends(asked.address(), all.toArray());
    }

    @Test
    void ofTwoClerksWithOneCardTheSecondIsTold() {
        long id = book(data.person()).appointment().patient.id;
        var ask = browser.opens("/loket/pasien/" + id + "/identitas");
        assertThat(confirms(ask, "sameNik", "1", "samePhone", "1").status()).isEqualTo(303);

        var told = Given.phone(Given.next());
        var refused = confirms(ask, "sameNik", "1", "phone", told);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("baru saja diubah orang lain");
        assertThat(refused.html()).doesNotContain("checked");
        assertThat(sends(ask.address(), "seenName", "1", "seenBirthDate", "1").status())
                .as("without a version")
                .isEqualTo(409);
    }

    @Test
    void aCorrectionMeanwhileIsSeenByWhoComparesTheCard() {
        long id = book(data.person()).appointment().patient.id;
        var ask = browser.opens("/loket/pasien/" + id + "/identitas");
        var correction = "/loket/pasien/" + id + "/perbaikan";
        assertThat(corrects(correction, "Nama Lain", browser.opens(correction)).status())
                .isEqualTo(303);

        var refused = confirms(ask, "sameNik", "1", "samePhone", "1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Nama Lain");
        assertThat(confirms(refused, "sameNik", "1", "samePhone", "1").status()).isEqualTo(303);
    }

    @Test
    void aCardIsPutRight() {
        var person = data.person();
        long id = register(person);
        data.carries(id, new JknCard("0001112223334"));
        var address = "/loket/pasien/" + id + "/perbaikan";
        var ask = browser.opens(address);
        assertThat(ask.text()).contains("•••••••••3334");
        assertThat(ask.html()).doesNotContain("0001112223334");
        var other = "%013d".formatted(Given.next());

        assertThat(correctsCard(ask, "card", "12").text()).contains("harus 13 angka");
        assertThat(correctsCard(ask, "card", other, "withoutCard", "1").status())
                .isEqualTo(422);
        assertThat(browser.goesOn(correctsCard(ask, "card", other)).text())
                .contains("Nomor kartu diperbaiki", other.substring(9))
                .doesNotContain(other);
        assertThat(sends("/loket/pasien", "cari", other).text())
                .contains(person.name().text());

        assertThat(correctsCard(browser.opens(address), "withoutCard", "1").status())
                .isEqualTo(303);
        assertThat(sends("/loket/pasien", "cari", other).text())
                .doesNotContain(person.name().text());
    }

    private Page correctsCard(Page asked, Object... form) {
        var all = new ArrayList<Object>(List.of("name", asked.values("name").get(0)));
        all.addAll(List.of("birthDay", "31", "birthMonth", "1", "birthYear", "1990", "reason", "sesuai kartu"));
        all.addAll(List.of("seen", asked.values("seen").get(0)));
        all.addAll(List.of(form));
        return sends(asked.address(), all.toArray());
    }

    @Test
    void whoClaimsTheNumberOfAnotherIsConfirmedWithoutOne() {
        var person = data.person();
        register(person);
        var claim = new PatientDetails(
                new PersonName("Uji Tanpa NIK " + Given.next()),
                person.nik(),
                null,
                Given.BORN.plusDays(1),
                Sex.F,
                PhoneNumber.of(Given.phone(Given.next())));
        long claiming = book(claim).appointment().patient.id;

        var ask = browser.opens("/loket/pasien/" + claiming + "/identitas");
        var done = confirms(ask, "noNik", "1", "samePhone", "1");

        assertThat(done.status()).isEqualTo(303);
        assertThat(data.count("select to_check from patient where id = ?", claiming))
                .isZero();
        assertThat(data.count("select count(*) from patient where id = ? and phone is not null", claiming))
                .isOne();
    }

    @Test
    void aNumberOfAnotherLeadsToTheComparison() {
        var person = data.person();
        long holder = register(person);
        long claiming = book(new PatientDetails(
                        new PersonName("Uji Salah Tanggal " + Given.next()),
                        person.nik(),
                        null,
                        Given.BORN.plusDays(1),
                        Sex.F,
                        PhoneNumber.of(Given.phone(Given.next()))))
                .appointment()
                .patient
                .id;

        var ask = browser.opens("/loket/pasien/" + claiming + "/identitas");
        var refused = confirms(ask, "sameNik", "1");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(browser.follows(refused, "Bandingkan kedua data").text())
                .contains(person.name().text(), "Uji Salah Tanggal", "NIK sama");
        assertThat(refused.link("Bandingkan kedua data")).isEqualTo("/loket/ganda/" + claiming + "/" + holder);
    }

    @Test
    void dataArePutRightWithAReason() {
        var person = data.person();
        long id = register(person);
        var ask = browser.follows(browser.opens("/loket/pasien/" + id), "Perbaiki data");
        assertThat(ask.values("name")).containsExactly(person.name().text());
        assertThat(ask.html()).doesNotContain(person.phone().e164().substring(3));

        assertThat(sends(
                                ask.address(),
                                "name",
                                "Siti <b>Rahma",
                                "birthDay",
                                "1",
                                "birthMonth",
                                "2",
                                "birthYear",
                                "1991")
                        .text())
                .contains("Tulis alasannya");
        var done = sends(
                ask.address(),
                "name",
                "Siti <b>Rahma",
                "birthDay",
                "1",
                "birthMonth",
                "2",
                "birthYear",
                "1991",
                "sex",
                "F",
                "phone",
                "",
                "mrn",
                "RM-" + Given.next(),
                "reason",
                "salah ketik",
                "seen",
                ask.values("seen").get(0));

        assertThat(done.location()).isEqualTo("/loket/pasien/" + id + "?selesai=perbaikan");
        assertThat(browser.goesOn(done).html()).contains("Siti &lt;b&gt;Rahma", "1 Februari 1991", "salah ketik");
    }

    @Test
    void ofTwoTabsTheSecondIsToldAndKeepsWhatWasTyped() {
        var person = data.person();
        long id = register(person);
        var address = "/loket/pasien/" + id + "/perbaikan";
        var tab = browser.opens(address);
        assertThat(corrects(address, "Nama Pertama", tab).status()).isEqualTo(303);

        var refused = corrects(address, "Nama Kedua", tab);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("baru saja diubah orang lain", "Nama Pertama");
        assertThat(refused.values("name")).containsExactly("Nama Kedua");
        assertThat(corrects(address, "Nama Kedua", refused).status()).isEqualTo(303);
    }

    private Page corrects(String address, String name, Page seen) {
        return sends(
                address,
                "name",
                name,
                "birthDay",
                "31",
                "birthMonth",
                "1",
                "birthYear",
                "1990",
                "reason",
                "sesuai KTP",
                "seen",
                seen.values("seen").get(0));
    }

    @Test
    void twoRecordsAreMergedAndMadeTwoAgain() {
        var person = data.person();
        long kept = register(person);
        var booked = book(same(person, null));
        long away = booked.appointment().patient.id;
        assertThat(kept).isNotEqualTo(away);
        var page = browser.opens("/loket/pasien/" + away);
        assertThat(page.text()).contains("Mungkin orang yang sama");
        var compare = browser.follows(page, "Bandingkan");

        assertThat(sends(compare.address(), "keep", kept, "seenPerson", "1", "reason", "sama")
                        .status())
                .as("without the second identifier")
                .isEqualTo(422);
        var merged = sends(compare.address(), "keep", kept, "seenPerson", "1", "seenNumber", "1", "reason", "sama");
        assertThat(merged.location()).isEqualTo("/loket/pasien/" + kept + "?selesai=gabungan");
        var record = browser.goesOn(merged);
        assertThat(record.text()).contains(booked.appointment().code, "Digabungkan dengan");
        assertThat(browser.opens("/loket/pasien/" + away).text()).contains(booked.appointment().code);
        assertThat(browser.opens(compare.address()).location()).startsWith("/loket/pasien/");
        assertThat(lines("PATIENTS_MERGED", kept)).isOne();

        var merge = browser.follows(record, "Digabungkan dengan");
        assertThat(merge.text()).contains("1 janji, 0 akun keluarga, 0 nomor");
        assertThat(sends(merge.address(), "reason", "").status()).isEqualTo(422);
        var undone = sends(merge.address(), "reason", "kembar");
        assertThat(undone.location()).isEqualTo("/loket/pasien/" + away + "?selesai=pemisahan");
        assertThat(browser.goesOn(undone).text()).contains(booked.appointment().code);
        assertThat(browser.opens("/loket/pasien/" + kept).text()).doesNotContain(booked.appointment().code);
        assertThat(sends(merge.address(), "reason", "lagi").status()).isEqualTo(409);
    }

    @Test
    void twoPeopleOfOneNameAreToldApart() {
        var person = data.person();
        long one = register(person);
        long other = book(same(person, Given.nik(Given.next(), Given.BORN))).appointment().patient.id;
        var address = "/loket/ganda/" + one + "/" + other;

        assertThat(sends(address + "/berbeda").location()).isEqualTo("/loket/ganda?selesai=berbeda");

        assertThat(browser.opens("/loket/pasien/" + one).text()).doesNotContain("Mungkin orang yang sama");
        assertThat(browser.opens("/loket/ganda?selesai=berbeda").text()).contains("Sudah dicatat sebagai dua orang");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        for (var address : new String[] {
            "/loket/pasien/987654321",
            "/loket/pasien/987654321/alasan",
            "/loket/pasien/x",
            "/loket/ganda/987654321/987654320",
            "/loket/gabungan/987654321",
            "/loket/tautan/987654321"
        }) assertThat(browser.opens(address).status()).as(address).isEqualTo(404);
    }
}
