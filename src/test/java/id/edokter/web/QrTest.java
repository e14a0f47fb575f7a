package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrTest {

    @Test
    void thePathDrawsExactlyTheModulesOfTheCode() {
        var drawn = Qr.of("7K4M2Q");
        var code = QrCode.encodeText("7K4M2Q", QrCode.Ecc.MEDIUM);
        var dark = new boolean[drawn.size()][drawn.size()];
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\d+z")
                .matcher(drawn.path())
                .results()
                .forEach(row -> {
                    int x = Integer.parseInt(row.group(1));
                    for (int i = 0; i < Integer.parseInt(row.group(3)); i++)
                        dark[Integer.parseInt(row.group(2))][x + i] = true;
                });
        assertThat(drawn.size()).isEqualTo(code.size).isEqualTo(21);
        for (int y = 0; y < code.size; y++)
            for (int x = 0; x < code.size; x++) assertThat(dark[y][x]).isEqualTo(code.getModule(x, y));
    }

    @Test
    void aBookingCodeIsDrawnWithTheStrongestCorrection() {
        assertThat(QrCode.encodeText("7K4M2Q", QrCode.Ecc.MEDIUM).errorCorrectionLevel)
                .isEqualTo(QrCode.Ecc.HIGH);
    }
}
