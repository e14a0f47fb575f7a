package id.edokter.support;

import id.edokter.shared.Wib;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The clock of the tests: it runs, and can be set. {@code -Dedokter.test.now=2028-02-29T06:59} sets it for a whole run,
 * in WIB.
 */
@Alternative
@Priority(1)
@Singleton
public class TravellingClock extends Clock {

    private static final Duration AT_START = atStart();
    private static final Duration MOMENTS = Duration.ofSeconds(5);

    private volatile Duration offset = AT_START;

    private static Duration atStart() {
        var now = System.getProperty("edokter.test.now", "");
        return now.isBlank() ? Duration.ZERO : to(LocalDateTime.parse(now));
    }

    private static Duration to(LocalDateTime wib) {
        return Duration.between(Instant.now(), wib.atZone(Wib.ZONE).toInstant());
    }

    /** Whoever is there already, since some moments, stays: what was just done would lie in the future. */
    public void travelTo(LocalDateTime wib) {
        var since = Duration.between(wib.atZone(Wib.ZONE).toInstant(), instant());
        if (!since.isNegative() && since.compareTo(MOMENTS) < 0) return;
        offset = to(wib);
    }

    public void travel(Duration further) {
        offset = offset.plus(further);
    }

    /** To the first second of the next half minute: a code of a telephone then lasts for the whole test. */
    public void travelToTheStartOfACode() {
        travel(Duration.ofSeconds(31 - instant().getEpochSecond() % 30));
    }

    public void comeBack() {
        offset = AT_START;
    }

    @Override
    public ZoneId getZone() {
        return Wib.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset);
    }
}
