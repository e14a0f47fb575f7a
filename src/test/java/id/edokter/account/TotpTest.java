package id.edokter.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    /** Of the examples in appendix B of RFC 6238. */
    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private static final Instant NOW = Instant.ofEpochSecond(1234567890);
    private static final long STEP = 1234567890L / 30;

    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(Totp.codeAt(Instant.ofEpochSecond(second), SECRET)).isEqualTo(code);
        assertThat(Totp.stepOf(code, SECRET, Instant.ofEpochSecond(second), 0)).hasValue(second / 30);
    }

    @Test
    void aCodeIsGoodOneStepBeforeAndAfterAndNoLonger() {
        for (int drift = -1; drift <= 1; drift++)
            assertThat(Totp.stepOf(Totp.codeAt(NOW.plusSeconds(30L * drift), SECRET), SECRET, NOW, 0))
                    .hasValue(STEP + drift);
        assertThat(Totp.stepOf(Totp.codeAt(NOW.minusSeconds(60), SECRET), SECRET, NOW, 0))
                .isEmpty();
        assertThat(Totp.stepOf(Totp.codeAt(NOW.plusSeconds(60), SECRET), SECRET, NOW, 0))
                .isEmpty();
    }

    @Test
    void aCodeThatWasUsedOpensNoMoreNorDoesOneBeforeIt() {
        assertThat(Totp.stepOf("005924", SECRET, NOW, STEP - 1)).hasValue(STEP);
        assertThat(Totp.stepOf("005924", SECRET, NOW, STEP)).isEmpty();
        assertThat(Totp.stepOf(Totp.codeAt(NOW.minusSeconds(30), SECRET), SECRET, NOW, STEP))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "005925", "5924", "0059240", "abcdef", "００５９２４"})
    void whatIsNoCodeOpensNothing(String typed) {
        assertThat(Totp.stepOf(typed, SECRET, NOW, 0)).isEmpty();
        assertThat(Totp.stepOf(null, SECRET, NOW, 0)).isEmpty();
    }

    @Test
    void spacesDoNotCount() {
        assertThat(Totp.stepOf(" 005 924 ", SECRET, NOW, 0)).isPresent();
    }

    @Test
    void theTelephoneIsToldTheSecretInTheFormItReads() {
        assertThat(Totp.readable(SECRET)).isEqualTo("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(Totp.address(SECRET, "RSUD Kota Binjai", "siti.rahma"))
                .isEqualTo("otpauth://totp/e-Dokter%20RSUD%20Kota%20Binjai:siti.rahma"
                        + "?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=e-Dokter%20RSUD%20Kota%20Binjai");
    }
}
