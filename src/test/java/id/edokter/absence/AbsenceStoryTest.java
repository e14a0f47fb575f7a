package id.edokter.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Deviations.Span;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.shared.PersonalRecords;
import id.edokter.shared.Transactions;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.Timetables;
import id.edokter.support.Timetables.Weekly;
import id.edokter.support.TravellingClock;
import id.edokter.web.Format;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A doctor is absent, and nobody is forgotten. */
@QuarkusTest
class AbsenceStoryTest {

    private static final Pattern CASE = Pattern.compile("name=\"kasus\" value=\"([0-9]+)\"");
    private static final Pattern KEY = Pattern.compile("/pilih/([A-Za-z0-9_-]{43})");

    @Inject
    Given data;

    @Inject
    AbsentDoctors doctors;

    @Inject
    Absences absences;

    @Inject
    Timetables timetables;

    @Inject
    Deviations deviations;

    @Inject
    Rota rota;

    @Inject
    Booking booking;

    @Inject
    Staff staff;

    @Inject
    Telephones telephones;

    @Inject
    @All
    List<PersonalRecords> everywhere;

    @Inject
    Transactions transactions;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private Page sends(Inside clerk, String address, Object... form) {
        var all = new ArrayList<>(List.of(form));
        all.add("formToken");
        all.add(clerk.formToken());
        return clerk.browser().sends(address, all.toArray());
    }

    private Page decides(Inside clerk, String act, String group, String way, Object... more) {
        var version = clerk.browser().opens(act).values("versi").get(0);
        var all = new ArrayList<>(List.<Object>of("versi", version, "halaman", "1", "untuk", group, "pilihan", way));
        all.addAll(List.of(more));
        return sends(clerk, act + "/pilihan", all.toArray());
    }

    private String begins(Inside clerk, Practice practice) {
        var answer = sends(
                clerk,
                "/loket/berhalangan",
                "dokter",
                practice.doctor(),
                "sesi",
                practice.session(),
                "alasan",
                "EMERGENCY");
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.location().replaceFirst("[?].*", "");
    }

    private void runs(Inside clerk, String act) {
        var check = clerk.browser().opens(act + "/periksa");
        assertThat(sends(clerk, act + "/jalan", "versi", check.values("versi").get(0))
                        .location())
                .isEqualTo(act + "/hasil?selesai=dijalankan");
    }

    private long in(Practice practice) {
        return data.count(
                "select count(*) from appointment where session_id = ? and status = 'BOOKED'", practice.session());
    }

    private static String firstCase(Page page) {
        return cases(page).get(0);
    }

    private static List<String> cases(Page page) {
        return CASE.matcher(page.html()).results().map(found -> found.group(1)).toList();
    }

