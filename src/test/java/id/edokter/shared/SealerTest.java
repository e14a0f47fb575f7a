package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.support.TestKeys;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String COLUMN = "patient.nik";
    private static final String NIK = "9900017101900001";

    private final Sealer sealer = Sealer.of(TestKeys.FIRST, TestKeys.LOOKUP);

    // ---- sealing

    @ParameterizedTest
    @ValueSource(strings = {"", "9900017101900001", "+62 812 😀 ñ"})
    void whatIsSealedOpensAgain(String text) {
        assertThat(sealer.open(COLUMN, sealer.seal(COLUMN, text))).isEqualTo(text);
    }

    @Test
    void nothingStaysNothing() {
        assertThat(sealer.seal(COLUMN, null)).isNull();
        assertThat(sealer.open(COLUMN, null)).isNull();
    }

    @Test
    void theSealedValueTellsItsKeyAndNotItsText() {
        var sealed = sealer.seal(COLUMN, NIK);

        assertThat(Sealer.keyOf(sealed)).isEqualTo("t1");
        assertThat(sealed).startsWith(sealer.mark()).hasSizeLessThanOrEqualTo(NIK.length() + Sealer.OVERHEAD);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain(NIK);
    }

    @Test
    void equalTextsAreSealedDifferentlyEachTime() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 1_000; i++) seen.add(HexFormat.of().formatHex(sealer.seal(COLUMN, NIK)));
        assertThat(seen).hasSize(1_000);
    }

    @Test
    void aValueMovedToAnotherColumnDoesNotOpen() {
        var sealed = sealer.seal("patient.claimed_nik", NIK);

        assertThatThrownBy(() -> sealer.open(COLUMN, sealed))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageNotContaining(NIK);
    }

    @Test
    void aValueOfWhichAnyBitWasChangedDoesNotOpen() {
        var sealed = sealer.seal(COLUMN, NIK);

        for (int i = 0; i < sealed.length; i++) {
            var changed = sealed.clone();
            changed[i] ^= 1;
            assertThatThrownBy(() -> sealer.open(COLUMN, changed)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void aShortenedValueDoesNotOpen() {
        var sealed = sealer.seal(COLUMN, NIK);

        for (int length = 0; length < sealed.length; length++) {
            var shortened = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> sealer.open(COLUMN, shortened)).isInstanceOf(BrokenSeal.class);
        }
    }

    @Test
    void afterABrokenValueTheNextOneOpens() {
        var good = sealer.seal(COLUMN, NIK);
        var broken = good.clone();
        broken[broken.length - 1] ^= 1;

        assertThatThrownBy(() -> sealer.open(COLUMN, broken)).isInstanceOf(BrokenSeal.class);
        assertThat(sealer.open(COLUMN, good)).isEqualTo(NIK);
    }

    @Test
    void manyThreadsSealAndOpenAtOnce() {
        var all = IntStream.range(0, 20_000)
                .parallel()
                .mapToObj(i -> sealer.open(COLUMN, sealer.seal(COLUMN, "value " + i)))
                .toList();

        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.range(0, 20_000).mapToObj(i -> "value " + i).toList());
    }

    // ---- several keys

    @Test
    void theFirstKeySealsAndAllOpen() {
        var old = sealer.seal(COLUMN, NIK);
        var both = Sealer.of(TestKeys.SECOND + "," + TestKeys.FIRST, TestKeys.LOOKUP);

        assertThat(both.open(COLUMN, old)).isEqualTo(NIK);
        assertThat(Sealer.keyOf(both.seal(COLUMN, NIK))).isEqualTo("t2");
    }

    @Test
    void aValueOfAKeyThatIsGoneDoesNotOpenAndNamesIt() {
        var old = sealer.seal(COLUMN, NIK);
        var other = Sealer.of(TestKeys.SECOND, TestKeys.LOOKUP);

        assertThatThrownBy(() -> other.open(COLUMN, old))
                .isInstanceOf(BrokenSeal.class)
                .hasMessageContaining("key t1");
    }

    @Test
    void anotherKeyOfTheSameNameDoesNotOpen() {
        var sealed = sealer.seal(COLUMN, NIK);
        var other = Sealer.of(TestKeys.SECOND.replace("t2:", "t1:"), TestKeys.LOOKUP);

        assertThatThrownBy(() -> other.open(COLUMN, sealed)).isInstanceOf(BrokenSeal.class);
        assertThat(sealer.isProvedBy(sealer.proofOf("t1"))).isTrue();
        assertThat(other.isProvedBy(sealer.proofOf("t1"))).isFalse();
    }

    // ---- fingerprints

    @Test
    void fingerprintsAreTheSameForTheSameAndTellKindsApart() {
        var nik = sealer.fingerprint(Fingerprint.ofNik(NIK));

        assertThat(nik).hasSize(32).isEqualTo(sealer.fingerprint(Fingerprint.ofNik(NIK)));
        assertThat(nik)
                .isNotEqualTo(sealer.fingerprint(Fingerprint.ofCard(NIK)))
                .isNotEqualTo(sealer.fingerprint(Fingerprint.ofNik("9900017101900002")))
                .isNotEqualTo(Sealer.of(TestKeys.FIRST, TestKeys.LOOKUP + "2").fingerprint(Fingerprint.ofNik(NIK)));
    }

    @Test
    void kindAndTextCannotBeShiftedIntoEachOther() {
        assertThat(sealer.fingerprint("ab", "c")).isNotEqualTo(sealer.fingerprint("a", "bc"));
    }

    @Test
    void aFingerprintReadBackIsTheSameAndTellsNothing() {
        var hash = sealer.fingerprint(Fingerprint.ofNik(NIK));

        assertThat(sealer.fingerprint(Fingerprint.read(hash))).isEqualTo(hash);
        assertThat(Fingerprint.read(hash)).isEqualTo(Fingerprint.read(hash)).hasToString("fingerprint");
        assertThat(Fingerprint.ofNik(NIK)).isEqualTo(Fingerprint.ofNik(NIK)).isNotEqualTo(Fingerprint.ofCard(NIK));
        assertThat(Fingerprint.ofNik(null)).isNull();
    }

    // ---- keys that cannot be used

    private static final String GOOD = "YDt2PK+hU+UAMMyH/oOc/8mZ3JIc84PDxlMUs0WCGt4=";
    private static final String OTHER = "UGtUsNQ79gy8o5oy+yg2uTNN9tEV54nSxf/mpORN0u0=";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|belum diisi",
                "'  '|belum diisi",
                GOOD + "|harus berbentuk ID:KUNCI",
                ":" + GOOD + "|harus berbentuk",
                "K1:" + GOOD + "|harus berbentuk",
                "thirteen-long:" + GOOD + "|harus berbentuk",
                "k1:" + GOOD + ",|berhasil",
                "k1:no*base64!|bukan base64",
                "k1:%%%%|bukan base64",
                "k1:|0 bita",
                "k1:c2hvcnQ=|5 bita",
                "k1:" + GOOD + ",k1:" + OTHER + "|\"k1\" dua kali",
                "k1:" + GOOD + ",k2:" + GOOD + "|kunci yang sama dua kali",
                "k1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=|tidak acak",
            })
    void dataKeysThatCannotBeUsedAreRefusedInWords(String keys, String reason) {
        if (reason.equals("berhasil")) {
            assertThat(Sealer.of(keys, TestKeys.LOOKUP).keyIds()).containsExactly("k1");
            return;
        }
        assertThatThrownBy(() -> Sealer.of(keys, TestKeys.LOOKUP))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_DATA_KEYS")
                .hasMessageContaining(reason)
                .hasMessageNotContaining(GOOD);
    }

    @Test
    void aKeyThatSomebodyTypedIsRefused() {
        var typed =
                Base64.getEncoder().encodeToString("the hospital's own secret words!".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> Sealer.of("k1:" + typed, TestKeys.LOOKUP))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("tidak acak");
    }

    @Test
    void bothKindsOfBase64AreUnderstoodWithOrWithoutItsEnd() {
        var url = GOOD.replace('+', '-').replace('/', '_').replace("=", "");
        var sealed = Sealer.of("k1:" + GOOD, TestKeys.LOOKUP).seal(COLUMN, NIK);

        assertThat(Sealer.of("k1:" + url, TestKeys.LOOKUP).open(COLUMN, sealed)).isEqualTo(NIK);
    }

    @ParameterizedTest
    @CsvSource({"'',belum diisi", "short,terlalu pendek", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa,mudah ditebak"})
    void aLookUpKeyThatCannotBeUsedIsRefusedInWords(String key, String reason) {
        assertThatThrownBy(() -> Sealer.of(TestKeys.FIRST, key))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("EDOKTER_LOOKUP_KEY")
                .hasMessageContaining(reason);
    }
}
