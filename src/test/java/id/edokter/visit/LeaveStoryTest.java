package id.edokter.visit;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.Timetables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A doctor asks for leave; the desk sees whom it touches, and decides. */
@QuarkusTest
class LeaveStoryTest {

    private static final String OWN = "/praktik/cuti";

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Timetables timetables;

    /** A doctor of the week, and what is asked for: the first of its days that planning has made. */
    private final class Case {
        final Timetables.Weekly week = timetables.weekly(DayOfWeek.TUESDAY);
        final LocalDate day = data.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        final Inside doctor = staff.inside(staff.colleague(week.practice().doctor(), Role.DOCTOR));
        final PlainBrowser phone = doctor.browser();
        final Inside clerk = staff.inside(Role.FRONT_DESK);
        final PlainBrowser desk = clerk.browser();

        Page asks(String... fields) {
            var all = new LinkedHashMap<String, String>();
            all.put("formToken", doctor.formToken());
            all.put("formulir", phone.opens(OWN).values("formulir").get(0));
            all.put("dari", day.toString());
            all.put("reason", "seminar di Medan");
            for (int i = 0; i < fields.length; i += 2) all.put(fields[i], fields[i + 1]);
            return phone.sends(OWN, all);
        }

        long request() {
            return data.count(
                    "select max(id) from leave_request where doctor_id = ?",
                    week.practice().doctor());
        }

        String state() {
            for (var state : new String[] {"PENDING", "GRANTED", "REFUSED", "WITHDRAWN"})
                if (data.count("select count(*) from leave_request where id = ? and state = ?", request(), state) == 1)
                    return state;
            return "";
        }

        long session() {
            return data.count(
                    "select coalesce(max(id), 0) from session where doctor_id = ? and date = ?",
                    week.practice().doctor(),
                    day);
        }

        Page grants(Page look, String... more) {
            return decides("", look, more);
        }

        Page refuses(Page look, String why) {
            return decides("/tolak", look, "reason", why);
        }

        private Page decides(String tail, Page look, String... more) {
            var all = new LinkedHashMap<String, String>();
            all.put("formToken", clerk.formToken());
            all.put("versi", look.values("versi").get(0));
            if (tail.isEmpty()) all.put("touched", look.values("touched").get(0));
            for (int i = 0; i < more.length; i += 2) all.put(more[i], more[i + 1]);
            return desk.sends("/jadwal/cuti/" + request() + tail, all);
        }
    }

    @Test
    void leaveWithPatientsIsGrantedKnowingThemAndLeadsToTheAbsence() {
        var one = new Case();
        timetables.plan();
        long session = one.session();
        assertThat(session).isPositive();
        long slot = data.count("select min(id) from slot where session_id = ? and blocked = 0", session);
        data.booked(session, slot);

        assertThat(one.asks().status()).isEqualTo(303);
        assertThat(one.phone.opens(OWN).text()).contains("Menunggu keputusan", "seminar di Medan");

        var look = one.desk.opens("/jadwal/cuti/" + one.request());
        assertThat(one.desk.opens("/jadwal/cuti").text()).contains("seminar di Medan");
        assertThat(look.text()).contains("1 pasien");
        var blind = one.grants(look);
        assertThat(blind.status()).isEqualTo(422);
        assertThat(one.state()).isEqualTo("PENDING");

        var granted = one.grants(look, "seen", "1");
        assertThat(granted.status()).as(granted.text()).isEqualTo(303);
        assertThat(one.state()).isEqualTo("GRANTED");
        assertThat(one.desk.goesOn(granted).text()).contains("Urus pasien");
        assertThat(data.count("select booking_closed from session where id = ?", session))
                .isOne();
        assertThat(one.phone.opens(OWN).text()).contains("Disetujui");
        // pressed twice, it is granted once
        assertThat(one.grants(look, "seen", "1").status()).isEqualTo(303);
        assertThat(data.count(
                        "select count(*) from schedule_exception where doctor_id = ? and kind = 'LEAVE'",
                        one.week.practice().doctor()))
                .isOne();
    }

    @Test
    void leaveIsRefusedWithAWordThatTheDoctorReads() {
        var one = new Case();
        one.asks();
        var look = one.desk.opens("/jadwal/cuti/" + one.request());
        assertThat(one.refuses(look, "").status()).isEqualTo(422);
        assertThat(one.refuses(look, "dua dokter sudah cuti").status()).isEqualTo(303);

        assertThat(one.phone.opens(OWN).text()).contains("Ditolak", "dua dokter sudah cuti");
        assertThat(data.count(
                        "select count(*) from schedule_exception where doctor_id = ?",
                        one.week.practice().doctor()))
                .isZero();
        // a colleague who has the page still open
        assertThat(one.grants(look, "seen", "1").status()).isEqualTo(409);
    }

