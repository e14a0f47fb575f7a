package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.Rota;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No word of the code, and no word of the other language, stands in the history of places. */
@QuarkusTest
class LedgerWordsTest {

    private static final Locale ID = Locale.forLanguageTag("id");
    private static final Locale EN = Locale.ENGLISH;

    @Inject
    Given data;

    @Inject
    Rota rota;

    private QuotaEntry entry(String act, String detail, String reason) {
        var practice = data.practice(1);
        data.change(
                "insert into quota_ledger (session_id, at, who, act, places, detail, reason)"
                        + " values (?, utc_timestamp(3), 'planning', ?, 1, ?, ?)",
                practice.session(),
                act,
                detail,
                reason);
        return rota.ledger(practice.session()).get(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JKN 10, GENERAL 4, WALK_IN 2 | JKN 10, umum 4, datang langsung 2 | JKN 10, self-paying 4, walk-in 2
            holiday: Hari Raya Natal     | hari libur: Hari Raya Natal         | holiday: Hari Raya Natal
            leave: seminar               | cuti dokter: seminar                | doctor's leave: seminar
            the schedule has ended       | jadwalnya berakhir                  | its schedule has ended
            the extra was withdrawn      | sesi tambahannya ditarik kembali    | the extra session was withdrawn
            Dokter tidak praktik         | dokter tidak praktik                | the doctor is not there
            lembar cadangan: aula penuh  | dari lembar cadangan: aula penuh    | from a downtime list: aula penuh
            lembar cadangan              | dari lembar cadangan                | from a downtime list
            alat rusak                   | alat rusak                          | alat rusak
            """)
    void whyIsInTheWordsOfWhoReads(String kept, String id, String en) {
        var entry = entry("REPLANNED", null, kept);

        assertThat(LedgerWords.why(entry, ID)).isEqualTo(id);
        assertThat(LedgerWords.why(entry, EN)).isEqualTo(en);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HOURS_CHANGED | 07:00–12:00, 10 > 08:30–12:00, 8 | 07.00–12.00, 10 menit → 08.30–12.00, 8 menit | 07:00–12:00, 10 minutes → 08:30–12:00, 8 minutes
            LATE          | 30                               | 30 menit                                      | 30 minutes
            LATE          | 0                                | tepat waktu                                   | in time
            ROOM_CHANGED  | R1 > R2                          | R1 → R2                                       | R1 → R2
            RELEASED      | JKN 2, GENERAL 0                 | JKN 2, umum 0                                 | JKN 2, self-paying 0
            BLOCKED       | A-03, A-04                       | A-03, A-04                                    | A-03, A-04
            ADDED         |                                  | ''                                            | ''
            """)
    void whatExactlyIsInTheWordsOfWhoReads(String act, String kept, String id, String en) {
        var entry = entry(act, kept, "-");

        assertThat(LedgerWords.exactly(entry, ID)).isEqualTo(id);
        assertThat(LedgerWords.exactly(entry, EN)).isEqualTo(en);
    }
}