    @Test
    void thirtyPatientsOfWhomNineHaveNoTelephoneAreAllTakenCareOf() {
        var practice = data.practice(30);
        var booked = doctors.fill(practice, 9);
        var later = doctors.later(practice, 20);
        var colleague = data.colleague(practice, practice.date(), LocalTime.of(14, 0), 10, Given.pools(Pool.ANY, 12));
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();

        var form = browser.opens("/loket/berhalangan/baru?sesi=" + practice.session());
        assertThat(form.text()).contains("Sesi yang tidak diadakan", "30 pasien pada sesi di atas belum dikabari");
        var act = begins(clerk, practice);
        var page = browser.opens(act + "?selesai=dicatat");
        assertThat(page.text()).contains("Sesi sudah ditutup untuk pendaftaran", "terdampak 30", "Tanpa nomor HP");
        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'CANCELLED' and who = ?",
                        practice.session(),
                        clerk.colleague().userName()))
                .isOne();

        // as many as fit go to the next session of the same doctor, the others to a colleague; places are kept
        assertThat(decides(clerk, act, "ALL", "NEXT_SESSION").location()).startsWith(act + "?selesai=diputuskan");
        assertThat(browser.opens(act).text()).contains("siap 20", "belum diputuskan 10", "Tidak ada tempat kosong");
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'HELD'", later.session()))
                .isEqualTo(20);
        decides(clerk, act, "ALL", "OTHER_DOCTOR");
        var planned = cases(browser.opens(act));
        decides(clerk, act, "TICKED", "CANCEL", "kasus", planned.get(0));
        decides(clerk, act, "TICKED", "PATIENT_CHOOSES", "kasus", planned.get(1));
        assertThat(in(practice)).as("nobody is moved yet").isEqualTo(30);

        var check = browser.opens(act + "/periksa");
        assertThat(check.text())
                .contains("Dokter yang sama, lain hari: 18 pasien", "Dokter lain, hari yang sama: 10 pasien")
                .contains(
                        "Batalkan: 1 pasien", "Pasien memilih sendiri: 1 pasien", "9 pasien tidak dapat dikirimi pesan")
                .contains("maaf, dokter ada tindakan darurat.");
        runs(clerk, act);
        assertThat(in(practice)).as("the one who chooses").isOne();
        assertThat(in(later)).isEqualTo(18);
        assertThat(in(colleague)).isEqualTo(10);
        var result = browser.opens(act + "/hasil");
        assertThat(result.text())
                .contains("Sudah diurus (30)", "Daftar telepon (9)")
                .doesNotContain("Gagal");

        // a message to each of the others
        assertThat(telephones.textsTo(booked.get(0).phone))
                .singleElement()
                .asString()
                .contains("kami batalkan");
        var moved = booked.get(2);
        assertThat(telephones.textsTo(moved.phone))
                .singleElement()
                .asString()
                .contains(moved.code, "kami pindahkan ke", "WIB dengan " + practice.doctorName(), "/janji/")
                .doesNotContain(practice.clinicCode(), "Poli");

        // the list is ticked off, and the one who was asked chooses
        var calls = browser.opens(act + "/telepon");
        assertThat(cases(calls)).hasSize(9);
        assertThat(calls.text()).contains("tidak ada nomor", "Pindah ke");
        var all = new ArrayList<Object>();
        cases(calls).forEach(one -> all.addAll(List.of("kasus", one)));
        sends(clerk, act + "/telepon", all.toArray());
        assertThat(browser.opens(act + "/telepon").text()).contains("Semua sudah dikabari", "Sudah ditelepon (9)");
        assertThat(browser.opens(act).text()).contains("memilih 1", "ditelepon 0");
        choosesByMessage(booked.get(1), later);
        assertThat(browser.opens(act).text()).contains("Selesai").contains("selesai 30");
        assertThat(browser.opens(act + "/hasil").text()).contains("Pasien memilih sendiri");
        judge.findsEveryPromiseKept();
    }

    private void choosesByMessage(Appointment asked, Practice wanted) {
        var found = KEY.matcher(telephones.textsTo(asked.phone).get(0));
        assertThat(found.find()).isTrue();
        var address = "/pilih/" + found.group(1);
        var patient = PlainBrowser.fresh();
        var page = patient.opens(address);
        assertThat(page.text())
                .contains(
                        "Mohon maaf, dokter ada tindakan darurat",
                        Format.full(wanted.date(), Locale.forLanguageTag("id")),
                        " WIB, ");
        assertThat(patient.sends(address).text()).contains("Pilih salah satu jadwal");
        var answer = patient.sends(address, "sesi", wanted.session());
        assertThat(answer.location()).startsWith("/janji/");
        assertThat(patient.opens(answer.location()).text()).contains(asked.code.substring(0, 3), wanted.doctorName());
        // the same sent twice is answered the same, and so is a look
        assertThat(patient.sends(address, "sesi", wanted.session()).location()).isEqualTo(answer.location());
        assertThat(patient.opens(address).location()).isEqualTo(answer.location());
    }

    @Test
    void aSecondClerkWhoNotesTheSameGoesOnWithTheFirst() {
        var practice = data.practice(2);
        doctors.fill(practice, 0);
        var nisa = staff.inside(Role.FRONT_DESK);
        var dewi = staff.inside(Role.FRONT_DESK);

        var act = begins(nisa, practice);
        var second = sends(
                dewi, "/loket/berhalangan", "dokter", practice.doctor(), "sesi", practice.session(), "alasan", "ILL");

        assertThat(second.location()).isEqualTo(act + "?selesai=sudah-ada");
        assertThat(dewi.browser().goesOn(second).text()).contains("Petugas lain sudah mencatat ini");
        assertThat(dewi.browser().opens("/loket/berhalangan").text()).contains(practice.doctorName());
    }

    @Test
    void whoDecidesOverWhatSomebodyElseDecidedIsToldFirst() {
        var practice = data.practice(2);
        doctors.fill(practice, 0);
        doctors.later(practice, 2);
        var nisa = staff.inside(Role.FRONT_DESK);
        var dewi = staff.inside(Role.FRONT_DESK);
        var act = begins(nisa, practice);
        var seen = dewi.browser().opens(act).values("versi").get(0);
        decides(nisa, act, "ALL", "NEXT_SESSION");

        var late = sends(
                dewi,
                act + "/pilihan",
                "versi",
                seen,
                "halaman",
                "1",
                "untuk",
                "TICKED",
                "pilihan",
                "CANCEL",
                "kasus",
                firstCase(dewi.browser().opens(act)));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains(nisa.colleague().userName() + " sudah memutuskan sesuatu di sini");
        assertThat(data.count("select count(*) from absence_case where choice = 'CANCEL'" + ofAct(act)))
                .isZero();

        // so is who would do it
        var run = sends(dewi, act + "/jalan", "versi", seen);
        assertThat(run.status()).isEqualTo(409);
        assertThat(run.text()).contains("sudah memutuskan sesuatu di sini");
        assertThat(in(practice)).isEqualTo(2);
    }

    private static String ofAct(String act) {
        return " and absence_id = " + act.replaceFirst(".*/", "");
    }

    @Test
    void nobodyBooksWithADoctorWhoIsAbsentUntilThatIsTakenBack() {
        var practice = data.practice(2);
        doctors.book(practice.slot(1), data.person());
        var clerk = staff.inside(Role.ADMINISTRATOR);
        var act = begins(clerk, practice);
        assertThat(PlainBrowser.fresh()
                        .opens("/dokter/" + practice.doctor() + "?tanggal=" + practice.date())
                        .text())
                .contains("Dokter berhalangan");

        assertThat(clerk.browser().opens(act + "/batal").text()).contains("1 pasien tetap pada tempatnya");
        assertThat(sends(clerk, act + "/batal").location()).isEqualTo("/loket/berhalangan?selesai=dibatalkan");

        assertThat(doctors.book(practice.slot(2), data.person()).isBooked()).isTrue();
        assertThat(in(practice)).isEqualTo(2);
        assertThat(data.count(
                        "select count(*) from quota_ledger where session_id = ? and act = 'REOPENED'",
                        practice.session()))
                .isOne();
        // and may be noted anew
        assertThat(begins(clerk, practice)).isNotEqualTo(act);
    }

    @Test
    void whoWasToldOtherwiseIsCalledWhenTheDoctorComesAfterAll() {
        var practice = data.practice(2);
        var booked = doctors.fill(practice, 1);
        doctors.later(practice, 3);
        long absence = doctors.done(doctors.decidedToMove(doctors.noted(practice)));
        var act = "/loket/berhalangan/" + absence;
        var clerk = staff.inside(Role.FRONT_DESK);
        var browser = clerk.browser();
        assertThat(browser.opens(act).html()).contains("href=\"" + act + "/batal\"");
        assertThat(browser.opens(act + "/batal").text())
                .contains("2 pasien sudah dipindahkan, dibatalkan, atau diminta memilih", "daftar telepon")
                .doesNotContain("Belum ada pasien yang dikabari");

        var list = browser.goesOn(sends(clerk, act + "/batal"));

        assertThat(list.text()).contains("perlu ditelepon", "Dokter jadi praktik. Sudah dipindahkan ke");
        assertThat(cases(list)).hasSize(2);
        assertThat(data.count(
                        "select count(*) from session x join absence_session s on s.session_id = x.id"
                                + " where s.absence_id = ? and x.status = 'OPEN'",
                        absence))
                .isOne();
        assertThat(browser.opens("/loket/berhalangan").html())
                .as("until all are called")
                .containsPattern("href=\"" + act + "\"(?s:(?!</tr>).)*2 perlu ditelepon");

        sends(clerk, act + "/telepon", "kasus", doctors.firstCase(absence));
        // who has decided otherwise since needs no call
        var link = booking.findLink(new BookingCode(booked.get(1).code), Given.BORN)
                .orElseThrow();
        booking.cancel(link, "", Actor.PATIENT);
        assertThat(cases(browser.opens(act + "/telepon"))).isEmpty();
        assertThat(browser.opens(act + "/telepon").text()).contains("Sudah ditelepon (1)");
    }

    @Test
    void aLeaveOfThatDayIsTakenBackWithTheActSoThatPlanningLeavesTheSessionOpen() {
        var onLeave = onLeave(null);
        var first = booking.book(onLeave.request(data)).appointment();
        var clerk = staff.inside(Role.FRONT_DESK);
        onLeave.entered();
        assertThat(closed(onLeave.session)).as("the leave stops booking").isOne();
        var begun = sends(
                clerk,
                "/loket/berhalangan",
                "dokter",
                onLeave.weekly.practice().doctor(),
                "sesi",
                onLeave.session,
                "alasan",
                "OTHER");
        var act = begun.location().replaceFirst("[?].*", "");
        decides(clerk, act, "ALL", "NEXT_SESSION");
        runs(clerk, act);
        assertThat(at(first)).isNotEqualTo(onLeave.session);

        var page = clerk.browser().opens(act + "/batal");
        assertThat(page.text()).contains("Dokter tercatat cuti pada", "seminar", "semua jadwal dokter pada hari itu");
        // who has not seen that is shown it, and nothing is done
        var unseen = sends(clerk, act + "/batal");
        assertThat(unseen.status()).isEqualTo(409);
        assertThat(unseen.text()).contains("Dokter tercatat cuti pada hari itu", "daftar telepon");
        assertThat(open(onLeave.session)).isZero();
        var back = sends(clerk, act + "/batal", "cuti", page.values("cuti").get(0));

        assertThat(back.location()).isEqualTo(act + "/telepon?selesai=dibatalkan-telepon");
        rota.plan();
        assertThat(open(onLeave.session)).isOne();
        assertThat(closed(onLeave.session)).isZero();
        assertThat(booking.book(onLeave.request(data)).appointment().isBooked()).isTrue();
        assertThat(data.count(
                        "select count(*) from schedule_exception where doctor_id = ? and not withdrawn",
                        onLeave.weekly.practice().doctor()))
                .isZero();
    }

    @Test
    void aLeaveWithASubstituteIsLookedAtBeforeTheDoctorComesAfterAll() {
        var onLeave = onLeave(data.practice(1).doctor());
        booking.book(onLeave.request(data));
        onLeave.entered();
        long absence = absences.begin(
                        AbsentDoctors.CLERK,
                        onLeave.weekly.practice().doctor(),
                        List.of(onLeave.session),
                        Reason.OTHER,
                        "uji")
                .absence();
        var act = "/loket/berhalangan/" + absence;
        long leave = data.count(
                "select id from schedule_exception where doctor_id = ? and kind = 'LEAVE'",
                onLeave.weekly.practice().doctor());

        var admin = staff.inside(Role.ADMINISTRATOR);
        var page = admin.browser().opens(act + "/batal");
        assertThat(page.text()).contains("ada penggantinya");
        assertThat(page.html())
                .contains("href=\"/jadwal/perubahan/" + leave + "\"")
                .doesNotContain("name=\"cuti\"");
        assertThat(staff.inside(Role.FRONT_DESK).browser().opens(act + "/batal").html())
                .contains("hanya dapat dicabut oleh administrator")
                .doesNotContain("/jadwal/perubahan/" + leave);
        assertThat(sends(admin, act + "/batal", "cuti", leave).status()).isEqualTo(409);
        assertThat(open(onLeave.session)).isZero();

        var back = deviations.foreseeWithdrawal(leave, Span.DAY);
        deviations.withdraw(AbsentDoctors.CLERK, leave, Span.DAY, back.seen());
        assertThat(sends(admin, act + "/batal", "cuti", "").location())
                .isEqualTo("/loket/berhalangan?selesai=dibatalkan");
        assertThat(open(onLeave.session)).isOne();
        assertThat(closed(onLeave.session)).isZero();
    }

    /** A session of the week, and the leave of its doctor that is about to be entered. */
    private record OnLeave(Weekly weekly, long session, Deviation leave, Deviations deviations) {

        void entered() {
            deviations.enter(AbsentDoctors.CLERK, leave, DateChange.touched(deviations.foresee(leave)));
        }

        BookingRequest request(Given data) {
            return new BookingRequest(
                    null, null, SlotChoice.nextFree(session), data.person(), Given.general(), Actor.PATIENT);
        }
    }

    /** @param substitute who stands in; null for nobody */
    private OnLeave onLeave(Long substitute) {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        var date = data.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        long doctor = weekly.practice().doctor();
        // whatever the calendar says of that day
        data.opens(date);
        rota.plan();
        long session = data.count(
                "select id from session where doctor_id = ? and date = ? and weekly_schedule_id is not null",
                doctor,
                date);
        var leave = substitute == null
                ? Deviation.leave(doctor, null, date, date, "seminar")
                : new Deviation(
                        Deviation.Kind.SUBSTITUTE,
                        doctor,
                        weekly.id(),
                        date,
                        date,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        substitute,
                        "seminar");
        return new OnLeave(weekly, session, leave, deviations);
    }

    private long open(long session) {
        return data.count("select count(*) from session where id = ? and status = 'OPEN'", session);
    }

    private long closed(long session) {
        return data.count("select count(*) from session where id = ? and booking_closed", session);
    }

    private long at(Appointment appointment) {
        return data.count("select session_id from appointment where code = ? and status = 'BOOKED'", appointment.code);
    }

    @Test
    void whoWasAskedIsNotAskedAnyMoreWhenTheDoctorComesAfterAll() {
        long absence = doctors.noted();
        var key = doctors.asked(absence);
        var clerk = staff.inside(Role.FRONT_DESK);

        var list = clerk.browser().goesOn(sends(clerk, "/loket/berhalangan/" + absence + "/batal"));

        assertThat(list.text()).contains("Dokter jadi praktik, tempatnya tetap");
        assertThat(PlainBrowser.fresh().opens("/pilih/" + key).status()).isEqualTo(409);
        assertThat(data.count(
                        "select count(*) from appointment a join absence_case c on c.appointment_id = a.id"
                                + " where c.absence_id = ? and a.status = 'BOOKED' and a.slot_id = c.from_slot_id",
                        absence))
                .isPositive();
    }

    @Test
    void aPatientWhoHelpsHimselfIsLeftInPeace() {
        var practice = data.practice(2);
        var booked = doctors.fill(practice, 0);
        var later = doctors.later(practice, 4);
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = begins(clerk, practice);
        decides(clerk, act, "ALL", "CANCEL");
        var link = booking.findLink(new BookingCode(booked.get(0).code), Given.BORN)
                .orElseThrow();
        booking.move(link, SlotChoice.slot(later.slot(4)), Actor.PATIENT);

        runs(clerk, act);

        assertThat(in(later)).isOne();
        assertThat(clerk.browser().opens(act + "/hasil").text()).contains("Sudah diubah di tempat lain");
        assertThat(telephones.textsTo(booked.get(0).phone)).isEmpty();
    }

    @Test
    void aPlaceThatWasLostMeanwhileIsToldAndTriedAgain() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 2);
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = begins(clerk, practice);
        decides(clerk, act, "ALL", "NEXT_SESSION");
        var seen = clerk.browser().opens(act + "/periksa").values("versi").get(0);
        clock.travel(Duration.ofMinutes(31));
        doctors.book(later.slot(1), data.person());

        var again = staff.inside(Role.FRONT_DESK);
        sends(again, act + "/jalan", "versi", seen);
        var result = again.browser().opens(act + "/hasil");
        assertThat(result.text()).contains("Gagal (1)", "Tempatnya sudah diambil orang lain", "belum ada kabar");
        assertThat(in(practice)).isOne();

        assertThat(sends(again, act + "/ulang").location()).isEqualTo(act + "/periksa");
        assertThat(in(practice)).as("looked at before it is done").isOne();
        runs(again, act);
        assertThat(again.browser().opens(act + "/hasil").text())
                .contains("Sudah diurus (1)")
                .doesNotContain("Gagal");
        assertThat(in(later)).isEqualTo(2);
        judge.findsEveryPromiseKept();
    }

    @Test
    void nothingThatIsTypedIsLostAndWhatIsMissingIsSaid() {
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = "/loket/berhalangan/" + doctors.noted();
        var one = firstCase(clerk.browser().opens(act));

        assertThat(sends(clerk, "/loket/berhalangan").text()).contains("Pilih dokter yang berhalangan", "Pilih alasan");
        assertThat(decides(clerk, act, "ALL", "").text()).contains("Pilih apa yang terjadi pada pasien");
        var both = decides(clerk, act, "ALL", "CANCEL", "kasus", one);
        assertThat(both.status()).isEqualTo(422);
        assertThat(both.text()).contains("Anda menandai 1 pasien");
        assertThat(both.html()).contains("value=\"CANCEL\" checked", "value=\"" + one + "\" checked");
        assertThat(decides(clerk, act, "TICKED", "CANCEL").text()).contains("Tandai dulu pasiennya");
        assertThat(decides(clerk, act, "JKN", "CANCEL").text()).contains("Tidak ada lagi yang belum diputuskan");
        assertThat(clerk.browser().opens("/loket/berhalangan/987654321").status())
                .isEqualTo(404);
    }

    @Test
    void ofAnAbsenceOfSeveralSessionsEachCanGoAnotherWay() {
        var monday = data.practice(2);
        var tuesday = data.again(monday, monday.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        var later = data.again(monday, monday.date().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 9));
        doctors.fill(monday, 1);
        doctors.fill(tuesday, 0);
        var sessions = List.of(monday.session(), tuesday.session());
        long absence = absences.begin(AbsentDoctors.CLERK, monday.doctor(), sessions, Reason.ILL, "uji")
                .absence();
        var act = "/loket/berhalangan/" + absence;
        var clerk = staff.inside(Role.FRONT_DESK);

        assertThat(clerk.browser().opens(act).text())
                .contains("Hanya " + Format.full(monday.date(), Locale.forLanguageTag("id")))
                .containsPattern(Format.full(tuesday.date(), Locale.forLanguageTag("id")) + "[^(]+ [(]3[)]");
        decides(clerk, act, "SESSION-" + monday.session(), "NEXT_SESSION", "berikut", later.session());
        decides(clerk, act, "SESSION-" + tuesday.session(), "CANCEL");
        // a session of another act is none of this one
        assertThat(decides(clerk, act, "SESSION-" + later.session(), "CANCEL").status())
                .isEqualTo(422);
        runs(clerk, act);

        assertThat(in(monday)).isZero();
        assertThat(in(tuesday)).isZero();
        assertThat(in(later)).isEqualTo(2);
        assertThat(clerk.browser()
                        .opens("/loket/berhalangan/" + doctors.noted(data.practice(1)))
                        .html())
                .as("of one session it would say the same as all")
                .doesNotContain("SESSION-");
    }

    @Test
    void whoseDataAreRestrictedIsMovedWithoutBeingNamed() {
        var practice = data.practice(1);
        var patient = doctors.fill(practice, 0).get(0).patient;
        doctors.later(practice, 1);
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", patient.id);
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = begins(clerk, practice);

        assertThat(clerk.browser().opens(act).text()).contains("Data dibatasi").doesNotContain(patient.name);
        decides(clerk, act, "ALL", "NEXT_SESSION");
        assertThat(clerk.browser().opens(act + "/periksa").text()).doesNotContain(patient.name);
        runs(clerk, act);
        assertThat(clerk.browser().opens(act + "/hasil").text())
                .contains("Data dibatasi")
                .doesNotContain(patient.name);
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'PATIENT_LISTED' and patient_id = ?", patient.id))
                .isZero();
    }

    @Test
    void aKeyOpensOneQuestionAndOnlyForSomeTime() {
        var key = doctors.asked();
        var patient = PlainBrowser.inEnglish();
        assertThat(patient.opens("/pilih/" + key).text()).contains("Choose another time", "the doctor is ill");
        assertThat(patient.opens("/pilih/" + "x".repeat(43)).status()).isEqualTo(404);
        assertThat(patient.opens("/pilih/x").status()).isEqualTo(404);
        // another clinic's session is not offered and not given
        var elsewhere = data.practice(1);
        assertThat(patient.sends("/pilih/" + key, "sesi", elsewhere.session()).status())
                .isEqualTo(409);
        assertThat(in(elsewhere)).isZero();

        clock.travel(Duration.ofHours(25));
        assertThat(patient.opens("/pilih/" + key).status()).isEqualTo(409);
        assertThat(patient.sends("/pilih/" + key, "sesi", "1").text())
                .contains("The time to choose with this link is over");
    }

    @Test
    void whoDoesNotChooseInTimeIsDecidedAboutAgain() {
        var absence = doctors.noted();
        var key = doctors.asked(absence);
        clock.travel(Duration.ofHours(25));
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = "/loket/berhalangan/" + absence;

        assertThat(clerk.browser().opens(act).text())
                .contains("belum diputuskan 2", "Tidak memilih sampai waktunya habis");
        decides(clerk, act, "ALL", "NEXT_SESSION");
        runs(clerk, act);
        assertThat(clerk.browser().opens(act).text()).contains("selesai 2");
        var over = PlainBrowser.fresh().opens("/pilih/" + key);
        assertThat(over.status()).isEqualTo(409);
        assertThat(over.text()).contains("Waktu untuk memilih lewat tautan ini sudah habis");
    }

    @Test
    void aPatientWhomNothingSuitsCancels() {
        var key = doctors.asked();
        var patient = PlainBrowser.fresh();
        var answer = patient.sends("/pilih/" + key, "sesi", "batal");

        assertThat(patient.goesOn(answer).text()).contains("dibatalkan");
    }

    @Test
    void whoMeetsNoPatientsIsKeptOut() {
        var act = "/loket/berhalangan/" + doctors.noted();
        for (var role : new Role[] {Role.MANAGER, Role.DOCTOR, Role.NURSE})
            for (var address : new String[] {"/loket/berhalangan", act, act + "/telepon"})
                assertThat(staff.inside(role).browser().opens(address).status())
                        .as("%s %s", role, address)
                        .isEqualTo(403);
    }

    @Test
    void whileTheDeskThinksAnewThePatientMayStillChoose() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 3);
        long absence = doctors.noted(practice);
        var key = doctors.asked(absence);
        doctors.decidedToMove(absence);
        var patient = PlainBrowser.fresh();

        assertThat(patient.opens("/pilih/" + key).status()).isEqualTo(200);
        assertThat(patient.sends("/pilih/" + key, "sesi", later.session()).location())
                .startsWith("/janji/");

        assertThat(in(later)).isOne();
        assertThat(data.count(
                        "select count(*) from appointment where session_id = ? and status = 'HELD'", later.session()))
                .as("what was kept for the patient")
                .isZero();
        judge.findsEveryPromiseKept();
    }

    @Test
    void everyEarlierLinkSaysThatItWasReplacedAndLaterThatItIsOver() {
        long absence = doctors.noted();
        var first = doctors.asked(absence);
        var second = doctors.asked(absence);
        var third = doctors.asked(absence);

        for (var earlier : List.of(first, second)) {
            var answer = PlainBrowser.fresh().opens("/pilih/" + earlier);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text()).contains("Tautan ini sudah diganti dengan yang baru");
        }
        assertThat(PlainBrowser.fresh().opens("/pilih/" + third).status()).isEqualTo(200);

        PlainBrowser.fresh().sends("/pilih/" + third, "sesi", "batal");
        for (var earlier : List.of(first, second))
            assertThat(PlainBrowser.fresh().opens("/pilih/" + earlier).text())
                    .contains("Waktu untuk memilih lewat tautan ini sudah habis");
    }

    @Test
    void whoIsErasedLeavesNoKeyThatOpensOrIsKnown() {
        long absence = doctors.noted();
        var first = doctors.asked(absence);
        var second = doctors.asked(absence);
        PlainBrowser.fresh().sends("/pilih/" + second, "sesi", "batal");
        long one = doctors.firstCase(absence);
        long patient = data.count(
                "select a.patient_id from absence_case c join appointment a on a.id = c.appointment_id where c.id = ?",
                one);

        transactions.run(() -> {
            everywhere.forEach(kept -> kept.forget(patient, clock.instant(), true));
            return null;
        });

        assertThat(data.count("select count(*) from absence_case where id = ? and choice_key is not null", one))
                .isZero();
        assertThat(data.count("select count(*) from absence_key where case_id = ?", one))
                .isZero();
        for (var key : List.of(first, second))
            assertThat(PlainBrowser.fresh().opens("/pilih/" + key).status()).isEqualTo(404);
    }

    @Test
    void aLinkOpensNothingOfSomebodyWhoWasErased() {
        long absence = doctors.noted();
        var key = doctors.asked(absence);
        PlainBrowser.fresh().sends("/pilih/" + key, "sesi", "batal");
        data.change(
                "update patient set erased_at = utc_timestamp(3) where id = (select a.patient_id from absence_case c"
                        + " join appointment a on a.id = c.appointment_id where c.id = ?)",
                doctors.firstCase(absence));

        assertThat(PlainBrowser.fresh().opens("/pilih/" + key).status()).isEqualTo(404);
    }

    @Test
    void onlyWhatIsOfferedCanBeChosenAndOnlyPagesThatAreThere() {
        var practice = data.practice(1);
        doctors.fill(practice, 0);
        var later = doctors.later(practice, 1);
        var clerk = staff.inside(Role.FRONT_DESK);
        var act = begins(clerk, practice);
        assertThat(clerk.browser().opens(act).html()).contains("<option value=\"" + later.session() + "\">");
        data.change("update session set booking_closed = true where id = ?", later.session());

        assertThat(clerk.browser().opens(act).html()).doesNotContain("<option value=\"" + later.session() + "\">");
        for (var wanted : new Object[] {later.session(), practice.session(), "besok"}) {
            var refused = decides(clerk, act, "ALL", "NEXT_SESSION", "berikut", wanted);
            assertThat(refused.status()).as("%s", wanted).isEqualTo(422);
            assertThat(refused.text()).contains("Sesi itu tidak dapat dipilih lagi");
        }
        assertThat(cases(clerk.browser().opens(act + "?halaman=99"))).hasSize(1);
    }

    @Test
    void theCallListTellsOnlyWhatStillIsSo() {
        var practice = data.practice(2);
        var booked = doctors.fill(practice, 2);
        var later = doctors.later(practice, 4);
        var clerk = staff.inside(Role.FRONT_DESK);
        long absence = doctors.done(doctors.decidedToMove(doctors.noted(practice)));
        var act = "/loket/berhalangan/" + absence;
        assertThat(cases(clerk.browser().opens(act + "/telepon"))).hasSize(2);

        var link = booking.findLink(new BookingCode(booked.get(0).code), Given.BORN)
                .orElseThrow();
        booking.move(link, SlotChoice.slot(later.slot(4)), Actor.PATIENT);
        data.change("update patient set restricted_at = utc_timestamp(3) where id = ?", booked.get(1).patient.id);

        var calls = clerk.browser().opens(act + "/telepon");
        assertThat(cases(calls)).containsExactly("" + doctors.lastCase(absence));
        assertThat(calls.text())
                .contains("Data dibatasi: buka dengan alasan untuk melihat nomor")
                .doesNotContain("tidak ada nomor");
    }
}
