package id.edokter.browse;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Mistyped;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dr. Ratna Br. Tarigan, Sp.PD                 | ratna tarigan       | RT
            dr. H. Syamsul Bahri Lubis, Sp.PD-KGEH       | syamsul bahri lubis | SL
            dr. Desi Anggraini Ginting, M.Ked(Ped), Sp.A | desi anggraini ginting | DG
            dr. Yohana Simanjuntak, Sp.B(K)Onk           | yohana simanjuntak  | YS
            dr. M. Iqbal Siregar, Sp.JP                  | iqbal siregar       | IS
            dr. Johannes Sitepu, Sp. THT-KL              | johannes sitepu     | JS
            Prof. Dr. dr. Siti, M.Kes                    | siti                | S
            drg. Annisa Putri Dalimunthe                 | annisa putri dalimunthe | AD
            Dokter Zoë Ångström                          | zoe angstrom        | ZA
            """)
    void titlesDegreesAndAccentsAreNoPartOfWhatPeopleSay(String name, String words, String initials) {
        assertThat(Names.joined(Names.words(name))).isEqualTo(words);
        assertThat(Names.initials(name)).isEqualTo(initials);
    }

    @Test
    void aNameThatIsOnlyTitlesHasASignAllTheSame() {
        assertThat(Names.initials("dr.")).isEqualTo("–");
        assertThat(Names.words(null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Poli Anak,Anak", "Poliklinik Gigi dan Mulut,Gigi dan Mulut", "klinik Nyeri,Nyeri", "IGD,IGD"})
    void whatAllClinicsAreIsNotSaidOfEach(String name, String shortName) {
        assertThat(Names.clinic(name)).isEqualTo(shortName);
    }

    @ParameterizedTest
    @CsvSource({
        "ratan, ratna, true",
        "ratnaa, ratna, true",
        "rtna, ratna, true",
        "ratba, ratna, true",
        "tarigen, tarigan, true",
        "simanjuntk, simanjuntak, true",
        "simnajuntk, simanjuntak, true",
        "anggraen, anggraini, true",
        "jantunk, jantung, true",
        "ana, anak, false",
        "mata, maya, true",
        "ratu, ratna, true",
        "budi, ratna, false",
        "lubis, sinaga, false",
        "sembirign, sembiring, true",
        "sembarang, sembiring, true",
        "tarigan, siregar, false"
    })
    void aWordIsForgivenOneErrorAndALongOneTwo(String typed, String meant, boolean forgiven) {
        assertThat(Mistyped.is(typed, meant)).isEqualTo(forgiven);
    }

    @Test
    void errorsAreCountedOnlyAsFarAsTheyMatter() {
        assertThat(Mistyped.errors("ratna", "ratna", 2)).isZero();
        assertThat(Mistyped.errors("ratan", "ratna", 2)).isOne();
        assertThat(Mistyped.errors("abcdefgh", "hgfedcba", 2)).isGreaterThan(2);
        assertThat(Mistyped.errors("a".repeat(100), "b".repeat(99), 2)).isGreaterThan(2);
    }
}
