package id.edokter.schedule;

import static id.edokter.schedule.Weeks.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.clinic.Holidays;
import id.edokter.schedule.ImportReport.Effect;
import id.edokter.schedule.ImportReport.Outcome;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.shared.UnreadableFile;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Other tests' schedules are missing in every file of these, so none of them is ever ended: only looked at. */
@QuarkusTest
class ScheduleImportTest {

    private static final Options GOOD_ROWS = new Options(true, false, false);
    private static final Options END_MISSING = new Options(false, true, false);
    private static final Options CONFIRMED = new Options(false, false, true);

    private static final String HEADING =
            "poli,kode_bpjs,dokter,kode_dokter_bpjs,hari,jam,kuota,kuota_jkn,menit,ruang,catatan";
    private static final Hours MORNING = hours("08:00", "12:00", 24, 16, 10);

    @Inject
    ScheduleImport imports;

    @Inject
    Rota rota;

    @Inject
    Weeks weeks;

    @Inject
    Holidays holidays;

    @Inject
    Booking booking;

    @Inject
    Given given;

    /** A doctor whom nobody knows, of a name like no other, in a clinic that does not exist yet. */
    private record Newcomer(String bare, String clinic, String clinicCode) {

        static Newcomer next() {
            int n = Given.next();
            var letters = new Random(n)
                    .ints(14, 'a', 'z' + 1)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            return new Newcomer("Uji " + letters, "Poli Tabel " + n, "Q" + n);
        }

        String doctor() {
            return "dr. " + bare + ", Sp.PD";
        }

        String withoutCode(String row) {
            return row.replace("," + clinicCode + ",", ",,");
        }

        String row(String days, String times, String numbers) {
            return row(doctor(), "", days, times, numbers);
        }

        String row(String doctor, String doctorCode, String days, String times, String numbers) {
            return "%s,%s,\"%s\",%s,\"%s\",%s,%s,R. Tabel,"
                    .formatted(clinic, clinicCode, doctor, doctorCode, days, times, numbers);
        }
    }

    private static byte[] table(String... rows) {
        return bytes(text(rows));
    }

