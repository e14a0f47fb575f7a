package id.edokter.patient;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One name is written in many ways. */
class NameKeyTest {

    @ParameterizedTest
    @CsvSource({
        "Soekarno, Sukarno",
        "Achmad, Ahmad",
        "Akhmad, Ahmad",
        "Djoko, Joko",
        "Jusuf, Yusup",
        "Fatimah, Fatima",
        "Aisyah, Aisah",
        "Rizky, Riski",
        "Arief, Arif",
        "Mohammad, Muhamad",
        "Moh, Muhammad",
        "Tjahyo, Cahyo",
        "Ruth, Rut",
        "Oemar, Umar"
    })
    void namesThatSoundAlikeAreOne(String one, String other) {
        assertThat(NameKey.sound(word(one))).isEqualTo(NameKey.sound(word(other)));
    }

    @ParameterizedTest
    @CsvSource({"Siti, Sita", "Budi, Bayu", "Ani, Ina", "Rahma, Rahman", "Dewi, Devi"})
    void namesThatSoundDifferentAreTwo(String one, String other) {
        assertThat(NameKey.sound(word(one))).isNotEqualTo(NameKey.sound(word(other)));
    }

    private static String word(String name) {
        return NameKey.words(name).get(0);
    }

    @Test
    void titlesAreNoWordsOfAName() {
        assertThat(NameKey.words("Hj. Siti Nur'aini, S.Pd")).containsExactly("siti", "nuraini");
        assertThat(NameKey.words("dr. H. Budi Santoso, M.Kes")).containsExactly("budi", "santoso");
        assertThat(NameKey.words("Ny. TARIGAN br. Karo")).containsExactly("tarigan", "karo");
        assertThat(NameKey.words("M. Iqbal")).containsExactly("iqbal");
        assertThat(NameKey.words("Éva-Maria  Ünal")).containsExactly("eva", "maria", "unal");
        assertThat(NameKey.words("李小龙")).containsExactly("李小龙");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Haji", "H.", "O", "Bu", "Tn. Haji"})
    void whoIsCalledLikeATitleHasANameAllTheSame(String name) {
        assertThat(NameKey.words(name)).isNotEmpty();
        assertThat(NameKey.kept(name)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "😀", "#12", "-", "'"})
    void whatIsNoNameBreaksNothing(String text) {
        assertThat(NameKey.words(text)).hasSizeLessThan(2);
        assertThat(NameKey.kept(text)).hasSizeLessThan(2);
    }

    @Test
    void whatIsTypedOfAWordIsHowItBegins() {
        for (var name : new String[] {"muhammad", "rizky", "fatimah", "djoko", "wahyu", "soekarno", "arief"}) {
            for (int typed = 3; typed < name.length(); typed++) {
                var beginning = name.substring(0, typed);
                if (beginning.endsWith("o") || beginning.endsWith("i")) continue; // of oe and ie only half
                assertThat(NameKey.sound(name))
                        .as(beginning)
                        .satisfiesAnyOf(
                                sound -> assertThat(sound).startsWith(NameKey.sound(beginning)),
                                sound -> assertThat(sound).startsWith(NameKey.beginning(beginning)));
            }
        }
    }

    @Test
    void twoWordsAreKeptAsOneAsWell() {
        assertThat(NameKey.kept("Nur Aini")).containsAll(NameKey.kept("Nuraini"));
    }

    @Test
    void anyTwoWordsAreKeptAsAPairBothWays() {
        assertThat(NameKey.kept("Siti Nur Aini"))
                .contains(NameKey.pair("siti", "aini"), NameKey.pair("aini", "siti"), NameKey.pair("nur", "aini"));
        assertThat(NameKey.kept("a".repeat(40) + " " + "bc".repeat(40)))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(62));
        assertThat(NameKey.kept("aa bb cc dd ee ff gg hh ii jj kk ll mm")).hasSizeLessThan(50);
    }

    @Test
    void oneTypingErrorLeavesSomethingInCommon() {
        for (var typed : new String[] {"sutrisno", "sutrsno", "sutriisno", "sutirsno", "sutrizno", "utrisno"})
            assertThat(NameKey.slips("sutrisno")).as(typed).containsAnyElementsOf(NameKey.slips(typed));
        assertThat(NameKey.slips("budi")).doesNotContainAnyElementsOf(NameKey.slips("wati"));
        assertThat(NameKey.slips("😀😁😂")).contains("😀😁", "😁😂", "😀😂");
    }

    @Test
    void aWordOfEndlessLettersIsCut() {
        assertThat(NameKey.kept("ab".repeat(60)))
                .allSatisfy(word -> assertThat(word.length()).isLessThanOrEqualTo(NameKey.LONGEST));
    }
}
