package id.edokter.waiting;

import id.edokter.device.Device;
import id.edokter.device.Devices;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueMoved;
import id.edokter.queue.QueueView.Holders;
import id.edokter.shared.TryAgain;
import id.edokter.shared.Wib;
import id.edokter.web.Broadcast;
import id.edokter.web.Lookout;
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
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The sessions of today as they change, for every telephone and every board that listens: looked at twice a second for
 * all of them by one statement, and at once when something was done at this replica. A session that changed is read once, and
 * each page is drawn once for all who show it.
 */
@ApplicationScoped
class LiveQueues {

    /**
     * What a telephone shows.
     *
     * @param session in which the appointment is
     * @param link the private link's token
     */
    record Phone(long session, long appointment, String link, Locale language) {}

    /** What a board shows. */
    record Board(long device) {}

    /** Something to tell a page. */
    record News(Kind kind, String stamp, String text) {}

    enum Kind {
        /** The time at which nothing had changed. */
        ALIVE,
        SHOWN,
        /** The page is another one now, and is opened anew. */
        ANOTHER,
        /** There is no line for this one: it is opened anew from time to time. */
        ENOUGH
    }

    /**
     * A session as it is known.
     *
     * @param readAt when it was read whole
     * @param checkedAt when nothing was new, or all that is was read
     */
    private record Kept(SessionLook look, Instant readAt, Instant checkedAt) {}

    /** What a telephone shows of a look. */
    private record Told(SessionLook look, PhoneView view, String stamp) {}

    /** What a board shows of looks at its sessions in a minute. */
    private record Hung(Device device, List<SessionLook> looks, Instant minute, BoardView view, String stamp) {

        boolean isOf(List<SessionLook> others, Instant now) {
            if (!minute.equals(now) || looks.size() != others.size()) return false;
            for (int i = 0; i < looks.size(); i++) if (looks.get(i) != others.get(i)) return false;
            return true;
        }
    }

    /** After such a pause nobody knows when what is new came about. */
    private static final Duration CONTINUOUS = Duration.ofSeconds(5);

    /** So often a session is read whole all the same: names of doctors and rooms have no stamp. */
    private static final Duration WHOLE = Duration.ofMinutes(10);

    /** What goes wrong again and again is said so often. */
    private static final Duration SAID = Duration.ofMinutes(5);

    /** A family looks with a few telephones, and a browser that was cut off may be there twice for a while. */
    private static final Broadcast.Bounds OF_PHONES = new Broadcast.Bounds(6, 1000);

