package id.edokter.schedule;

import static id.edokter.schedule.Weeks.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.Holidays;
import id.edokter.schedule.HolidayReport.Outcome;
import id.edokter.shared.CsvTable;
import id.edokter.shared.UnreadableFile;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days of these tests are Sundays or long past: holidays hold for every test's sessions. */
@QuarkusTest
class HolidayImportTest {

    @Inject
    HolidayImport imports;

    @Inject
    ImportHolidays command;

    @Inject
    Holidays holidays;

    @Inject
    Rota rota;

    @Inject
    Weeks weeks;

    @Inject
    Booking booking;

    @Inject
    Given given;

    private static byte[] table(String... rows) {
        return ("tanggal,nama,jenis,sumber\n" + String.join("\n", rows) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String unique() {
        return "Libur uji " + Given.next();
    }

    private long stored(String name) {
        return given.count("select count(*) from holiday where name = ?", name);
    }

    private LocalDate sunday() {
        return given.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.SUNDAY));
    }

    @Test
    void threeKindsOfDaysComeFromOneFile() throws UnreadableFile {
        var name = unique();
        var report = imports.apply(table(
                "2001-01-07," + name + " satu,NASIONAL,Keppres",
                "14/01/2001," + name + " dua,cuti bersama,SKB",
                "21 Januari 2001," + name + " tiga,Penutupan,"));

        assertThat(report.outcome()).isEqualTo(Outcome.APPLIED);
        assertThat(report.added()).hasSize(3);
        assertThat(holidays.between(LocalDate.of(2001, 1, 1), LocalDate.of(2001, 1, 31)))
                .filteredOn(day -> day.name.startsWith(name))
                .extracting(day -> day.date.getDayOfMonth(), day -> day.kind, day -> day.source)
                .containsExactly(
                        tuple(7, Holiday.Kind.NATIONAL, "Keppres"),
                        tuple(14, Holiday.Kind.COLLECTIVE_LEAVE, "SKB"),
                        tuple(21, Holiday.Kind.LOCAL_CLOSURE, "Keputusan rumah sakit"));
    }

    @Test
    void theSameFileTwiceChangesNothing() throws UnreadableFile {
        var name = unique();
        var file = table("2001-02-04," + name + ",NASIONAL,Keppres");
        imports.apply(file);

        var again = imports.apply(file);

        assertThat(again.outcome()).isEqualTo(Outcome.NOTHING_TO_CHANGE);
        assertThat(again.unchanged()).isEqualTo(1);
        assertThat(stored(name)).isEqualTo(1);
    }

    @Test
    void aCorrectedSourceIsTakenOverAndAnOpenedDayStaysOpen() throws UnreadableFile {
        var name = unique();
        var day = LocalDate.of(2001, 2, 11);
        imports.apply(table(day + "," + name + ",NASIONAL,Perkiraan"));
        given.opens(day);

        var report = imports.apply(table(day + "," + name.toUpperCase() + ",CUTI_BERSAMA,SKB"));

        assertThat(report.changed()).singleElement().asString().contains("Perkiraan", "SKB");
        assertThat(report.rows().get(0).notes()).containsExactly("hari ini dibuka oleh rumah sakit; tetap buka");
        assertThat(holidays.closed(day, day)).isEmpty();
        assertThat(given.count(
                        "select count(*) from holiday where name = ? and kind = 'COLLECTIVE_LEAVE' and source = 'SKB'",
                        name))
                .isEqualTo(1);
    }

