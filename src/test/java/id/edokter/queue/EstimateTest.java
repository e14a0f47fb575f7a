package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A range, as it is shown. */
class EstimateTest {

    private static Instant at(String time) {
        return Instant.parse("2026-11-30T" + time + "Z");
    }

    private static Estimate between(String earliest, String latest, String now) {
        return Estimate.between(at(earliest), at(earliest).plusSeconds(60), at(latest), at(now));
    }

    @Test
    void aRangeIsRoundedOutwardsToFiveMinutes() {
        var estimate = between("02:43:10", "03:06:01", "02:00:00");

        assertThat(estimate.from()).isEqualTo(LocalTime.of(9, 40));
        assertThat(estimate.to()).isEqualTo(LocalTime.of(10, 10));
        assertThat(estimate.anyMoment()).isFalse();
    }

    @Test
    void whatIsRoundStays() {
        var estimate = between("02:40:00", "03:10:00", "02:00:00");

        assertThat(estimate.earliest()).isEqualTo(at("02:40:00"));
        assertThat(estimate.latest()).isEqualTo(at("03:10:00"));
    }

    @Test
    void aRangeNeverBeginsInThePast() {
        var estimate = between("02:43:10", "02:58:00", "02:42:30");

        assertThat(estimate.anyMoment()).isTrue();
        assertThat(estimate.from()).isEqualTo(LocalTime.of(9, 42));
        assertThat(estimate.to()).isEqualTo(LocalTime.of(10, 0));
    }

    @Test
    void aRangeIsNeverNarrowerThanTenMinutes() {
        assertThat(between("02:43:10", "02:43:20", "02:00:00").to()).isEqualTo(LocalTime.of(9, 50));
        assertThat(between("02:42:31", "02:42:35", "02:42:30").to()).isEqualTo(LocalTime.of(9, 55));
    }

    @Test
    void aRangeMayCrossMidnight() {
        var estimate = between("16:50:00", "17:12:00", "16:00:00");

        assertThat(estimate.from()).isEqualTo(LocalTime.of(23, 50));
        assertThat(estimate.to()).isEqualTo(LocalTime.of(0, 15));
    }

    @Test
    void theEndsOfARangeAreInIt() {
        var estimate = between("02:40:00", "03:10:00", "02:00:00");

        assertThat(estimate.includes(at("02:40:00"))).isTrue();
        assertThat(estimate.includes(at("03:10:00"))).isTrue();
        assertThat(estimate.includes(at("02:39:59"))).isFalse();
        assertThat(estimate.includes(at("03:10:01"))).isFalse();
    }
}
