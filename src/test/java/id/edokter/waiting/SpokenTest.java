package id.edokter.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "A-07 | A, nol tujuh",
                "A-40 | A, empat nol",
                "PD-112 | P D, satu satu dua",
                "ZZZ-01 | Z Z Z, nol satu"
            })
    void aNumberIsSaidLetterByLetterAndDigitByDigit(String label, String said) {
        assertThat(Spoken.number(label)).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ruang 3 | Ruang tiga",
                "Ruang 10 | Ruang sepuluh",
                "Ruang 11 | Ruang sebelas",
                "Ruang 12A | Ruang dua belas A",
                "Ruang 20 | Ruang dua puluh",
                "Ruang 21 | Ruang dua puluh satu",
                "Ruang 100 | Ruang seratus",
                "Ruang 215 | Ruang dua ratus lima belas",
                "Ruang 07 | Ruang nol tujuh",
                "Ruang 1203 | Ruang satu dua nol tiga",
                "Lantai 2 Anak | Lantai dua Anak",
                "Poli Gigi | Poli Gigi"
            })
    void aRoomIsSaidAsOneCounts(String room, String said) {
        assertThat(Spoken.room(room)).isEqualTo(said);
    }

    @Test
    void whatIsNotCountedIsRefused() {
        assertThat(Spoken.count(999)).isEqualTo("sembilan ratus sembilan puluh sembilan");
        assertThatThrownBy(() -> Spoken.count(1000)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Spoken.count(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
