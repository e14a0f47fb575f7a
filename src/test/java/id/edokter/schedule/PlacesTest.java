package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTest {

    @Test
    void everyPoolGetsExactlyItsPlaces() {
        forEveryMixUpTo(60, (places, jkn, walkIn) -> {
            var dealt = Places.interleaved(places, jkn, walkIn);
            assertThat(dealt).hasSize(places);
            assertThat(Collections.frequency(dealt, Pool.JKN)).isEqualTo(jkn);
            assertThat(Collections.frequency(dealt, Pool.WALK_IN)).isEqualTo(walkIn);
            assertThat(Collections.frequency(dealt, Pool.GENERAL)).isEqualTo(places - jkn - walkIn);
        });
    }

    @Test
    void amongTheFirstNumbersEachPoolIsWithinOneOfItsShare() {
        forEveryMixUpTo(60, PlacesTest::isFair);
        isFair(500, 333, 2);
        isFair(500, 499, 0);
    }

    private static void isFair(int places, int jkn, int walkIn) {
        var dealt = Places.interleaved(places, jkn, walkIn);
        int[] seen = new int[Pool.values().length];
        int[] all = new int[Pool.values().length];
        dealt.forEach(pool -> all[pool.ordinal()]++);
        for (int k = 1; k <= places; k++) {
            seen[dealt.get(k - 1).ordinal()]++;
            for (int pool = 0; pool < all.length; pool++) {
                // |seen − k·all/places| < 1, without fractions
                assertThat(Math.abs(seen[pool] * places - k * all[pool]))
                        .as("first %d of %d places, %d JKN, %d walk-in", k, places, jkn, walkIn)
                        .isLessThan(places);
            }
        }
    }

    @Test
    void theReserveIsSpreadOverTheSession() {
        var dealt = Places.interleaved(30, 22, 2);
        assertThat(dealt.subList(0, 15)).containsOnlyOnce(Pool.WALK_IN);
        assertThat(dealt.subList(15, 30)).containsOnlyOnce(Pool.WALK_IN);
    }

    @Test
    void aSessionOfOnePoolHasThatPoolOnly() {
        assertThat(Places.interleaved(3, 3, 0)).isEqualTo(List.of(Pool.JKN, Pool.JKN, Pool.JKN));
        assertThat(Places.interleaved(1, 0, 0)).isEqualTo(List.of(Pool.GENERAL));
    }

    @Test
    void theWalkInReserveNeverTakesMoreThanHalfOfTheGeneralPlaces() {
        assertThat(Places.walkIn(8, 2)).isEqualTo(2);
        assertThat(Places.walkIn(3, 2)).isEqualTo(1);
        assertThat(Places.walkIn(1, 2)).isZero();
        assertThat(Places.walkIn(0, 2)).isZero();
        assertThat(Places.walkIn(8, 0)).isZero();
    }

    private interface Mix {
        void of(int places, int jkn, int walkIn);
    }

    private static void forEveryMixUpTo(int most, Mix mix) {
        for (int places = 1; places <= most; places++) {
            for (int jkn = 0; jkn <= places; jkn++) {
                for (int walkIn = 0; walkIn <= places - jkn; walkIn += 1 + walkIn / 3) mix.of(places, jkn, walkIn);
            }
        }
    }
}
