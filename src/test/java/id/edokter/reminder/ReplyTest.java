package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.reminder.Reply.Word;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATANG | COMES",
                "Datang. | COMES",
                "dtg | COMES",
                "dataang | COMES",
                "dtaang | COMES",
                "Ya, saya akan datang besok pak, terima kasih | COMES",
                "ya | COMES",
                "Okee | COMES",
                "jadi | COMES",
                "PINDAH | MOVE",
                "pindha | MOVE",
                "mau ganti jadwal | MOVE",
                "ok pindah | MOVE",
                "BATAL | CANCEL",
                "Batal!! | CANCEL",
                "batl | CANCEL",
                "ya batal | CANCEL",
                "tidak datang | CANCEL",
                "saya tdk bisa dtg | CANCEL",
                "gak jadi | CANCEL",
                "STOP | STOP",
                "stop. | STOP",
                "Mulai | START",
                "tidak | UNCLEAR",
                "tidak batal | UNCLEAR",
                "jangan stop | UNCLEAR",
                "batal? | UNCLEAR",
                "belum tentu datang | UNCLEAR",
                "datang atau batal | UNCLEAR",
                "dokter siapa yang datang | UNCLEAR",
                "datang terlambat sedikit | UNCLEAR",
                "natal | UNCLEAR",
                "Pak Hadi | UNCLEAR",
                "bata | UNCLEAR",
                "'' | UNCLEAR",
                "👍 | UNCLEAR",
            })
    void whatPeopleTypeIsUnderstoodOrAskedAgain(String text, Word word) {
        assertThat(Reply.of(text).word()).as(text).isEqualTo(word);
    }

    @Test
    void theCodeOfABookingBesideTheWordIsKept() {
        assertThat(Reply.of("batal 7kd2mx")).isEqualTo(new Reply(Word.CANCEL, java.util.List.of("7KD2MX")));
    }

    @Test
    void aLongLetterIsLeftToPeople() {
        assertThat(Reply.of("batal ".repeat(40)).word()).isEqualTo(Word.UNCLEAR);
        assertThat(Reply.of(null).word()).isEqualTo(Word.UNCLEAR);
    }
}
