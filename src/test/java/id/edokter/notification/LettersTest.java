package id.edokter.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.notification.Letters.Piece;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LettersTest {

    /** A hospital words its messages itself, and a private link with a comma behind it opens nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Buka {link}, lalu pilih.",
                "Buka ({link}).",
                "{link}",
                "Lihat “{link}”",
                "Sudah dibuka? {link}! Terima kasih",
                "{link}?bahasa=en",
            })
    void aLinkEndsBeforeTheSentenceDoes(String line) {
        var link = "https://janji.rs.example/jawab/" + "aB_-".repeat(10) + "xyz";
        var meant = line.contains("bahasa") ? link + "?bahasa=en" : link;
        var pieces = Letters.pieces(line.replace("{link}", link));
        assertThat(pieces).filteredOn(Piece::isLink).extracting(Piece::text).containsExactly(meant);
        assertThat(String.join("", pieces.stream().map(Piece::text).toList())).isEqualTo(line.replace("{link}", link));
    }
}