    private static String text(String... rows) {
        return HEADING + "\n" + String.join("\n", rows) + "\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A row for a schedule that there is, in its own clinic and room. */
    private static String row(WeeklySchedule schedule, DayOfWeek day, String times, String numbers) {
        return "%s,,\"%s\",,%s,%s,%s,%s,"
                .formatted(
                        schedule.clinic.name,
                        schedule.doctor.name,
                        Weekdays.name(day),
                        times,
                        numbers,
                        schedule.room.name);
    }

    private long withCode(String clinic, String code) {
        return given.count("select count(*) from clinic where name = ? and bpjs_code = ?", clinic, code);
    }

    private long schedulesOf(String doctor) {
        return given.count(
                "select count(*) from weekly_schedule w join doctor d on d.id = w.doctor_id where d.name = ?", doctor);
    }

    private long stands(WeeklySchedule schedule, Hours hours) {
        return given.count(
                "select count(*) from weekly_schedule where id = ? and starts = ? and ends = ? and places = ?"
                        + " and valid_until is null",
                schedule.id,
                hours.starts(),
                hours.ends(),
                hours.places());
    }

    private long clinics(String name) {
        return given.count("select count(*) from clinic where name = ?", name);
    }

    /** A coming day on which sessions are planned. */
    private LocalDate workingDay() {
        return Stream.iterate(given.today().plusDays(2), day -> day.plusDays(1))
                .filter(day -> holidays.closed(day, day).isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private long booked(WeeklySchedule schedule, LocalDate day) {
        rota.plan();
        var session = given.count("select id from session where weekly_schedule_id = ? and date = ?", schedule.id, day);
        booking.hold(SlotChoice.nextFree(session), Payer.JKN, "10.9.8." + Given.next(), Actor.PATIENT);
        return session;
    }

    private static void assertTold(ImportReport report, int line, String problem) {
        assertThat(report.rows())
                .filteredOn(row -> !row.isGood())
                .extracting(ImportReport.Row::line)
                .containsExactly(line);
        assertThat(report.rows())
                .filteredOn(row -> row.line() == line)
                .singleElement()
                .satisfies(row -> assertThat(row.problems()).containsExactly(problem));
        assertThat(report.lines())
                .anyMatch(told -> told.startsWith("baris " + line + " ") && told.contains("SALAH"))
                .anyMatch(told -> told.strip().equals("! " + problem));
    }

    // ---- what is taken over

    @Test
    void aNewDoctorInANewClinicIsTakenOverAndPlanned() throws UnreadableFile {
        var somebody = Newcomer.next();

        var report = imports.apply(table(somebody.row("Senin s/d Jumat", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.newDoctors()).containsExactly(somebody.doctor());
        assertThat(report.added()).hasSize(5);
        assertThat(schedulesOf(somebody.doctor())).isEqualTo(5);
        assertThat(given.count(
                        "select count(*) from session s join doctor d on d.id = s.doctor_id where d.name = ?",
                        somebody.doctor()))
                .as("sessions")
                .isPositive();
        assertThat(report.lines()).last().asString().startsWith("Tersimpan: 5 jadwal baru");
    }

    @Test
    void aClinicCodeThatNobodyKnowsIsOfferedAsANewClinic() throws UnreadableFile {
        var somebody = Newcomer.next();
        var named = somebody.clinicCode() + " " + somebody.clinic();

        var report = imports.preview(table(somebody.row("Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.newClinics()).containsExactly(named);
        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(2);
            assertThat(row.notes())
                    .containsExactly(
                            "kode poli " + somebody.clinicCode() + " tidak ada di daftar BPJS",
                            "poli baru: " + named + " akan dibuat");
        });
        assertThat(report.lines()).contains("Poli baru (1):", "  " + named);
        assertThat(clinics(somebody.clinic())).isZero();
    }

    @Test
    void aPreviewSaysWhatWouldHappenAndChangesNothing() throws UnreadableFile {
        var somebody = Newcomer.next();

        var report = imports.preview(table(somebody.row("Senin-Kamis", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.PREVIEW);
        assertThat(report.added()).hasSize(4);
        assertThat(report.plan()).isNull();
        assertThat(given.count("select count(*) from doctor where name = ?", somebody.doctor()))
                .isZero();
        assertThat(clinics(somebody.clinic())).isZero();
    }

    @Test
    void theSameFileTwiceChangesNothing() throws UnreadableFile {
        var somebody = Newcomer.next();
        var file = table(
                somebody.row("Senin-Kamis", "08.00-12.00", "24,16,10"),
                somebody.row("Senin & Jumat", "13.00-15.00", "12,8,10"));
        imports.apply(file, Options.CAREFUL);

        var again = imports.apply(file, Options.CAREFUL);

        assertThat(again.outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(again.unchanged()).isEqualTo(6);
        assertThat(schedulesOf(somebody.doctor())).isEqualTo(6);
        assertThat(clinics(somebody.clinic())).isEqualTo(1);
    }

    @Test
    void aScheduleThatEndedTodayGoesOnRatherThanHavingASecondBesideIt() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        weeks.end(schedule, given.today());

        var report = imports.apply(table(row(schedule, DayOfWeek.MONDAY, "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(stands(schedule, MORNING)).isEqualTo(1);
        assertThat(schedulesOf(schedule.doctor.name)).isEqualTo(1);
    }

    @Test
    void aCodeFindsTheDoctorWhoseNameWasCorrected() throws UnreadableFile {
        var somebody = Newcomer.next();
        var code = "H" + Given.next();
        imports.apply(
                table(somebody.row(somebody.doctor(), code, "Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);
        var corrected = "Prof. " + somebody.doctor();

        var report = imports.apply(
                table(somebody.row(corrected, code, "Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.corrections())
                .containsExactly(
                        "\"%s\" (kode %s) → \"%s\" (kode %s)".formatted(somebody.doctor(), code, corrected, code));
        assertThat(report.newDoctors()).isEmpty();
        assertThat(schedulesOf(corrected)).isEqualTo(1);
        assertThat(schedulesOf(somebody.doctor())).isZero();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aClinicWrittenWithItsCodeOnceIsOneClinicWhicheverRowComesFirst(boolean codeFirst) throws UnreadableFile {
        var somebody = Newcomer.next();
        var coded = somebody.row("Senin", "08.00-12.00", "24,16,10");
        var bare = somebody.withoutCode(coded).replace("Senin", "Selasa");

        var report = imports.apply(codeFirst ? table(coded, bare) : table(bare, coded), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.newClinics()).containsExactly(somebody.clinicCode() + " " + somebody.clinic());
        assertThat(clinics(somebody.clinic())).isEqualTo(1);
        assertThat(schedulesOf(somebody.doctor())).isEqualTo(2);
    }

    @Test
    void aClinicWithoutCodeIsGivenTheOneInTheFileAndStaysTheSameClinic() throws UnreadableFile {
        var somebody = Newcomer.next();
        var coded = somebody.row("Senin", "08.00-12.00", "24,16,10");
        var bare = somebody.withoutCode(coded);
        imports.apply(table(bare), Options.CAREFUL);

        var seen = imports.preview(table(coded), Options.CAREFUL);
        assertThat(seen.newClinics()).isEmpty();
        assertThat(seen.corrections()).containsExactly(somebody.clinic() + ": kode BPJS – → " + somebody.clinicCode());
        assertThat(withCode(somebody.clinic(), somebody.clinicCode())).isZero();

        assertThat(imports.apply(table(coded), Options.CAREFUL).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(withCode(somebody.clinic(), somebody.clinicCode())).isEqualTo(1);
        assertThat(clinics(somebody.clinic())).isEqualTo(1);
        assertThat(imports.apply(table(coded), Options.CAREFUL).outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(imports.apply(table(bare), Options.CAREFUL).outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
    }

    @Test
    void aClinicOfTwoCodesIsAskedAboutWhereTheCodeIsMissing() throws UnreadableFile {
        var somebody = Newcomer.next();
        var other = Newcomer.next();
        var one = somebody.row("Senin", "08.00-12.00", "24,16,10");
        var two = other.row("Senin", "08.00-12.00", "24,16,10").replace(other.clinic(), somebody.clinic());
        var bare = somebody.withoutCode(one).replace("Senin", "Rabu");

        var report = imports.preview(table(bare, one, two), Options.CAREFUL);

        assertTold(
                report,
                2,
                "poli \"%s\" ada dengan beberapa kode (%s, %s): isi kode_bpjs"
                        .formatted(somebody.clinic(), somebody.clinicCode(), other.clinicCode()));
        assertThat(report.wrongRows()).isEqualTo(1);
    }

    @Test
    void aClinicThatOnlyHappensToHaveALetterCodeLikeThatOfTheFileIsNotMeant() throws UnreadableFile {
        var somebody = Newcomer.next();
        var other = Newcomer.next();
        imports.apply(table(somebody.withoutCode(somebody.row("Senin", "08.00-12.00", "24,16,10"))), Options.CAREFUL);
        given.change("update clinic set code = ? where name = ?", other.clinicCode(), somebody.clinic());

        var report = imports.preview(table(other.row("Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.newClinics()).containsExactly(other.clinicCode() + " " + other.clinic());
        assertThat(report.corrections()).isEmpty();
    }

    @Test
    void oneMistypedCodeDoesNotTakeTheOtherRowsWithIt() throws UnreadableFile {
        var somebody = Newcomer.next();
        var right = somebody.row("Senin", "08.00-12.00", "24,16,10");
        imports.apply(table(right), Options.CAREFUL);
        var bare = somebody.withoutCode(right);
        var mistyped = right.replace("," + somebody.clinicCode() + ",", ",QX,").replace("Senin", "Rabu");

        var report = imports.preview(table(mistyped, bare), Options.CAREFUL);

        assertTold(
                report,
                3,
                "poli \"%s\" ada dengan beberapa kode (QX, %s): isi kode_bpjs"
                        .formatted(somebody.clinic(), somebody.clinicCode()));
    }

    @Test
    void aCodeThatComesWithQuiteAnotherNameIsTakenOverOnlyWhenConfirmed() throws UnreadableFile {
        var somebody = Newcomer.next();
        var other = Newcomer.next();
        var code = "H" + Given.next();
        imports.apply(
                table(somebody.row(somebody.doctor(), code, "Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);
        var file = table(somebody.row(other.doctor(), code, "Senin", "08.00-12.00", "24,16,10"));

        var asked = imports.apply(file, Options.CAREFUL);
        assertThat(asked.outcome()).isEqualTo(Outcome.NEEDS_CONFIRMATION);
        assertThat(asked.renamed()).containsExactly(somebody.doctor() + " → " + other.doctor());
        assertThat(asked.lines()).anyMatch(line -> line.startsWith("NAMA LAIN untuk kode yang sama"));
        assertThat(schedulesOf(somebody.doctor())).isEqualTo(1);

        assertThat(imports.apply(file, CONFIRMED).outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(schedulesOf(other.doctor())).isEqualTo(1);
    }

    @Test
    void aScheduleMovedToTheHourOfOneThatIsOverGoesOnAsThatOne() throws UnreadableFile {
        var morning = weeks.on(DayOfWeek.MONDAY, MORNING);
        var over = weeks.alsoOn(morning, DayOfWeek.MONDAY, hours("13:00", "15:00", 12, 8, 10));
        weeks.end(over, given.today().minusDays(1));

        var report = imports.apply(table(row(morning, DayOfWeek.MONDAY, "13.00-15.00", "12,8,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.changed()).singleElement().asString().contains("jam 08.00–12.00 → 13.00–15.00");
        assertThat(stands(over, over.hours())).isEqualTo(1);
        assertThat(given.count(
                        "select count(*) from weekly_schedule where doctor_id = ? and valid_until is null",
                        morning.doctor.id))
                .isEqualTo(1);
    }

    @Test
    void anAccentMakesNoOtherDoctorAndNoOtherClinic() throws UnreadableFile {
        var somebody = Newcomer.next();
        var row = somebody.row("Senin", "08.00-12.00", "24,16,10");
        imports.apply(table(row), Options.CAREFUL);
        var accented = row.replace("Uji ", "Ují ").replace("Senin", "Selasa");

        var report = imports.preview(table(accented), Options.CAREFUL);

        assertThat(report.newDoctors()).isEmpty();
        assertTold(
                report,
                2,
                "dokter ditulis dua cara: basis data \"%s\", berkas \"%s\"; bila dua orang, isi kode_dokter_bpjs keduanya"
                        .formatted(somebody.doctor(), somebody.doctor().replace("Uji ", "Ují ")));
    }

    @Test
    void aScheduleThatIsToEndKeepsItsEndAndTheFileThatNamesItIsTold() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var end = given.today().plusDays(40);
        weeks.end(schedule, end);

        var report = imports.apply(table(row(schedule, DayOfWeek.MONDAY, "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(report.rows())
                .singleElement()
                .satisfies(row ->
                        assertThat(row.notes()).containsExactly("jadwal Senin berakhir " + end + ", dan tetap begitu"));
    }

    // ---- wrong rows

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Senen | 08.00-12.00 | 24,16,10 | hari \"senen\" tidak dikenal",
                "Senin-Lusa | 08.00-12.00 | 24,16,10 | hari \"lusa\" tidak dikenal",
                "`` | 08.00-12.00 | 24,16,10 | hari kosong",
                "Selasa | 12.00-08.00 | 24,16,10 | jam terbalik: 12.00–08.00",
                "Selasa | 08.00-08.00 | 24,16,10 | jam terbalik: 08.00–08.00",
                "Selasa | 08.00-25.00 | 24,16,10 | jam \"08.00-25.00\" tidak ada",
                "Selasa | pagi | 24,16,10 | jam \"pagi\" tidak terbaca",
                "Selasa | `` | 24,16,10 | jam kosong",
                "Selasa | 08.00-12.00 | 20,21,10 | kuota JKN 21 melebihi kuota 20",
                "Selasa | 08.00-12.00 | 0,0,10 | kuota harus 1–500, bukan 0",
                "Selasa | 08.00-12.00 | 24,16,241 | menit harus 1–240, bukan 241",
                "Selasa | 08.00-12.00 | banyak,0,10 | kuota \"banyak\" bukan bilangan",
                "Selasa | 08.00-12.00 | ,, | kuota dan menit kosong: jumlah tempat tidak diketahui",
                "Selasa | 22.00-23.00 | 13,0,10 | 13 tempat × 10 menit sejak 22.00 melewati tengah malam"
            })
    void aWrongRowIsNamedByItsLineAndChangesNothing(String days, String times, String numbers, String problem)
            throws UnreadableFile {
        var somebody = Newcomer.next();

        var report = imports.apply(
                table(somebody.row("Senin", "13.00-15.00", "12,8,10"), somebody.row(days, times, numbers)),
                Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(report, 3, problem);
        assertThat(schedulesOf(somebody.doctor())).isZero();
        assertThat(clinics(somebody.clinic())).isZero();
    }

    @Test
    void theGoodRowsCanBeTakenWithoutTheWrongOnes() throws UnreadableFile {
        var somebody = Newcomer.next();
        var other = Newcomer.next();

        var report = imports.apply(
                table(other.row("Senin", "12.00-08.00", "24,16,10"), somebody.row("Senin", "08.00-12.00", "24,16,10")),
                GOOD_ROWS);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertTold(report, 2, "jam terbalik: 12.00–08.00");
        assertThat(schedulesOf(somebody.doctor())).isEqualTo(1);
        assertThat(given.count("select count(*) from doctor where name = ?", other.doctor()))
                .isZero();
        assertThat(clinics(other.clinic())).isZero();
    }

    @Test
    void aWrongRowSaysNothingOfItsDoctorsOtherSchedules() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);

        var report = imports.preview(table(row(schedule, DayOfWeek.MONDAY, "12.00-08.00", "24,16,10")), GOOD_ROWS);

        assertThat(report.missing()).noneMatch(line -> line.startsWith(schedule.doctor.name + ","));
    }

    @Test
    void aDoctorInTwoPlacesAtATimeIsWrong() throws UnreadableFile {
        var somebody = Newcomer.next();
        var elsewhere = new Newcomer(somebody.bare(), somebody.clinic() + " B", somebody.clinicCode() + "B");

        var report = imports.apply(
                table(
                        somebody.row("Senin-Rabu", "08.00-12.00", "24,16,10"),
                        somebody.row("Rabu", "12.00-14.00", "12,8,10"),
                        elsewhere.row("Rabu", "11.30-13.30", "12,8,10")),
                Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(report, 4, "bertabrakan dengan baris 2: Senin–Rabu 08.00–12.00");
        assertThat(schedulesOf(somebody.doctor())).isZero();
    }

    @Test
    void aRowThatStandsTwiceInTheFileIsWrong() throws UnreadableFile {
        var somebody = Newcomer.next();

        var report = imports.apply(
                table(somebody.row("Senin", "08.00-12.00", "24,16,10"), somebody.row("Sen", "08:00-12:00", "20,16,10")),
                Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(report, 3, "sama dengan baris 2");
    }

    @Test
    void aRowThatMeetsAScheduleOutsideTheFileIsWrongUnlessThatEnds() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.MONDAY, MORNING);
        var elsewhere = Newcomer.next();
        var file = table(elsewhere.row(schedule.doctor.name, "", "Senin", "11.00-14.00", "12,8,10"));

        var report = imports.apply(file, Options.CAREFUL);

        var written = "%s, %s, Senin 08.00–12.00".formatted(schedule.doctor.name, schedule.clinic.name);
        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(report, 2, "bertabrakan dengan jadwal yang berlaku dan tidak ada di berkas: " + written);
        assertThat(schedulesOf(schedule.doctor.name)).isEqualTo(1);

        var ending = imports.preview(file, END_MISSING);
        assertThat(ending.wrongRows()).isZero();
        assertThat(ending.added()).hasSize(1);
        assertThat(ending.missing()).contains(written);
    }

    @Test
    void aDoctorWrittenInTwoWaysInTheFileIsAsked() throws UnreadableFile {
        var somebody = Newcomer.next();
        var otherwise = "DR " + somebody.bare() + " Sp.PD";

        var report = imports.apply(
                table(
                        somebody.row("Senin", "08.00-12.00", "24,16,10"),
                        somebody.row(otherwise, "", "Selasa", "08.00-12.00", "24,16,10")),
                Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(
                report,
                3,
                "dokter ditulis dua cara: baris 2 \"%s\", baris 3 \"%s\"; bila dua orang, isi kode_dokter_bpjs keduanya"
                        .formatted(somebody.doctor(), otherwise));
        assertThat(schedulesOf(somebody.doctor())).isZero();
    }

    @Test
    void aDoctorWrittenOtherwiseThanInTheDatabaseIsAsked() throws UnreadableFile {
        var somebody = Newcomer.next();
        imports.apply(table(somebody.row("Senin", "08.00-12.00", "24,16,10")), Options.CAREFUL);
        var otherwise = "dr. " + somebody.bare() + "h, Sp.PD";

        var report =
                imports.apply(table(somebody.row(otherwise, "", "Selasa", "08.00-12.00", "24,16,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertTold(
                report,
                2,
                "dokter ditulis dua cara: basis data \"%s\", berkas \"%s\"; bila dua orang, isi kode_dokter_bpjs keduanya"
                        .formatted(somebody.doctor(), otherwise));
        assertThat(schedulesOf(otherwise)).isZero();
    }

    @Test
    void namesakesWithCodesOfTheirOwnAreTwoPersons() throws UnreadableFile {
        var somebody = Newcomer.next();
        var namesake = "dr. " + somebody.bare() + "h, Sp.PD";

        var report = imports.preview(
                table(
                        somebody.row(somebody.doctor(), "H" + Given.next(), "Senin", "08.00-12.00", "24,16,10"),
                        somebody.row(namesake, "H" + Given.next(), "Senin", "08.00-12.00", "24,16,10")),
                Options.CAREFUL);

        assertThat(report.wrongRows()).isZero();
        assertThat(report.newDoctors()).containsExactly(somebody.doctor(), namesake);
    }

    @Test
    void anExactNameIsFoundThoughOneLikeItStandsBeforeIt() throws UnreadableFile {
        var somebody = Newcomer.next();
        var namesake = "dr. " + somebody.bare() + "h, Sp.PD";

        var report = imports.preview(
                table(
                        somebody.row(somebody.doctor(), "H" + Given.next(), "Senin", "08.00-12.00", "24,16,10"),
                        somebody.row(namesake, "H" + Given.next(), "Senin", "08.00-12.00", "24,16,10"),
                        somebody.row(namesake, "", "Selasa", "08.00-12.00", "24,16,10")),
                Options.CAREFUL);

        assertThat(report.wrongRows()).isZero();
        assertThat(report.newDoctors()).containsExactly(somebody.doctor(), namesake);
        assertThat(report.added()).hasSize(3);
    }

    // ---- changes and those whom they touch

    @Test
    void aChangeThatTouchesNobodyIsToldAndMade() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.TUESDAY, MORNING);

        var report = imports.apply(table(row(schedule, DayOfWeek.TUESDAY, "08.00-11.30", "20,12,10")), Options.CAREFUL);

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.changed())
                .containsExactly(
                        "%s, %s, Selasa 08.00–12.00: jam 08.00–12.00 → 08.00–11.30; kuota 24 → 20; kuota JKN 16 → 12"
                                .formatted(schedule.doctor.name, schedule.clinic.name));
        assertThat(stands(schedule, hours("08:00", "11:30", 20, 12, 10))).isEqualTo(1);
    }

    @Test
    void aChangeOfABookedSessionIsToldFirstAndLeavesThatSessionWhenConfirmed() throws UnreadableFile {
        var day = workingDay();
        var schedule = weeks.on(day.getDayOfWeek(), MORNING);
        var session = booked(schedule, day);
        var file = table(row(schedule, day.getDayOfWeek(), "13.00-15.00", "12,8,10"));
        var afternoon = hours("13:00", "15:00", 12, 8, 10);

        var asked = imports.apply(file, Options.CAREFUL);

        assertThat(asked.outcome()).isEqualTo(Outcome.NEEDS_CONFIRMATION);
        assertThat(asked.changed()).singleElement().asString().contains("jam 08.00–12.00 → 13.00–15.00");
        assertThat(asked.effects())
                .extracting(Effect::date, Effect::starts, Effect::doctor, Effect::booked, Effect::ends)
                .containsExactly(tuple(day, MORNING.starts(), schedule.doctor.name, 1, false));
        assertThat(asked.lines())
                .anyMatch(line -> line.contains(day + " 08.00    1 pasien") && line.contains(schedule.doctor.name));
        assertThat(String.join("\n", asked.lines()))
                .as("whom it touches stands before what changes")
                .containsSubsequence("PENGARUH", "Jadwal berubah (1):", "--confirm");
        assertThat(stands(schedule, MORNING)).isEqualTo(1);

        var confirmed = imports.apply(file, CONFIRMED);

        assertThat(confirmed.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(confirmed.plan().of(PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS))
                .anyMatch(line -> line.session() == session);
        assertThat(stands(schedule, afternoon)).isEqualTo(1);
        assertThat(given.count(
                        "select count(*) from session where id = ? and starts = ? and status = 'OPEN'",
                        session,
                        MORNING.starts()))
                .as("the booked session stays")
                .isEqualTo(1);
        assertThat(given.count(
                        "select count(*) from session where weekly_schedule_id = ? and date = ? and starts = ?",
                        schedule.id,
                        day.plusWeeks(1),
                        afternoon.starts()))
                .as("the next follows")
                .isEqualTo(holidays.closed(day.plusWeeks(1), day.plusWeeks(1)).isEmpty() ? 1 : 0);
    }

    @Test
    void whatTheFileLacksStaysAndEndsOnlyWhenAsked() throws UnreadableFile {
        var day = workingDay();
        var schedule = weeks.on(day.getDayOfWeek(), MORNING);
        var lacking = weeks.alsoOn(schedule, day.getDayOfWeek(), hours("13:00", "15:00", 12, 8, 10));
        booked(lacking, day);
        var written = "%s, %s, %s 13.00–15.00"
                .formatted(schedule.doctor.name, schedule.clinic.name, Weekdays.name(day.getDayOfWeek()));
        var file = table(row(schedule, day.getDayOfWeek(), "08.00-12.00", "24,16,10"));

        var staying = imports.apply(file, Options.CAREFUL);

        assertThat(staying.outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(staying.missing()).contains(written);
        assertThat(staying.lines()).anyMatch(line -> line.startsWith("Tidak ada di berkas: tetap berlaku"));
        assertThat(staying.effects()).isEmpty();

        var ending = imports.preview(file, END_MISSING);

        assertThat(ending.outcome()).isEqualTo(Outcome.PREVIEW);
        assertThat(ending.missing()).contains(written);
        assertThat(ending.lines()).anyMatch(line -> line.startsWith("Tidak ada lagi di berkas: berakhir hari ini"));
        assertThat(ending.effects())
                .filteredOn(effect -> effect.doctor().equals(schedule.doctor.name))
                .extracting(Effect::date, Effect::booked, Effect::ends)
                .containsExactly(tuple(day, 1, true));
        assertThat(stands(lacking, lacking.hours())).isEqualTo(1);
    }

    // ---- readings

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08.00-12.00",
                "08:00-12:00",
                "08:00 – 12.00",
                "8-12",
                "08.00 s/d 12.00",
                "08.00 WIB - 12.00 WIB",
                "08:00:00-12:00:00"
            })
    void timesAreReadAsTheyAreWritten(String times) throws UnreadableFile {
        assertUnderstood(Newcomer.next(), "Senin", times, "Senin · 08.00–12.00");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senin-Kamis | Senin–Kamis",
                "Senin – Kamis | Senin–Kamis",
                "Senin s/d Jumat | Senin–Jumat",
                "Senin sampai dengan Jum'at | Senin–Jumat",
                "Selasa & Kamis | Selasa, Kamis",
                "Senin, Rabu, Jumat | Senin, Rabu, Jumat",
                "sabtu dan AHAD | Sabtu, Minggu",
                "Sabtu-Senin | Senin, Sabtu, Minggu",
                "Setiap hari | Senin–Minggu",
                "Hari kerja | Senin–Jumat"
            })
    void daysAreReadAsTheyAreWritten(String days, String understood) throws UnreadableFile {
        assertUnderstood(Newcomer.next(), days, "08.00-12.00", understood + " · 08.00–12.00");
    }

    private void assertUnderstood(Newcomer somebody, String days, String times, String understood)
            throws UnreadableFile {
        var report = imports.preview(table(somebody.row(days, times, "24,16,10")), Options.CAREFUL);

        assertThat(report.rows()).singleElement().satisfies(row -> {
            assertThat(row.problems()).isEmpty();
            assertThat(row.understood())
                    .isEqualTo("%s · %s · %s · 24 tempat (16 JKN) · 10 menit · R. Tabel"
                            .formatted(somebody.clinic(), somebody.doctor(), understood));
        });
    }

    @Test
    void filesAreReadAsOfficesSaveThem() throws UnreadableFile {
        var somebody = Newcomer.next();
        var comma = text(
                somebody.row("Senin", "08.00-12.00", "24,16,10"), "", somebody.row("Senen", "08.00-12.00", "24,16,10"));
        var semicolon = HEADING.replace(',', ';') + "\r\n"
                + "%s;%s;%s;;Senin;08.00-12.00;24;16;10;R. Tabel;\r\n"
                        .formatted(somebody.clinic(), somebody.clinicCode(), somebody.doctor())
                + "\r\n"
                + "%s;%s;%s;;Senen;08.00-12.00;24;16;10;R. Tabel;\r\n"
                        .formatted(somebody.clinic(), somebody.clinicCode(), somebody.doctor());
        var plain = imports.preview(bytes(comma), Options.CAREFUL);

        assertThat(plain.table()).isEqualTo("UTF-8, pemisah koma");
        assertTold(plain, 4, "hari \"senen\" tidak dikenal");
        for (var file : List.of("\uFEFF" + comma, comma.replace("\n", "\r\n"), "\uFEFF" + comma.replace("\n", "\r\n")))
            assertThat(imports.preview(bytes(file), Options.CAREFUL)).isEqualTo(plain);
        for (var file : List.of(semicolon, "\uFEFF" + semicolon)) {
            var report = imports.preview(bytes(file), Options.CAREFUL);
            assertThat(report.table()).isEqualTo("UTF-8, pemisah titik koma");
            assertThat(report.rows()).isEqualTo(plain.rows());
        }
    }

    @Test
    void blankNumbersAreWorkedOutAndSaid() throws UnreadableFile {
        var somebody = Newcomer.next();

        var report = imports.preview(
                table(somebody.row("Senin", "08.00-12.00", ",,10"), somebody.row("Selasa", "08.00-12.00", "30,20,")),
                Options.CAREFUL);

        assertThat(report.wrongRows()).isZero();
        assertThat(report.rows().get(0).understood()).contains("24 tempat (0 JKN) · 10 menit");
        assertThat(report.rows().get(0).notes())
                .contains("kuota kosong: dihitung dari jam dan menit, 24 tempat", "kuota JKN kosong: dianggap 0");
        assertThat(report.rows().get(1).understood()).contains("30 tempat (20 JKN) · 8 menit");
        assertThat(report.rows().get(1).notes()).contains("menit kosong: dihitung dari jam dan kuota, 8 menit");
    }

    @Test
    void aTableOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> imports.preview(bytes("tanggal,nama\n2026-01-01,X\n"), Options.CAREFUL))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("poli, dokter, hari, jam");
    }

    @Test
    void theSampleTableHasNoWrongRow() throws Exception {
        try (var file = getClass().getResourceAsStream("/demo/jadwal-dokter.csv")) {
            var report = imports.preview(file.readAllBytes(), Options.CAREFUL);

            assertThat(report.outcome()).isEqualTo(Outcome.PREVIEW);
            assertThat(report.rows())
                    .hasSizeGreaterThan(20)
                    .allSatisfy(row -> assertThat(row.problems())
                            .as("baris %d", row.line())
                            .isEmpty());
        }
    }
}
