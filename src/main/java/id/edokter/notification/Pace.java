package id.edokter.notification;

import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast a way out may be used: so many messages a minute by all replicas together, and so many at the same time by each.
 * A replica draws a twelfth of a minute at once, so that the row that all share is written every few seconds and not with
 * every message; what it draws and does not use soon is lost. Within any one minute no more than a sixth above the rate
 * can go, and over longer times nothing.
 */
@ApplicationScoped
class Pace {

    private static final int DRAWS_A_MINUTE = 12;
    private static final long GOOD_FOR = Duration.ofSeconds(10).toNanos();
    /** So long a replica does not ask again that was told to wait. */
    private static final long PAUSE = Duration.ofMillis(200).toNanos();

    private final ChannelPaces paces;
    private final Transactions transactions;
    private final Map<String, Lane> lanes = new ConcurrentHashMap<>();

    Pace(ChannelPaces paces, Transactions transactions) {
        this.paces = paces;
        this.transactions = transactions;
    }

    /** What this replica has of one way out. */
    private static final class Lane {
        int busy;
        int drawn;
        long drawnAt;
        long refusedAt;
        boolean wasRefused;
    }

    /** @return whether one more may be sent now; if so, {@link #leave} has to follow */
    boolean enter(Channel channel) {
        var lane = lane(channel);
        synchronized (lane) {
            if (lane.busy >= channel.atOnce() || !draws(channel, lane)) return false;
            lane.busy++;
            return true;
        }
    }

    /** What somebody waits for stands in no line, but counts. */
    void passBy(Channel channel) {
        var lane = lane(channel);
        synchronized (lane) {
            draws(channel, lane);
        }
    }

    /** @param used whether anything was sent */
    void leave(Channel channel, boolean used) {
        var lane = lane(channel);
        synchronized (lane) {
            lane.busy--;
            if (!used && channel.perMinute() > 0) lane.drawn++;
        }
    }

    private Lane lane(Channel channel) {
        return lanes.computeIfAbsent(channel.name(), name -> new Lane());
    }

    private boolean draws(Channel channel, Lane lane) {
        int rate = channel.perMinute();
        if (rate <= 0) return true;
        long now = System.nanoTime();
        if (lane.drawn > 0 && now - lane.drawnAt > GOOD_FOR) lane.drawn = 0;
        if (lane.drawn == 0) {
            if (lane.wasRefused && now - lane.refusedAt < PAUSE) return false;
            int share = Math.max(rate / DRAWS_A_MINUTE, 1);
            var lasts = Duration.ofMinutes(1).multipliedBy(share).dividedBy(rate);
            lane.wasRefused = !transactions.<Boolean>run(() -> paces.draw(channel.name(), lasts));
            lane.refusedAt = now;
            if (lane.wasRefused) return false;
            lane.drawn = share;
            lane.drawnAt = now;
        }
        lane.drawn--;
        return true;
    }
}
