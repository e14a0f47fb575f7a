package id.edokter.downtime;

import id.edokter.audit.Witness;
import id.edokter.shared.Wib;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The lists of today and tomorrow as files that open and print without a network. Written whole or not at all, for the
 * account of the application alone to read; lists of days gone by are taken away.
 */
@ApplicationScoped
class SheetFiles {

    private static final Logger LOG = Logger.getLogger(SheetFiles.class);
    private static final Pattern NAME = Pattern.compile("lembar-cadangan-(\\d{4}-\\d\\d-\\d\\d)\\.html");
    private static final String STYLE = "lembar-cadangan.css";
    private static final String FRESH = "lembar-";
    private static final String UNFINISHED = ".baru";
    /** Writing a list never takes so long. */
    private static final Duration WRITING = Duration.ofHours(1);

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    /** A list that was written. */
    record Written(LocalDate date, Instant at) {}

    private final Sheets sheets;
    private final DowntimeSettings settings;
    private final Clock clock;

    SheetFiles(Sheets sheets, DowntimeSettings settings, Clock clock) {
        this.sheets = sheets;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(
            identity = "downtime-sheets",
            cron = "{edokter.downtime.cron}",
            timeZone = "Asia/Jakarta",
            concurrentExecution = ConcurrentExecution.SKIP)
    void write() {
        if (settings.folder().isEmpty()) return;
        var today = Wib.date(clock.instant());
        // whatever stops one list, the other is written, and what is old goes
        try {
            writeOrTell(today);
        } finally {
            try {
                writeOrTell(today.plusDays(1));
            } finally {
                forgetBefore(today);
                forgetUnfinished();
            }
        }
    }

    private void writeOrTell(LocalDate date) {
        try {
            write(settings.folder().orElseThrow(), date);
        } catch (IOException | UncheckedIOException cannot) {
            LOG.errorf("The downtime sheets of %s cannot be written: %s", date, cannot);
        }
    }

    private void write(Path folder, LocalDate date) throws IOException {
        Files.createDirectories(folder, only("rwx------"));
        put(folder.resolve(STYLE), style());
        var taken = sheets.taken(Witness.system(), date, null);
        var page = Pages.file(date, taken, clock.instant()).setLocale(Locale.forLanguageTag("id"));
        put(folder.resolve("lembar-cadangan-" + date + ".html"), page.render());
    }

    /** A file that is being printed stays what it was. */
    private static void put(Path file, String text) throws IOException {
        var fresh = Files.createTempFile(file.getParent(), FRESH, UNFINISHED, only("rw-------"));
        try {
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static FileAttribute<?>[] only(String rights) {
        return POSIX
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(rights))}
                : new FileAttribute<?>[0];
    }

    private static String style() throws IOException {
        try (var css = SheetFiles.class.getResourceAsStream("/assets/sheet.css")) {
            return new String(css.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private void forgetBefore(LocalDate today) {
        for (var written : written()) {
            if (!written.date().isBefore(today)) continue;
            try {
                Files.deleteIfExists(
                        settings.folder().orElseThrow().resolve("lembar-cadangan-" + written.date() + ".html"));
            } catch (IOException cannot) {
                LOG.errorf("The downtime sheets of %s cannot be taken away: %s", written.date(), cannot);
            }
        }
    }

    /** What a server wrote that stopped meanwhile; what another writes at this moment stays. */
    private void forgetUnfinished() {
        var folder = settings.folder().orElseThrow();
        var before = FileTime.from(clock.instant().minus(WRITING));
        if (!Files.isDirectory(folder)) return;
        try (var left = Files.newDirectoryStream(folder, FRESH + "*" + UNFINISHED)) {
            for (var file : left) if (Files.getLastModifiedTime(file).compareTo(before) < 0) Files.deleteIfExists(file);
        } catch (IOException | DirectoryIteratorException cannot) {
            LOG.errorf("Unfinished downtime sheets cannot be taken away: %s", cannot);
        }
    }

    /** Where they lie, for whoever has to fetch them; empty when none are written. */
    String folder() {
        return settings.folder()
                .map(folder -> folder.toAbsolutePath().normalize().toString())
                .orElse("");
    }

    /** The lists that lie ready on this server, by date; none when the folder is not there. */
    List<Written> written() {
        var folder = settings.folder().filter(Files::isDirectory);
        if (folder.isEmpty()) return List.of();
        try (Stream<Path> files = Files.list(folder.get())) {
            return files.map(SheetFiles::written)
                    .flatMap(Optional::stream)
                    .sorted((a, b) -> a.date().compareTo(b.date()))
                    .toList();
        } catch (IOException cannot) {
            LOG.errorf("The downtime sheets cannot be listed: %s", cannot);
            return List.of();
        }
    }

    private static Optional<Written> written(Path file) {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) return Optional.empty();
        try {
            return Optional.of(new Written(
                    LocalDate.parse(name.group(1)),
                    Files.getLastModifiedTime(file).toInstant()));
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
