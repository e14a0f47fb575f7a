package id.edokter.downtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists lie ready as files that need nothing else, for nobody else to read. */
@QuarkusTest
class SheetFilesTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Sheets sheets;

    @Inject
    Clock clock;

    private record Set(Optional<Path> folder, String cron, int emptyLines) implements DowntimeSettings {}

    private SheetFiles files(Path folder) {
        return new SheetFiles(sheets, new Set(Optional.ofNullable(folder), "", 5), clock);
    }

    @Test
    void todayAndTomorrowAreWrittenForTheApplicationAlone(@TempDir Path place) throws IOException {
        var practice = data.practice(data.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        var booked = booking.book(new BookingRequest(
                        null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT))
                .appointment();
        var folder = place.resolve("cadangan");
        var files = files(folder);

        files.write();

        var tomorrow = folder.resolve("lembar-cadangan-" + practice.date() + ".html");
        assertThat(Files.readString(tomorrow))
                .contains(booked.patient.name, practice.doctorName(), "href=\"lembar-cadangan.css\"")
                .doesNotContain("<script", booked.patient.nik);
        assertThat(Files.readString(folder.resolve("lembar-cadangan.css"))).contains("break-after");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(tomorrow)))
                .isEqualTo("rw-------");
        assertThat(files.written()).extracting(SheetFiles.Written::date).containsExactly(data.today(), practice.date());
        assertThat(data.count(
                        "select count(*) from audit_event where act = 'PATIENT_LISTED' and who = 'system'"
                                + " and patient_id = ?",
                        booked.patient.id))
                .isOne();
    }

    @Test
    void aSessionThatWasCalledOffIsMarkedOnThePaper(@TempDir Path folder) throws IOException {
        var practice = data.practice(data.today().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(1)), data.person(), Given.general(), Actor.PATIENT));
        data.change("update session set status = 'CANCELLED' where id = ?", practice.session());

        files(folder).write();

        var page = Files.readString(folder.resolve("lembar-cadangan-" + practice.date() + ".html"));
        int sheet = page.indexOf("id=\"lembar-" + practice.session() + "\"");
        assertThat(page.substring(sheet, page.indexOf("</section>", sheet)))
                .contains(practice.doctorName(), "Sesi ini dibatalkan");
    }

    @Test
    void daysGoneByAreTakenAwayAndOtherFilesAreLeft(@TempDir Path folder) throws IOException {
        var old = folder.resolve("lembar-cadangan-2020-01-01.html");
        var other = folder.resolve("catatan.html");
        Files.writeString(old, "old");
        Files.writeString(other, "other");

        files(folder).write();

        assertThat(old).doesNotExist();
        assertThat(other).exists();
        try (var left = Files.list(folder)) {
            assertThat(left.map(file -> file.getFileName().toString())).noneMatch(name -> name.endsWith(".baru"));
        }
    }

    @Test
    void whatAServerLeftThatStoppedIsTakenAwayAndWhatAnotherWritesIsNot(@TempDir Path folder) throws IOException {
        var left = folder.resolve("lembar-123.baru");
        var fresh = folder.resolve("lembar-456.baru");
        Files.writeString(left, "names");
        Files.writeString(fresh, "names");
        Files.setLastModifiedTime(left, FileTime.from(clock.instant().minus(Duration.ofHours(2))));
        Files.setLastModifiedTime(fresh, FileTime.from(clock.instant()));

        files(folder).write();

        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
    }

    @Test
    void whatStopsTheListOfTodayStopsNeitherTomorrowsNorTheCleaning(@TempDir Path folder) throws IOException {
        var today = data.today();
        var old = folder.resolve("lembar-cadangan-2020-01-01.html");
        Files.writeString(old, "old");
        var broken = new Sheets(null, null, null, null) {
            @Override
            List<SheetView> taken(Witness witness, LocalDate date, Long session) {
                if (date.equals(today)) throw new IllegalStateException("the database is away");
                return sheets.taken(witness, date, session);
            }
        };

        var files = new SheetFiles(broken, new Set(Optional.of(folder), "", 5), clock);

        assertThatThrownBy(files::write).hasMessage("the database is away");

        assertThat(folder.resolve("lembar-cadangan-" + today.plusDays(1) + ".html"))
                .exists();
        assertThat(old).doesNotExist();
    }

    @Test
    void withoutAFolderNothingIsWrittenAndNobodyIsListed() {
        long before = data.count("select count(*) from audit_event where who = 'system'");

        files(null).write();

        assertThat(data.count("select count(*) from audit_event where who = 'system'"))
                .isEqualTo(before);
    }

    private static DowntimeSettings configured(String... given) {
        var config = new SmallRyeConfigBuilder().addDefaultInterceptors().withMapping(DowntimeSettings.class);
        for (int i = 0; i < given.length; i += 2)
            config.withSources(new PropertiesConfigSource(Map.of(given[i], given[i + 1]), "given", 400));
        return config.build().getConfigMapping(DowntimeSettings.class);
    }

    @Test
    void whoConfiguresNothingGetsThemBesideTheDataAndReadsWhere(@TempDir Path data) {
        var beside = configured("edokter.data-dir", data.toString());
        assertThat(beside.folder()).contains(data.resolve("lembar-cadangan"));
        assertThat(new SheetsAtTheStart(new SheetFiles(sheets, beside, clock)).lines())
                .containsExactly(
                        "Lembar cadangan untuk saat jaringan terputus ditulis ke " + data.resolve("lembar-cadangan"));
        assertThat(new SheetFiles(sheets, beside, clock).folder())
                .isEqualTo(data.resolve("lembar-cadangan").toString());

        var off = configured("edokter.downtime.folder", "");
        assertThat(off.folder()).isEmpty();
        assertThat(new SheetsAtTheStart(new SheetFiles(sheets, off, clock)).lines())
                .singleElement()
                .asString()
                .contains("tidak ditulis");
    }

    @Test
    void aFolderThatCannotBeWrittenIsToldAtTheStart(@TempDir Path place) throws IOException {
        var file = place.resolve("no-folder");
        Files.writeString(file, "");
        var settings =
                configured("edokter.downtime.folder", file.resolve("lists").toString());

        assertThat(new SheetsAtTheStart(new SheetFiles(sheets, settings, clock)).lines())
                .singleElement()
                .asString()
                .contains("tidak dapat ditulis", "EDOKTER_DOWNTIME_FOLDER=");
    }

    @Test
    void aFolderThatCannotBeMadeStopsNothing(@TempDir Path place) throws IOException {
        var file = place.resolve("no-folder");
        Files.writeString(file, "");

        var files = files(file);
        files.write();

        assertThat(files.written()).isEmpty();
    }
}
