package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.notification.Sentence.Unreadable;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    private static String filled(String text, Map<String, String> told) throws Unreadable {
        return Sentence.read(text).fill(told);
    }

    @Test
    void namesAreReplacedByWhatIsTold() throws Unreadable {
        assertThat(filled("{rs}: janji { waktu }.", Map.of("rs", "RSUD", "waktu", "Senin")))
                .isEqualTo("RSUD: janji Senin.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Poli Anak; 2; janji di Poli Anak. Ada 2 lagi",
                "Poli Anak; 0; janji di Poli Anak.",
                "'';        2; janji. Ada 2 lagi",
                "'  ';      0; janji."
            })
    void whatIsInBracketsIsLeftOutWhenNothingIsToldOfIt(String clinic, String others, String read) throws Unreadable {
        assertThat(filled("janji[ di {poli}].[ Ada {lainnya} lagi]", Map.of("poli", clinic, "lainnya", others)))
                .isEqualTo(read);
    }

    @Test
    void somethingElseMayBeSaidInstead() throws Unreadable {
        var text = "pindah[ ke {ruang}|, tanyakan di loket].";
        assertThat(filled(text, Map.of("ruang", "R2"))).isEqualTo("pindah ke R2.");
        assertThat(filled(text, Map.of())).isEqualTo("pindah, tanyakan di loket.");
    }

    @Test
    void whatIsToldIsNeverATextItselfAndIsOneLine() throws Unreadable {
        assertThat(filled("untuk {nama}!", Map.of("nama", "A {kode}\r\nBcc: x[y]|z\u2028w", "kode", "482913")))
                .isEqualTo("untuk A {kode} Bcc: x[y]|z w!");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "a {nama",
                "{na ma}",
                "{NAMA}",
                "{#if nama}x{/if}",
                "{inject:vertx}",
                "{nama.length}",
                "[",
                "]",
                "a [b",
                "[[{nama}]]",
                "[tanpa nama]",
                "[|{nama}]",
                "[{nama}|a|b]"
            })
    void whatIsNotWrittenLikeThisIsRefused(String text) {
        assertThatThrownBy(() -> Sentence.read(text)).isInstanceOf(Unreadable.class);
    }

    @Test
    void itKnowsWhatIsSaidInAnyCase() throws Unreadable {
        var text = Sentence.read("{rs}[ di {poli}, {tautan}][ ke {ruang}|?]");
        assertThat(text.names()).containsExactlyInAnyOrder("rs", "poli", "tautan", "ruang");
        assertThat(text.always()).containsExactlyInAnyOrder("rs", "ruang");
        assertThat(text.plain()).containsExactly("rs");
    }
}
