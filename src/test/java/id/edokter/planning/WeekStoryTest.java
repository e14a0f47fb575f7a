package id.edokter.planning;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Rota;
import id.edokter.schedule.ScheduleImport;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.Secrets;
import id.edokter.shared.UnreadableFile;
import id.edokter.support.Forms;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Staff;
import id.edokter.support.Staff.Inside;
import id.edokter.support.Timetables;
import id.edokter.support.Timetables.Weekly;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An administrator changes the week, and sees beforehand whom that touches. */
@QuarkusTest
class WeekStoryTest {

    @Inject
    Given data;

    @Inject
    Timetables timetables;

    @Inject
    Rota rota;

    @Inject
    Booking booking;

    @Inject
    ScheduleImport imports;

    @Inject
    Staff staff;

    private final Map<Inside, PlainBrowser> browsers = new LinkedHashMap<>();

    private Page opens(Inside who, String address) {
        return browsers.computeIfAbsent(who, Inside::browser).opens(address);
    }

    private Page sends(Inside who, String address, Map<String, String> form) {
        var fields = new LinkedHashMap<>(form);
        fields.put("formToken", who.formToken());
        return browsers.computeIfAbsent(who, Inside::browser).sends(address, fields);
    }

    private LocalDate first(Weekly weekly) {
        return data.today().plusDays(1).with(TemporalAdjusters.next(weekly.day()));
    }

    private long session(Weekly weekly, LocalDate date) {
        return data.count("select id from session where weekly_schedule_id = ? and date = ?", weekly.id(), date);
    }

    private String book(long session) {
        return booking.book(new BookingRequest(
                        null, null, SlotChoice.nextFree(session), data.person(), Given.general(), Actor.PATIENT))
                .appointment()
                .patientName;
    }

    /** What the page has in its form, with what is typed into it. */
    private static Map<String, String> typed(Page page, Weekly weekly, String... changes) {
        var form = new LinkedHashMap<String, String>();
        for (var field : new String[] {
            "draft",
            "draftVersion",
            "formKey",
            "schedule",
            "scheduleVersion",
            "line",
            "doctor",
            "day",
            "starts",
            "ends",
            "minutes",
            "room",
            "jkn",
            "general",
            "note",
            "from",
            "until"
        }) form.put(field, page.values(field).stream().findFirst().orElse(""));
        form.put("clinic", weekly.practice().clinicCode());
        form.putAll(Forms.form(changes));
        return form;
    }

    private static String form(Weekly weekly, LocalDate date) {
        return "/jadwal/konsep/baris?jadwal=" + weekly.id() + "&tanggal=" + date + "&minggu=" + date + "&dokter="
                + weekly.practice().doctor();
    }

