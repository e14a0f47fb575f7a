package id.edokter.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.shared.JknCard;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** At the counter and on its telephone, without JavaScript. */
@QuarkusTest
class CounterStoryTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    Telephones telephones;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    private Inside clerk;
    private PlainBrowser browser;

    @BeforeEach
    void comeToWork() {
        works(Role.FRONT_DESK);
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
        judge.findsEveryPromiseKept();
    }

    private void works(Role role) {
        clerk = staff.inside(role);
        browser = clerk.browser();
    }

    private Page sends(String address, Object... form) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of(form));
        return browser.sends(address, all.toArray());
    }

    /** The form as it came, with what is typed into it. */
    private Page fills(Page form, String address, Object... typed) {
        var all = new ArrayList<Object>(List.of("key", form.values("key").get(0)));
        all.addAll(List.of("pasien", form.values("pasien").get(0)));
        all.addAll(List.of(typed));
        return sends(address, all.toArray());
    }

    private Page goesOn(Page answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(303);
        return browser.goesOn(answer);
    }

    private long registered(PatientDetails person) {
        return data.registered("RM-" + Given.next(), person);
    }

    private void online(Practice practice, int number) {
        booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    private String book(Practice practice, long patient) {
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        return goesOn(fills(form, "/loket/janji/baru/" + practice.session(), "payer", "GENERAL"))
                .address()
                .replaceFirst("\\?.*", "");
    }

    // ---- the telephone rings

    @Test
    void somebodyRingsUpAndGetsANumber() {
        var practice = data.practice(3);
        var person = data.person();
        long patient = registered(person);
        var asked = browser.opens("/loket/janji/baru");
        assertThat(asked.text()).contains("untuk siapa");

        var found = sends("/loket/janji/baru", "cari", person.name().text());
        assertThat(found.text()).contains("31 Januari 1990", "RM-");
        var choosing = browser.follows(found, person.name().text());
        assertThat(choosing.text()).contains("Pilih sesi", person.name().text());
        var ofClinic = browser.opens(choosing.address() + "&poli=" + practice.clinicCode());
        var form = browser.follows(ofClinic, practice.doctorName());
        assertThat(form.text()).contains(person.name().text(), practice.doctorName(), "Nomor berikutnya");

        var made = goesOn(fills(form, "/loket/janji/baru/" + practice.session(), "payer", "GENERAL"));

        assertThat(made.text()).contains("Janji sudah dibuat", "08.00 WIB", practice.doctorName(), "Terdaftar");
        assertThat(data.count(
                        "select count(*) from appointment where patient_id = ? and slot_id = ? and channel = 'DESK'",
                        patient,
                        practice.slot(1)))
                .isOne();
    }

    @Test
    void theClerkReadsWhetherThePatientIsToldOrHasToBe() {
        var practice = data.practice(2);
        var person = data.person();
        var told = browser.opens(book(practice, registered(person)) + "?selesai=dibuat");
        assertThat(told.text())
                .contains("Pesan untuk pasien dikirim ke", person.phone().masked());
        assertThat(telephones.textsTo(person.phone().e164()))
                .singleElement()
                .asString()
                .containsPattern("https?://[^/ ]+/janji/[A-Za-z0-9_-]{43}");

        var silent = new PatientDetails(person.name(), null, null, person.birthDate(), person.sex(), null);
        var untold = browser.opens(book(practice, registered(silent)) + "?selesai=dibuat");
        assertThat(untold.text())
                .contains("Tidak ada nomor HP yang dapat menerima pesan", "Cetak tiketnya")
                .doesNotContain("Pesan untuk pasien dikirim");
    }

    @Test
    void aWishedTimeAndTheCardOnFileAreTaken() {
        var practice = data.practice(3);
        long patient = registered(data.person());
        data.carries(patient, new JknCard("9900000049955"));
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        assertThat(form.text()).contains("Kosongkan untuk memakai kartu yang tercatat");
        assertThat(form.html()).doesNotContain("9900000049955");

        var wrong =
                fills(form, "/loket/janji/baru/" + practice.session(), "payer", "JKN", "tempat", "" + practice.slot(3));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.html())
                .as("nothing that was chosen is lost")
                .contains("value=\"" + practice.slot(3) + "\" selected");

        var made = goesOn(fills(
                wrong,
                "/loket/janji/baru/" + practice.session(),
                "payer",
                "JKN",
                "tempat",
                "" + practice.slot(3),
                "visitType",
                "3",
                "reference",
                "0301U001"));
        assertThat(made.text()).contains("08.20 WIB", "JKN");
    }

    @Test
    void aFormSentTwiceIsOneBooking() {
        var practice = data.practice(3);
        long patient = registered(data.person());
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);

        var first = fills(form, "/loket/janji/baru/" + practice.session(), "payer", "GENERAL");
        var again = fills(form, "/loket/janji/baru/" + practice.session(), "payer", "GENERAL");

        assertThat(again.location()).isEqualTo(first.location());
        assertThat(data.count("select count(*) from appointment where patient_id = ?", patient))
                .isOne();
    }

    @Test
    void theSecondOfTwoClerksReadsThatThePlaceIsGone() {
        var practice = data.practice(3);
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + registered(data.person()));
        online(practice, 2);

        var refused = fills(
                form, "/loket/janji/baru/" + practice.session(), "payer", "GENERAL", "tempat", "" + practice.slot(2));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("baru saja diambil orang lain", practice.doctorName());
    }

    // ---- somebody comes without a booking

    @Test
    void whoComesWithoutABookingGetsTheReserveWhenTheOnlinePlacesAreFull() {
        var practice = data.practice(
                data.today().plusDays(1), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.WALK_IN, Pool.GENERAL));
        online(practice, 1);
        online(practice, 3);
        long patient = registered(data.person());
        clock.travelTo(practice.date().atTime(7, 30));
        works(Role.FRONT_DESK);
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        assertThat(form.text()).contains("Datang langsung");

        var made = goesOn(fills(form, "/loket/janji/langsung/" + practice.session(), "payer", "GENERAL"));

        assertThat(made.text()).contains("08.10 WIB");
        var next = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + registered(data.person()));
        assertThat(next.text()).contains("sudah terisi", "hanya dapat diberikan oleh administrator");
        var full = fills(next, "/loket/janji/langsung/" + practice.session(), "payer", "GENERAL");
        assertThat(full.status()).isEqualTo(409);
        assertThat(full.text()).contains("sudah habis");
    }

    @Test
    void aNumberForTheWrongPatientIsTakenBackAfterTheArrivalAndNobodyIsToldOfIt() {
        var practice = data.practice(
                data.today().plusDays(1), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.WALK_IN, Pool.GENERAL));
        long patient = registered(data.person());
        clock.travelTo(practice.date().atTime(7, 30));
        works(Role.FRONT_DESK);
        long told = data.count("select count(*) from outbox_message");
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        var made = fills(form, "/loket/janji/langsung/" + practice.session(), "payer", "GENERAL", "datang", "1");
        var address = made.location().replaceFirst("[?].*", "").replaceFirst("/datang$", "");
        assertThat(browser.opens(address).html()).doesNotContain("/urungkan\"");

        var arrival = browser.opens(address + "/datang");
        goesOn(sends(address + "/datang/batal", "versi", arrival.values("versi").get(0)));
        var page = browser.opens(address);
        var undone = goesOn(
                sends(address + "/urungkan", "change", page.values("change").get(0)));

        assertThat(undone.text()).contains("Sudah diurungkan");
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and live_slot is not null",
                        practice.session()))
                .isZero();
        assertThat(data.count("select count(*) from outbox_message"))
                .as("never booked, never told")
                .isEqualTo(told);
    }

    // ---- beyond the quota

    @Test
    void aClerkGivesNoNumberBeyondTheQuotaAndAnAdministratorDoesWithAReason() {
        var practice = data.practice(1);
        online(practice, 1);
        long patient = registered(data.person());
        var address = "/loket/janji/tambahan/" + practice.session();
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        assertThat(form.html()).doesNotContain("/loket/janji/tambahan/");
        assertThat(fills(form, address, "payer", "GENERAL", "reason", "kasihan").status())
                .isEqualTo(403);

        works(Role.ADMINISTRATOR);
        form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        var without = fills(form, address, "payer", "GENERAL");
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Tulis alasannya");
        var made = goesOn(fills(without, address, "payer", "GENERAL", "reason", "rujukan darurat"));

        assertThat(made.text()).contains("Di luar kuota", "rujukan darurat", "-02", "08.10 WIB");
        assertThat(browser.opens("/loket/sesi/" + practice.session()).text())
                .contains(clerk.colleague().userName());
    }

    @Test
    void thereIsAnEndToNumbersBeyondTheQuota() {
        var practice = data.practice(1);
        online(practice, 1);
        data.change("update clinic set overbook_places = 1 where id = ?", practice.clinic());
        works(Role.ADMINISTRATOR);
        var address = "/loket/janji/tambahan/" + practice.session();
        for (int i = 0; i < 2; i++) {
            var form =
                    browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + registered(data.person()));
            var answer = fills(form, address, "payer", "GENERAL", "reason", "rujukan darurat");
            assertThat(answer.status()).isEqualTo(i == 0 ? 303 : 409);
            if (i == 1) assertThat(answer.text()).contains("1 nomor di luar kuota");
        }
    }

    @Test
    void whileThereIsAPlaceAnAdministratorIsLedToIt() {
        var practice = data.practice(
                data.today().plusDays(1), LocalTime.of(8, 0), 10, List.of(Pool.JKN, Pool.GENERAL, Pool.GENERAL));
        works(Role.ADMINISTRATOR);
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + registered(data.person()));
        assertThat(form.text()).contains("bila tempat untuk suatu cara bayar sudah habis");
        assertThat(form.html()).doesNotContain("/loket/janji/tambahan/");
        online(practice, 2);

        var refused = fills(
                form, "/loket/janji/tambahan/" + practice.session(), "payer", "GENERAL", "reason", "rujukan darurat");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Masih ada tempat", "08.20", "Buat janji");
        assertThat(refused.html()).contains("value=\"" + practice.slot(3) + "\" selected");
        assertThat(data.count("select count(*) from slot where session_id = ? and overbooked", practice.session()))
                .isZero();
    }

    // ---- what cannot be had is not offered

    @Test
    void theReserveOfTheDayIsNotOfferedBeforeItAndSaysSo() {
        var practice = data.practice(
                data.today().plusDays(2), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.WALK_IN, Pool.WALK_IN));
        online(practice, 1);
        long patient = registered(data.person());
        var list = browser.opens("/loket/janji/baru?pasien=" + patient + "&tanggal=" + practice.date() + "&poli="
                + practice.clinicCode());
        assertThat(list.text()).contains("Penuh").doesNotContain("Datang langsung 2");

        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);

        assertThat(form.html()).doesNotContain("value=\"" + practice.slot(2) + "\"");
        assertThat(form.text()).contains("sudah terisi", "2 tempat kuota datang langsung baru diberikan pada hari itu");
    }

    @Test
    void aSessionWhoseBookingWasStoppedIsShownWithTheWayToOpenIt() {
        var practice = data.practice(2);
        var other = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 1));
        var booked = book(other, registered(data.person()));
        data.change("update session set booking_closed = true where id = ?", practice.session());
        long patient = registered(data.person());
        var list = browser.opens("/loket/janji/baru?pasien=" + patient + "&tanggal=" + practice.date() + "&poli="
                + practice.clinicCode());
        assertThat(list.text()).contains("Pendaftaran ditutup", "Buka pendaftaran");
        assertThat(list.html()).doesNotContain("/loket/janji/baru/" + practice.session());

        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        var move = browser.opens(booked + "/pindah/" + practice.session());

        for (var page : List.of(form, move)) {
            assertThat(page.text()).contains("sudah ditutup rumah sakit", "Buka pendaftaran");
            assertThat(page.html())
                    .contains("/loket/sesi/" + practice.session() + "/pendaftaran")
                    .doesNotContain("name=\"tempat\"");
        }
        data.change("update session set booking_closed = false, status = 'CANCELLED' where id = ?", practice.session());
        assertThat(browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient)
                        .text())
                .contains("tidak dibuka untuk pendaftaran")
                .doesNotContain("Nomor berikutnya");
    }

    @Test
    void theLastActsStandBesideTheDayWithoutNamesAndCanBeTakenBack() {
        var practice = data.practice(3);
        var person = data.person();
        var address = book(practice, registered(person));

        var day = browser.opens("/loket");

        assertThat(day.text()).contains("Baru saja dicatat", "Janji dibuat", practice.doctorName(), "Urungkan");
        assertThat(day.text()).doesNotContain(person.name().text());
        var undone = goesOn(
                sends(address + "/urungkan", "change", day.values("change").get(0)));
        assertThat(undone.text()).contains("Sudah diurungkan");
        assertThat(browser.opens("/loket").text()).contains("mengurungkan");
        works(Role.NURSE);
        assertThat(browser.opens("/loket").text()).doesNotContain("Baru saja dicatat");
    }

    // ---- what is noted can be changed

    @Test
    void anAppointmentIsMovedToAnotherDoctorAndThatIsTakenBack() {
        var practice = data.practice(2);
        var other = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 2));
        var address = book(practice, registered(data.person()));
        var sessions = browser.follows(browser.opens(address), "Pindahkan");
        var form = browser.follows(
                browser.opens(sessions.address() + "?tanggal=" + practice.date() + "&poli=" + practice.clinicCode()),
                other.doctorName());
        assertThat(sends(form.address(), "seen", form.values("seen").get(0)).status())
                .isEqualTo(422);

        var moved = goesOn(sends(form.address(), "seen", form.values("seen").get(0), "reason", "tidak bisa pagi"));

        assertThat(moved.text())
                .contains("Janji sudah dipindahkan", other.doctorName(), "13.00 WIB", "tidak bisa pagi");
        var noted = browser.opens("/loket/janji");
        assertThat(noted.text()).contains("Baru saja dicatat", "Dipindahkan", "Janji dibuat");
        assertThat(noted.values("change")).as("only the last can be taken back").hasSize(1);
        var back = goesOn(
                sends(address + "/urungkan", "change", noted.values("change").get(0)));
        assertThat(back.text()).contains("Sudah diurungkan", practice.doctorName(), "08.00 WIB");
    }

    @Test
    void whoHasAnOldPageReadsThatTheAppointmentHasChanged() {
        var practice = data.practice(3);
        var address = book(practice, registered(data.person()));
        var form = browser.opens(address + "/pindah/" + practice.session());
        var cancel = browser.opens(address + "/batal");
        var other = data.practice(1);
        goesOn(sends(
                address + "/pindah/" + other.session(),
                "seen",
                form.values("seen").get(0),
                "reason",
                "lain hari"));

        var late = sends(
                form.address(),
                "seen",
                form.values("seen").get(0),
                "tempat",
                "" + practice.slot(2),
                "reason",
                "tidak bisa pagi");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("sudah berubah", other.doctorName(), "Terakhir: Dipindahkan, oleh ", "(lain hari)");
        assertThat(late.html()).contains("tidak bisa pagi");
        var ending =
                sends(address + "/batal", "seen", cancel.values("seen").get(0), "whose", "PATIENT", "reason", "sembuh");
        assertThat(ending.status()).isEqualTo(409);
        assertThat(ending.text()).contains("sudah berubah");

        var again = browser.opens(address + "/batal");
        goesOn(sends(
                address + "/batal", "seen", again.values("seen").get(0), "whose", "PATIENT", "reason", "sudah sembuh"));
        var last = sends(
                address + "/batal", "seen", again.values("seen").get(0), "whose", "HOSPITAL", "reason", "alat rusak");
        assertThat(last.status()).isEqualTo(409);
        assertThat(last.text()).contains("Terakhir: Dibatalkan, oleh ", "(sudah sembuh)");
        assertThat(last.html()).as("nothing is left to cancel").doesNotContain("name=\"whose\"");
    }

    @Test
    void anAppointmentIsCancelledWithAReasonAndStandsAgain() {
        var practice = data.practice(1);
        var address = book(practice, registered(data.person()));
        var form = browser.follows(browser.opens(address), "Batalkan");
        var wrong = sends(form.address(), "seen", form.values("seen").get(0));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Pilih atas permintaan siapa", "Tulis alasannya");

        var cancelled = goesOn(sends(
                form.address(), "seen", form.values("seen").get(0), "whose", "HOSPITAL", "reason", "dokter operasi"));

        assertThat(cancelled.text()).contains("Janji sudah dibatalkan", "dokter operasi", "Dibatalkan");
        assertThat(browser.opens(address + "/cetak").location())
                .as("there is nothing to print any more")
                .isEqualTo(address);
        var change = cancelled.values("change").get(0);
        assertThat(goesOn(sends(address + "/urungkan", "change", change)).text())
                .contains("Sudah diurungkan", "Pembatalan ditarik kembali", "Terdaftar");
        assertThat(sends(address + "/urungkan", "change", change).status())
                .as("pressed twice it is done once")
                .isEqualTo(303);
        assertThat(sends(address + "/urungkan", "change", "987654321").status()).isEqualTo(409);
    }

    @Test
    void theTicketIsPrintedOnARollOrASheetAndHoldsNoKey() {
        var practice = data.practice(1);
        var person = data.person();
        var address = book(practice, registered(person));

        for (var paper : List.of("", "?kertas=a4")) {
            var slip = browser.opens(address + "/cetak" + paper);
            assertThat(slip.text())
                    .contains("-01", practice.doctorName(), person.name().text(), "07.30 WIB", "/janji");
            assertThat(slip.html())
                    .doesNotContain(person.nik().digits(), person.phone().e164());
            assertThat(slip.html()).contains(paper.isEmpty() ? "is-roll" : "is-sheet");
        }
        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'APPOINTMENT_SEEN' and detail = 'print'",
                        clerk.colleague().userName()))
                .isEqualTo(2);
    }

    // ---- somebody new

    @Test
    void somebodyNewIsEnteredAndGetsANumberRightAway() {
        var practice = data.practice(1);
        var person = data.person();
        var begin = browser.opens("/loket/janji/baru?sesi=" + practice.session());
        assertThat(begin.text()).contains(practice.doctorName());
        var form = browser.follows(begin, "Daftarkan pasien baru");
        var wrong = sends("/loket/pasien/baru", "key", form.values("key").get(0), "name", "Sari <b>");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("centang bahwa pasien tidak punya NIK", "tidak punya telepon");
        assertThat(wrong.html()).contains("Sari &lt;b&gt;");

        var onward = goesOn(sends(
                "/loket/pasien/baru",
                "key",
                form.values("key").get(0),
                "sesi",
                "" + practice.session(),
                "name",
                person.name().text(),
                "birthDay",
                "31",
                "birthMonth",
                "1",
                "birthYear",
                "1990",
                "sex",
                "F",
                "nik",
                person.nik().digits(),
                "phone",
                person.phone().typed(),
                "cardSeen",
                "1"));

        assertThat(onward.text()).contains(person.name().text(), practice.doctorName(), "Nomor berikutnya");
        assertThat(data.count(
                        "select count(*) from patient where name = ? and to_check = 0",
                        person.name().text()))
                .isOne();
    }

    @Test
    void whoMayBeTheSamePersonIsShownBeforeAnotherIsEntered() {
        var person = data.person();
        long known = registered(person);
        var typed = new Object[] {
            "key",
            "k".repeat(43),
            "name",
            person.name().text(),
            "birthDay",
            "31",
            "birthMonth",
            "1",
            "birthYear",
            "1990",
            "sex",
            "F",
            "withoutNik",
            "1",
            "withoutPhone",
            "1",
            "janji",
            "1"
        };

        var shown = sends("/loket/pasien/baru", typed);

        assertThat(shown.status()).isEqualTo(409);
        assertThat(shown.text()).contains("Mungkin sudah terdaftar", "lahir 31 Januari 1990");
        assertThat(shown.links()).contains("/loket/janji/baru?pasien=" + known);
        var all = new ArrayList<Object>(List.of(typed));
        all.addAll(List.of("others", "" + known));
        assertThat(sends("/loket/pasien/baru", all.toArray()).status()).isEqualTo(303);
        assertThat(data.count(
                        "select count(*) from patient where name = ?",
                        person.name().text()))
                .isEqualTo(2);
    }

    @Test
    void aNumberThatIsSomebodysLeadsToThatRecord() {
        var person = data.person();
        long known = registered(person);

        var taken = sends(
                "/loket/pasien/baru",
                "name",
                "Orang Lain",
                "birthDay",
                "1",
                "birthMonth",
                "2",
                "birthYear",
                "1980",
                "sex",
                "M",
                "nik",
                person.nik().digits(),
                "withoutPhone",
                "1");

        assertThat(taken.status()).isEqualTo(409);
        assertThat(taken.text())
                .contains("NIK ini sudah terdaftar")
                .doesNotContain(person.name().text());
        assertThat(taken.links()).contains("/loket/pasien/" + known);
    }

    // ---- who may

    @Test
    void aRestrictedRecordAsksWhyFirst() {
        var practice = data.practice(2);
        long patient = registered(data.person());
        var address = book(practice, patient);
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient);

        for (var page : List.of(
                address,
                address + "/pindah",
                address + "/batal",
                address + "/cetak",
                "/loket/janji/baru?pasien=" + patient,
                "/loket/janji/baru/" + practice.session() + "?pasien=" + patient))
            assertThat(browser.opens(page).location()).as(page).isEqualTo("/loket/pasien/" + patient + "/alasan");
        assertThat(browser.opens("/loket/janji").text()).contains("Data dibatasi");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var practice = data.practice(1);
        var other = data.practice(1);
        long patient = registered(data.person());
        for (var page : List.of(
                "/loket/janji/987654321",
                "/loket/janji/x/pindah",
                "/loket/janji/baru/987654321",
                "/loket/janji/baru?pasien=987654321",
                "/loket/janji/baru?sesi=987654321",
                "/loket/janji/baru/" + practice.session() + "?pasien=987654321"))
            assertThat(browser.opens(page).status()).as(page).isEqualTo(404);
        var form = browser.opens("/loket/janji/baru/" + practice.session() + "?pasien=" + patient);
        assertThat(fills(
                                form,
                                "/loket/janji/baru/" + practice.session(),
                                "payer",
                                "GENERAL",
                                "tempat",
                                "" + other.slot(1))
                        .status())
                .as("a place of another session")
                .isEqualTo(404);
    }
}
