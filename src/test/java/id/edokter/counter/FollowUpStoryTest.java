package id.edokter.counter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Counter;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** "Come back in a month", and "twice a week for six weeks", without JavaScript. */
@QuarkusTest
class FollowUpStoryTest {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Counter counter;

    @Inject
    Staff staff;

    @Inject
    Judge judge;

    private Inside clerk;
    private PlainBrowser browser;

    @BeforeEach
    void comeToWork() {
        clerk = staff.inside(Role.FRONT_DESK);
        browser = clerk.browser();
    }

    @AfterEach
    void findEveryPromiseKept() {
        judge.findsEveryPromiseKept();
    }

    private LocalDate monday() {
        var date = data.today().plusDays(1);
        while (date.getDayOfWeek() != DayOfWeek.MONDAY) date = date.plusDays(1);
        return date;
    }

    private Appointment booked(Practice practice) {
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT))
                .appointment();
    }

    private Practice practice(int places) {
        return data.practice(monday(), EIGHT, 10, Given.pools(Pool.ANY, places));
    }

    private Practice again(Practice first, int days, int places) {
        return data.again(first, monday().plusDays(days), EIGHT, 10, Given.pools(Pool.ANY, places));
    }

    private Page sends(Page form, String address, Object... typed) {
        var all = new ArrayList<Object>(List.of("formToken", clerk.formToken()));
        all.addAll(List.of("key", form.values("key").get(0)));
        all.addAll(List.of(typed));
        return browser.sends(address, all.toArray());
    }

    private long live(Appointment visit) {
        return data.count(
                "select count(*) from appointment where patient_id = ? and status = 'BOOKED'", visit.patient.id);
    }

    @Test
    void aControlInAMonthIsBookedWithTheSameDoctor() {
        var first = practice(2);
        var visit = booked(first);
        var month = again(first, 28, 2);
        var page = browser.opens("/loket/janji/" + visit.id);
        var control = browser.follows(page, "Kontrol");
        assertThat(control.text()).contains("4 minggu (1 bulan)", "2 kosong, mulai 08.00", first.doctorName());

        var wrong = sends(control, "/loket/janji/" + visit.id + "/kontrol?minggu=4", "payer", "GENERAL");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Pilih satu tanggal");
        var done = sends(
                control,
                "/loket/janji/" + visit.id + "/kontrol?minggu=4",
                "payer",
                "GENERAL",
                "sesi",
                "" + month.session());

        assertThat(done.status()).isEqualTo(303);
        assertThat(browser.goesOn(done).text()).contains("08.00");
        assertThat(live(visit)).isEqualTo(2);
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and patient_id = ?",
                        month.session(),
                        visit.patient.id))
                .isOne();
    }

    @Test
    void aSeriesTwiceAWeekShowsItsConflictsAndIsSavedInOneAct() {
        var first = practice(2);
        var visit = booked(first);
        var sessions = new ArrayList<Long>();
        // Mondays and Thursdays of three weeks, of which one is full and one is not held
        for (int days : new int[] {3, 7, 14, 17})
            sessions.add(again(first, days, 1).session());
        var full = again(first, 10, 1);
        booked(full);
        var address =
                "/loket/janji/" + visit.id + "/seri?minggu=4&hari=MONDAY&hari=THURSDAY&mulai=" + monday().plusDays(1);
        var page = browser.opens(address);
        assertThat(page.text()).contains("penuh", "tidak ada praktik", "tanggal tidak dapat dipakai");
        assertThat(live(visit)).as("nothing is saved by looking").isOne();

        var typed = new ArrayList<Object>(List.of("payer", "GENERAL"));
        sessions.forEach(session -> typed.addAll(List.of("sesi", "" + session)));
        var done = sends(page, address, typed.toArray());

        assertThat(done.location()).isEqualTo("/loket/janji/" + visit.id + "/seri?dibuat=4");
        assertThat(browser.goesOn(done).text()).contains("4 janji sudah dibuat");
        assertThat(live(visit)).isEqualTo(5);
        assertThat(sends(page, address, typed.toArray()).status())
                .as("pressed twice")
                .isEqualTo(303);
        assertThat(live(visit)).isEqualTo(5);
        everyVisitOfTheSeriesIsKnownFromEachOther(data.count(
                "select min(a.id) from appointment a where a.patient_id = ? and a.id <> ?",
                visit.patient.id,
                visit.id));
    }

    private void everyVisitOfTheSeriesIsKnownFromEachOther(long first) {
        var made = counter.open(new Witness("uji", ""), first, "desk").appointment();
        var besides = counter.besides(made);
        assertThat(besides).hasSize(3);
        var codes = besides.stream().map(one -> one.appointment().code).toArray(String[]::new);
        assertThat(browser.opens("/loket/janji/" + first + "/cetak").text()).contains(codes);

        var patient = PlainBrowser.fresh();
        var other = patient.opens("/janji/" + besides.get(1).link());
        assertThat(other.text()).contains("Jadwal lain yang dibuat bersamaan", made.code, codes[0], codes[2]);
        assertThat(patient.opens("/janji/" + besides.get(0).link()).text()).contains(codes[1]);
    }

    @Test
    void whenSomebodyWasFasterNothingIsSavedAndTheDayIsNamed() {
        var first = practice(2);
        var visit = booked(first);
        var week = again(first, 7, 1);
        var next = again(first, 14, 1);
        var address = "/loket/janji/" + visit.id + "/seri?minggu=2&hari=MONDAY&mulai=" + monday().plusDays(1);
        var page = browser.opens(address);
        booked(next);

        var refused =
                sends(page, address, "payer", "GENERAL", "sesi", "" + week.session(), "sesi", "" + next.session());

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Belum ada yang disimpan", "penuh");
        assertThat(live(visit)).isOne();
    }

    @Test
    void aFirstDayThatNobodyCanPlanYetIsRefusedBesideItsField() {
        var visit = booked(practice(1));
        for (var day : new String[] {
            data.today().toString(), data.today().plusDays(191).toString(), "besok"
        }) {
            var page = browser.opens("/loket/janji/" + visit.id + "/seri?minggu=2&hari=MONDAY&mulai=" + day);
            assertThat(page.text()).contains("paling jauh 190 hari");
            assertThat(page.html()).contains("aria-describedby=\"mulai-e\"").doesNotContain("name=\"sesi\"");
        }
    }

    @Test
    void aDateThatTheWeekNoLongerHasIsNotBooked() {
        var first = practice(1);
        var visit = booked(first);
        var week = again(first, 7, 1);
        var address = "/loket/janji/" + visit.id + "/seri?minggu=2&hari=MONDAY&mulai=" + monday().plusDays(1);
        var page = browser.opens(address);

        var gone = sends(
                page,
                address,
                "payer",
                "GENERAL",
                "sesi",
                "" + week.session(),
                "sesi",
                "W987654321_" + monday().plusDays(14));

        assertThat(gone.status()).isEqualTo(409);
        assertThat(gone.text()).contains("tidak ada lagi");
        assertThat(live(visit)).isOne();
    }

    @Test
    void nonsenseInTheAddressIsNotAskedFor() {
        var visit = booked(practice(1));
        for (var query : new String[] {"?minggu=0", "?minggu=999&hari=XX", "?minggu=a&hari=MONDAY&mulai=2020-01-01"}) {
            assertThat(browser.opens("/loket/janji/" + visit.id + "/seri" + query)
                            .status())
                    .isEqualTo(200);
            assertThat(browser.opens("/loket/janji/" + visit.id + "/kontrol" + query)
                            .status())
                    .isEqualTo(200);
        }
        assertThat(browser.opens("/loket/janji/987654321/seri").status()).isEqualTo(404);
        assertThat(browser.opens("/loket/janji/987654321/kontrol").status()).isEqualTo(404);
    }
}