    @Test
    void whatTheWeekHasNoMoreIsToldAndKeepsNoOtherRequestFromBeingSeen() {
        var gone = new Case();
        assertThat(gone.asks("jadwal", "" + gone.week.id()).status()).isEqualTo(303);
        var look = gone.desk.opens("/jadwal/cuti/" + gone.request());
        data.change("update weekly_schedule set valid_until = ? where id = ?", gone.day.minusDays(1), gone.week.id());
        var other = new Case();
        other.asks("reason", "rapat komite medik");

        assertThat(gone.desk.opens("/jadwal/cuti").text()).contains("seminar di Medan", "rapat komite medik");
        assertThat(gone.desk.opens("/jadwal/cuti/" + gone.request()).status()).isEqualTo(200);
        var granted = gone.grants(look, "seen", "1");
        assertThat(granted.status()).isEqualTo(422);
        assertThat(granted.text()).contains("Sesi itu tidak ada pada tanggal ini");
        assertThat(gone.state()).isEqualTo("PENDING");
        assertThat(gone.refuses(look, "jadwal sudah berubah").status()).isEqualTo(303);
    }

    @Test
    void leaveIsTakenBackWhileNobodyDecidedAndNotAfterwards() {
        var one = new Case();
        one.asks();
        var look = one.desk.opens("/jadwal/cuti/" + one.request());
        var address = OWN + "/" + one.request() + "/batal";
        var other = new Case();
        assertThat(other.phone
                        .sends(address, "formToken", other.doctor.formToken())
                        .status())
                .isEqualTo(404);
        assertThat(one.phone.sends(address, "formToken", one.doctor.formToken()).status())
                .isEqualTo(303);
        assertThat(one.state()).isEqualTo("WITHDRAWN");
        assertThat(one.grants(look, "seen", "1").status()).isEqualTo(409);

        other.asks();
        other.refuses(other.desk.opens("/jadwal/cuti/" + other.request()), "penuh");
        var late = other.phone.sends(OWN + "/" + other.request() + "/batal", "formToken", other.doctor.formToken());
        assertThat(late.status()).isEqualTo(409);
    }

    @Test
    void whatCannotBeIsSaidBesideTheFieldAndAFormAsksOnce() {
        var one = new Case();
        assertThat(one.asks("dari", data.today().minusDays(1).toString()).html())
                .contains("Cuti paling awal mulai hari ini", "seminar di Medan");
        assertThat(one.asks("sampai", one.day.minusDays(1).toString()).status()).isEqualTo(422);
        assertThat(one.asks(
                                "jadwal",
                                "" + one.week.id(),
                                "dari",
                                one.day.plusDays(1).toString())
                        .text())
                .contains("Sesi itu tidak ada pada tanggal ini");
        assertThat(one.asks("reason", "").status()).isEqualTo(422);
        var key = one.phone.opens(OWN).values("formulir").get(0);
        one.asks("formulir", key);
        one.asks("formulir", key);
        assertThat(data.count(
                        "select count(*) from leave_request where doctor_id = ?",
                        one.week.practice().doctor()))
                .isOne();
    }

    @Test
    void whoCannotComeTodayIsSeenByTheDeskAtOnceAndFirst() {
        var practice = data.practice(data.today(), LocalTime.of(23, 0), 10, Given.pools(Pool.ANY, 3));
        var doctor = staff.inside(staff.colleague(practice.doctor(), Role.DOCTOR));
        var desk = staff.inside(Role.FRONT_DESK).browser();
        var nurse = staff.inside(Role.NURSE).browser();
        var day = "/loket?poli=" + practice.clinicCode();
        assertThat(desk.opens(day).text()).doesNotContain("minta tidak praktik");
        var before = desk.opens(day).html();

        var phone = doctor.browser();
        var asked = phone.opens(OWN + "?dari=" + practice.date());
        assertThat(asked.text()).contains("langsung tampak di layar loket");
        assertThat(phone.sends(
                                OWN,
                                Map.of(
                                        "formToken", doctor.formToken(),
                                        "formulir", asked.values("formulir").get(0),
                                        "dari", practice.date().toString(),
                                        "reason", "anak sakit"))
                        .status())
                .isEqualTo(303);

        var told = desk.opens(day);
        assertThat(told.text()).contains("Dokter minta tidak praktik", "Putuskan");
        assertThat(stamp(told.html()))
                .as("a page that listens is told")
                .isNotEqualTo(stamp(before))
                .isNotEmpty();
        assertThat(nurse.opens(day).text())
                .contains("Dokter minta tidak praktik")
                .doesNotContain("Putuskan");
        assertThat(desk.opens("/loket/sesi/" + practice.session()).text()).contains("Putuskan");
        long request = data.count("select max(id) from leave_request where doctor_id = ?", practice.doctor());
        assertThat(told.html()).contains("/jadwal/cuti/" + request);
        assertThat(desk.opens("/jadwal/cuti").text()).contains(practice.doctorName(), "Hari ini");

        phone.sends(OWN + "/" + request + "/batal", "formToken", doctor.formToken());
        assertThat(desk.opens(day).text()).doesNotContain("minta tidak praktik");
    }

    private static String stamp(String html) {
        return html.replaceAll("(?s).*data-stamp=\"([0-9a-f]+)\".*", "$1");
    }
}
