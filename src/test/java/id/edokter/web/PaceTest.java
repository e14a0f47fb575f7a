package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final String PHONE = "203.0.113.7";

    private final AtomicLong now = new AtomicLong(Long.MAX_VALUE - 5);
    private final Pace pace = new Pace(10, 100, now::get);

    private int letIn(String network, int times) {
        return (int)
                IntStream.range(0, times).filter(i -> pace.lets(network, 1)).count();
    }

    private void passes(long millis) {
        now.addAndGet(millis * 1_000_000);
    }

    @Test
    void whoWasQuietMayAskManyTimesAtOnceAndThenNoMore() {
        assertThat(letIn(PHONE, 500)).isEqualTo(100);
    }

    /** The clock behind it may be anywhere and run over its end. */
    @Test
    void theBucketFillsAgainByTheSecondAndNoFurtherThanItsRim() {
        letIn(PHONE, 500);
        passes(1000);
        assertThat(letIn(PHONE, 500)).isEqualTo(10);
        passes(250);
        assertThat(letIn(PHONE, 500)).isEqualTo(2);
        passes(3_600_000);
        assertThat(letIn(PHONE, 500)).isEqualTo(100);
    }

    @Test
    void whoIsTurnedAwayLosesNothing() {
        letIn(PHONE, 100);
        for (int i = 0; i < 50; i++) {
            passes(20);
            pace.lets(PHONE, 5);
        }
        passes(500);
        assertThat(pace.lets(PHONE, 5)).isTrue();
    }

    @Test
    void oneNetworkKeepsNobodyElseOut() {
        letIn(PHONE, 500);
        assertThat(letIn("203.0.113.8", 100)).isEqualTo(100);
    }

    @Test
    void aSearchCostsMoreAndAStyleSheetNothing() {
        assertThat(IntStream.range(0, 100).filter(i -> pace.lets(PHONE, 5)).count())
                .isEqualTo(20);
        assertThat(pace.lets(PHONE, 0)).isTrue();
    }

    @Test
    void thisMachineIsNotCounted() {
        assertThat(letIn("127.0.0.1", 500)).isEqualTo(500);
        assertThat(letIn(Network.of("::1"), 500)).isEqualTo(500);
        // an own network of somebody else
        assertThat(letIn(Network.of("2001:db8::1"), 500)).isEqualTo(100);
    }

    @Test
    void zeroSwitchesItOff() {
        var off = new Pace(0, 1, now::get);
        assertThat(IntStream.range(0, 500).allMatch(i -> off.lets(PHONE, 1))).isTrue();
    }

    /** Whoever has a whole half of an address space has as many addresses as there are, and one bucket. */
    @Test
    void ofAnIpv6HomeAllAddressesAreOne() {
        int in = 0;
        for (int i = 0; i < 500; i++) if (pace.lets(Network.of("2001:db8:1:2::" + Integer.toHexString(i)), 1)) in++;
        assertThat(in).isEqualTo(100);
        assertThat(pace.networks()).isEqualTo(1);
    }

    @Test
    void theMemoryOfItIsBounded() {
        for (int i = 0; i < 200_000; i++) pace.lets("n" + i, 1);
        assertThat(pace.networks()).isLessThanOrEqualTo(50_000);
    }
}