    private static final Broadcast.Bounds OF_BOARDS = new Broadcast.Bounds(4, 100);

    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);
    private static final Duration BOARDS_ARE_SEEN = Duration.ofMinutes(1);
    private static final News ANOTHER = new News(Kind.ANOTHER, "", "");
    private static final News ENOUGH = new News(Kind.ENOUGH, "", "");
    private static final Logger LOG = Logger.getLogger(LiveQueues.class);

    private final QueueDesk desk;
    private final Looks looks;
    private final Devices devices;
    private final Clock clock;
    private final Broadcast<Phone, News> phones;
    private final Broadcast<Board, News> boards;

    private final Lookout lookout;
    private final Map<Long, Kept> kept = new HashMap<>();
    private final Map<Phone, Told> told = new HashMap<>();
    private final Map<Board, Hung> hung = new HashMap<>();
    /** What went wrong, and when that was said. */
    private final Map<Object, Instant> wrong = new HashMap<>();

    private Instant holdersSeen = Instant.EPOCH;
    private Instant boardsSeenAt = Instant.EPOCH;

    LiveQueues(QueueDesk desk, Looks looks, Devices devices, Clock clock) {
        this.desk = desk;
        this.looks = looks;
        this.devices = devices;
        this.clock = clock;
        this.phones = new Broadcast<>(clock, OF_PHONES, ENOUGH);
        this.boards = new Broadcast<>(clock, OF_BOARDS, ENOUGH);
        this.lookout = new Lookout("live-queues", this::pages, this::look);
    }

    /** @param stamp of what the page shows; null for a page that does not know */
    Multi<News> listen(Phone phone, String stamp) {
        return phones.listen(phone, phone.link, stamp);
    }

    Multi<News> listen(Board board, String stamp) {
        return boards.listen(board, String.valueOf(board.device), stamp);
    }

    /** Pages that listen at this replica. */
    int pages() {
        return phones.pages() + boards.pages();
    }

    @Scheduled(identity = "live-queues", every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void tick() {
        lookout.soon();
        // jobs begin on full seconds, and what was done at another replica is to be here within one
        lookout.soonAfter(HALF_A_SECOND);
    }

    /** Whoever did it goes on at once. */
    void follow(@Observes(during = TransactionPhase.AFTER_SUCCESS) QueueMoved moved) {
        lookout.soon();
    }

    /** Looks at the sessions that are shown somewhere, and tells the pages what changed. */
    synchronized void look() {
        var walls = boards.channels();
        var hands = phones.channels();
        told.keySet().retainAll(hands);
        hung.keySet().retainAll(walls);
        if (walls.isEmpty() && hands.isEmpty()) return;
        var now = clock.instant();
        wrong.values().removeIf(said -> said.plus(SAID).isBefore(now));
        look(walls.isEmpty() ? hands.stream().map(Phone::session).collect(Collectors.toSet()) : null, now);
        tellBoards(walls, now);
        hands.forEach(phone -> alone(phone, now, () -> tell(phone, now)));
    }

    /** Whatever fails, harms itself alone: others are looked at and told all the same. */
    private void alone(Object what, Instant now, Runnable work) {
        try {
            work.run();
            wrong.remove(what);
        } catch (TryAgain away) {
            throw away;
        } catch (RuntimeException failure) {
            if (wrong.putIfAbsent(what, now) == null)
                LOG.error("A session, a board or a telephone is left out: what it shows fails", failure);
        }
    }

    /** All sessions of today, for a board that is opened. */
    synchronized BoardView board(Device device) {
        var now = clock.instant();
        look(null, now);
        return BoardView.of(device.name, shown(device), now);
    }

    /** @param sessions null for all there are today */
    private void look(Set<Long> sessions, Instant now) {
        var stamps = desk.stamps(Wib.date(now));
        kept.keySet().retainAll(stamps.keySet());
        // of a session that is not there any more its pages are told that
        wrong.keySet().removeIf(what -> what instanceof Long session && !stamps.containsKey(session));
        // what no stamp tells is looked for once a minute
        var holders = minute(holdersSeen).equals(minute(now)) ? null : desk.holders(Wib.date(now));
        for (var session : sessions == null ? stamps.keySet() : sessions) {
            var stamp = stamps.get(session);
            if (stamp == null) continue;
            var holding = holders == null ? null : holders.getOrDefault(session, Holders.NOBODY);
            alone(session, now, () -> kept.put(session, look(session, stamp, holding, kept.get(session), now)));
        }
        if (holders != null) holdersSeen = now;
    }

    private Kept look(long session, long stamp, Holders holders, Kept before, Instant now) {
        if (before == null) return new Kept(looks.at(session), now, now);
        var queue = before.look.queue();
        boolean continuous = before.checkedAt.plus(CONTINUOUS).isAfter(now);
        boolean isSame = continuous
                && queue.stamp() == stamp
                && (holders == null || holders.equals(queue.holders()))
                && before.readAt.plus(WHOLE).isAfter(now);
        if (!isSame) return new Kept(looks.after(before.look, continuous ? now : null), now, now);
        var look = minute(queue.at()).equals(minute(now)) ? before.look : looks.later(before.look, now);
        return new Kept(look, before.readAt, now);
    }

    private static Instant minute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    // ---- telephones

    private void tell(Phone phone, Instant now) {
        // what fails is not taken for what is not there
        if (wrong.containsKey(phone.session)) return;
        var here = kept.get(phone.session);
        var shown =
                told.compute(phone, (any, before) -> shown(phone.appointment, here == null ? null : here.look, before));
        if (shown.view == null) {
            phones.end(phone, ANOTHER);
            return;
        }
        var drawn = new EnumMap<Kind, News>(Kind.class);
        phones.tell(
                phone,
                shown.stamp,
                has -> drawn.computeIfAbsent(kind(has, shown.stamp), kind -> {
                    var page = kind == Kind.ALIVE ? Pages.alive(now) : Pages.phoneState(shown.view, now, phone.link);
                    return news(kind, shown.stamp, page, phone.language);
                }));
    }

    private Told shown(long appointment, SessionLook look, Told before) {
        if (before != null && before.look == look) return before;
        var view = look == null ? null : looks.phone(appointment, look);
        return new Told(look, view, view == null ? "" : view.stamp());
    }

    // ---- boards

    private void tellBoards(Set<Board> walls, Instant now) {
        var good = devices.stillGood(walls.stream().map(Board::device).collect(Collectors.toSet()));
        if (Duration.between(boardsSeenAt, now).abs().compareTo(BOARDS_ARE_SEEN) >= 0) {
            devices.areOn(good.keySet());
            boardsSeenAt = now;
        }
        for (var board : walls) {
            var version = good.get(board.device);
            if (version == null) boards.end(board, ANOTHER);
            else alone(board, now, () -> tell(board, version, now));
        }
    }

    private void tell(Board board, int version, Instant now) {
        var shown = hung.compute(board, (any, before) -> shown(board, version, before, now));
        var drawn = new EnumMap<Kind, News>(Kind.class);
        boards.tell(
                board,
                shown.stamp,
                has -> drawn.computeIfAbsent(kind(has, shown.stamp), kind -> {
                    var page = kind == Kind.ALIVE ? Pages.alive(now) : Pages.boardState(shown.view, now, 0);
                    return news(kind, shown.stamp, page, BoardPages.LANGUAGE);
                }));
    }

    private Hung shown(Board board, int version, Hung before, Instant now) {
        boolean isSame = before != null && before.device.version == version;
        var device = isSame ? before.device : devices.find(board.device).orElseThrow();
        var shown = shown(device);
        if (isSame && before.isOf(shown, minute(now))) return before;
        var view = BoardView.of(device.name, shown, now);
        return new Hung(device, shown, minute(now), view, view.stamp());
    }

    private List<SessionLook> shown(Device device) {
        return kept.values().stream()
                .map(Kept::look)
                .filter(look -> device.shows(
                        look.queue().session().roomId(), look.queue().session().clinic()))
                .toList();
    }

    private static Kind kind(String has, String stamp) {
        return stamp.equals(has) ? Kind.ALIVE : Kind.SHOWN;
    }

    private static News news(Kind kind, String stamp, TemplateInstance page, Locale language) {
        return new News(kind, stamp, page.setLocale(language).render().replace("\n", ""));
    }

    /** Whoever listens comes again, to another replica. */
    void endBefore(@Observes ShutdownDelayInitiatedEvent shutdown) {
        phones.end();
        boards.end();
    }

    void stop(@Observes ShutdownEvent event) {
        lookout.end();
    }
}
