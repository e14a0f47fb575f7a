package id.edokter.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TrailDetailsTest {

    private static final Pattern WRITTEN = Pattern.compile("trail\\s*\\.add\\w*\\(");
    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

    private static TrailDetails in(String language) {
        return TrailDetails.in(Locale.forLanguageTag(language));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "all, by administrator | semua, oleh administrator",
                "administrator front-desk | Administrator, Petugas pendaftaran",
                "7 left | tersisa 7",
                "tries of an account | batas untuk satu akun",
                "tries in a known browser | batas untuk satu akun di peramban yang dikenal",
                "tries from an address | batas untuk satu alamat jaringan",
                "tries of all accounts | batas untuk semua akun bersama",
                "tries of codes | batas untuk kode",
                "tries of the own password | batas untuk kata sandi sendiri",
                "12 found on page 2 | 12 ditemukan, halaman 2",
                "own session 31 | sesi praktik 31",
                "session 12 | daftar jadwal 12",
                "search | pencarian",
                "like 4 | mirip pasien 4",
                "merge 3 of 9 | penggabungan 3, pasien 9 ke sini",
                "merge 3 into 9 | penggabungan 3, ke pasien 9",
                "NAME, BIRTH_DATE | nama, tanggal lahir",
                "CORRECTION GRANTED | perbaikan, dikabulkan",
                "REMINDERS 1.0 | pengingat, teks 1.0",
                "RETENTION, visits kept: 0 | masa simpan habis; kunjungan yang disimpan: 0",
                "3 of 5 told | 3 dari 5 pasien dikabari",
                "2026-11-01 2026-11-07 | 2026-11-01 sampai 2026-11-07",
                "Firefox, Linux | Firefox, Linux",
                "something new | something new"
            })
    void detailsAreSaidInWords(String detail, String said) {
        assertThat(in("id").say(detail)).isEqualTo(said);
    }

    @Test
    void theOtherLanguageHasThemToo() {
        assertThat(in("en").say("card seen")).isEqualTo("card seen");
        assertThat(in("en").say("RESTRICTION REFUSED")).isEqualTo("restriction, refused");
        assertThat(in("en").say("")).isEmpty();
    }

    /** Whoever writes a new detail gives it words, also where it holds a number; a name of the browser has none. */
    @Test
    void everyDetailThatIsWrittenHasWords() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                written.addAll(detailsIn(Files.readString(file)));
        }
        assertThat(written)
                .contains("own password", "card seen", "without NIK", "search", "like 7", "7 found on page 7")
                .allSatisfy(detail -> assertThat(List.of(detail, detail.replaceFirst("7", "RETENTION")))
                        .as("said in words: %s", detail)
                        .anyMatch(shape -> !in("id").say(shape).equals(shape)));
    }

    @Test
    void detailsAreFoundWhereverTheCallEnds() {
        assertThat(detailsIn("trail.add(witness, Act.SIGNED_IN, null, \"\", \"one\");"))
                .containsExactly("one");
        assertThat(detailsIn("all.forEach(p -> trail.addNow(w, Act.X, p.id(), \"a, b\", \"two\"));"))
                .containsExactly("two");
        assertThat(detailsIn("x = y.map(p -> trail\n.addEachNow(w, Act.X, p, \"\", \"like \" + p.id(1, 2)))"))
                .containsExactly("like 7");
        assertThat(detailsIn("trail.add(w, Act.X, null, subject(id), a == null ? \"three\" : \"four\");"))
                .containsExactly("four", "three");
        assertThat(detailsIn("trail.add(w, Act.X, null, \"\", first + \" \" + last);"))
                .isEmpty();
        assertThat(detailsIn("trail.add(w, Act.X, null, \"no detail\", what);")).isEmpty();
    }

    /** The last words of each call; what is put in between is seven. */
    private static Set<String> detailsIn(String source) {
        var found = new TreeSet<String>();
        WRITTEN.matcher(source).results().forEach(call -> {
            for (var choice : lastArgument(source, call.end()).split("\\s[?:]\\s")) {
                var detail = new StringBuilder();
                for (var part : choice.replaceAll("\\([^()]*\\)", "").split("\\+")) {
                    var text = TEXT.matcher(part.strip());
                    detail.append(text.matches() ? text.group(1) : "7");
                }
                if (choice.contains("\"") && detail.toString().matches(".*[a-z].*")) found.add(detail.toString());
            }
        });
        return found;
    }

    private static String lastArgument(String source, int from) {
        int depth = 1;
        int begin = from;
        boolean isText = false;
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '"') isText = !isText;
            if (isText) continue;
            if (c == '(') depth++;
            if (c == ')') depth--;
            if (c == ',' && depth == 1) begin = i + 1;
            if (depth == 0) return source.substring(begin, i).strip();
        }
        throw new IllegalArgumentException("a call without an end");
    }
}
