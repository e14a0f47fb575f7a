package id.edokter.day;

import id.edokter.booking.DayBook;
import id.edokter.booking.SessionLoad;
import id.edokter.practice.LeaveRequests;
import id.edokter.shared.Secrets;
import id.edokter.web.Broadcast;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The day as it changes, for every page that shows it: looked at once for all of them, and only what changed is told.
 * Nobody who listens has a thread. What is told is figures, and no patient.
 */
@ApplicationScoped
class LiveDay {

    /**
     * What a page shows.
     *
     * @param clinic code of the only one; null for all
     */
    record Channel(LocalDate date, String clinic, Locale language) {}

    /** Something to tell a page. */
    record News(Kind kind, String stamp, String text) {}

    enum Kind {
        /** There is no line for this page. */
        ENOUGH,
        /** The time at which nothing had changed. */
        ALIVE,
        /** The figures, and the rows that changed. */
        CHANGED,
        /** The figures, and all rows. */
        WHOLE
    }

    /** A session as it is shown. */
    private record Shown(SessionLoad load, Course course, boolean asked) {}

    private record Look(String stamp, Map<Long, Shown> sessions) {}

    private static final Broadcast.Bounds BOUNDS = new Broadcast.Bounds(6, 200);
    private static final Logger LOG = Logger.getLogger(LiveDay.class);
    private static final News ENOUGH = new News(Kind.ENOUGH, "", "");

    /** What goes wrong again and again is said so often. */
    private static final Duration SAID = Duration.ofMinutes(5);

    private final DayBook book;
    private final LeaveRequests leave;
    private final Clock clock;
    private final Broadcast<Channel, News> pages;
    private final Map<Channel, Look> seen = new HashMap<>();
    /** What went wrong, and when that was said. */
    private final Map<Channel, Instant> wrong = new HashMap<>();

    LiveDay(DayBook book, LeaveRequests leave, Clock clock) {
        this.book = book;
        this.leave = leave;
        this.clock = clock;
        this.pages = new Broadcast<>(clock, BOUNDS, ENOUGH);
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

    /** By which two pages that show the same are known. */
    static String stamp(List<SessionLoad> sessions, Map<Long, Long> asked, Instant now) {
        return stamp(shown(sessions, asked, now));
    }

    private static String stamp(Map<Long, Shown> sessions) {
        return Secrets.print(sessions.toString(), 16);
    }

    private static Map<Long, Shown> shown(List<SessionLoad> sessions, Map<Long, Long> asked, Instant now) {
        var shown = new LinkedHashMap<Long, Shown>();
        for (var session : sessions)
            shown.put(session.id(), new Shown(session, Course.of(session, now), asked.containsKey(session.id())));
        return shown;
    }

    @Scheduled(identity = "live-day", every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        look();
    }

    /** Looks at the days that are shown somewhere, and tells the pages what changed. */
    synchronized void look() {
        var channels = pages.channels();
        seen.keySet().retainAll(channels);
        wrong.keySet().retainAll(channels);
        var days = channels.stream().map(Channel::date).collect(Collectors.toSet());
        for (var day : days) {
            var now = clock.instant();
            var all = book.sessions(day);
            var asked = leave.pendingOn(day);
            for (var channel : channels)
                if (channel.date.equals(day)) alone(channel, () -> tell(channel, all, asked, now));
        }
    }

    /** A page that fails harms itself alone. */
    private void alone(Channel channel, Runnable work) {
        try {
            work.run();
            wrong.remove(channel);
        } catch (RuntimeException failure) {
            var now = clock.instant();
            var said = wrong.get(channel);
            if (said != null && now.isBefore(said.plus(SAID))) return;
            wrong.put(channel, now);
            LOG.errorf(failure, "Pages of the day %s were not told", channel.date);
        }
    }

    private void tell(Channel channel, List<SessionLoad> all, Map<Long, Long> asked, Instant now) {
        var loads = channel.clinic == null
                ? all
                : all.stream()
                        .filter(load -> load.clinicCode().equals(channel.clinic))
                        .toList();
        var shown = shown(loads, asked, now);
        var look = new Look(stamp(shown), shown);
        var before = seen.put(channel, look);
        var drawn = new HashMap<Kind, News>();
        pages.tell(
                channel,
                look.stamp,
                stamp -> drawn.computeIfAbsent(
                        kind(stamp, before, look), kind -> draw(channel, kind, loads, asked, before, look, now)));
    }

    private static Kind kind(String stamp, Look before, Look now) {
        if (now.stamp.equals(stamp)) return Kind.ALIVE;
        boolean step = before != null
                && before.stamp.equals(stamp)
                && List.copyOf(before.sessions.keySet()).equals(List.copyOf(now.sessions.keySet()));
        return step ? Kind.CHANGED : Kind.WHOLE;
    }

    private static News draw(
            Channel channel,
            Kind kind,
            List<SessionLoad> loads,
            Map<Long, Long> asked,
            Look before,
            Look look,
            Instant now) {
        var rows = switch (kind) {
            case ALIVE, ENOUGH -> List.<SessionLoad>of();
            case WHOLE -> loads;
            case CHANGED ->
                loads.stream()
                        .filter(load -> !look.sessions.get(load.id()).equals(before.sessions.get(load.id())))
                        .toList();
        };
        var page = Pages.news(new NewsView(new Figures(loads), rows, asked.keySet(), now, kind))
                .setLocale(channel.language);
        return new News(kind, look.stamp, page.render().replace("\n", ""));
    }

    /** Whoever listens comes again, to another replica. */
    void endBefore(@Observes ShutdownDelayInitiatedEvent shutdown) {
        pages.end();
    }
}
