package id.edokter.planning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.account.Role;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Deviations.Span;
import id.edokter.schedule.Rota;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.Timetables;
import id.edokter.support.Timetables.Weekly;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator lets one date be otherwise, and takes it back. */
@QuarkusTest
class DeviationStoryTest {

    @Inject
    Given data;

    @Inject
    Timetables timetables;

    @Inject
    Rota rota;

    @Inject
    Booking booking;

    @Inject
    Deviations deviations;

    @Inject
    Telephones telephones;

    @Inject
    Staff staff;

    private static Page sends(Inside who, String address, Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.put("formToken", who.formToken());
        return who.browser().sends(address, fields);
    }

    private LocalDate first(Weekly weekly) {
        return data.today().plusDays(1).with(TemporalAdjusters.next(weekly.day()));
    }

    private long session(long doctor, LocalDate date, String status) {
        return data.count(
                "select coalesce(max(id), 0) from session where doctor_id = ? and date = ? and status = ?"
                        + " and (weekly_schedule_id is not null or exception_id is not null)",
                doctor,
                date,
                status);
    }

    private boolean stopped(long session) {
        return data.count("select count(*) from session where id = ? and booking_closed", session) == 1;
    }

    private Booked book(long session) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.nextFree(session), data.person(), Given.general(), Actor.PATIENT));
    }

    private static Map<String, String> leave(Weekly weekly, LocalDate from, LocalDate until) {
        return Forms.form(
                "kind",
                "LEAVE",
                "schedule",
                "",
                "doctor",
                "" + weekly.practice().doctor(),
                "from",
                "" + from,
                "until",
                "" + until,
                "reason",
                "seminar");
    }

    @Test
    void anExtraSessionBeginsAsItsClinicHasItAndWarnsOfWhoIsInTheRoom() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        var other = timetables.weekly(DayOfWeek.MONDAY);
        data.change(
                "update clinic set places = 9, minutes_per_place = 11 where code = ?",
                other.practice().clinicCode());
        var admin = staff.inside(Role.ADMINISTRATOR);
        var asked = admin.browser()
                .opens("/jadwal/perubahan/baru?jenis=EXTRA&poli="
                        + other.practice().clinicCode());
        assertThat(asked.values("minutes")).containsExactly("11");
        assertThat(asked.values("general")).containsExactly("9");
        var room = "Ruang Tambahan " + Given.next();
        var form = Forms.form(
                "kind",
                "EXTRA",
                "doctor",
                "" + other.practice().doctor(),
                "from",
                "" + first(weekly),
                "clinic",
                other.practice().clinicCode(),
                "room",
                room,
                "starts",
                "11:00",
                "ends",
                "13:00",
                "minutes",
                "",
                "jkn",
                "",
                "general",
                "",
                "reason",
                "banyak pasien");

        var look = sends(admin, "/jadwal/perubahan", form);

        assertThat(look.status()).as("%s", look).isEqualTo(200);
        assertThat(look.values("minutes")).containsExactly("11");
        assertThat(look.values("general")).containsExactly("9");
        assertThat(look.text()).doesNotContain("juga dipakai dokter lain");
        assertThat(data.count("select count(*) from room where name = ?", room))
                .as("looked at, and not noted")
                .isZero();
        // the room of the other doctor, who is there until twelve
        data.change(
                "update session set room_id = (select r.id from room r where r.name = ?) where id = ?",
                named(room),
                session(weekly.practice().doctor(), first(weekly), "OPEN"));
        look = sends(admin, "/jadwal/perubahan", form);
        assertThat(look.text())
                .contains("juga dipakai dokter lain", room, weekly.practice().doctorName());
        form.put("touched", look.values("touched").get(0));
        assertThat(sends(admin, "/jadwal/perubahan", form).status())
                .as("a warning, no ban")
                .isEqualTo(303);
        assertThat(data.count(
                        "select places from session where doctor_id = ? and date = ? and starts = '11:00'",
                        other.practice().doctor(),
                        first(weekly)))
                .isEqualTo(9);
    }

    private String named(String room) {
        data.change("insert into room (name) values (?)", room);
        return room;
    }

    @Test
    void aLeaveIsSeenFirstAndLeavesThePatientsWhereTheyAre() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        long busy = session(doctor, first(weekly), "OPEN");
        var seen = book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = leave(weekly, first(weekly), first(weekly).plusWeeks(1));

        var look = sends(admin, "/jadwal/perubahan", form);
        assertThat(look.status()).isEqualTo(200);
        assertThat(look.text()).contains("1 pasien di 1 sesi terkena", "Tidak ada lagi", "Simpan perubahan");
        assertThat(stopped(busy)).isFalse();
        assertThat(data.count("select count(*) from schedule_exception where doctor_id = ?", doctor))
                .isZero();

        form.put("touched", look.values("touched").get(0));
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(422);
        form.put("seen", "1");
        form.put("touched", "0");
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(409);
        book(busy);
        form.put("touched", look.values("touched").get(0));
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(409);
        // as many as were seen, and yet not the same
        booking.cancel(seen.linkToken(), "", Actor.PATIENT);
        var others = sends(admin, "/jadwal/perubahan", form);
        assertThat(others.status()).isEqualTo(409);
        assertThat(others.text()).contains("pasien yang terkena berubah");
        form.put("touched", "");
        form.put(
                "touched",
                sends(admin, "/jadwal/perubahan", form).values("touched").get(0));
        var done = sends(admin, "/jadwal/perubahan", form);
        assertThat(done.status()).as("%s", done).isEqualTo(303);
        // the same form once more enters nothing twice
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);
        assertThat(data.count("select count(*) from schedule_exception where doctor_id = ?", doctor))
                .isEqualTo(8);

        assertThat(data.count("select count(*) from session where id = ? and status = 'OPEN'", busy))
                .isOne();
        assertThat(stopped(busy)).as("nobody else books a doctor who is away").isTrue();
        assertThatThrownBy(() -> book(busy)).isInstanceOf(RuntimeException.class);
        assertThat(session(doctor, first(weekly).plusWeeks(1), "CANCELLED")).isPositive();
        long leave = data.count(
                "select min(id) from schedule_exception where doctor_id = ? and date = '" + first(weekly) + "'",
                doctor);
        var back = deviations.foreseeWithdrawal(leave, Span.DAY);
        deviations.withdraw(new Witness("uji", ""), leave, Span.DAY, back.seen());
        assertThat(stopped(busy)).as("who comes after all is booked again").isFalse();
        assertThat(admin.browser().opens(done.location()).text())
                .contains(
                        "Perubahan disimpan. Sesi yang sudah ada pasiennya dibiarkan",
                        "seminar",
                        "sehari penuh",
                        admin.colleague().userName());
    }

    @Test
    void aSubstituteIsOfferedBesideAndNobodyIsSwapped() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var other = timetables.weekly(DayOfWeek.MONDAY).practice().doctor();
        rota.plan();
        long doctor = weekly.practice().doctor();
        long busy = session(doctor, first(weekly), "OPEN");
        book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = Forms.form(
                "kind",
                "SUBSTITUTE",
                "schedule",
                "" + weekly.id(),
                "substitute",
                "" + other,
                "from",
                "" + first(weekly),
                "reason",
                "sakit",
                "touched",
                "");
        var look = sends(admin, "/jadwal/perubahan", form);
        assertThat(look.text()).as("who is replaced is not there").doesNotContain("juga dipakai dokter lain");
        form.put("touched", look.values("touched").get(0));
        form.put("seen", "1");

        var done = sends(admin, "/jadwal/perubahan", form);
        assertThat(done.status()).as("%s", done).isEqualTo(303);

        assertThat(data.count("select count(*) from appointment where session_id = ? and live_slot is not null", busy))
                .isOne();
        long instead = session(other, first(weekly), "OPEN");
        assertThat(data.count(
                        "select count(*) from session where id = ? and starts = '08:00' and places = 24", instead))
                .isOne();
        var list = admin.browser().opens("/jadwal/perubahan");
        assertThat(list.text()).contains("Menggantikan dokter lain");

        // taken back, both are gone
        long leave = data.count(
                "select id from schedule_exception where doctor_id = ? and kind = 'LEAVE' and withdrawn = 0", doctor);
        var back = admin.browser().opens("/jadwal/perubahan/" + leave);
        assertThat(back.text()).contains("Cabut perubahan", "Tidak ada lagi");
        assertThat(takesBack(admin, back, leave).status()).isEqualTo(303);
        assertThat(session(other, first(weekly), "OPEN")).isZero();
        assertThat(data.count(
                        "select count(*) from schedule_exception where withdrawn = 0 and date = ? and doctor_id in (?, ?)",
                        first(weekly),
                        doctor,
                        other))
                .isZero();
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'SCHEDULE_CHANGED' and who = ?"
                                + " and detail in ('SUBSTITUTE', 'WITHDRAWN')",
                        admin.colleague().userName()))
                .isEqualTo(2);
    }

    private static Page takesBack(Inside admin, Page look, long exception, String... more) {
        var form = Forms.form("touched", look.values("touched").get(0));
        form.put("cakupan", look.values("cakupan").get(0));
        form.putAll(Forms.form(more));
        return sends(admin, "/jadwal/perubahan/" + exception + "/batal", form);
    }

    private long dayOff(long doctor, LocalDate date) {
        return data.count(
                "select max(id) from schedule_exception where doctor_id = ? and date = ? and withdrawn = 0",
                doctor,
                date);
    }

    private long daysOff(long doctor) {
        return data.count("select count(*) from schedule_exception where doctor_id = ? and withdrawn = 0", doctor);
    }

    @Test
    void aLeaveOfManyDaysIsTakenBackAsAWholeOrWhatIsLeftOfIt() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        var start = first(weekly);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = leave(weekly, start, start.plusDays(13));
        form.put("touched", "0");
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);
        assertThat(daysOff(doctor)).isEqualTo(14);
        // another of the same doctor, for another reason, is not part of it
        form.putAll(Forms.form("from", "" + start.plusDays(14), "until", "" + start.plusDays(14), "reason", "umrah"));
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);

        long tenth = dayOff(doctor, start.plusDays(9));
        var look = admin.browser().opens("/jadwal/perubahan/" + tenth);
        assertThat(look.text())
                .contains("Hanya tanggal ini (1 hari)", "Mulai tanggal ini (5 hari)", "Seluruh cuti (14 hari)");
        var rest = admin.browser().opens("/jadwal/perubahan/" + tenth + "?cakupan=REST");
        assertThat(takesBack(admin, rest, tenth).status()).isEqualTo(303);
        assertThat(daysOff(doctor)).isEqualTo(10);

        long fourth = dayOff(doctor, start.plusDays(3));
        var whole = admin.browser().opens("/jadwal/perubahan/" + fourth + "?cakupan=WHOLE");
        assertThat(whole.text()).contains("Seluruh cuti (9 hari)");
        assertThat(takesBack(admin, whole, fourth).status()).isEqualTo(303);
        // sent twice, it is done once
        assertThat(takesBack(admin, whole, fourth).status()).isEqualTo(303);
        assertThat(daysOff(doctor)).as("the other leave stays").isOne();
        assertThat(session(doctor, start, "OPEN")).isPositive();
    }

    @Test
    void whatIsTakenBackIsWhatWasLookedAt() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        var start = first(weekly);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = leave(weekly, start, start.plusDays(2));
        form.put("touched", "0");
        sends(admin, "/jadwal/perubahan", form);
        long day = dayOff(doctor, start);
        var whole = admin.browser().opens("/jadwal/perubahan/" + day + "?cakupan=WHOLE");
        long last = dayOff(doctor, start.plusDays(2));
        takesBack(admin, admin.browser().opens("/jadwal/perubahan/" + last), last);

        var answer = takesBack(admin, whole, day);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("sudah diubah", "Seluruh cuti (2 hari)");
        assertThat(daysOff(doctor)).isEqualTo(2);
        assertThat(takesBack(admin, answer, day).status()).isEqualTo(303);
        assertThat(daysOff(doctor)).isZero();
    }

    @Test
    void whoeverIsBookedWithTheSubstituteIsSeenBeforeTheSessionIsTakenBack() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var other = timetables.weekly(DayOfWeek.MONDAY).practice().doctor();
        rota.plan();
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = substitute(weekly, other);
        form.put("touched", "0");
        assertThat(sends(admin, "/jadwal/perubahan", form).location()).isEqualTo("/jadwal/perubahan?selesai=masuk");
        long leave = dayOff(weekly.practice().doctor(), first(weekly));
        var before = admin.browser().opens("/jadwal/perubahan/" + leave);
        book(session(other, first(weekly), "OPEN"));

        assertThat(takesBack(admin, before, leave).status()).isEqualTo(409);
        var look = admin.browser().opens("/jadwal/perubahan/" + leave);
        assertThat(look.text()).contains("1 pasien di 1 sesi terkena");
        assertThat(takesBack(admin, look, leave).status()).isEqualTo(422);
        assertThat(takesBack(admin, look, leave, "seen", "1").status()).isEqualTo(303);
    }

    private Map<String, String> substitute(Weekly weekly, long other) {
        return Forms.form(
                "kind",
                "SUBSTITUTE",
                "schedule",
                "" + weekly.id(),
                "substitute",
                "" + other,
                "from",
                "" + first(weekly),
                "reason",
                "sakit",
                "touched",
                "");
    }

    @Test
    void whoIsBookedIsOfferedTheSubstituteAtOnceAndMovedOnlyByADecision() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var other = timetables.weekly(DayOfWeek.MONDAY).practice().doctor();
        rota.plan();
        long busy = session(weekly.practice().doctor(), first(weekly), "OPEN");
        var booked = book(busy).appointment();
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = substitute(weekly, other);
        form.put(
                "touched",
                sends(admin, "/jadwal/perubahan", form).values("touched").get(0));
        form.put("seen", "1");

        var done = sends(admin, "/jadwal/perubahan", form);
        assertThat(done.location()).isEqualTo("/loket/berhalangan/baru?sesi=" + busy);
        var begin = admin.browser().opens(done.location());
        assertThat(begin.text()).contains("Dokter pengganti sudah punya sesi");
        var act = sends(
                        admin,
                        "/loket/berhalangan",
                        Forms.form("dokter", "" + weekly.practice().doctor(), "sesi", "" + busy, "alasan", "ILL"))
                .location()
                .replaceFirst("[?].*", "");

        // nobody is moved, and the substitute is what is chosen for all
        long instead = session(other, first(weekly), "OPEN");
        var offered = admin.browser().opens(act);
        assertThat(offered.html())
                .contains("<option value=\"" + instead + "\" selected>")
                .containsPattern("value=\"OTHER_DOCTOR\" checked");
        assertThat(in(instead)).isZero();
        assertThat(sends(
                                admin,
                                act + "/pilihan",
                                Forms.form(
                                        "versi",
                                        offered.values("versi").get(0),
                                        "untuk",
                                        "ALL",
                                        "pilihan",
                                        "OTHER_DOCTOR",
                                        "lain",
                                        "" + instead))
                        .status())
                .isEqualTo(303);
        var check = admin.browser().opens(act + "/periksa");
        sends(admin, act + "/jalan", Forms.form("versi", check.values("versi").get(0)));

        assertThat(in(instead)).isOne();
        assertThat(telephones.textsTo(booked.phone)).last().asString().contains("kami pindahkan", booked.code);
    }

    private long in(long session) {
        return data.count("select count(*) from appointment where session_id = ? and status = 'BOOKED'", session);
    }

    private void enters(Inside admin, Map<String, String> form) {
        form.put(
                "touched",
                sends(admin, "/jadwal/perubahan", form).values("touched").get(0));
        form.put("seen", "1");
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);
    }

    private void withdraws(long exception, Span span) {
        deviations.withdraw(
                new Witness("uji", ""),
                exception,
                span,
                deviations.foreseeWithdrawal(exception, span).seen());
    }

    @Test
    void bookingOpensAgainOnlyWhenNothingKeepsTheDoctorAway() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var other = timetables.weekly(DayOfWeek.MONDAY).practice().doctor();
        rota.plan();
        long doctor = weekly.practice().doctor();
        long busy = session(doctor, first(weekly), "OPEN");
        book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        enters(admin, leave(weekly, first(weekly).minusDays(1), first(weekly).plusDays(2)));
        long week = dayOff(doctor, first(weekly));
        enters(admin, substitute(weekly, other));
        long oneSession = dayOff(doctor, first(weekly));
        assertThat(oneSession).isNotEqualTo(week);

        withdraws(oneSession, Span.DAY);
        assertThat(stopped(busy)).as("the leave of the week still holds").isTrue();
        data.change(
                "insert into holiday (date, name, kind, source) values (?, ?, 'LOCAL_CLOSURE', 'uji')",
                first(weekly),
                "Libur Uji " + Given.next());
        withdraws(week, Span.WHOLE);
        assertThat(stopped(busy)).as("the day is a holiday").isTrue();
        data.opens(first(weekly));

        // the same form once more does what is left to be done
        deviations.withdraw(new Witness("uji", ""), week, Span.WHOLE, "0.");
        assertThat(stopped(busy)).isFalse();
    }

    @Test
    void whatWasLeftUndoneIsDoneByTheSameFormAndSeenMeanwhile() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        long busy = session(doctor, first(weekly), "OPEN");
        long later = session(doctor, first(weekly).plusWeeks(1), "OPEN");
        book(busy);
        book(later);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = leave(weekly, first(weekly), first(weekly).plusWeeks(1));
        enters(admin, form);
        assertThat(admin.browser().opens("/jadwal/perubahan").html()).doesNotContain("/loket/sesi/" + busy + "\"");
        // as it stands when the server ends between the two steps
        data.change("update session set booking_closed = false where id = ?", busy);
        assertThat(admin.browser().opens("/jadwal/perubahan").html()).contains("/loket/sesi/" + busy + "\"");

        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);
        assertThat(stopped(busy)).isTrue();

        // and when it ends while a leave is taken back
        long day = dayOff(doctor, first(weekly));
        withdraws(day, Span.WHOLE);
        assertThat(stopped(busy) || stopped(later)).isFalse();
        for (long session : new long[] {busy, later}) {
            data.change("update session set booking_closed = true where id = ?", session);
            data.change("delete from quota_ledger where session_id = ? and act = 'BOOKING_OPENED'", session);
        }
        deviations.withdraw(new Witness("uji", ""), day, Span.WHOLE, "0.");
        assertThat(stopped(busy) || stopped(later)).isFalse();
    }

    @Test
    void aLeaveIsWhatWasEnteredAsOneWhateverItsReason() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        var start = first(weekly);
        var admin = staff.inside(Role.ADMINISTRATOR);
        enters(admin, leave(weekly, start, start.plusDays(4)));
        enters(admin, leave(weekly, start.plusDays(5), start.plusDays(6)));

        withdraws(dayOff(doctor, start.plusDays(2)), Span.DAY);

        var days =
                deviations.foreseeWithdrawal(dayOff(doctor, start), Span.WHOLE).days();
        assertThat(days)
                .extracting(day -> day.date)
                .containsExactly(start, start.plusDays(1), start.plusDays(3), start.plusDays(4));
    }

    @Test
    void anAbsenceBeyondThePlannedDaysLeadsToLeave() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        var until = rota.plannedUntil();
        var asks = "/loket/berhalangan/baru?dokter=" + weekly.practice().doctor() + "&dari=" + until.minusDays(2)
                + "&sampai=";
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(admin.browser().opens(asks + until).text()).doesNotContain("Sesi praktik baru dibuat sampai");

        var told = admin.browser().opens(asks + until.plusDays(5));

        assertThat(told.text()).contains("Sesi praktik baru dibuat sampai");
        var leave = admin.browser()
                .opens("/jadwal/perubahan/baru?jenis=LEAVE&dokter="
                        + weekly.practice().doctor() + "&tanggal=" + until.plusDays(1) + "&sampai="
                        + until.plusDays(5));
        assertThat(told.html().replace("&amp;", "&"))
                .contains("\"" + "/jadwal/perubahan/baru?jenis=LEAVE&dokter="
                        + weekly.practice().doctor() + "&tanggal=" + until.plusDays(1) + "&sampai=" + until.plusDays(5)
                        + "\"");
        assertThat(leave.values("from")).containsExactly("" + until.plusDays(1));
        assertThat(leave.values("until")).containsExactly("" + until.plusDays(5));
        assertThat(leave.html()).contains("<option value=\"" + weekly.practice().doctor() + "\" selected>");
        assertThat(staff.inside(Role.FRONT_DESK)
                        .browser()
                        .opens(asks + until.plusDays(5))
                        .text())
                .contains("Minta administrator mencatat cutinya.");
    }

    @Test
    void oneDateHasOtherHoursAndAnExtraSessionIsNotBesideAnother() {
        var weekly = timetables.weekly(DayOfWeek.THURSDAY);
        rota.plan();
        long doctor = weekly.practice().doctor();
        var date = first(weekly);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var asked =
                admin.browser().opens("/jadwal/perubahan/baru?jenis=CHANGE&jadwal=" + weekly.id() + "&tanggal=" + date);
        assertThat(asked.values("starts")).containsExactly("08:00");
        var form = Forms.form(
                "kind",
                "CHANGE",
                "schedule",
                "" + weekly.id(),
                "from",
                "" + date,
                "starts",
                "10:00",
                "ends",
                "12:00",
                "minutes",
                "10",
                "room",
                "Ruang Lain",
                "jkn",
                "4",
                "general",
                "8",
                "reason",
                "rapat",
                "touched",
                "0");
        var done = sends(admin, "/jadwal/perubahan", form);
        assertThat(done.status()).as("%s", done).isEqualTo(303);
        assertThat(data.count(
                        "select count(*) from session where id = ? and starts = '10:00' and places = 12",
                        session(doctor, date, "OPEN")))
                .isOne();

        form.putAll(
                Forms.form("kind", "EXTRA", "schedule", "", "doctor", "" + doctor, "starts", "11:00", "ends", "13:00"));
        form.put("clinic", weekly.practice().clinicCode());
        var refused = sends(admin, "/jadwal/perubahan", form);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("dokter ini sudah praktik");
        assertThat(refused.values("starts")).containsExactly("11:00");
        form.putAll(Forms.form("starts", "13:00", "ends", "14:00", "general", "2"));
        assertThat(sends(admin, "/jadwal/perubahan", form).status()).isEqualTo(303);
    }

    private Page gives(Inside who, Page form, String... fields) {
        var all = Forms.form(fields);
        all.putAll(Forms.form("versi", form.values("versi").get(0), "reason", "rapat"));
        return sends(who, form.address().replaceAll("[?].*", ""), all);
    }

    @Test
    void otherHoursAndRoomAreGivenToASessionWithPatientsFromTheListThatNamesIt() {
        var weekly = timetables.weekly(DayOfWeek.THURSDAY);
        rota.plan();
        long busy = session(weekly.practice().doctor(), first(weekly), "OPEN");
        book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var room = "R. Lain & Baru " + Given.next();
        var form = Forms.form("kind", "CHANGE", "schedule", "" + weekly.id(), "from", "" + first(weekly));
        form.putAll(Forms.form("starts", "09:00", "ends", "13:00", "minutes", "10", "jkn", "8", "general", "16"));
        form.putAll(Forms.form("room", room, "reason", "AC rusak"));
        form.put(
                "touched",
                sends(admin, "/jadwal/perubahan", form).values("touched").get(0));
        form.put("seen", "1");

        var done = sends(admin, "/jadwal/perubahan", form);

        assertThat(done.location()).isEqualTo("/jadwal/tersisa?selesai=masuk");
        var kept = admin.browser().opens(done.location());
        assertThat(kept.text())
                .contains("dibiarkan seperti semula", "Pindah ke " + room, "Ubah jam ke 09.00")
                .doesNotContain("sesinya sudah disesuaikan");
        var toRoom = "/loket/sesi/" + busy + "/ruang?ke=" + URLEncoder.encode(room, StandardCharsets.UTF_8);
        var toHours = "/loket/sesi/" + busy + "/jam?mulai=09:00&selesai=13:00&menit=10";
        assertThat(kept.html().replace("&amp;", "&")).contains("\"" + toRoom + "\"", "\"" + toHours + "\"");

        var asked = admin.browser().opens(toRoom);
        assertThat(asked.html().replace("&amp;", "&")).contains("<option value=\"" + room + "\" selected>");
        assertThat(gives(admin, asked, "ruang", room).status()).isEqualTo(303);
        var hours = admin.browser().opens(toHours);
        assertThat(hours.text()).contains("1 pasien berganti jam");
        assertThat(gives(admin, hours, "mulai", "09:00", "selesai", "13:00", "menit", "10")
                        .status())
                .isEqualTo(303);
        assertThat(admin.browser().opens("/jadwal/tersisa").html())
                .as("it is as it should be")
                .doesNotContain("/loket/sesi/" + busy + "\"");
    }

    @Test
    void whatTheDeskMadeOtherwiseOnPurposeIsNotLeftOverUntilTheWeekChanges() {
        var weekly = timetables.weekly(DayOfWeek.THURSDAY);
        rota.plan();
        long busy = session(weekly.practice().doctor(), first(weekly), "OPEN");
        book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var form = admin.browser().opens("/loket/sesi/" + busy + "/jam?mulai=09:00&selesai=13:00&menit=10");
        gives(admin, form, "mulai", "09:00", "selesai", "13:00", "menit", "10");
        assertThat(data.count("select count(*) from session where id = ? and starts = '09:00'", busy))
                .isOne();
        assertThat(admin.browser().opens("/jadwal/tersisa").html()).doesNotContain("/loket/sesi/" + busy + "\"");

        // nobody knew of this when it was done
        data.change("update weekly_schedule set starts = '07:00' where id = ?", weekly.id());
        assertThat(admin.browser().opens("/jadwal/tersisa").html()).contains("/loket/sesi/" + busy + "\"");
    }

    @Test
    void whatIsWrongIsSaidAndTheFrontDeskOnlyReads() {
        var weekly = timetables.weekly(DayOfWeek.FRIDAY);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var wrong = leave(weekly, data.today().minusDays(1), data.today());
        assertThat(sends(admin, "/jadwal/perubahan", wrong).text())
                .contains("Tanggal mulai tidak boleh sebelum hari ini");
        wrong.putAll(Forms.form("from", "besok", "reason", "", "doctor", ""));
        var told = sends(admin, "/jadwal/perubahan", wrong);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("Pilih tanggal.", "Isi alasannya.", "Pilih dokter.");

        var clerk = staff.inside(Role.FRONT_DESK);
        assertThat(clerk.browser().opens("/jadwal/perubahan").status()).isEqualTo(200);
        assertThat(clerk.browser().opens("/jadwal/perubahan/baru").status()).isEqualTo(403);
        for (var address : new String[] {
            "/jadwal/perubahan/987654321",
            "/jadwal/perubahan/x",
            "/jadwal/perubahan/baru?jenis=CHANGE",
            "/jadwal/perubahan/baru?jadwal=987654321"
        }) assertThat(admin.browser().opens(address).status()).as(address).isEqualTo(404);
    }
}
