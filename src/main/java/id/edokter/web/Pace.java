package id.edokter.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * How fast one network address may ask, on this replica: a bucket of requests that fills up again by the second. It
 * keeps one program from taking the whole house, and is no protection of anything that can be guessed: what must hold
 * over all replicas is counted in the database (see {@code Attempts}).
 *
 * <p>What comes from this machine itself is not counted: it is a proxy that does not say who calls, or a measurement.
 */
@ApplicationScoped
class Pace {

    /** Buckets kept, some 100 bytes each; of more networks than this at a time, those that were quiet begin anew. */
    private static final int MOST_NETWORKS = 50_000;
    /** A bucket that nobody took from for so long is full again, whatever the settings are likely to be. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(10);

    private static final double NANOS = 1e9;

    /** What is left, and when that was so. */
    private record Bucket(double left, long at, boolean open) {}

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_NETWORKS)
            .expireAfterAccess(FORGOTTEN)
            .build();

    private final int perSecond;
    private final int burst;
    private final LongSupplier nanos;

    @Inject
    Pace(WebSettings settings) {
        this(settings.requestsPerSecond(), settings.requestsAtOnce(), System::nanoTime);
    }

    Pace(int perSecond, int burst, LongSupplier nanos) {
        this.perSecond = perSecond;
        this.burst = burst;
        this.nanos = nanos;
    }

    /**
     * Takes from the network's bucket; who finds too little in it takes nothing.
     *
     * @param cost how many ordinary requests this one is worth, 0 or more
     */
    boolean lets(String network, int cost) {
        if (perSecond <= 0 || cost == 0 || Network.isThisMachine(network)) return true;
        long now = nanos.getAsLong();
        return buckets.asMap().compute(network, (who, before) -> next(before, cost, now)).open;
    }

    private Bucket next(Bucket before, int cost, long now) {
        double left = before == null ? burst : Math.min(burst, before.left + perSecond * ((now - before.at) / NANOS));
        return left >= cost ? new Bucket(left - cost, now, true) : new Bucket(left, now, false);
    }

    /** Networks that have a bucket, for those who look after the memory. */
    long networks() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }
}
