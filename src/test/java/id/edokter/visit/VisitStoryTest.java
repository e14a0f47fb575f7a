package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.schedule.Pool;
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
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whole days at the clinic's door, as nurse and doctor see them. */
@QuarkusTest
class VisitStoryTest {

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Somebody who works from the page of a queue, and presses what it shows. */
    private final class Hand {
        private Inside who;
        private PlainBrowser browser;
        private final Practice practice;
        private Page page;

        Hand(Inside who, Practice practice) {
            this.who = who;
            this.browser = who.browser();
            this.practice = practice;
        }

        /** Signs in again: who did nothing for half an hour is out. */
        Hand later(int hour, int minute) {
            itIs(hour, minute);
            who = staff.inside(who.colleague());
            browser = who.browser();
            return looks();
        }

        Hand looks() {
            page = browser.opens(at(practice));
            assertThat(page.status()).isEqualTo(200);
            return this;
        }

        /** What the form of a step would send, about somebody or the session. */
        Map<String, String> form(String step, Long about) {
            return Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL)
                    .matcher(page.html())
                    .results()
                    .map(MatchResult::group)
                    .map(Hand::fields)
                    .filter(fields -> step.equals(fields.get("langkah")))
                    .filter(fields -> about == null || String.valueOf(about).equals(fields.get("janji")))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("no button for " + step + " in " + page.text()));
        }

        private static Map<String, String> fields(String form) {
            var fields = new LinkedHashMap<String, String>();
            Pattern.compile("<input[^>]*name=\"([^\"]+)\"[^>]*value=\"([^\"]*)\"")
                    .matcher(form)
                    .results()
                    .forEach(input -> fields.put(input.group(1), input.group(2)));
            return fields;
        }

        Page sends(Map<String, String> form) {
            return browser.sends(at(practice), form);
        }

        Hand presses(String step) {
            return presses(step, null);
        }

        /** Of whom something is to be asked the button leads to the form. */
        private Page comes(long appointment) {
            var form = "/loket/janji/" + appointment + "/datang";
            return page.links().contains(form)
                    ? browser.sends(form, "formToken", who.formToken())
                    : sends(form("datang", appointment));
        }

        Hand presses(String step, Long about) {
            var answer = step.equals("datang") ? comes(about) : sends(form(step, about));
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
            page = browser.goesOn(answer);
            return this;
        }

        /** In a session of its own, when the clock went further than the page's hand. */
        Hand comesBack() {
            who = staff.inside(who.colleague());
            browser = who.browser();
            return this;
        }

        String closing() {
            page = browser.opens(at(practice) + "/penutupan");
            assertThat(page.status()).isEqualTo(200);
            return page.text();
        }

        /** From the page of the closing; what it then says. */
        String closes(boolean sendsHome) {
            var versions = page.values("versi");
            var form = new LinkedHashMap<>(
                    Map.of("formToken", who.formToken(), "versi", versions.get(versions.size() - 1), "reason", ""));
            if (sendsHome) form.put("pulang", page.values("pulang").get(0));
            var answer = browser.sends(at(practice) + "/penutupan", form);
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
            page = browser.goesOn(answer);
            return page.text();
        }

        String sees() {
            return page.text();
        }
    }

    private static String at(Practice practice) {
        return "/praktik/sesi/" + practice.session();
    }

    private Practice today(int places) {
        return data.practice(day(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private LocalDate day() {
        return data.today();
    }

    private void itIs(int hour, int minute) {
        clock.travelTo(day().atTime(hour, minute));
    }

    private Hand nurse(Practice practice) {
        return new Hand(staff.inside(Role.NURSE), practice);
    }

    private Inside doctorOf(Practice practice) {
        return staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
    }

    private String status(long appointment) {
        return data.count("select count(*) from appointment where id = ? and status = 'COMPLETED'", appointment) == 1
                ? "done"
                : data.count("select count(*) from appointment where id = ? and status = 'NO_SHOW'", appointment) == 1
                        ? "absent"
                        : "other";
    }

    private long calls(Practice practice) {
        return data.count(
                "select count(*) from queue_call where session_id = ? and act = 'CALLED'", practice.session());
    }

    private String label(Practice practice, int number) {
        return "-%02d".formatted(number);
    }

    // ---- an ordinary morning

    @Test
    void aMorningFromTheStartToTheSummary() {
        itIs(7, 30);
        var practice = today(4);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        long third = data.booked(practice, 3);
        var nurse = nurse(practice).looks();
        assertThat(nurse.sees()).contains("3 pasien lagi", "3 belum datang", "Belum ada yang menunggu");
        nurse.presses("datang", first).presses("datang", second);
        assertThat(nurse.sees()).contains("3 pasien lagi", "1 belum datang");

        nurse.later(8, 5).presses("mulai").presses("panggil");
        assertThat(nurse.sees())
                .contains("Dipanggil 08.05 WIB oleh " + nurse.who.colleague().userName());
        nurse.presses("masuk", first);
        nurse.later(8, 15).presses("selesai-panggil", first);
        assertThat(status(first)).isEqualTo("done");
        nurse.later(8, 16).presses("masuk", second);
        nurse.later(8, 22).presses("selesai", second);

        var browser = nurse.later(9, 0).browser;
        var closing = browser.opens(at(practice) + "/penutupan");
        assertThat(closing.text()).contains("Akan dicatat tidak hadir (1)", "2 pasien sudah dilayani");
        var closed = browser.sends(
                at(practice) + "/penutupan",
                "formToken",
                nurse.who.formToken(),
                "versi",
                closing.values("versi").get(0),
                "reason",
                "");
        assertThat(closed.status()).as(closed.text()).isEqualTo(303);
        var summary = browser.goesOn(closed).text();
        assertThat(summary).contains("Ringkasan sesi", "5 menit setelah jadwal", "Dimulai 08.05 WIB");
        assertThat(status(third)).isEqualTo("absent");

        // the desk reads the same
        var clerk = staff.inside(Role.FRONT_DESK).browser();
        assertThat(clerk.opens("/loket/sesi/" + practice.session()).text()).contains("Ringkasan sesi", "Dilayani");
    }

    @Test
    void aDoctorWhoIsSeventyMinutesLateFindsEverybodyWhoCameInTime() {
        itIs(7, 20);
        var practice = today(3);
        long first = data.booked(practice, 1);
        var doctor = doctorOf(practice);
        var browser = doctor.browser();
        var form = browser.opens("/loket/sesi/" + practice.session() + "/terlambat");
        assertThat(form.status()).isEqualTo(200);
        var noted = browser.sends(
                "/loket/sesi/" + practice.session() + "/terlambat",
                "formToken",
                doctor.formToken(),
                "versi",
                form.values("versi").get(0),
                "menit",
                "70",
                "reason",
                "operasi");
        assertThat(noted.status()).as(noted.text()).isEqualTo(303);
        assertThat(browser.goesOn(noted).text()).contains("terlambat 70 menit");

        // an hour after the planned time is in time that day
        itIs(9, 0);
        var nurse = nurse(practice).looks().presses("datang", first);
        assertThat(nurse.sees()).doesNotContain("datang terlambat");
        nurse.later(9, 10).presses("mulai").presses("panggil").presses("masuk", first);
        assertThat(data.count(
                        "select count(*) from queue_entry where appointment_id = ? and late = 0 and started_at is not null",
                        first))
                .isOne();
    }

    @Test
    void whoMissesTheTurnComesLaterAndWaitsBehindOthers() {
        itIs(7, 30);
        var practice = today(6);
        long missing = data.booked(practice, 1);
        var nurse = nurse(practice).looks();
        long[] others = new long[4];
        for (int i = 0; i < others.length; i++) {
            others[i] = data.booked(practice, i + 2);
            nurse.looks().presses("datang", others[i]);
        }
        nurse.later(8, 20).presses("mulai");
        assertThat(nurse.sees()).contains("Terlewat (1)");
        nurse.presses("datang", missing);
        assertThat(nurse.sees()).contains("datang terlambat");
        nurse.presses("panggil").presses("masuk", others[0]).presses("selesai", others[0]);
        assertThat(calls(practice)).isOne();
        assertThat(data.count("select call_number from queue_entry where appointment_id = ?", others[0]))
                .isOne();
        nurse.presses("panggil").presses("lewati", others[1]);
        assertThat(nurse.sees()).contains("dilewati 1 kali");
    }

    @Test
    void aMorningOfTwelveWithOneWhoIsLateAndTwoWhoStayAway() {
        itIs(7, 30);
        var practice = today(16);
        var date = practice.date();
        long[] all = new long[15];
        for (int number = 1; number <= 14; number++) all[number] = data.booked(practice, number);
        // when each came; five and eleven did not
        int[][] arrivals = {
            {1, 7, 35},
            {4, 7, 40},
            {2, 7, 50},
            {6, 7, 55},
            {8, 8, 0},
            {7, 8, 5},
            {9, 8, 20},
            {10, 8, 30},
            {3, 8, 45},
            {12, 8, 50},
            {13, 9, 5},
            {14, 9, 20}
        };
        // when the doctor was ready for the next
        int[][] turns = {
            {8, 7}, {8, 16}, {8, 24}, {8, 34}, {8, 41}, {8, 50}, {8, 56}, {9, 7}, {9, 15}, {9, 25}, {9, 34}, {9, 41}
        };
        var nurse = nurse(practice);
        var called = new ArrayList<Long>();
        int came = 0;
        long inside = 0;
        for (int[] turn : turns) {
            for (; came < arrivals.length && isBefore(arrivals[came], turn); came++) {
                itIs(arrivals[came][1], arrivals[came][2]);
                nurse.looks().presses("datang", all[arrivals[came][0]]);
            }
            itIs(turn[0], turn[1]);
            nurse.looks();
            if (inside == 0) nurse.presses("mulai").presses("panggil");
            else nurse.presses("selesai-panggil", inside);
            inside = data.count(
                    "select id from appointment where session_id = ? and status = 'CALLED'", practice.session());
            called.add(data.count(
                    "select s.number from appointment a join slot s on s.id = a.slot_id where a.id = ?", inside));
            nurse.presses("masuk", inside);
        }
        assertThat(called).containsExactly(1L, 2L, 4L, 6L, 7L, 8L, 9L, 10L, 3L, 12L, 13L, 14L);

        itIs(9, 50);
        nurse.looks().presses("selesai", inside);
        assertThat(nurse.closing()).contains("Sesi dapat ditutup setelah pukul 09.55");
        itIs(10, 0);
        nurse.closing();
        var summary = nurse.closes(false);
        assertThat(summary).contains("Ringkasan sesi", "7 menit setelah jadwal");
        assertThat(List.of(status(all[5]), status(all[11]))).containsOnly("absent");
        assertThat(sum(practice, "seen")).isEqualTo(12);
        assertThat(sum(practice, "no_show")).isEqualTo(2);
        assertThat(sum(practice, "late_arrivals")).isOne();
        assertThat(sum(practice, "wait_median")).isBetween(34L, 35L);
        assertThat(sum(practice, "consult_median")).isBetween(8L, 9L);
        assertThat(practice.date()).isEqualTo(date);
    }

    private static boolean isBefore(int[] arrival, int[] turn) {
        return arrival[1] * 60 + arrival[2] <= turn[0] * 60 + turn[1];
    }

    private long sum(Practice practice, String column) {
        return data.count("select " + column + " from session_summary where session_id = ?", practice.session());
    }

    private boolean isCalled(long appointment) {
        return data.count("select count(*) from appointment where id = ? and status = 'CALLED'", appointment) == 1;
    }

    @Test
    void whoComesAfterBeingMissedIsCalledBehindThree() {
        itIs(8, 0);
        var practice = today(6);
        long missing = data.booked(practice, 1);
        var nurse = nurse(practice).looks();
        long[] others = new long[4];
        for (int i = 0; i < others.length; i++) {
            others[i] = data.booked(practice, i + 2);
            nurse.looks().presses("datang", others[i]);
        }
        nurse.later(8, 20).presses("mulai").presses("datang", missing);
        for (int i = 0; i < 3; i++) {
            nurse.presses("panggil");
            assertThat(isCalled(others[i])).isTrue();
            nurse.presses("masuk", others[i]).presses("selesai", others[i]);
        }
        nurse.presses("panggil");
        assertThat(isCalled(missing)).isTrue();
        assertThat(nurse.sees()).contains("datang terlambat", "Dipanggil 08.20");
        nurse.presses("masuk", missing).presses("selesai", missing).presses("panggil");
        assertThat(isCalled(others[3])).isTrue();
    }

    /** Nobody knows why one waits, and yet those who were there in time go before who was not. */
    @Test
    void aDoctorWhoIsSeventyMinutesLateAndTellsNobody() {
        itIs(7, 30);
        var practice = today(6);
        long[] all = new long[6];
        for (int number = 1; number <= 5; number++) all[number] = data.booked(practice, number);
        var nurse = nurse(practice).looks();
        for (int number = 2; number <= 4; number++) nurse.looks().presses("datang", all[number]);
        nurse.later(8, 25).presses("datang", all[1]);
        assertThat(nurse.sees()).contains("datang terlambat");
        nurse.presses("datang", all[5]);

        nurse.later(9, 10).presses("mulai");
        for (int number : new int[] {2, 3, 4, 1, 5}) {
            nurse.presses("panggil");
            assertThat(isCalled(all[number])).as("number %d", number).isTrue();
            nurse.presses("masuk", all[number]).presses("selesai", all[number]);
        }
        nurse.closing();
        assertThat(nurse.closes(false)).contains("70 menit setelah jadwal");
        assertThat(sum(practice, "minutes_late")).isEqualTo(70);
        assertThat(sum(practice, "late_arrivals")).isOne();
    }

    @Test
    void whatNobodyClosedInTheEveningIsClosedTheNextMorning() {
        itIs(8, 0);
        var practice = today(3);
        long seen = data.booked(practice, 1);
        long waiting = data.booked(practice, 2);
        long absent = data.booked(practice, 3);
        var doctor = doctorOf(practice).colleague();
        var nurse = nurse(practice)
                .looks()
                .presses("datang", seen)
                .presses("datang", waiting)
                .presses("mulai")
                .presses("panggil");
        nurse.presses("masuk", seen).presses("selesai", seen);
        var closing = at(practice) + "/penutupan";
        assertThat(doctorOf(practice).browser().opens("/praktik").html()).doesNotContain(closing);

        var tomorrow = practice.date().plusDays(1);
        data.again(practice, tomorrow, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        clock.travelTo(tomorrow.atTime(7, 0));
        var doctors = staff.inside(doctor).browser().opens("/praktik");
        assertThat(doctors.text()).contains("Sesi yang belum ditutup");
        assertThat(doctors.html()).contains(closing);
        var desk = staff.inside(Role.FRONT_DESK).browser();
        assertThat(desk.opens("/loket?poli=" + practice.clinicCode()).html()).contains(closing);
        assertThat(desk.opens("/loket?poli=" + practice.clinicCode() + "&tanggal=" + practice.date())
                        .html())
                .doesNotContain(closing);
        // the clinics that this nurse's browser remembers
        nurse.comesBack();
        nurse.browser.sends("/praktik/poli", "formToken", nurse.who.formToken(), "poli", "" + practice.clinic());
        assertThat(nurse.browser.opens("/praktik").html()).contains(closing);
        nurse.looks();
        assertThat(nurse.sees()).contains("Sesi ini belum ditutup pada harinya", "Tutup sesi");
        assertThat(nurse.browser.opens("/loket/sesi/" + practice.session()).html())
                .contains(at(practice) + "/penutupan");
        assertThat(nurse.closing()).contains("Masih menunggu", "Akan dicatat tidak hadir (1)");
        nurse.presses("pulang", waiting);
        assertThat(nurse.sees()).doesNotContain("Masih menunggu").contains("1 pasien sudah dilayani");
        assertThat(nurse.closes(false)).contains("Ringkasan sesi");
        assertThat(status(absent)).isEqualTo("absent");
        assertThat(sum(practice, "went_away")).isOne();
        assertThat(sum(practice, "wait_median"))
                .as("who was seen waited for nothing, and how long the other did nobody noted")
                .isZero();
        assertThat(sum(practice, "wait_p90")).isZero();
        assertThat(nurse.browser.opens("/praktik").html()).doesNotContain(closing);
    }

    @Test
    void whoWasNeverCalledIsNotDoneByOnePress() {
        itIs(8, 0);
        var practice = today(3);
        long called = data.booked(practice, 1);
        long waits = data.booked(practice, 2);
        data.booked(practice, 3);
        var nurse = nurse(practice)
                .looks()
                .presses("datang", called)
                .presses("datang", waits)
                .presses("mulai")
                .presses("panggil");

        assertThat(nurse.closing())
                .contains("Sesi dapat ditutup setelah pukul 08.35 WIB: 1 pasien")
                .contains("Pasien ini tidak pernah dipanggil");
        assertThat(nurse.page.html()).contains(at(practice) + "/rujuk/" + waits);
        nurse.presses("selesai", called);
        assertThat(nurse.page.html()).contains("Masih menunggu").doesNotContain(at(practice) + "/rujuk/" + called);
        nurse.presses("pulang", waits);
        assertThat(nurse.sees()).doesNotContain("Masih menunggu");
    }

    @Test
    void aPriorityIsConfirmedAndSomebodyGoesHomeBeforeTheDoctorComes() {
        itIs(7, 40);
        var practice = today(2);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        var nurse = nurse(practice).looks().presses("datang", first).presses("datang", second);

        var form = nurse.form("prioritas", second);
        form.put("prioritas", "ELDERLY");
        assertThat(nurse.sends(form).status()).isEqualTo(303);
        form = nurse.looks().form("prioritas", second);
        for (var wrong : new String[] {"BANGSAWAN", null}) {
            if (wrong == null) form.remove("prioritas");
            else form.put("prioritas", wrong);
            assertThat(nurse.sends(form).status()).isEqualTo(422);
        }
        assertThat(data.count(
                        "select count(*) from queue_entry where appointment_id = ? and priority = 'ELDERLY'", second))
                .isOne();
        nurse.looks().presses("pulang", first);
        assertThat(nurse.sees()).contains("Urungkan", "-01");
        nurse.presses("urungkan");
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'CHECKED_IN'", first))
                .isOne();
    }

    // ---- two hands on one queue

    @Test
    void theSecondOfTwoNursesReadsWhoWasCalledByWhom() {
        itIs(8, 0);
        var practice = today(3);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        var one = nurse(practice)
                .looks()
                .presses("datang", first)
                .presses("datang", second)
                .presses("mulai");
        var other = nurse(practice).looks();
        one.presses("panggil");

        var answer = other.sends(other.form("panggil", null));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains(one.who.colleague().userName());
        assertThat(calls(practice)).isOne();
    }

    @Test
    void aSecondTapIsTheFirstOneAgain() {
        itIs(8, 0);
        var practice = today(3);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        var nurse = nurse(practice)
                .looks()
                .presses("datang", first)
                .presses("datang", second)
                .presses("mulai");
        var call = nurse.form("panggil", null);
        assertThat(nurse.sends(call).status()).isEqualTo(303);
        assertThat(nurse.sends(call).status()).isEqualTo(303);
        assertThat(calls(practice)).isOne();
        nurse.looks().presses("masuk", first);
        var finish = nurse.form("selesai-panggil", first);
        assertThat(nurse.sends(finish).status()).isEqualTo(303);
        assertThat(nurse.sends(finish).status()).isEqualTo(303);
        assertThat(calls(practice)).isEqualTo(2);
    }

    @Test
    void whatWasJustDoneIsTakenBack() {
        itIs(8, 0);
        var practice = today(2);
        long first = data.booked(practice, 1);
        var nurse = nurse(practice)
                .looks()
                .presses("datang", first)
                .presses("mulai")
                .presses("panggil");
        assertThat(nurse.sees()).contains("Urungkan");
        nurse.presses("urungkan");
        assertThat(data.count("select count(*) from appointment where id = ? and status = 'CHECKED_IN'", first))
                .isOne();
    }

    @Test
    void whoWasDoneByMistakeIsInsideAgainAfterTwoSteps() {
        itIs(8, 0);
        var practice = today(2);
        long first = data.booked(practice, 1);
        long second = data.booked(practice, 2);
        var nurse = nurse(practice)
                .looks()
                .presses("datang", first)
                .presses("datang", second)
                .presses("mulai")
                .presses("panggil");
        nurse.presses("masuk", first).presses("selesai-panggil", first);
        assertThat(isCalled(second)).isTrue();

        nurse.presses("urungkan").presses("urungkan");

        assertThat(data.count("select count(*) from appointment where id = ? and status = 'IN_SERVICE'", first))
                .isOne();
        assertThat(isCalled(second)).isFalse();
        assertThat(nurse.sees()).contains("Selesai dan panggil berikutnya");
    }

    @Test
    void somebodyIsSentToAnotherClinicWithANumberThere() {
        itIs(8, 0);
        var practice = today(2);
        var other = today(3);
        long first = data.booked(practice, 1);
        var nurse = nurse(practice)
                .looks()
                .presses("datang", first)
                .presses("mulai")
                .presses("panggil");
        nurse.presses("masuk", first);
        var address = at(practice) + "/rujuk/" + first;
        var form = nurse.browser.opens(address);
        assertThat(form.text()).contains(other.doctorName());
        var nothing = nurse.browser.sends(
                address,
                "formToken",
                nurse.who.formToken(),
                "versi",
                form.values("versi").get(0));
        assertThat(nothing.status()).isEqualTo(422);
        assertThat(nothing.text()).contains("Pilih sesi yang dituju");

        var sent = nurse.browser.sends(
                address,
                "formToken",
                nurse.who.formToken(),
                "versi",
                form.values("versi").get(0),
                "sesi",
                "" + other.session(),
                "langsung",
                "1");

        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        assertThat(nurse.browser.goesOn(sent).text()).contains("Mendapat nomor", "Cetak nomor");
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and referred_from = ?"
                                + " and status = 'CHECKED_IN'",
                        other.session(),
                        first))
                .isOne();
        assertThat(nurse(other).looks().sees()).contains("dari poli lain");
    }

    // ---- whose is what

    @Test
    void aDoctorHasTheOwnSessionsAndNoOthers() {
        itIs(8, 0);
        var practice = today(2);
        var others = today(2);
        long first = data.booked(practice, 1);
        long patient = data.count("select patient_id from appointment where id = ?", first);
        var doctor = doctorOf(practice);
        var browser = doctor.browser();
        assertThat(browser.opens("/praktik").text()).contains("1 pasien lagi");
        assertThat(browser.opens(at(practice)).status()).isEqualTo(200);
        var missing = browser.opens("/praktik/sesi/987654321").text();
        for (var tail : new String[] {"", "/siaran", "/penutupan", "/penutupan/batal"})
            assertThat(browser.opens(at(others) + tail).status()).isEqualTo(404);
        assertThat(browser.opens(at(others)).text()).isEqualTo(missing);
        assertThat(browser.sends(at(others), "formToken", doctor.formToken(), "langkah", "mulai")
                        .status())
                .isEqualTo(404);
        assertThat(browser.opens("/loket/sesi/" + others.session() + "/terlambat")
                        .status())
                .isEqualTo(404);

        // one line for a person, session and day, however often the page is brought up to date
        browser.opens(at(practice));
        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'PATIENT_LISTED' and patient_id = ?",
                        doctor.colleague().userName(),
                        patient))
                .isOne();
    }

    @Test
    void aRestrictedPatientIsANumberToTheNurse() {
        itIs(8, 0);
        var practice = today(2);
        long first = data.booked(practice, 1);
        long patient = data.count("select patient_id from appointment where id = ?", first);
        data.change(
                "update patient set restricted_at = utc_timestamp(3), name = 'Rahasia Besar' where id = ?", patient);
        var nurse = nurse(practice).looks();
        assertThat(nurse.page.html()).doesNotContain("Rahasia Besar");
        // to note the arrival is to see who it is, for which a reason is asked
        nurse.presses("datang", first);
        assertThat(nurse.page.address()).contains("/alasan");
        assertThat(nurse.page.html()).doesNotContain("Rahasia Besar");
        assertThat(nurse.looks().page.html()).doesNotContain("Rahasia Besar").contains(label(practice, 1));
        assertThat(doctorOf(practice).browser().opens(at(practice)).text()).contains("Rahasia Besar");
    }

    @Test
    void aNursesBrowserRemembersTheClinics() {
        itIs(8, 0);
        var practice = today(2);
        var other = today(2);
        var inside = staff.inside(Role.NURSE);
        var browser = inside.browser();
        assertThat(browser.opens("/praktik").text()).contains(practice.doctorName(), other.doctorName());
        var kept = browser.sends("/praktik/poli", "formToken", inside.formToken(), "poli", "" + practice.clinic());
        assertThat(browser.goesOn(kept).text()).contains(practice.doctorName()).doesNotContain(other.doctorName());
    }

    // ---- closing

    @Test
    void aSessionThatNeverBeganAndHasPatientsIsTheDoctorsAbsence() {
        itIs(7, 30);
        var practice = today(2);
        data.booked(practice, 1);
        var address = at(practice) + "/penutupan";
        var early = staff.inside(Role.FRONT_DESK).browser().opens(address);
        assertThat(early.text())
                .contains("Sesi ini belum dimulai dan 1 pasien belum datang", "Dokter berhalangan")
                .doesNotContain("pasien sudah dilayani");
        assertThat(early.html())
                .contains("/loket/berhalangan/baru?sesi=" + practice.session())
                .doesNotContain("name=\"versi\"");

        // once it should have begun it may be closed, and is told the same
        var late = nurse(practice).later(8, 10).browser.opens(address);
        assertThat(late.text()).contains("1 pasien belum datang", "0 pasien sudah dilayani");
        assertThat(late.html()).doesNotContain("/loket/berhalangan/baru").contains("name=\"versi\"");
    }

    @Test
    void whoStillWaitsIsDecidedAboutBeforeASessionIsClosedAndItCanBeOpenedAgain() {
        itIs(8, 0);
        var practice = today(2);
        long first = data.booked(practice, 1);
        var nurse = nurse(practice).looks().presses("datang", first).presses("mulai");
        nurse.later(9, 0);
        var address = at(practice) + "/penutupan";
        var form = nurse.browser.opens(address);
        assertThat(form.text()).contains("Masih menunggu");
        var version = form.values("versi");
        var refused = nurse.browser.sends(
                address, "formToken", nurse.who.formToken(), "versi", version.get(version.size() - 1), "reason", "");
        assertThat(refused.status()).isEqualTo(409);

        var closed = nurse.browser.sends(
                address,
                "formToken",
                nurse.who.formToken(),
                "versi",
                version.get(version.size() - 1),
                "reason",
                "dokter pulang",
                "pulang",
                form.values("pulang").get(0));
        assertThat(closed.status()).as(closed.text()).isEqualTo(303);
        assertThat(nurse.browser.goesOn(closed).text()).contains("Pulang", "Buka sesi kembali");

        var again = nurse.browser.opens(address + "/batal");
        var opened = nurse.browser.sends(
                address + "/batal",
                "formToken",
                nurse.who.formToken(),
                "versi",
                again.values("versi").get(0),
                "reason",
                "terlanjur ditutup");
        assertThat(opened.status()).as(opened.text()).isEqualTo(303);
        assertThat(nurse.looks().sees()).doesNotContain("Sesi sudah ditutup");
        assertThat(Wib.date(clock.instant())).isEqualTo(practice.date());
    }
}
