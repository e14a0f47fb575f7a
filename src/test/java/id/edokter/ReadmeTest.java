package id.edokter;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.AppointmentStatus;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the README tells in tables is what the application does. */
class ReadmeTest {

    private static final Path README = Path.of("README.md");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String NONE = "–";
    /** In {@code Settings}: a property and the variables that say the same. */
    private static final Pattern READ_AT_START =
            Pattern.compile("get\\(\"(edokter[a-z.-]+)\", ((?:\"EDOKTER_[A-Z_]+\"(?:, )?)+)\\)");

    private static final Pattern LINK = Pattern.compile("(?:\\]\\(|<img src=\")([^)#:\\s\"]+)(?:#[^)]*)?[)\"]");

    /** A setting as the table has it. */
    private record Setting(String variables, String value) {}

    @Test
    void theTestsThatShowThePromisesExist() throws IOException {
        var named = Pattern.compile("`([A-Za-z]+(?:Test|IT))`")
                .matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1) + ".java")
                .collect(Collectors.toSet());
        try (var files = Files.walk(Path.of("src/test/java"))) {
            assertThat(files.map(file -> file.getFileName().toString())).containsAll(named);
        }
        assertThat(named).hasSizeGreaterThan(5);
    }

    // ---- settings

    @Test
    void theTablesOfSettingsHaveEverySettingAndNoOther() throws Exception {
        assertThat(settingsTold().keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(readAtStart().keySet().stream(), mapped().keySet().stream())
                                .collect(Collectors.toSet()));
    }

    @Test
    void theTablesOfSettingsSpellTheEnvironmentRight() throws Exception {
        var told = settingsTold();
        var atStart = readAtStart();

        atStart.forEach((name, variables) ->
                assertThat(told.get(name).variables()).as(name).isEqualTo(variables));
        mapped().forEach((name, value) -> {
            if (atStart.containsKey(name)) return;
            assertThat(told.get(name).variables())
                    .as(name)
                    .isEqualTo(name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT));
        });
    }

    @Test
    void theTablesOfSettingsTellTheDefaults() throws Exception {
        var told = settingsTold();
        var atStart = readAtStart();

        // what the start decides has no default in the mapping
        mapped().forEach((name, value) -> {
            if (!atStart.containsKey(name))
                assertThat(told.get(name).value()).as(name).isEqualTo(value);
        });
    }

    @Test
    void noSettingIsMisspelledInTheApplicationsOwnFile() throws Exception {
        var own = new Properties();
        try (var in = Files.newBufferedReader(Path.of("src/main/resources/application.properties"))) {
            own.load(in);
        }

        assertThat(own.stringPropertyNames().stream()
                        .map(name -> name.replaceFirst("^%[a-z,]+\\.", ""))
                        .filter(name -> name.startsWith("edokter.")))
                .isSubsetOf(mapped().keySet());
    }

    /** What is not passed on cannot be set by who runs e-Dokter in containers. */
    @Test
    void containersArePassedEverySettingOfAHospital() throws Exception {
        var passed = Pattern.compile("(?m)^ +(EDOKTER_[A-Z_]+):")
                .matcher(Files.readString(Path.of("docker/compose.yaml")))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
        var ofTheEmbeddedOne =
                Set.of("edokter.data-dir", "edokter.engine-dir", "edokter.account.without-administrator");

        settingsTold().forEach((name, setting) -> {
            if (ofTheEmbeddedOne.contains(name) || name.matches("edokter[.](demo[.]inbox|web[.]demo-notice)")) return;
            assertThat(passed)
                    .as(name)
                    .containsAnyElementsOf(List.of(setting.variables().split(" ")));
        });
    }

    // ---- the life of an appointment

    @Test
    void theLifeOfAnAppointmentIsToldStatusByStatus() throws IOException {
        assertThat(lifeTold().keySet())
                .containsExactly(Arrays.stream(AppointmentStatus.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void theLifeOfAnAppointmentAllowsWhatTheApplicationAllowsAndRefusesTheRest() throws IOException {
        var told = lifeTold();
        for (var from : AppointmentStatus.values())
            for (var to : AppointmentStatus.values())
                assertThat(told.get(from.name()).next().contains(to.name()))
                        .as("from %s to %s", from, to)
                        .isEqualTo(from.mayBecome(to));
    }

    @Test
    void theLifeOfAnAppointmentTellsWhoKeepsThePlace() throws IOException {
        lifeTold()
                .forEach((status, line) -> assertThat(line.keepsItsPlace())
                        .as(status)
                        .isEqualTo(AppointmentStatus.valueOf(status).holdsItsPlace()));
    }

    // ---- files

    @Test
    void everyFileThatADocumentPointsToIsThere() throws IOException {
        try (var docs = Files.walk(Path.of("docs"))) {
            var documents = Stream.concat(
                            docs,
                            Stream.of(
                                    README,
                                    Path.of("CONTRIBUTING.md"),
                                    Path.of("CHANGELOG.md"),
                                    Path.of("SECURITY.md")))
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
            for (var document : documents) {
                var folder = document.toAbsolutePath().getParent();
                var targets = LINK.matcher(Files.readString(document)).results().map(link -> link.group(1));
                assertThat(targets)
                        .as(document.toString())
                        .allSatisfy(target -> assertThat(folder.resolve(target)).exists());
            }
        }
    }

    // ---- what is told

    /** All rows that begin with a setting's name: name, variables, default, and what it does. */
    private static Map<String, Setting> settingsTold() throws IOException {
        return rows().filter(row -> row.get(0).startsWith("`edokter."))
                .collect(toMap(row -> code(row.get(0)), row -> new Setting(codes(row.get(1)), code(row.get(2)))));
    }

    private record Status(boolean keepsItsPlace, Set<String> next) {}

    /** All rows that begin with a status: status, meaning, whether it keeps its place, what it may become. */
    private static Map<String, Status> lifeTold() throws IOException {
        var life = new LinkedHashMap<String, Status>();
        rows().filter(row -> row.get(0).matches("`[A-Z_]+`"))
                .forEach(row -> life.put(
                        code(row.get(0)),
                        new Status(
                                row.get(2).equals("yes"),
                                Set.of(codes(row.get(3)).split(" ")))));
        return life;
    }

    private static Stream<List<String>> rows() throws IOException {
        return Files.readAllLines(README).stream()
                .filter(line -> line.startsWith("| "))
                .map(line -> Arrays.stream(line.split("\\|"))
                        .skip(1)
                        .map(String::strip)
                        .toList());
    }

    private static String code(String cell) {
        return cell.replace("`", "");
    }

    /** The words in code quotes, separated by blanks. */
    private static String codes(String cell) {
        return Pattern.compile("`([^`]+)`")
                .matcher(cell)
                .results()
                .map(word -> word.group(1))
                .collect(Collectors.joining(" "));
    }

    // ---- what is

    /** Every property of every mapping of the application, with its default as the table writes it. */
    private static Map<String, String> mapped() throws IOException, ClassNotFoundException {
        var settings = new TreeMap<String, String>();
        try (var files = Files.walk(CLASSES)) {
            for (var file : (Iterable<Path>) files.filter(ReadmeTest::isClass)::iterator) {
                var type = Class.forName(name(file), false, ReadmeTest.class.getClassLoader());
                var mapping = type.getAnnotation(ConfigMapping.class);
                if (mapping == null) continue;
                for (var method : type.getDeclaredMethods())
                    settings.put(mapping.prefix() + "." + dashed(method.getName()), value(method));
            }
        }
        return settings;
    }

    private static boolean isClass(Path file) {
        return file.toString().endsWith(".class");
    }

    private static String name(Path file) {
        return CLASSES.relativize(file).toString().replaceFirst("\\.class$", "").replaceAll("[/\\\\]", ".");
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String value(Method setting) {
        var given = setting.getAnnotation(WithDefault.class);
        if (given == null) return NONE;
        // a default that is another setting is told by that one's name
        return given.value().replaceFirst("^\\$\\{([^:}]+).*}$", "$1");
    }

    private static Map<String, String> readAtStart() throws IOException {
        var start = Files.readString(Path.of("src/main/java/id/edokter/engine/Settings.java"))
                .replaceAll("\\s*\\n\\s*", " ");
        return READ_AT_START
                .matcher(start)
                .results()
                .collect(toMap(found -> found.group(1), found -> found.group(2).replaceAll("[\",]", "")));
    }
}
