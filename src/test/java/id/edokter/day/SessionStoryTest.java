package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Counter;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.Sex;
import id.edokter.schedule.CallOff;
import id.edokter.schedule.Pool;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The desk runs a session: what it changes is written down, and whoever is coming is told. */
@QuarkusTest
class SessionStoryTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    Telephones telephones;

    @Inject
    TravellingClock clock;

    @Inject
    Counter counter;

    @Inject
    CallOff callOff;

    @Inject
    Transactions transactions;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Appointment book(Practice practice, int number, PatientDetails person) {
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(number)), person, Given.general(), Actor.api("uji")))
                .appointment();
    }

    private Appointment book(Practice practice, int number) {
        return book(practice, number, data.person());
    }

    private PatientDetails withoutPhone() {
        int n = Given.next();
        return new PatientDetails(
                new PersonName("Tanpa Telepon " + n), Given.nik(n, Given.BORN), null, Given.BORN, Sex.F, null);
    }

    private static String at(Practice practice, String page) {
        return "/loket/sesi/" + practice.session() + (page.isEmpty() ? "" : "/" + page);
    }

    /** Fills in the form that is open. */
    private static Page sends(Inside who, PlainBrowser browser, Page form, Object... fields) {
        var all = new ArrayList<Object>(List.of(fields));
        all.addAll(List.of("formToken", who.formToken()));
        if (!all.contains("versi"))
            all.addAll(List.of("versi", form.values("versi").get(0)));
        return browser.sends(form.address().replaceAll("\\?.*", ""), all.toArray());
    }

    private void toTheMorningOf(Practice practice) {
        clock.travel(Duration.between(clock.instant(), Wib.instant(practice.date(), LocalTime.of(7, 0))));
    }

    @Test
    void placesAreAddedWithAReasonAndEverybodySeesThatTheyWere() {
        var practice = data.practice(2);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        var form = browser.follows(browser.opens(at(practice, "")), "Tambah tempat");

        var wrong = sends(clerk, browser, form, "jumlah", "banyak", "kuota", "", "reason", "");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Isi dengan angka.", "Pilih untuk siapa tempat itu.");
        assertThat(wrong.values("jumlah")).containsExactly("banyak");

        var after =
                browser.goesOn(sends(clerk, browser, form, "jumlah", "3", "kuota", "ANY", "reason", "pasien banyak"));

        assertThat(after.text())
                .contains("Tempat sudah ditambah.", "0 dari 5 terisi", "tempat ditambah", "pasien banyak")
                .contains(clerk.colleague().userName());
        assertThat(PlainBrowser.fresh()
                        .opens("/dokter/" + practice.doctor() + "?tanggal=" + practice.date() + "&bayar=GENERAL")
                        .text())
                .contains("5 tempat, 0 terisi", "terakhir diubah");
    }

    @Test
    void theSecondOfTwoClerksReadsWhatHappenedAndLosesNothing() {
        var practice = data.practice(3);
        var first = staff.inside(Role.FRONT_DESK);
        var second = staff.inside(Role.ADMINISTRATOR);
        var form = first.browser().opens(at(practice, "tempat"));
        var same = second.browser().opens(at(practice, "tempat"));
        sends(first, first.browser(), form, "nomor", practice.slot(1), "langkah", "blokir", "reason", "alat rusak");

        var answer = sends(
                second,
                second.browser(),
                same,
                "nomor",
                practice.slot(2),
                "langkah",
                "blokir",
                "reason",
                "kursi rusak");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text())
                .contains(
                        first.colleague().userName() + " baru saja mengubah sesi ini: diblokir (",
                        "-01)",
                        "alat rusak");
        assertThat(answer.values("reason")).containsExactly("kursi rusak");
        // now it was seen
        var again = sends(
                second,
                second.browser(),
                answer,
                "nomor",
                practice.slot(2),
                "langkah",
                "blokir",
                "reason",
                "kursi rusak");
        assertThat(again.status()).isEqualTo(303);
        var session = first.browser().opens(at(practice, "")).text();
        assertThat(session).contains("alat rusak", "kursi rusak", "2 diblokir");
    }

    @Test
    void aPlaceThatIsTakenStaysWithItsPatient() {
        var practice = data.practice(2);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        var form = browser.opens(at(practice, "tempat"));
        var booked = book(practice, 1);

        var answer =
                sends(clerk, browser, form, "nomor", practice.slot(1), "langkah", "blokir", "reason", "alat rusak");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("Nomor " + booked.slot.label() + " sudah dipakai");
    }

    @Test
    void otherHoursAreShownToTheClerkFirstAndToldToPatientsAfterwards() {
        var practice = data.practice(4);
        var told = book(practice, 1);
        var called = book(practice, 2, withoutPhone());
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        assertThat(browser.opens(at(practice, "jam?mulai=20:00&selesai=21:00&menit=200"))
                        .text())
                .as("a number past midnight is told at once")
                .contains("perlu diperbaiki");
        var preview = browser.opens(at(practice, "jam?mulai=09:00&selesai=09:30&menit=10"));
        assertThat(preview.text())
                .contains("2 pasien berganti jam", told.patient.name, "08.00", "09.00", "1 nomor kosong")
                .contains("2 pasien belum datang: 1 menerima pesan, 1 perlu ditelepon");
        assertThat(data.count("select count(*) from session where id = ? and starts = '08:00'", practice.session()))
                .isOne();

        var news = browser.goesOn(
                sends(clerk, browser, preview, "mulai", "09:00", "selesai", "09:30", "menit", "10", "reason", "rapat"));

        assertThat(telephones.textsTo(told.phone))
                .singleElement()
                .asString()
                .contains("pukul 08.00 WIB", "Poli Uji", "menjadi pukul 09.00 WIB");
        assertThat(news.text())
                .contains("Jam sudah diubah.", "1 dikabari lewat pesan, 1 perlu ditelepon", called.patient.name);
        assertThat(news.text()).doesNotContain(told.patient.name);
        assertThat(browser.opens(at(practice, "")).text()).contains("1 pasien masih perlu ditelepon");

        long notice =
                data.count("select id from session_notice where appointment_id = ? and by_message = false", called.id);
        var ticked = browser.goesOn(browser.sends(at(practice, "kabar/" + notice), "formToken", clerk.formToken()));
        assertThat(ticked.text()).contains("Ditelepon " + clerk.colleague().userName());
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'PATIENT_CALLED' and patient_id = ?",
                        called.patient.id))
                .isOne();
    }

    @Test
    void hoursThatMeetAnotherVisitLeadToThatVisit() {
        var practice = data.practice(2);
        var later = data.practice(practice.date(), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        var person = data.person();
        var own = book(practice, 1, person);
        var other = book(later, 1, person);
        var free = book(practice, 2);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var preview = browser.opens(at(practice, "jam?mulai=09:00&selesai=10:00&menit=10"));
        assertThat(preview.text())
                .contains("1 pasien punya janji lain pada jam barunya", "Janji lain pukul 09.00", free.patient.name);
        assertThat(preview.html()).contains("/loket/janji/" + other.id).doesNotContain("/loket/janji/" + own.id);

        var refused =
                sends(clerk, browser, preview, "mulai", "09:00", "selesai", "10:00", "menit", "10", "reason", "rapat");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(own.slot.label(), "Janji lain pukul 09.00");
        assertThat(refused.html()).contains("/loket/janji/" + other.id);
        assertThat(browser.opens("/loket/janji/" + other.id).text())
                .contains(person.name().text());
    }

    @Test
    void aDelayIsToldToThoseWhoHaveNotArrived() {
        var practice = data.practice(3);
        var waiting = book(practice, 1);
        var coming = book(practice, 2);
        data.change("update appointment set status = 'CHECKED_IN' where id = ?", waiting.id);
        toTheMorningOf(practice);
        var nurse = staff.inside(Role.NURSE);
        var browser = nurse.browser();
        var form = browser.follows(browser.opens(at(practice, "")), "Catat keterlambatan");

        var news = browser.goesOn(sends(nurse, browser, form, "menit", "20", "reason", "operasi darurat"));

        assertThat(news.text()).contains("Keterlambatan sudah dicatat.", "1 dikabari lewat pesan");
        assertThat(telephones.textsTo(coming.phone))
                .singleElement()
                .asString()
                .contains("terlambat sekitar 20 menit", "pukul 08.30 WIB")
                // why is the hospital's business
                .doesNotContain("operasi");
        assertThat(telephones.textsTo(waiting.phone)).isEmpty();
        assertThat(browser.opens(at(practice, "")).text()).contains("Terlambat 20 mnt");
    }

    @Test
    void aDelayOfTheFormerHoursEndsWithThemAndNobodyIsToldOfItAnyMore() {
        var practice = data.practice(3);
        var told = book(practice, 1);
        book(practice, 2, withoutPhone());
        toTheMorningOf(practice);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        var late = browser.opens(at(practice, "terlambat"));
        sends(clerk, browser, late, "menit", "45", "reason", "operasi");

        // only the last hours move: that is no other start
        var end = browser.opens(at(practice, "jam?mulai=08:00&selesai=10:00&menit=10"));
        assertThat(end.text()).doesNotContain("yang dicatat dihapus");
        var preview = browser.opens(at(practice, "jam?mulai=09:00&selesai=11:00&menit=10"));
        assertThat(preview.text()).contains("Keterlambatan 45 menit yang dicatat dihapus");
        var news = browser.goesOn(sends(
                clerk, browser, preview, "mulai", "09:00", "selesai", "11:00", "menit", "10", "reason", "operasi"));

        assertThat(data.count("select minutes_late from session where id = ?", practice.session()))
                .isZero();
        assertThat(telephones.textsTo(told.phone))
                .singleElement()
                .asString()
                .contains("menjadi pukul 09.00 WIB")
                .doesNotContain("terlambat");
        assertThat(news.text()).contains("1 dikabari lewat pesan, 1 perlu ditelepon", "0 perlu ditelepon");
        assertThat(browser.opens(at(practice, "")).text())
                .contains("1 pasien masih perlu ditelepon", "dokter terlambat tepat waktu");
    }

    @Test
    void aMessageOfASensitiveClinicNamesNeitherClinicNorRoom() {
        var practice = data.practice(1);
        data.change("update clinic set is_sensitive = true where id = ?", practice.clinic());
        var booked = book(practice, 1);
        var room = "Ruang Jiwa " + Given.next();
        data.change("insert into room (name) values (?)", room);
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var answer = sends(clerk, browser, browser.opens(at(practice, "ruang")), "ruang", room, "reason", "AC rusak");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(telephones.textsTo(booked.phone))
                .singleElement()
                .asString()
                .contains("pindah ruang", "Tanyakan ruangnya")
                .doesNotContain("Jiwa", "Poli");
        assertThat(browser.opens(at(practice, "")).text()).contains(room);
    }

    @Test
    void aRoomThatAnotherDoctorUsesAtTheSameHoursIsMarkedAndNotForbidden() {
        var practice = data.practice(2);
        var other = data.colleague(practice, practice.date(), LocalTime.of(8, 10), 10, Given.pools(Pool.ANY, 3));
        var later = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 3));
        var room = "Ruang Bersama " + Given.next();
        data.change("insert into room (name) values (?)", room);
        for (var one : new Practice[] {other, later})
            data.change(
                    "update session set room_id = (select id from room where name = ?) where id = ?",
                    room,
                    one.session());
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var form = browser.opens(at(practice, "ruang"));

        assertThat(form.text())
                .contains(room + " (dipakai " + other.doctorName())
                .doesNotContain(later.doctorName());
        assertThat(sends(clerk, browser, form, "ruang", room, "reason", "AC rusak")
                        .status())
                .isEqualTo(303);
        assertThat(browser.opens(at(practice, "jam") + "?mulai=12:50&selesai=13:20&menit=10")
                        .text())
                .contains("juga dipakai dokter lain", later.doctorName())
                .doesNotContain(other.doctorName());
    }

    @Test
    void bookingIsStoppedAndTheSessionClosedAndBothTakenBack() {
        var practice = data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var stopped = browser.goesOn(
                sends(clerk, browser, browser.opens(at(practice, "pendaftaran")), "buka", "", "reason", "selesai"));
        assertThat(stopped.text()).contains("Pendaftaran sudah ditutup.");
        var closing = browser.follows(browser.opens(at(practice, "")), "Tutup sesi");
        var closed = browser.goesOn(sends(clerk, browser, closing, "reason", "selesai"));
        assertThat(closed.text()).contains("Sesi sudah ditutup.");
        var reopening = browser.follows(closed, "Buka sesi kembali");
        assertThat(browser.goesOn(sends(clerk, browser, reopening, "reason", "keliru"))
                        .text())
                .doesNotContain("Sesi sudah ditutup.");
        var opened = browser.goesOn(
                sends(clerk, browser, browser.opens(at(practice, "pendaftaran")), "buka", "1", "reason", "keliru"));
        assertThat(opened.text()).contains("Pendaftaran sudah dibuka.");
    }

    @Test
    void aNurseNotesDelaysAndChangesNothingElse() {
        var practice = data.practice(1);
        var browser = staff.inside(Role.NURSE).browser();

        for (var page : new String[] {"tambah", "tempat", "pelepasan", "pendaftaran", "ruang", "jam"})
            assertThat(browser.opens(at(practice, page)).status()).as(page).isEqualTo(403);
        assertThat(browser.opens(at(practice, "")).text()).doesNotContain("Tambah tempat");
        assertThat(browser.opens("/loket/sesi/987654321/terlambat").status()).isEqualTo(404);
    }

    private static Witness by(Inside who) {
        return new Witness(who.colleague().userName(), "192.0.2.1");
    }

    private Page late(Inside who, Practice practice, int minutes) {
        var browser = who.browser();
        var form = browser.opens(at(practice, "terlambat"));
        return browser.goesOn(sends(who, browser, form, "menit", "" + minutes, "reason", "operasi darurat"));
    }

    private PatientDetails withPhone(String phone) {
        int n = Given.next();
        return new PatientDetails(
                new PersonName("Bertelepon " + n),
                Given.nik(n, Given.BORN),
                null,
                Given.BORN,
                Sex.F,
                PhoneNumber.of(phone));
    }

    @Test
    void aFixedLineIsCalledByItsNumberAndASlipOfTheTickIsPutRight() {
        var practice = data.practice(3);
        var fixed = book(practice, 1, withPhone("021 5550123"));
        toTheMorningOf(practice);
        var clerk = staff.inside(Role.FRONT_DESK);

        var news = late(clerk, practice, 20);

        assertThat(news.text())
                .contains("0 dikabari lewat pesan, 1 perlu ditelepon", fixed.patient.name, "+62215550123", "Ctrl+P");
        assertThat(telephones.textsTo("+62215550123")).isEmpty();
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'PATIENT_REVEALED' and patient_id = ?",
                        fixed.patient.id))
                .isOne();
        long notice = data.count("select id from session_notice where appointment_id = ?", fixed.id);
        var browser = clerk.browser();
        browser.sends(at(practice, "kabar/" + notice), "formToken", clerk.formToken());
        var slip = browser.goesOn(
                browser.sends(at(practice, "kabar/" + notice), "formToken", clerk.formToken(), "belum", "1"));
        assertThat(slip.text()).doesNotContain("Ditelepon " + clerk.colleague().userName());
        assertThat(staff.inside(Role.NURSE)
                        .browser()
                        .opens(at(practice, "kabar"))
                        .text())
                .contains(fixed.patient.name, "0123")
                .doesNotContain("+62215550123");
    }

    @Test
    void whomTheMessageDidNotReachIsCalledAfterAll() {
        var practice = data.practice(3);
        var booked = book(practice, 1);
        toTheMorningOf(practice);
        var clerk = staff.inside(Role.FRONT_DESK);
        assertThat(late(clerk, practice, 20).text()).contains("1 dikabari lewat pesan, 0 perlu ditelepon");

        data.change(
                "update outbox_message set state = 'DEAD', next_at = null, contents = null where subject = ?",
                "appointment:" + booked.id);

        assertThat(clerk.browser().opens(at(practice, "kabar")).text())
                .contains("0 dikabari lewat pesan, 1 perlu ditelepon", booked.patient.name);
        // newer news is told anew, and what is older need not be told
        assertThat(late(clerk, practice, 40).text())
                .contains("1 dikabari lewat pesan, 0 perlu ditelepon", "0 dikabari lewat pesan, 0 perlu ditelepon")
                .doesNotContain(booked.patient.name);
    }

    @Test
    void whoHasArrivedOrIsNotComingIsCalledByNobody() {
        var practice = data.practice(3);
        var here = book(practice, 1, withoutPhone());
        var gone = book(practice, 2, withoutPhone());
        var coming = book(practice, 3, withoutPhone());
        toTheMorningOf(practice);
        var clerk = staff.inside(Role.FRONT_DESK);
        assertThat(late(clerk, practice, 20).text()).contains("3 perlu ditelepon");

        data.change("update appointment set status = 'CHECKED_IN' where id = ?", here.id);
        counter.cancel(by(clerk), gone.id, false, new ChangeReason("pasien menelepon"), gone.version);

        assertThat(clerk.browser().opens(at(practice, "kabar")).text())
                .contains("1 perlu ditelepon", coming.patient.name)
                .doesNotContain(here.patient.name, gone.patient.name);
    }

    @Test
    void whatIsNotSoAnyMoreIsNotSent() {
        var practice = data.practice(3);
        var gone = book(practice, 1);
        var moved = book(practice, 2);
        var stays = book(practice, 3);
        var other = data.colleague(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 4));
        toTheMorningOf(practice);
        var clerk = staff.inside(Role.FRONT_DESK);
        late(clerk, practice, 20);

        counter.cancel(by(clerk), gone.id, false, new ChangeReason("pasien menelepon"), gone.version);
        counter.move(
                by(clerk),
                moved.id,
                SlotChoice.slot(other.slot(1)),
                moved.version,
                new ChangeReason("permintaan pasien"));

        // what the desk did is told, and not the delay of a session that is theirs no more
        assertThat(telephones.textsTo(gone.phone)).singleElement().asString().contains("dibatalkan");
        assertThat(telephones.textsTo(moved.phone)).singleElement().asString().contains("dipindahkan");
        assertThat(telephones.textsTo(stays.phone)).singleElement().asString().contains("terlambat");
    }

    @Test
    void ofASessionThatIsCalledOffNoDelayIsTold() {
        var practice = data.practice(3);
        var booked = book(practice, 1);
        toTheMorningOf(practice);
        late(staff.inside(Role.FRONT_DESK), practice, 20);

        var off =
                transactions.run(() -> callOff.callOff(practice.doctor(), List.of(practice.session()), "uji", "sakit"));

        assertThat(off).hasSize(1);
        assertThat(telephones.textsTo(booked.phone)).isEmpty();
    }
}
