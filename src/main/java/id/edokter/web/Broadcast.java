package id.edokter.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Pages that listen, by what they show. Nobody of them has a thread: whoever looks for news tells all of them, and a page
 * that does not take what it is told is let go and comes again. A page is known by the stamp of what it shows, so that it
 * is told nothing that it knows, and after having been cut off all that it missed.
 *
 * @param <C> what a page shows; pages of one channel show the same
 * @param <N> what they are told
 */
public final class Broadcast<C, N> {

    /** So often a page is told at the least, so that it knows that it is not cut off. */
    public static final Duration SIGN_OF_LIFE = Duration.ofSeconds(10);

    /** What may wait for a page that does not read; one that lets more wait is let go. */
    private static final int WAITING = 16;

    private static final class Listener<N> {
        private final MultiEmitter<? super N> page;
        private String stamp;
        private Instant toldAt;
        private int unread;

        Listener(MultiEmitter<? super N> page, String stamp, Instant now) {
            this.page = page;
            this.stamp = stamp;
            this.toldAt = now.minus(SIGN_OF_LIFE);
        }

        /** Whether what was told before is taken; the server itself closes a line on which nothing moves. */
        boolean reads() {
            unread = page.requested() > 0 ? 0 : unread + 1;
            return unread <= WAITING;
        }
    }

    private final Clock clock;
    private final Map<C, Set<Listener<N>>> listeners = new ConcurrentHashMap<>();

    public Broadcast(Clock clock) {
        this.clock = clock;
    }

    /** @param stamp of what the page shows; null for a page that does not know */
    public Multi<N> listen(C channel, String stamp) {
        return Multi.createFrom()
                .emitter(
                        page -> {
                            var listener = new Listener<N>(page, stamp, clock.instant());
                            listeners.compute(channel, (any, there) -> {
                                // within: who leaves at this moment may be taking the set away
                                var all = there == null ? ConcurrentHashMap.<Listener<N>>newKeySet() : there;
                                all.add(listener);
                                return all;
                            });
                            page.onTermination(() -> leave(channel, listener));
                        },
                        WAITING);
    }

    private void leave(C channel, Listener<N> listener) {
        listeners.computeIfPresent(channel, (any, there) -> {
            there.remove(listener);
            return there.isEmpty() ? null : there;
        });
    }

    /** What is listened to at this replica. */
    public Set<C> channels() {
        return Set.copyOf(listeners.keySet());
    }

    /** Pages that listen at this replica. */
    public int pages() {
        return listeners.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * Tells the pages of a channel how it is. One that shows it already is told so from time to time.
     *
     * @param stamp of how it is now
     * @param news what to tell a page that shows something of such a stamp, null for one that does not know
     */
    public void tell(C channel, String stamp, Function<String, N> news) {
        var now = clock.instant();
        for (var listener : listeners.getOrDefault(channel, Set.of())) {
            boolean knows = stamp.equals(listener.stamp);
            if (knows && now.isBefore(listener.toldAt.plus(SIGN_OF_LIFE))) continue;
            var told = news.apply(listener.stamp);
            listener.stamp = stamp;
            listener.toldAt = now;
            if (listener.reads()) listener.page.emit(told);
            else leave(channel, listener);
        }
    }

    /** Says the last to the pages of a channel; they do not come again for the same. */
    public void end(C channel, N last) {
        for (var listener : List.copyOf(listeners.getOrDefault(channel, Set.of()))) {
            listener.page.emit(last);
            listener.page.complete();
        }
    }

    /** Whoever listens comes again, to another replica. */
    public void end() {
        listeners.values().forEach(there -> List.copyOf(there).forEach(listener -> listener.page.complete()));
    }

    /**
     * The answer that a page listens to.
     *
     * @param comesAgain milliseconds after which a browser that was cut off tries again
     * @param lasts after so long it ends all the same, and the page comes again and is asked anew who it is
     */
    public static Multi<OutboundSseEvent> answer(
            Sse sse, Multi<OutboundSseEvent> news, int comesAgain, Duration lasts) {
        var hello = sse.newEventBuilder()
                .name("hello")
                .data("")
                .reconnectDelay(comesAgain)
                .build();
        return Multi.createBy()
                .concatenating()
                .streams(Multi.createFrom().item(hello), news)
                .select()
                .first(lasts);
    }
}
