package id.edokter.waiting;

import id.edokter.device.Device;
import id.edokter.device.Devices;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueMoved;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import id.edokter.web.Broadcast;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The sessions of today as they change, for every telephone and every board that listens: looked at twice a second for
 * all of them by one statement, and at once when something was done at this replica. A session that changed is read once, and
 * each page is drawn once for all who show it.
 */
@ApplicationScoped
class LiveQueues {

    /** What a page shows. */
    sealed interface Channel permits Phone, Board {}

    /**
     * @param session in which the appointment is
     * @param link the private link's token
     */
    record Phone(long session, long appointment, String link, Locale language) implements Channel {}

    record Board(long device) implements Channel {}

    /** Something to tell a page. */
    record News(Kind kind, String stamp, String text) {}

    enum Kind {
        /** The time at which nothing had changed. */
        ALIVE,
        SHOWN,
        /** The page is another one now, and is opened anew. */
        ANOTHER
    }

    /**
     * A board, and what it shows.
     *
     * @param rooms their names
     */
    record Area(Device device, Set<String> rooms) {

        boolean shows(SessionLook look) {
            var session = look.queue().session();
            return device.rooms.isEmpty() && device.clinics.isEmpty()
                    || rooms.contains(session.room())
                    || device.clinics.contains(session.clinic());
        }
    }

    private record Kept(SessionLook look, Instant checkedAt) {}

    /** What a telephone shows of a look. */
    private record Told(SessionLook look, PhoneView view, String stamp) {}

    /** After such a pause nobody knows when what is new came about. */
    private static final Duration CONTINUOUS = Duration.ofSeconds(5);

    private static final long HALF_A_SECOND = 500;
    private static final Duration BOARDS_ARE_SEEN = Duration.ofMinutes(1);
    private static final News ANOTHER = new News(Kind.ANOTHER, "", "");
    private static final Logger LOG = Logger.getLogger(LiveQueues.class);

    private final QueueDesk desk;
    private final Looks looks;
    private final Devices devices;
    private final Clock clock;
    private final Broadcast<Channel, News> pages;

