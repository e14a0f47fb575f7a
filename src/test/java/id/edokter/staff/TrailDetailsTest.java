package id.edokter.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class TrailDetailsTest {

    private static final Pattern WRITTEN =
            Pattern.compile("trail\\s*\\.add\\w*\\(([^;]*?Act\\.[^;]*?)\\);", Pattern.DOTALL);
    private static final Pattern LAST_TEXT = Pattern.compile("\"([^\"]+)\"\\s*$");

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
                "12 found on page 2 | 12 ditemukan, halaman 2",
                "own session 31 | sesi praktik 31",
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

    /** Whoever writes a new detail gives it words; what holds a number or a name of the browser is not found here. */
    @Test
    void everyDetailThatIsWrittenHasWords() throws IOException {
        var written = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file : files.filter(f -> f.toString().endsWith(".java")).toList())
                WRITTEN.matcher(Files.readString(file))
                        .results()
                        .forEach(line -> LAST_TEXT
                                .matcher(line.group(1).strip())
                                .results()
                                .filter(text -> !line.group(1)
                                        .substring(0, text.start())
                                        .strip()
                                        .endsWith("+"))
                                .forEach(text -> written.add(text.group(1))));
        }
        assertThat(written)
                .contains("own password", "card seen")
                .allSatisfy(
                        detail -> assertThat(TrailWord.of(detail)).as(detail).isPresent());
    }
}
