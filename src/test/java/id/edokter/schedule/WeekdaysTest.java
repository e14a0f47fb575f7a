package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeekdaysTest {

    /** Days as the digits of a week that begins on Monday: 135 is Monday, Wednesday, Friday. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senin|1",
                "SENIN|1",
                "Senin-Kamis|1234",
                "Senin – Kamis|1234",
                "Senin s/d Jumat|12345",
                "Senin s.d. Jum'at|12345",
                "Senin sd Jum’at|12345",
                "Senin sampai dengan Sabtu|123456",
                "Senin hingga Rabu|123",
                "Sen, Rab|13",
                "Sen.,Rab.,Jum.|135",
                "Selasa & Kamis|24",
                "Selasa dan Kamis|24",
                "Selasa/Kamis|24",
                "Senin Selasa Rabu|123",
                "Senin-Rabu, Jumat|1235",
                "Sabtu-Senin|167",
                "Jumat-Jumat|5",
                "Setiap hari|1234567",
                "tiap hari|1234567",
                "Hari kerja|12345",
                "Setiap hari kerja|12345",
                "Setiap Senin|1",
                "Hari Senin dan hari Rabu|13",
                "Ahad|7",
                "Minggu; Ahad|7"
            })
    void theyAreReadAsPeopleWriteThem(String written, String days) {
        var read = Weekdays.read(written);
        assertThat(read.unknown()).isNull();
        assertThat(read.days()).isEqualTo(days(days));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Senen|senen",
                "Senin, Rebo|rebo",
                "Senin-Kmais|kmais",
                "Senin-|senin-",
                "-Senin|-senin",
                "Senin-Rabu-Jumat|senin-rabu-jumat",
                "Monday|monday",
                "1|1"
            })
    void theFirstWordThatIsNotUnderstoodIsNamed(String written, String unknown) {
        assertThat(Weekdays.read(written).unknown()).isEqualTo(unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", ",", "& ,"})
    void nothingIsNoDay(String written) {
        assertThat(Weekdays.read(written).unknown()).isNull();
        assertThat(Weekdays.read(written).days()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1|Senin",
                "12|Senin, Selasa",
                "1234|Senin–Kamis",
                "135|Senin, Rabu, Jumat",
                "12367|Senin–Rabu, Sabtu, Minggu"
            })
    void threeInARowAreWrittenAsARange(String days, String written) {
        assertThat(Weekdays.written(days(days))).isEqualTo(written);
        assertThat(Weekdays.read(written).days()).isEqualTo(days(days));
    }

    private static Set<DayOfWeek> days(String digits) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        Arrays.stream(digits.split("")).map(Integer::valueOf).map(DayOfWeek::of).forEach(days::add);
        return days;
    }
}
