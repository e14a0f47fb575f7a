package id.edokter.web;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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

    /**
     * How many pages may listen. All broadcasts together stay below quarkus.http.limits.max-connections, so that there is
     * always a place for who asks for a page.
     *
     * @param ofOne of one link, device or person: when there is one more, the oldest gives way
     * @param ofAll beyond that, who comes is told at once
     */
    public record Bounds(int ofOne, int ofAll) {}

    private static final class Listener<C, N> {
        private final C channel;
        private final String whose;
        private final MultiEmitter<? super N> page;
        private String stamp;
        private Instant toldAt;
        private int unread;

        Listener(C channel, String whose, MultiEmitter<? super N> page, String stamp, Instant now) {
            this.channel = channel;
            this.whose = whose;
            this.page = page;
            this.stamp = stamp;
            this.toldAt = now.minus(SIGN_OF_LIFE);
        }

        /** Whether what was told before is taken; the server itself closes a line on which nothing moves. */
        boolean reads() {
            unread = page.requested() > 0 ? 0 : unread + 1;
            return unread <= WAITING;
        }

        void last(N news) {
            page.emit(news);
            page.complete();
        }
    }

    private final Clock clock;
    private final Bounds bounds;
    private final N enough;
    private final Map<C, Set<Listener<C, N>>> listeners = new ConcurrentHashMap<>();
    /** Those of one link, device or person, the oldest first. */
    private final Map<String, List<Listener<C, N>>> lines = new HashMap<>();

    private int open;

    /** @param enough the last that a page is told for which there is no line: it goes on by asking */
    public Broadcast(Clock clock, Bounds bounds, N enough) {
        this.clock = clock;
        this.bounds = bounds;
        this.enough = enough;
    }

    /**
     * @param whose link, device or person
     * @param stamp of what the page shows; null for a page that does not know
     */
    public Multi<N> listen(C channel, String whose, String stamp) {
        return Multi.createFrom()
                .emitter(page -> take(new Listener<>(channel, whose, page, stamp, clock.instant())), WAITING);
    }

    private void take(Listener<C, N> listener) {
        var gone = enter(listener);
        if (gone == listener) {
            listener.last(enough);
            return;
        }
        listener.page.onTermination(() -> leave(listener));
        if (gone != null) gone.last(enough);
    }

    /** Returns who has to go for that: the oldest of the same, or the one that comes when there is no line left. */
    private synchronized Listener<C, N> enter(Listener<C, N> listener) {
        var same = lines.getOrDefault(listener.whose, List.of());
        var oldest = same.size() < bounds.ofOne ? null : same.get(0);
        if (oldest != null) leave(oldest);
        if (open == bounds.ofAll) return listener;
        open++;
        lines.computeIfAbsent(listener.whose, any -> new ArrayList<>()).add(listener);
        listeners
                .computeIfAbsent(listener.channel, any -> ConcurrentHashMap.newKeySet())
                .add(listener);
        return oldest;
    }

    /** A second time it does nothing. */
    private synchronized void leave(Listener<C, N> listener) {
        var same = lines.get(listener.whose);
        if (same == null || !same.remove(listener)) return;
        open--;
        if (same.isEmpty()) lines.remove(listener.whose);
        var there = listeners.get(listener.channel);
        there.remove(listener);
        if (there.isEmpty()) listeners.remove(listener.channel);
    }

    /** What is listened to at this replica. */
    public Set<C> channels() {
        return Set.copyOf(listeners.keySet());
    }

    /** Pages that listen at this replica. */
    public synchronized int pages() {
        return open;
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
            else leave(listener);
        }
    }

    /** Says the last to the pages of a channel; they do not come again for the same. */
    public void end(C channel, N last) {
        List.copyOf(listeners.getOrDefault(channel, Set.of())).forEach(listener -> listener.last(last));
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