    @Test
    void anEditThatHitsTwelvePatientsNamesThemAndLeavesThemTheirPlaces() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        var busy = session(weekly, first(weekly));
        var free = session(weekly, first(weekly).plusWeeks(1));
        var last = "";
        for (int i = 0; i < 12; i++) last = book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);

        var asked = opens(admin, form(weekly, first(weekly)));
        assertThat(asked.text()).contains("Ubah sesi", weekly.practice().doctorName(), "setiap Selasa");
        var sent = sends(
                admin, "/jadwal/konsep", typed(asked, weekly, "starts", "13:00", "ends", "16.00", "general", "2"));
        assertThat(sent.status()).as("%s", sent).isEqualTo(303);
        var preview = opens(admin, sent.location());

        assertThat(preview.text())
                .contains("12 pasien di 1 sesi terkena", last, "08.00–12.00", "13.00–16.00", "Terbitkan jadwal");
        assertThat(data.count(
                        "select count(*) from audit_event where who = ? and act = 'PATIENT_LISTED' and detail = ?",
                        admin.colleague().userName(),
                        "session " + busy))
                .isEqualTo(12);

        // not without having seen them
        var form = Forms.form(
                "draftVersion",
                preview.values("draftVersion").get(0),
                "touched",
                preview.values("touched").get(0));
        var unseen = sends(admin, sent.location() + "/terbit", form);
        assertThat(unseen.status()).isEqualTo(422);
        assertThat(unseen.text()).contains("Centang bahwa Anda sudah melihat");

        form.put("seen", "1");
        var published = sends(admin, sent.location() + "/terbit", form);
        assertThat(published.status()).isEqualTo(303);
        assertThat(opens(admin, published.location()).text()).contains("dibiarkan seperti semula", "Diterbitkan");

        assertThat(data.count("select count(*) from appointment where session_id = ? and status = 'BOOKED'", busy))
                .isEqualTo(12);
        assertThat(data.count("select count(*) from session where id = ? and starts = '08:00'", busy))
                .isOne();
        assertThat(data.count("select count(*) from session where id = ? and starts = '13:00' and places = 10", free))
                .isOne();
        // the front desk finds it in its list
        assertThat(opens(staff.inside(Role.FRONT_DESK), "/jadwal/tersisa").text())
                .contains(weekly.practice().doctorName(), "12 pasien");
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndNothingTypedIsLost() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var asked = opens(admin, form(weekly, first(weekly)));

        var unreadable = sends(
                admin, "/jadwal/konsep", typed(asked, weekly, "starts", "pagi", "room", "Ruang Lain", "jkn", "x"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("Isi jam, misalnya 08.30.", "Isi angka");
        assertThat(unreadable.values("room")).contains("Ruang Lain");
        assertThat(unreadable.title()).startsWith("Perlu diperbaiki:");

        var backward = sends(admin, "/jadwal/konsep", typed(asked, weekly, "ends", "07:00"));
        assertThat(backward.status()).isEqualTo(422);
        assertThat(backward.text()).contains("Jam selesai harus sesudah jam mulai");

        var past = sends(admin, "/jadwal/konsep/akhir", typed(asked, weekly, "lastDay", "2020-01-01"));
        assertThat(past.status()).isEqualTo(422);
        assertThat(past.text()).contains("Tanggal akhir paling awal kemarin");
        assertThat(data.count("select count(*) from draft_line where weekly_schedule_id = ?", weekly.id()))
                .isZero();
    }

    @Test
    void theSecondOfTwoReadsWhatHappenedAndMaySendAgain() {
        var weekly = timetables.weekly(DayOfWeek.WEDNESDAY);
        var nisa = staff.inside(Role.ADMINISTRATOR);
        var dewi = staff.inside(Role.ADMINISTRATOR);
        var early = opens(dewi, form(weekly, first(weekly)));
        long draft = timetables.draft(weekly);
        var first = "/jadwal/konsep/" + draft;
        var version = "" + timetables.versionOf(draft);
        assertThat(sends(nisa, first + "/terbit", Forms.form("draftVersion", version, "touched", "0"))
                        .status())
                .isEqualTo(303);

        var told = sends(dewi, "/jadwal/konsep", typed(early, weekly, "general", "4"));
        assertThat(told.status()).isEqualTo(409);
        assertThat(told.text()).contains("sudah diubah atau diakhiri sejak Anda membukanya");
        assertThat(told.values("general")).contains("4");
        var late = sends(dewi, first + "/buang", Forms.form("draftVersion", version));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text())
                .contains("sudah diputuskan oleh " + nisa.colleague().userName());

        assertThat(sends(dewi, "/jadwal/konsep", typed(told, weekly, "general", "4"))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void aNewSessionOfTheWeekIsDraftedChangedAndTakenOut() {
        var weekly = timetables.weekly(DayOfWeek.MONDAY);
        var admin = staff.inside(Role.ADMINISTRATOR);
        long doctor = weekly.practice().doctor();
        var saturday = data.today().with(TemporalAdjusters.next(DayOfWeek.SATURDAY));

        var asked = opens(admin, "/jadwal/konsep/baris?tambah=" + doctor + "&tanggal=" + saturday);
        assertThat(asked.text()).contains("Tambah sesi", "setiap Sabtu").doesNotContain("Akhiri sesi ini");
        var sent = sends(
                admin,
                "/jadwal/konsep",
                typed(
                        asked,
                        weekly,
                        "starts",
                        "09:00",
                        "ends",
                        "11:00",
                        "minutes",
                        "10",
                        "room",
                        "Ruang Sabtu",
                        "jkn",
                        "8",
                        "general",
                        "4"));
        var draft = opens(admin, sent.location());
        assertThat(draft.text()).contains("Sesi baru", "setiap Sabtu", "12 tempat (8 JKN), 10 menit");

        var grid = opens(
                admin,
                "/jadwal?konsep=" + sent.location().replaceAll("\\D", "") + "&minggu=" + saturday + "&dokter="
                        + doctor);
        assertThat(grid.text()).contains("09.00–11.00", "Ruang Sabtu", "Belum ada yang berlaku");
        var again = opens(admin, grid.link("09.00–11.00"));
        var changed = sends(admin, "/jadwal/konsep", typed(again, weekly, "general", "6"));
        assertThat(opens(admin, changed.location()).text())
                .contains("14 tempat (8 JKN)")
                .doesNotContain("12 tempat");

        var page = opens(admin, changed.location());
        long id = Long.parseLong(changed.location().replaceAll("\\D", ""));
        var dropped = sends(
                admin,
                changed.location() + "/baris/" + timetables.lineOf(id) + "/hapus",
                Forms.form("draftVersion", page.values("draftVersion").get(0)));
        assertThat(opens(admin, dropped.location()).text())
                .contains("dikeluarkan dari konsep", "Konsep ini kosong")
                .doesNotContain("Terbitkan jadwal");
    }

    @Test
    void aDraftThrownAwayChangesNothing() {
        var weekly = timetables.weekly(DayOfWeek.THURSDAY);
        long draft = timetables.draft(weekly);
        var admin = staff.inside(Role.ADMINISTRATOR);
        assertThat(opens(admin, "/jadwal/konsep").text()).contains("Konsep " + draft, "Dikerjakan");

        var thrown = sends(
                admin,
                "/jadwal/konsep/" + draft + "/buang",
                Forms.form("draftVersion", "" + timetables.versionOf(draft)));

        assertThat(opens(admin, thrown.location()).text()).contains("Konsep dibuang", "Dibuang");
        assertThat(data.count("select version from weekly_schedule where id = ?", weekly.id()))
                .isZero();
    }

    @Test
    void whoRestrictedTheirDataIsNotNamed() {
        var weekly = timetables.weekly(DayOfWeek.FRIDAY);
        rota.plan();
        var name = book(session(weekly, first(weekly)));
        data.change("update patient set restricted_at = utc_timestamp(3) where name = ?", name);

        var page = opens(staff.inside(Role.ADMINISTRATOR), "/jadwal/konsep/" + timetables.draft(weekly));

        assertThat(page.text()).contains("1 pasien di 1 sesi", "Data dibatasi").doesNotContain(name);
    }

    @Test
    void theFrontDeskReadsAndDoesNotChange() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        var clerk = staff.inside(Role.FRONT_DESK);
        var grid = opens(
                clerk,
                "/jadwal?minggu=" + first(weekly) + "&dokter="
                        + weekly.practice().doctor());

        assertThat(grid.text()).contains("Jadwal mingguan", weekly.practice().doctorName(), "08.00–12.00");
        assertThat(grid.html()).doesNotContain("/jadwal/konsep");
        for (var address : new String[] {"/jadwal/konsep", form(weekly, first(weekly))})
            assertThat(opens(clerk, address).status()).isEqualTo(403);
        assertThat(opens(staff.inside(Role.NURSE), "/jadwal").status()).isEqualTo(403);
    }

    @Test
    void theDownloadedTableTakenOverAgainChangesNothing() throws UnreadableFile {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        data.change("update weekly_schedule set note = 'Bawa hasil \"lab\", ya' where id = ?", weekly.id());

        var table = opens(staff.inside(Role.FRONT_DESK), "/jadwal/jadwal-dokter.csv");

        assertThat(table.header("Content-Disposition")).contains("jadwal-dokter.csv");
        assertThat(table.html()).contains(weekly.practice().doctorName(), "Selasa", "08.00-12.00", "24", "8");
        var lines = table.html().lines().toList();
        var mine = lines.get(0) + "\n"
                + lines.stream()
                        .filter(line -> line.contains(weekly.practice().doctorName()))
                        .findFirst()
                        .orElseThrow();
        var report = imports.preview(mine.getBytes(StandardCharsets.UTF_8), Options.CAREFUL);
        assertThat(report.wrongRows()).as("%s", report.rows()).isZero();
        assertThat(report.changesAnything()).as("%s", report).isFalse();
        assertThat(report.unchanged()).isOne();
    }

    @Test
    void aTableIsLookedAtAndTakenOver() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        rota.plan();
        var busy = session(weekly, first(weekly));
        book(busy);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var clinic = data.count(
                "select clinic_id from session where id = ?", weekly.practice().session());
        data.change("update clinic set bpjs_code = null where id = ?", clinic);
        var heading = "poli;dokter;hari;jam;kuota;kuota_jkn;menit;ruang\n";
        var row = "Poli Uji %s;\"%s\";Selasa;08.00-11.00;18;6;10;Ruang Tabel"
                .formatted(
                        weekly.practice().clinicCode().substring(1),
                        weekly.practice().doctorName());

        var unreadable = sends(admin, "/jadwal/impor", Forms.form("formKey", Secrets.token(), "text", "apa saja"));
        assertThat(unreadable.status()).isEqualTo(422);
        assertThat(unreadable.text()).contains("Tabel tidak terbaca", "apa saja");
        var key = Secrets.token();
        var sent = sends(admin, "/jadwal/impor", Forms.form("formKey", key, "text", heading + row));
        assertThat(sends(admin, "/jadwal/impor", Forms.form("formKey", key, "text", heading + row))
                        .location())
                .isEqualTo(sent.location());

        var told = opens(admin, sent.location());
        assertThat(told.text()).contains("1 pasien di 1 sesi terkena", "kuota 24 → 18", "Ambil tabel ini");
        var form = Forms.form("touched", told.values("touched").get(0), "goodRows", "", "endMissing", "");
        assertThat(sends(admin, sent.location(), form).status()).isEqualTo(422);
        assertThat(sends(admin, sent.location(), Forms.form("touched", "0", "seen", "1"))
                        .status())
                .isEqualTo(409);
        assertThat(data.count("select places from weekly_schedule where id = ?", weekly.id()))
                .isEqualTo(24);

        // as many as were seen, and yet not the same
        form.put("seen", "1");
        data.change("update appointment set status = 'CANCELLED_BY_HOSPITAL' where session_id = ?", busy);
        book(busy);
        var others = sends(admin, sent.location(), form);
        assertThat(others.status()).isEqualTo(409);
        assertThat(others.text()).contains("pasien yang terkena berubah");
        assertThat(data.count("select places from weekly_schedule where id = ?", weekly.id()))
                .isEqualTo(24);

        // the same patients, and yet another week than was seen
        form.put("touched", others.values("touched").get(0));
        data.change("update weekly_schedule set places = 20 where id = ?", weekly.id());
        var another = sends(admin, sent.location(), form);
        assertThat(another.status()).isEqualTo(409);
        assertThat(another.text()).contains("Jadwal ini sudah diubah", "kuota 20 → 18");

        form.put("touched", another.values("touched").get(0));
        var taken = sends(admin, sent.location(), form);
        assertThat(taken.status()).as("%s", taken).isEqualTo(303);
        assertThat(opens(admin, taken.location()).text()).contains("Tabel diambil");
        assertThat(data.count("select places from weekly_schedule where id = ?", weekly.id()))
                .isEqualTo(18);
        assertThat(sends(admin, sent.location(), form).status()).isEqualTo(409);
    }

    @Test
    void aNewSessionBeginsAsTheRulesOfItsClinicHaveIt() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        data.change(
                "update clinic set places = 17, minutes_per_place = 13 where code = ?",
                weekly.practice().clinicCode());
        var admin = staff.inside(Role.ADMINISTRATOR);
        var asked = opens(
                admin,
                "/jadwal/konsep/baris?tambah=" + weekly.practice().doctor() + "&tanggal="
                        + first(weekly).plusDays(1));

        assertThat(asked.values("minutes")).containsExactly("13");
        assertThat(asked.values("general")).containsExactly("17");
        assertThat(asked.text()).contains("mengikuti aturan polikliniknya");
        // what is left empty is filled likewise, what is typed stays
        var form = typed(
                asked, weekly, "minutes", "", "general", "", "jkn", "5", "starts", "13:00", "ends", "15:00", "room",
                "R");
        var sent = sends(admin, "/jadwal/konsep", form);
        assertThat(sent.status()).as("%s", sent).isEqualTo(303);
        long draft = Long.parseLong(sent.location().replaceFirst(".*/", ""));
        assertThat(data.count(
                        "select count(*) from draft_line where draft_id = ? and minutes_per_place = 13 and places = 17"
                                + " and jkn_places = 5",
                        draft))
                .isOne();
    }

    @Test
    void aRoomThatIsOnlyDraftedIsNotNotedAmongTheRooms() {
        var weekly = timetables.weekly(DayOfWeek.TUESDAY);
        var admin = staff.inside(Role.ADMINISTRATOR);
        var room = "Ruang Konsep " + Given.next();
        var asked = opens(admin, form(weekly, first(weekly)));
        var sent = sends(admin, "/jadwal/konsep", typed(asked, weekly, "room", room));
        assertThat(sent.status()).as("%s", sent).isEqualTo(303);

        var preview = opens(admin, sent.location());

        assertThat(preview.text()).contains(room);
        assertThat(data.count("select count(*) from room where name = ?", room)).isZero();
        var published = sends(
                admin,
                sent.location() + "/terbit",
                Forms.form(
                        "draftVersion",
                        preview.values("draftVersion").get(0),
                        "touched",
                        preview.values("touched").get(0)));
        assertThat(published.status()).as("%s", published).isEqualTo(303);
        assertThat(data.count(
                        "select count(*) from weekly_schedule w join room r on r.id = w.room_id where r.name = ?",
                        room))
                .isOne();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        var admin = staff.inside(Role.ADMINISTRATOR);
        for (var address : new String[] {
            "/jadwal/konsep/987654321",
            "/jadwal/konsep/x",
            "/jadwal/konsep/baris?jadwal=987654321",
            "/jadwal/konsep/baris?tambah=987654321",
            "/jadwal/konsep/baris?baris=1",
            "/jadwal/konsep/baris?konsep=987654321&tambah=1"
        }) assertThat(opens(admin, address).status()).as(address).isEqualTo(404);
        for (var address : new String[] {
            "/jadwal?minggu=besok&poli=X&dokter=y&konsep=z", "/jadwal?minggu=0001-01-01", "/jadwal/konsep/baris"
        }) assertThat(opens(admin, address).status()).as(address).isEqualTo(200);
    }
}