    /** One for all pages; whoever calls a patient does not wait for it. */
    private final ScheduledExecutorService teller = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "live-queues");
        thread.setDaemon(true);
        return thread;
    });

    private final AtomicBoolean wanted = new AtomicBoolean();
    private final Map<Long, Kept> kept = new HashMap<>();
    private final Map<Long, Area> areas = new HashMap<>();
    private final Map<Phone, Told> told = new HashMap<>();
    private Instant boardsSeenAt = Instant.EPOCH;

    LiveQueues(QueueDesk desk, Looks looks, Devices devices, Clock clock) {
        this.desk = desk;
        this.looks = looks;
        this.devices = devices;
        this.clock = clock;
        this.pages = new Broadcast<>(clock);
    }

    /** @param stamp of what the page shows; null for a page that does not know */
    Multi<News> listen(Channel channel, String stamp) {
        return pages.listen(channel, stamp);
    }

    /** Pages that listen at this replica. */
    int pages() {
        return pages.pages();
    }

    @Scheduled(identity = "live-queues", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        soon();
        // jobs begin on full seconds, and what was done at another replica is to be here within one
        teller.schedule(this::soon, HALF_A_SECOND, TimeUnit.MILLISECONDS);
    }

    /** Whoever did it goes on at once. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueMoved moved) {
        soon();
    }

    private void soon() {
        if (pages.pages() > 0 && wanted.compareAndSet(false, true)) teller.execute(this::quietly);
    }

    /** While the database is away, pages keep what they have, with its time; the next look is a second later. */
    private void quietly() {
        try {
            look();
        } catch (TryAgain away) {
            LOG.warn("Boards and telephones wait: the database does not answer");
        } catch (RuntimeException failure) {
            LOG.error("Boards and telephones were not told", failure);
        }
    }

    /** Looks at the sessions that are shown somewhere, and tells the pages what changed. */
    synchronized void look() {
        wanted.set(false);
        var channels = pages.channels();
        var boards = of(channels, Board.class);
        var phones = of(channels, Phone.class);
        told.keySet().retainAll(Set.copyOf(phones));
        var ids = boards.stream().map(Board::device).collect(Collectors.toSet());
        areas.keySet().retainAll(ids);
        if (channels.isEmpty()) return;
        var now = clock.instant();
        var sessions = boards.isEmpty() ? phones.stream().map(Phone::session).collect(Collectors.toSet()) : null;
        look(sessions, now);
        tellBoards(boards, ids, now);
        phones.forEach(phone -> tell(phone, now));
    }

    /** All sessions of today, for a board that is opened. */
    synchronized BoardView board(Device device) {
        var now = clock.instant();
        look(null, now);
        return view(looks.area(device), now);
    }

    private static <C> List<C> of(Set<Channel> channels, Class<C> kind) {
        return channels.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** @param sessions null for all there are today */
    private void look(Set<Long> sessions, Instant now) {
        var stamps = desk.stamps(Wib.date(now));
        kept.keySet().retainAll(stamps.keySet());
        Collection<Long> shown = sessions == null ? stamps.keySet() : sessions;
        for (var session : shown) {
            var stamp = stamps.get(session);
            if (stamp != null) kept.compute(session, (id, before) -> new Kept(look(id, stamp, before, now), now));
        }
    }

    private SessionLook look(long session, long stamp, Kept before, Instant now) {
        if (before == null) return looks.at(session);
        var look = before.look;
        boolean continuous = before.checkedAt.plus(CONTINUOUS).isAfter(now);
        boolean same =
                look.queue().stamp() == stamp && minute(look.queue().at()).equals(minute(now));
        return same ? look : looks.after(look, continuous ? now : null);
    }

    /** What depends on the time, and who gives up a place without having come, is looked at once a minute. */
    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    // ---- telephones

    private void tell(Phone phone, Instant now) {
        var here = kept.get(phone.session);
        var shown =
                told.compute(phone, (any, before) -> shown(phone.appointment, here == null ? null : here.look, before));
        if (shown.view == null) {
            pages.end(phone, ANOTHER);
            return;
        }
        var drawn = new HashMap<Kind, News>();
        pages.tell(
                phone,
                shown.stamp,
                has -> drawn.computeIfAbsent(kind(has, shown.stamp), kind -> {
                    var page = kind == Kind.ALIVE ? Pages.alive(now) : Pages.phoneState(shown.view, now, phone.link);
                    return news(kind, shown.stamp, page, phone.language);
                }));
    }

    private Told shown(long appointment, SessionLook look, Told before) {
        if (before != null && Objects.equals(before.look, look)) return before;
        var view = look == null ? null : looks.phone(appointment, look);
        return new Told(look, view, view == null ? "" : view.stamp());
    }

    // ---- boards

    private void tellBoards(List<Board> boards, Set<Long> ids, Instant now) {
        var good = devices.stillGood(ids);
        if (Duration.between(boardsSeenAt, now).abs().compareTo(BOARDS_ARE_SEEN) >= 0) {
            devices.areOn(good.keySet());
            boardsSeenAt = now;
        }
        for (var board : boards) {
            var version = good.get(board.device);
            if (version == null) pages.end(board, ANOTHER);
            else tell(board, areas.compute(board.device, (id, before) -> area(id, version, before)), now);
        }
    }

    private Area area(long id, int version, Area before) {
        if (before != null && before.device.version == version) return before;
        return looks.area(devices.find(id).orElseThrow());
    }

    private void tell(Board board, Area area, Instant now) {
        var view = view(area, now);
        var stamp = view.stamp();
        var drawn = new HashMap<Kind, News>();
        pages.tell(
                board,
                stamp,
                has -> drawn.computeIfAbsent(kind(has, stamp), kind -> {
                    var page = kind == Kind.ALIVE ? Pages.alive(now) : Pages.boardState(view, now, 0);
                    return news(kind, stamp, page, BoardPages.LANGUAGE);
                }));
    }

    private BoardView view(Area area, Instant now) {
        var looks = kept.values().stream().map(Kept::look).filter(area::shows).toList();
        return BoardView.of(area.device.name, looks, now);
    }

    private static Kind kind(String has, String stamp) {
        return stamp.equals(has) ? Kind.ALIVE : Kind.SHOWN;
    }

    private static News news(Kind kind, String stamp, TemplateInstance page, Locale language) {
        return new News(kind, stamp, page.setLocale(language).render().replace("\n", ""));
    }

    /** Whoever listens comes again, to another replica. */
    void endBefore(@Observes ShutdownDelayInitiatedEvent shutdown) {
        pages.end();
    }

    void stop(@Observes ShutdownEvent event) {
        teller.shutdownNow();
    }
}
