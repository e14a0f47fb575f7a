package id.edokter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A holiday is decreed late: whom it hits is seen first, nobody is dropped, and a clinic may work all the same. */
@QuarkusTest
class HolidayStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Booking booking;

    @Inject
    Rota rota;

    private Inside admin;
    private PlainBrowser browser;
    private final String name = "Pemilu uji " + Given.next();

    @BeforeEach
    void signIn() {
        admin = staff.inside(Role.ADMINISTRATOR);
        browser = admin.browser();
    }

    /** Other tests have sessions on the same days. */
    @AfterEach
    void takeBack() {
        data.change("update holiday set withdrawn = 1 where name = ?", name);
    }

    private Page sends(String address, Map<String, String> form) {
        var all = new LinkedHashMap<>(form);
        all.put("formToken", admin.formToken());
        return browser.sends(address, all);
    }

    private Map<String, String> typed(LocalDate date, String clinic) {
        var form = new LinkedHashMap<String, String>();
        form.put("date", date.toString());
        form.put("name", name);
        form.put("kind", "LOCAL_CLOSURE");
        form.put("clinic", clinic);
        form.put("source", "Keputusan direktur 17/2026");
        return form;
    }

    private Map<String, String> seen(Map<String, String> typed) {
        var all = new LinkedHashMap<>(typed);
        all.put("seen", sends("/jadwal/libur", typed).values("seen").get(0));
        all.put("closeBooking", "1");
        return all;
    }

    /** A session of the week, so that a holiday is about it. */
    private Practice practice(LocalDate date) {
        var practice = data.practice(date, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
        data.change(
                "insert into weekly_schedule (doctor_id, clinic_id, room_id, day_of_week, starts, ends, places,"
                        + " jkn_places, minutes_per_place, valid_from) select doctor_id, clinic_id, room_id, ?, starts,"
                        + " ends, 6, 0, 10, ? from session where id = ?",
                date.getDayOfWeek().getValue(),
                date,
                practice.session());
        data.change(
                "update session set places = 6, walk_in_places = 2, weekly_schedule_id = (select id from weekly_schedule"
                        + " where doctor_id = ?) where id = ?",
                practice.doctor(),
                practice.session());
        return practice;
    }

    private void book(Practice practice, int number) {
        booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    private boolean isOpen(Practice practice) {
        return data.count("select count(*) from session where id = ? and status = 'OPEN'", practice.session()) == 1;
    }

    @Test
    void aHolidayIsDecreedLate() {
        var day = data.today().plusDays(2);
        var booked = practice(day);
        for (int number = 1; number <= 3; number++) book(booked, number);
        var clinic = String.valueOf(booked.clinic());

        assertThat(browser.opens("/jadwal/libur/baru").text()).contains("Tambah hari libur", "Penutupan lokal");
        var check = sends("/jadwal/libur", typed(day, clinic));
        assertThat(check.status()).isEqualTo(200);
        assertThat(check.text())
                .contains("Periksa sebelum disimpan", "3 pasien sudah punya janji dalam 1 sesi", booked.doctorName());
        assertThat(data.count("select count(*) from holiday where name = ?", name))
                .as("looking enters nothing")
                .isZero();

        var done = sends("/jadwal/libur", seen(typed(day, clinic)));
        assertThat(done.status()).isEqualTo(303);
        var page = browser.goesOn(done);
        assertThat(page.text())
                .contains(
                        "Hari libur sudah disimpan",
                        "3 pasien sudah punya janji",
                        booked.doctorName(),
                        "pendaftaran ditutup")
                .contains(admin.colleague().userName());
        assertThat(page.html()).contains("/loket/sesi/" + booked.session());
        assertThat(browser.follows(page, "Tangani pasiennya").text()).contains(booked.doctorName());
        assertThat(isOpen(booked)).as("nobody is dropped").isTrue();
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'BOOKED'",
                        booked.session()))
                .isEqualTo(3);
        assertThat(browser.opens("/jadwal/libur?tahun=" + day.getYear()).text())
                .contains(name, "pasien punya janji pada hari libur");
        // the same once more is the same holiday
        assertThat(sends("/jadwal/libur", seen(typed(day, clinic))).location()).isEqualTo(done.location());

        // the desk reads it, and decides nothing
        var clerk = staff.inside(Role.FRONT_DESK).browser();
        var here = done.location().replaceFirst("[?].*", "");
        assertThat(clerk.opens(here).text()).contains(name, "3 pasien").doesNotContain("Simpan keputusan");
        assertThat(clerk.opens(here + "/cabut").status()).isEqualTo(403);
        assertThat(clerk.opens("/jadwal/libur").html()).doesNotContain("/jadwal/libur/baru");
    }

    @Test
    void whoBooksBeforeItIsSavedIsShownFirst() {
        var day = data.today().plusDays(3);
        var practice = practice(day);
        var form = seen(typed(day, String.valueOf(practice.clinic())));
        book(practice, 1);

        var page = sends("/jadwal/libur", form);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("pasien yang terkena berubah; sekarang ada 1", "Tutup pendaftaran untuk sesi");
        assertThat(data.count("select count(*) from holiday where name = ?", name))
                .isZero();

        form.put("seen", page.values("seen").get(0));
        assertThat(sends("/jadwal/libur", form).status()).isEqualTo(303);
        assertThat(data.count("select count(*) from session where id = ? and booking_closed = 1", practice.session()))
                .isOne();
    }

    @Test
    void someClinicsWorkAllTheSameAndThenItIsTakenBack() {
        var day = data.today().plusDays(4);
        var works = practice(day);
        var rests = practice(day);
        var here = sends("/jadwal/libur", seen(typed(day, ""))).location().replaceFirst("[?].*", "");
        assertThat(isOpen(works) || isOpen(rests)).isFalse();

        var wrong = sends(here + "/keputusan", Map.of("decision", "sebagian", "version", "0"));
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Centang paling sedikit satu poli yang tetap buka");
        assertThat(sends(here + "/keputusan", Map.of("version", "0")).text())
                .contains("Pilih apa yang berlaku pada hari ini");

        var chosen = Map.of("decision", "sebagian", "clinics", "" + works.clinic(), "version", "0");
        var decided = sends(here + "/keputusan", chosen);
        assertThat(browser.goesOn(decided).text()).contains("jadwal sudah disesuaikan", "1 poli buka");
        assertThat(isOpen(works)).isTrue();
        assertThat(isOpen(rests)).isFalse();

        // another administrator still looks at the page from before
        var late = sends(here + "/keputusan", Map.of("decision", "buka", "version", "0"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("baru saja diputuskan oleh " + admin.colleague().userName());
        assertThat(isOpen(rests)).isFalse();

        assertThat(browser.opens(here + "/cabut").text()).contains("Cabut hari libur ini?");
        long version = data.count("select version from holiday where name = ?", name);
        assertThat(sends(here + "/cabut", Map.of("version", "0")).status()).isEqualTo(409);
        assertThat(browser.goesOn(sends(here + "/cabut", Map.of("version", "" + version)))
                        .text())
                .contains("Hari libur sudah dicabut", "Dicabut");
        assertThat(isOpen(rests)).isTrue();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingTypedIsLost() {
        var form = typed(data.today().minusDays(1), "987654321");
        form.put("source", " ");
        var page = sends("/jadwal/libur", form);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text())
                .contains("Tanggal harus hari ini atau sesudahnya", "Pilih poli dari daftar", "Sebutkan keputusan");
        assertThat(page.html()).contains("value=\"" + name + "\"");
        assertThat(sends("/jadwal/libur", Map.of()).status()).isEqualTo(422);

        var national = typed(data.today().plusDays(9), "" + data.practice(1).clinic());
        national.put("kind", "NATIONAL");
        assertThat(sends("/jadwal/libur", national).text())
                .contains("Hanya penutupan lokal yang bisa berlaku untuk satu poli");
    }

    @Test
    void aHolidayOfTheSameNameAndAnotherSourceIsRefused() {
        var form = seen(typed(data.today().plusDays(300), ""));
        sends("/jadwal/libur", form);
        form.put("source", "Keputusan lain");
        var page = sends("/jadwal/libur", form);
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("Hari libur dengan tanggal dan nama ini sudah ada");
    }

    @Test
    void whatIsNotThereIsNotFoundAndOtherYearsAreEmpty() {
        for (var address : new String[] {"/jadwal/libur/987654321", "/jadwal/libur/x", "/jadwal/libur/987654321/cabut"})
            assertThat(browser.opens(address).status()).as(address).isEqualTo(404);
        var year = data.today().getYear() - 3;
        assertThat(browser.opens("/jadwal/libur?tahun=" + year).text()).contains("Belum ada hari libur pada tahun ini");
        for (var odd : new String[] {"0", "99999", "besok", ""})
            assertThat(browser.opens("/jadwal/libur?tahun=" + odd).text())
                    .as(odd)
                    .contains("Hari libur " + data.today().getYear());
    }
}
