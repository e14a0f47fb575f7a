package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Reads sources: no word of a page stands anywhere but in the bundles, and both languages have all of them. */
class WordsTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    private static final int MOST_MESSAGES = 290;

    @Test
    void bothLanguagesHaveEveryMessage() throws IOException {
        var bundles = files(MESSAGES, "_id.properties");
        assertThat(bundles).isNotEmpty();
        for (var indonesian : bundles) {
            var english = Path.of(indonesian.toString().replace("_id.properties", "_en.properties"));
            assertThat(read(english).stringPropertyNames())
                    .as("%s", english)
                    .containsExactlyInAnyOrderElementsOf(read(indonesian).stringPropertyNames());
            for (var bundle : List.of(read(indonesian), read(english))) {
                bundle.forEach(
                        (key, text) -> assertThat((String) text).as("%s", key).isNotBlank());
            }
        }
    }

    /**
     * Qute makes one method of all messages of a bundle, and an enum's are one each: somewhat above 300 it is longer than
     * the 64 KB that a method may have, and no build says why. Whoever comes near takes a bundle apart.
     */
    /** The reader of messages shows a backslash as it is. */
    @Test
    void noMessageHoldsABackslash() throws IOException {
        for (var bundle : files(MESSAGES, ".properties"))
            assertThat(Files.readString(bundle)).as("%s", bundle).doesNotContain("\\");
    }

    @Test
    void noBundleIsTooLongForAMethod() throws IOException {
        int bundles = 0;
        for (var source : files(JAVA, "Messages.java")) {
            var text = Files.readString(source);
            var bundle = Pattern.compile("@MessageBundle\\(\"([a-z]+)\"\\)").matcher(text);
            if (!bundle.find()) continue;
            bundles++;
            var messages = new TreeSet<>(
                    read(MESSAGES.resolve(bundle.group(1) + "_id.properties")).stringPropertyNames());
            Pattern.compile("String (\\w+)\\(").matcher(text).results().forEach(m -> messages.add(m.group(1)));
            assertThat(messages).as(bundle.group(1)).hasSizeBetween(1, MOST_MESSAGES);
        }
        assertThat(bundles).isEqualTo(files(MESSAGES, "_id.properties").size());
    }

    @Test
    void everyRefusalAndFieldErrorHasItsSentence() throws IOException {
        var keys = new TreeSet<String>();
        var patterns = List.of(
                Pattern.compile("super\\(\\s*\"([a-z_]+)\""),
                Pattern.compile("InvalidValue\\(\\s*\"([a-z_]+)\""),
                Pattern.compile("new Refusal\\(\\s*\"([a-z_]+)\""),
                Pattern.compile("errors\\.add\\([^,;]+,\\s*\"([a-z_]+)\""),
                Pattern.compile("^    [A-Z_]+\\(\"([a-z_]+)\"\\) \\{", Pattern.MULTILINE),
                Pattern.compile("-> \"([a-z]+_[a-z_]+)\";"),
                Pattern.compile("number\\(\\w+, \"([a-z_]+)\"\\)"),
                Pattern.compile("required\\(\\w+, \"([a-z_]+)\""),
                Pattern.compile("required\\(\\w+, \"[a-z_]+\", \"([a-z_]+)\""));
        for (var source : files(JAVA, ".java")) {
            if (source.toString().contains("/web/")) continue;
            var text = Files.readString(source);
            for (var pattern : patterns) pattern.matcher(text).results().forEach(m -> keys.add(m.group(1)));
        }
        assertThat(keys).contains("slot_taken", "nik_length", "too_far_ahead", "already_cancelled", "birth_month");
        assertThat(keys).allMatch(Wording::knows, "has a sentence");
    }

    /** What an administrator reads beside the ticks of the roles is what docs/authorisation.md says they open. */
    @Test
    void theWordsBesideARoleTellWhatItOpens() throws IOException {
        var opened = Map.of(
                "POST /loket/pasien", "semua pasien",
                "POST /loket/pasien/{id}/nomor", "nomor lengkap",
                "POST /loket/pasien/{id}/perbaikan", "pasien dengan nomor lengkap|perbaikan",
                "POST /loket/gabungan/{merge}", "pasien dengan nomor lengkap|penggabungan",
                "POST /loket/tautan/{link}", "pasien dengan nomor lengkap|tautan keluarga",
                "POST /permintaan/baru", "permintaan",
                "GET /petugas", "Akun petugas",
                "GET /insiden", "insiden",
                "GET /praktik/pasien/{id}", "pasien sendiri",
                "GET /jejak", "jejak akses");
        var lines = Files.readAllLines(Path.of("docs/authorisation.md"));
        var callers = cells(lines.stream()
                .filter(line -> line.startsWith("| route"))
                .findFirst()
                .orElseThrow());
        var said = read(MESSAGES.resolve("staff_id.properties"));
        var roles = Map.of(
                "front desk", "FRONT_DESK",
                "nurse", "NURSE",
                "doctor", "DOCTOR",
                "administrator", "ADMINISTRATOR",
                "manager", "MANAGER");
        opened.forEach((route, words) -> {
            var outcomes = cells(lines.stream()
                    .filter(line -> line.startsWith("| `" + route + "`"))
                    .findFirst()
                    .orElseThrow());
            roles.forEach((caller, role) -> assertThat(Pattern.compile(words)
                            .matcher(said.getProperty("role_may_$" + role))
                            .find())
                    .as("%s tells of %s", role, route)
                    .isEqualTo(outcomes.get(callers.indexOf(caller)).matches("yes|any|own")));
        });
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|")).map(String::strip).toList();
    }

    @Test
    void noTemplateHoldsWordsOfItsOwn() throws IOException {
        var found = new ArrayList<String>();
        for (var template : files(TEMPLATES, ".html")) {
            for (var words : wordsIn(Files.readString(template))) found.add(template.getFileName() + ": " + words);
        }
        assertThat(found).isEmpty();
    }

    @Test
    void theSearchForWordsFindsThem() {
        assertThat(wordsIn("<p>{page:back} Halo</p>")).containsExactly("Halo");
        assertThat(wordsIn("<a title=\"Halo {x}\">{x}</a>")).hasSize(1);
        assertThat(wordsIn("<input placeholder='Nama'>")).hasSize(1);
        assertThat(wordsIn("{#field label='Nama' name='a' /}")).hasSize(1);
        assertThat(wordsIn("{! A remark {page:back} !}<p title=\"{x}\">{#if a}– e-Dokter{/if}</p>&nbsp;"))
                .isEmpty();
    }

    @Test
    void noTemplateHoldsScriptStyleOrRawText() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            var text = Files.readString(template);
            assertThat(text).as("%s", template).doesNotContain(".raw}", ".safe}", " style=", "javascript:", "<style");
            assertThat(text).as("%s", template).doesNotContainPattern("<[^>{]*\\son[a-z]+=");
            assertThat(text).as("%s", template).doesNotContainPattern("<script(?![^>]*src=)");
        }
    }

    @Test
    void everyIconOfATemplateExists() throws IOException {
        for (var template : files(TEMPLATES, ".html")) {
            Pattern.compile("\\{icon:([a-z0-9-]+)\\}")
                    .matcher(Files.readString(template))
                    .results()
                    .map(m -> m.group(1))
                    .filter(name -> !name.equals("symbols"))
                    .forEach(name -> assertThat(Icons.exists(name))
                            .as("icon %s of %s", name, template)
                            .isTrue());
        }
        for (var badge : Badge.values())
            assertThat(Icons.exists(badge.icon)).as(badge.icon).isTrue();
        assertThat(Icons.exists("no-such-icon")).isFalse();
    }

    /** Letters outside of expressions: in text, in attributes that are read aloud, in the words given to tags. */
    private static List<String> wordsIn(String template) {
        var words = new ArrayList<String>();
        var text = template.replaceAll("(?s)\\{!.*?!\\}", "");
        Pattern.compile("\\{#\\w+[^}]*?\\b(?:label|hint|title|text)=(['\"])([^'\"]*\\p{L}[^'\"]*)\\1")
                .matcher(text)
                .results()
                .forEach(m -> words.add(m.group(2)));
        text = text.replaceAll("\\{[^}\\s][^}]*\\}", "");
        Pattern.compile("\\b(?:aria-label|title|placeholder|alt)=(['\"])([^'\"]*\\p{L}[^'\"]*)\\1")
                .matcher(text)
                .results()
                .forEach(m -> words.add(m.group(2)));
        text = text.replaceAll("(?s)<[^>]*>", "\n").replaceAll("&[a-z]+;", "").replace("e-Dokter", "");
        for (var line : text.split("\n")) if (line.matches(".*\\p{L}.*")) words.add(line.strip());
        return words;
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (var walk = Files.walk(folder)) {
            return walk.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
