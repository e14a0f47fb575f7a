package id.edokter.visit;

import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueMoved;
import id.edokter.shared.Wib;
import id.edokter.web.Broadcast;
import id.edokter.web.Format;
import id.edokter.web.Lookout;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;

/**
 * How far the queues are that somebody calls from, for every page that shows one. A page is told a number and the time; when
 * the number is another than its own, it asks for itself anew, as who it is. So nothing of a patient is told.
 */
@ApplicationScoped
class LiveSessions {

    /** The page of a session in a language. */
    record Channel(long session, Locale language) {}

    /** Something to tell a page. */
    record News(Kind kind, String stamp, String time) {}

    enum Kind {
        /** How far it is, and when; a page that shows that knows that nothing has changed. */
        STAMP,
        /** There is no line for this page. */
        ENOUGH
    }

    private static final Broadcast.Bounds BOUNDS = new Broadcast.Bounds(6, 200);
    private static final News ENOUGH = new News(Kind.ENOUGH, "", "");
    /** Of a session that is not today's any more: its page is another one. */
    private static final long OVER = -1;

    private final QueueDesk desk;
    private final Clock clock;
    private final Broadcast<Channel, News> pages;
    private final Lookout lookout;

    LiveSessions(QueueDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
        this.pages = new Broadcast<>(clock, BOUNDS, ENOUGH);
        this.lookout = new Lookout("live-sessions", pages::pages, this::look);
    }

    /**
     * @param who looks on
     * @param stamp of what the page shows; null for a page that does not know
     */
    Multi<News> listen(Channel channel, String who, String stamp) {
        return pages.listen(channel, who, stamp);
    }

    /** Pages that listen at this replica. */
    int pages() {
        return pages.pages();
    }

    @Scheduled(identity = "live-sessions", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        lookout.soon();
    }

    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueMoved moved) {
        lookout.soon();
    }

    /** By one statement for all. */
    synchronized void look() {
        var channels = pages.channels();
        if (channels.isEmpty()) return;
        var now = clock.instant();
        var stamps = desk.stamps(Wib.date(now));
        for (var channel : channels) {
            var stamp = String.valueOf(stamps.getOrDefault(channel.session, OVER));
            pages.tell(channel, stamp, has -> new News(Kind.STAMP, stamp, time(now, channel.language)));
        }
    }

    private static String time(Instant now, Locale language) {
        return Format.clock(Wib.dateTime(now).toLocalTime(), language) + " WIB";
    }

    /** Whoever listens comes again, to another replica. */
    void endBefore(@Observes ShutdownDelayInitiatedEvent shutdown) {
        pages.end();
    }

    void stop(@Observes ShutdownEvent event) {
        lookout.end();
    }
}
