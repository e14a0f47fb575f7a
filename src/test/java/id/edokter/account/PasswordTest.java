package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "meja hijau terbang pelan",
                "kucing makan ikan di atas meja",
                "f7k2p-x9w3q-m4t8z",
                "budi-8391027465",
                "kucing lampu hujan sore",
                "страница облако зелёный",
                "  spasi di depan boleh  "
            })
    void longOnesThatNobodyGuessesAreGood(String text) {
        assertThat(new Password(text).hardToGuess("siti.rahma", "Siti Rahma").text())
                .isEqualTo(text);
    }

    private static final String[] HOUSE = {"RSUD Dr. R. M. Djoelham", "Binjai", "Jl. Sultan Hasanuddin No. 9, Binjai"};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rsuddrrmdjoelham",
                "djoelhambinjai",
                "RSUD-Djoelham-2026",
                "Djoelham.Binjai1",
                "sultanhasanuddin9",
                "SultanHasanuddinBinjai",
                "siti djoelham"
            })
    void whatStandsOnEveryPageIsRefused(String text) {
        assertThatThrownBy(() -> new Password(text).hardToGuess("siti.rahma", "Siti Rahma", HOUSE))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.key()).isEqualTo("password_common"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"meja hijau terbang pelan", "kucing binjai makan ikan pelan", "f7k2p-x9w3q-m4t8z"})
    void aWordOfItAmongOthersIsNot(String text) {
        assertThat(new Password(text)
                        .hardToGuess("siti.rahma", "Siti Rahma", HOUSE)
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "qwertyuiop12",
                "123456789012",
                "aaaaaaaaaaaa",
                "abcdefghijkl",
                "iloveyouiloveyou",
                "admin-admin-admin",
                "rumahsakit12",
                "P@ssw0rd2026!",
                "bismillah123",
                "Alhamdulillah2026",
                "sayangkamu12",
                "akucintakamu!",
                "persibjuara1",
                "arema1987malang",
                "indonesiamerdeka",
                "rahasia-rahasia",
                "dokterdokter",
                "binjaimedan2026",
                "nasigoreng123",
                "muhammadrizky1",
                "siregar-lubis",
                "sitirahma1990",
                "sitirahmasitirahma"
            })
    void whatEverybodyTriesFirstIsRefused(String text) {
        assertThatThrownBy(() -> new Password(text).hardToGuess("siti.rahma", "Siti Rahma"))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.key()).isEqualTo("password_common"));
    }

    @ParameterizedTest
    @CsvSource({"'',password_missing", "sebelas 123,password_short", "😀😀😀😀😀😀😀😀😀😀😀,password_short"})
    void lengthIsCountedInCharacters(String text, String key) {
        assertThatThrownBy(() -> new Password(text))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void twoHundredCharactersAreTheMost() {
        assertThat(new Password("a b".repeat(66) + "xy").text()).hasSize(200);
        assertThatThrownBy(() -> new Password("a".repeat(201))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Password(null)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void firstOnesDifferAndAreHardToGuess() {
        var one = Password.first();
        assertThat(one.text())
                .matches("[0-9a-z]{5}-[0-9a-z]{5}-[0-9a-z]{5}")
                .isNotEqualTo(Password.first().text());
        assertThat(one.hardToGuess("siti", "Siti")).isEqualTo(one);
    }

    @Test
    void noneGetsIntoALog() {
        assertThat(new Password("meja hijau terbang")).hasToString("Password");
    }
}