    @Test
    void aDayThatTheHospitalHasWithdrawnIsNotedAsSuch() throws UnreadableFile {
        var name = unique();
        var day = LocalDate.of(2001, 2, 12);
        imports.apply(table(day + "," + name + ",NASIONAL,Keppres"));
        given.change("update holiday set withdrawn = true where name = ?", name);

        var report = imports.preview(table(day + "," + name + ",NASIONAL,Keppres"));

        assertThat(report.rows().get(0).notes())
                .containsExactly("hari libur ini sudah dicabut oleh rumah sakit; tetap tidak libur");
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndChangesNothing() throws UnreadableFile {
        var name = unique();

        var report = imports.preview(table("2001-02-18," + name + ",NASIONAL,Keppres"));

        assertThat(report.outcome()).isEqualTo(Outcome.PREVIEW);
        assertThat(report.added()).hasSize(1);
        assertThat(stored(name)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "2001-02-30,X,NASIONAL,S | tanggal \"2001-02-30\" tidak ada",
                "besok,X,NASIONAL,S | tanggal \"besok\" tidak terbaca; tulis seperti 2026-12-24",
                "12 Brumaire 2001,X,NASIONAL,S | tanggal \"12 Brumaire 2001\" tidak ada",
                "0026-12-24,X,NASIONAL,S | tahun 26 di luar 2000–2199",
                "'',X,NASIONAL,S | tanggal kosong",
                "2001-02-25,'',NASIONAL,S | nama hari libur kosong",
                "2001-02-25,X,PESTA,S | jenis \"PESTA\" tidak dikenal: NASIONAL, CUTI_BERSAMA atau LOKAL",
                "2001-02-25,X,NASIONAL,'' | sumber kosong: sebutkan keputusan yang menetapkannya"
            })
    void oneWrongRowIsNamedByItsLineAndChangesNothing(String row, String problem) throws UnreadableFile {
        var name = unique();

        var report = imports.apply(table("2001-02-25," + name + ",NASIONAL,Keppres", row.replace("''", "")));

        assertThat(report.outcome()).isEqualTo(Outcome.WRONG_ROWS);
        assertThat(report.rows().get(1).line()).isEqualTo(3);
        assertThat(report.rows().get(1).problems()).containsExactly(problem);
        assertThat(report.lines()).anyMatch(line -> line.startsWith("baris 3") && line.contains("SALAH"));
        assertThat(stored(name)).isZero();
    }

    @Test
    void aDayThatStandsTwiceInTheFileIsWrong() throws UnreadableFile {
        var name = unique();

        var report = imports.apply(table("2001-03-04," + name + ",NASIONAL,Keppres", "04-03-2001," + name + ",LOKAL,"));

        assertThat(report.rows().get(1).problems()).containsExactly("sudah ada di baris 2");
        assertThat(stored(name)).isZero();
    }

    @Test
    void aFeastThatMovesIsPointedOut() throws UnreadableFile {
        var name = unique();
        imports.apply(table("2001-03-11," + name + ",NASIONAL,Perkiraan"));

        var report = imports.apply(table("2001-03-18," + name + ",NASIONAL,SKB"));

        assertThat(report.rows().get(0).notes()).containsExactly("2001-03-11 dengan nama yang sama tetap libur");
    }

    @Test
    void aTableOfSomethingElseIsRefused() {
        assertThatThrownBy(() -> imports.apply("poli,dokter\nAnak,dr. X\n".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("tanggal");
    }

    @Test
    void anEmptySessionIsClosedAndOneWithPatientsIsLeftAndNamed() throws UnreadableFile {
        var schedule = weeks.on(DayOfWeek.SUNDAY, hours("08:00", "10:00", 10, 10, 12));
        var other = weeks.on(DayOfWeek.SUNDAY, hours("08:00", "10:00", 10, 10, 12));
        var day = sunday();
        rota.plan();
        var booked = given.count("select id from session where weekly_schedule_id = ? and date = ?", schedule.id, day);
        booking.hold(SlotChoice.nextFree(booked), Payer.JKN, "10.9.9." + Given.next(), Actor.PATIENT);
        var file = table(day + "," + unique() + ",LOKAL,");
        try {
            assertThat(imports.preview(file).effects())
                    .filteredOn(effect -> effect.doctor().equals(schedule.doctor.name))
                    .singleElement()
                    .satisfies(effect -> assertThat(effect.booked()).isEqualTo(1));

            var report = imports.apply(file);

            assertThat(report.plan().of(PlanReport.Outcome.LEFT_FOR_ITS_PATIENTS))
                    .anyMatch(line -> line.session() == booked);
            assertThat(report.lines())
                    .anyMatch(line -> line.contains(schedule.doctor.name) && line.contains("1 pasien"));
            assertThat(status(schedule, day)).isEqualTo("OPEN");
            assertThat(status(other, day)).isEqualTo("CANCELLED");
        } finally {
            given.opens(day);
            rota.plan();
        }
        assertThat(status(other, day)).as("opened again").isEqualTo("OPEN");
    }

    private String status(WeeklySchedule schedule, LocalDate day) {
        return given.count(
                                "select count(*) from session where weekly_schedule_id = ? and date = ? and status = 'OPEN'",
                                schedule.id,
                                day)
                        == 1
                ? "OPEN"
                : "CANCELLED";
    }

    @Test
    void theCommandTellsByItsExitCode(@TempDir Path folder) throws IOException {
        var good = Files.write(folder.resolve("libur.csv"), table("2001-04-01," + unique() + ",LOKAL,"));
        var wrong = Files.write(folder.resolve("salah.csv"), table("2001-04-31," + unique() + ",LOKAL,"));
        assertThat(command.run(List.of(good.toString(), "--dry-run"))).isZero();
        assertThat(command.run(List.of(good.toString()))).isZero();
        assertThat(command.run(List.of(wrong.toString()))).isEqualTo(1);
        assertThat(command.run(List.of(folder.resolve("tiada.csv").toString()))).isEqualTo(1);
        assertThat(command.run(List.of())).isEqualTo(2);
        assertThat(command.run(List.of(good.toString(), "--force"))).isEqualTo(2);
    }

    /** Joint decrees 1497/2025 and 1205/2026: 17 and 18 national holidays, 8 days of collective leave each. */
    @ParameterizedTest
    @CsvSource({"2026, 17, 8, 1497/2025", "2027, 18, 8, 1205/2026"})
    void theDecreedYearsAreComplete(int year, long national, long leave, String decree) throws Exception {
        try (var file = getClass().getResourceAsStream("/holidays/" + year + ".csv")) {
            var rows = CsvTable.read(file.readAllBytes(), HolidayRow.REQUIRED).rows().stream()
                    .map(HolidayRow::read)
                    .toList();
            assertThat(rows).allSatisfy(row -> {
                assertThat(row.problems()).isEmpty();
                assertThat(row.date().getYear()).isEqualTo(year);
                assertThat(row.source()).contains(decree);
            });
            assertThat(rows.stream().collect(Collectors.groupingBy(HolidayRow::kind, Collectors.counting())))
                    .containsEntry(Holiday.Kind.NATIONAL, national)
                    .containsEntry(Holiday.Kind.COLLECTIVE_LEAVE, leave);
            assertThat(rows)
                    .extracting(HolidayRow::date)
                    .doesNotHaveDuplicates()
                    .isSorted();
        }
    }
}
