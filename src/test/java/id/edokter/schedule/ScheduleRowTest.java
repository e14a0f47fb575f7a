package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.CsvTable;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row alone: what it says, and what is wrong with it. */
class ScheduleRowTest {

    private static ScheduleRow read(String... columnsAndValues) {
        var fields = new HashMap<>(Map.of(
                "poli", "Penyakit Dalam",
                "kode_bpjs", "INT",
                "dokter", "dr. Contoh, Sp.PD",
                "hari", "Senin-Kamis",
                "jam", "08.00-12.00",
                "kuota", "24",
                "kuota_jkn", "16",
                "menit", "10",
                "ruang", "Ruang 3"));
        for (int i = 0; i < columnsAndValues.length; i += 2) fields.put(columnsAndValues[i], columnsAndValues[i + 1]);
        return ScheduleRow.read(new CsvTable.Row(7, fields));
    }

    @Test
    void aGoodRowIsWhatItSays() {
        var row = read();
        assertThat(row.isGood()).isTrue();
        assertThat(row.notes()).isEmpty();
        assertThat(row.line()).isEqualTo(7);
        assertThat(row.hours()).isEqualTo(new Hours(LocalTime.of(8, 0), LocalTime.of(12, 0), 24, 16, 10));
        assertThat(row.days()).hasSize(4);
        assertThat(row.room()).isEqualTo("Ruang 3");
        assertThat(row.note()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "08.00-12.00",
                "08:00 - 12:00",
                "8.00 s/d 12.00",
                "08.00–12.00 WIB",
                "08.00 WIB s.d. 12.00 WIB",
                "8-12",
                "08:00:00-12:00:00",
                "08.00 sampai 12.00",
                "08.00 hingga 12.00"
            })
    void hoursAreReadAsPeopleWriteThem(String written) {
        var row = read("jam", written);
        assertThat(row.problems()).isEmpty();
        assertThat(row.hours().starts()).isEqualTo(LocalTime.of(8, 0));
        assertThat(row.hours().ends()).isEqualTo(LocalTime.of(12, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "poli|''|nama poli kosong",
                "dokter|''|nama dokter kosong",
                "hari|Senen|hari \"senen\" tidak dikenal",
                "hari|''|hari kosong",
                "jam|''|jam kosong",
                "jam|pagi|jam \"pagi\" tidak terbaca",
                "jam|08.00|jam \"08.00\" tidak terbaca",
                "jam|08.00-25.00|jam \"08.00-25.00\" tidak ada",
                "jam|08.60-12.00|jam \"08.60-12.00\" tidak ada",
                "jam|12.00-08.00|jam terbalik: 12.00–08.00",
                "jam|08.00-08.00|jam terbalik: 08.00–08.00",
                "kuota|banyak|kuota \"banyak\" bukan bilangan",
                "kuota|-3|kuota \"-3\" bukan bilangan",
                "kuota|2,5|kuota \"2,5\" bukan bilangan",
                "kuota|0|kuota harus 1–500, bukan 0",
                "kuota|501|kuota harus 1–500, bukan 501",
                "menit|0|menit harus 1–240, bukan 0",
                "menit|241|menit harus 1–240, bukan 241",
                "kuota_jkn|25|kuota JKN 25 melebihi kuota 24",
                "kode_bpjs|A B|kode_bpjs \"A B\" bukan kode (huruf dan angka, paling banyak 10)",
                "kode_bpjs|ABCDEFGHIJK|kode_bpjs \"ABCDEFGHIJK\" bukan kode (huruf dan angka, paling banyak 10)"
            })
    void whatIsWrongIsSaidOnce(String column, String value, String problem) {
        assertThat(read(column, value).problems()).containsExactly(problem);
    }

    @Test
    void whatWasUnderstoodOfAWrongRowIsShownAsItStands() {
        assertThat(ScheduleComparison.understood(read("kuota_jkn", "25")))
                .isEqualTo("Penyakit Dalam · dr. Contoh, Sp.PD · Senin–Kamis · jam 08.00-12.00 · kuota 24 (JKN 25)"
                        + " · menit 10 · Ruang 3");
        assertThat(ScheduleComparison.understood(read("jam", "", "hari", "Senen")))
                .contains("hari ? · jam ? · kuota 24");
    }

    @Test
    void allThatIsWrongIsSaidAtOnce() {
        assertThat(read("poli", "", "hari", "Senen", "jam", "x", "kuota", "y").problems())
                .hasSize(4);
    }

    @Test
    void tooLongATextIsSaidWithItsColumn() {
        assertThat(read("dokter", "😀".repeat(120)).problems()).isEmpty();
        assertThat(read("dokter", "😀".repeat(121)).problems()).containsExactly("dokter lebih panjang dari 120 huruf");
    }

    @Test
    void theQuotaFollowsFromHoursAndMinutesAndTheMinutesFromHoursAndQuota() {
        assertThat(read("kuota", "", "kuota_jkn", "").hours().places()).isEqualTo(24);
        assertThat(read("menit", "").hours().minutesPerPlace()).isEqualTo(10);
        assertThat(read("kuota_jkn", "").hours().jknPlaces()).isZero();
        assertThat(read("kuota", "", "menit", "").problems())
                .containsExactly("kuota dan menit kosong: jumlah tempat tidak diketahui");
    }

    @Test
    void placesBeyondMidnightAreWrongAndThoseBeyondTheEndNoted() {
        assertThat(read("jam", "22.00-23.00", "kuota", "13", "kuota_jkn", "0").problems())
                .containsExactly("13 tempat × 10 menit sejak 22.00 melewati tengah malam");
        assertThat(read("kuota", "25").notes())
                .containsExactly("nomor terakhir (25) jatuh pukul 12.00, tidak sebelum sesi selesai pukul 12.00");
    }

    @Test
    void rowsMeetOnlyWhereDaysAndHoursDo() {
        assertThat(read().meets(read("hari", "Kamis", "jam", "11.59-13.00", "kuota", "3", "kuota_jkn", "0")))
                .isTrue();
        assertThat(read().meets(read("hari", "Kamis", "jam", "12.00-13.00", "kuota", "3", "kuota_jkn", "0")))
                .isFalse();
        assertThat(read().meets(read("hari", "Jumat"))).isFalse();
    }
}
