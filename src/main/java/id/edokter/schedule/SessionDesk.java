package id.edokter.schedule;

import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Room;
import id.edokter.schedule.QuotaEntry.Act;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * What people change of one session on its day: places, room, hours, whether it can be booked. Each act is one
 * transaction that has the session to itself, as planning has (docs/adr), and one line of the ledger with who and why.
 * Whoever has seen an older state of the session is refused and looks again; the same form sent twice is done once.
 */
@ApplicationScoped
public class SessionDesk {

    private static final Logger LOG = Logger.getLogger(SessionDesk.class);

    /** Of one act: a slip of the keys makes no hundreds. */
    public static final int MOST_ADDED = 50;

    /** Later than this, the doctor is absent. */
    public static final int MOST_LATE = 480;

    private final Sessions sessions;
    private final Slots slots;
    private final QuotaLedger ledger;
    private final Clinics clinics;
    private final AuditTrail trail;
    private final Event<SessionNews> news;
    private final Event<PlacesOpened> opened;
    private final Transactions transactions;
    private final EntityManager em;
    private final Clock clock;

    SessionDesk(
            Sessions sessions,
            Slots slots,
            QuotaLedger ledger,
            Clinics clinics,
            AuditTrail trail,
            Event<SessionNews> news,
            Event<PlacesOpened> opened,
            Transactions transactions,
            EntityManager em,
            Clock clock) {
        this.sessions = sessions;
        this.slots = slots;
        this.ledger = ledger;
        this.clinics = clinics;
        this.trail = trail;
        this.news = news;
        this.opened = opened;
        this.transactions = transactions;
        this.em = em;
        this.clock = clock;
    }

    // ---- places

    /**
     * Adds places behind the last number; numbers that planning had no use for come first.
     *
     * @param count 1 to {@value #MOST_ADDED}
     */
    public void addPlaces(SessionSeen seen, int count, Pool pool, String reason, Witness by) {
        if (count < 1 || count > MOST_ADDED) throw new InvalidValue("added_places_impossible", MOST_ADDED);
        change(seen, by, Act.ADDED, count + " " + pool, reason, session -> {
            refuseEnded(session);
            var all = slots.of(session.id);
            var idle = all.stream()
                    .filter(slot -> slot.isIdle() && !slot.overbooked)
                    .limit(count)
                    .toList();
            int last = all.isEmpty() ? 0 : all.get(all.size() - 1).number;
            if (last + count - idle.size() > Hours.MOST_PLACES)
                throw new InvalidValue("places_impossible", Hours.MOST_PLACES);
            var hours = NewHours.of(session);
            idle.forEach(slot -> slot.serve(pool, hours));
            for (int number = last + 1; number <= last + count - idle.size(); number++)
                slots.persist(new Slot(session, number, hours.startOf(number), hours.endOf(number), pool));
            session.isChangedByHand();
            return new Line(pool, count, null);
        });
    }

    /** Nobody can have these places until they are unblocked. */
    public void block(SessionSeen seen, Collection<Long> places, String reason, Witness by) {
        change(seen, by, Act.BLOCKED, written(places), reason, session -> {
            refuseEnded(session);
            var chosen = chosen(session, places, slot -> !slot.blocked);
            refuseInUse(chosen);
            chosen.forEach(slot -> slot.block(reason));
            session.isChangedByHand();
            return line(chosen);
        });
    }

    /** Opens places again that somebody has blocked. */
    public void unblock(SessionSeen seen, Collection<Long> places, String reason, Witness by) {
        change(seen, by, Act.UNBLOCKED, written(places), reason, session -> {
            refuseEnded(session);
            var chosen = chosen(session, places, slot -> slot.blocked && !slot.isIdle());
            chosen.forEach(Slot::unblock);
            session.isChangedByHand();
            return line(chosen);
        });
    }

    /** Keeps free places for others than before. */
    public void changePool(SessionSeen seen, Collection<Long> places, Pool pool, String reason, Witness by) {
        change(seen, by, Act.POOL_CHANGED, written(places) + " " + pool, reason, session -> {
            refuseEnded(session);
            var chosen = chosen(session, places, slot -> slot.pool != pool && !slot.isIdle());
            refuseInUse(chosen);
            chosen.forEach(slot -> slot.keepFor(pool));
            session.isChangedByHand();
            return new Line(pool, chosen.size(), labels(chosen));
        });
    }

    /** Opens the unused reserves to everybody now and not at their time; the walk-in reserve stays. */
    public void releaseReserves(SessionSeen seen, String reason, Witness by) {
        change(seen, by, Act.RELEASED, "", reason, session -> {
            refuseEnded(session);
            var now = clock.instant();
            int jkn = slots.free(session.id, Pool.JKN, now);
            int general = slots.free(session.id, Pool.GENERAL, now);
            // places that were kept for somebody after the release are released by whoever asks
            if (session.releasedAt != null && jkn + general == 0) throw new NothingToChange();
            slots.release(session.id);
            session.release(now);
            return new Line(null, jkn + general, "JKN %d, GENERAL %d".formatted(jkn, general));
        });
    }

    // ---- whether it can be booked, and whether it takes place

    /** No more bookings, by anybody; the session takes place for those who have one. */
    public void closeBooking(SessionSeen seen, String reason, Witness by) {
        closeBooking(seen, reason, by, null);
    }

    /** The same since the session is not to be held. */
    void stopBooking(SessionSeen seen, String reason, Witness by) {
        closeBooking(seen, reason, by, QuotaEntry.TIMETABLE);
    }

    private void closeBooking(SessionSeen seen, String reason, Witness by, String detail) {
        change(seen, by, Act.BOOKING_CLOSED, "", reason, session -> {
            refuseEnded(session);
            if (session.bookingClosed) throw new NothingToChange();
            session.closeBooking();
            return new Line(null, slots.unused(session.id, clock.instant()), detail);
        });
    }

    public void openBooking(SessionSeen seen, String reason, Witness by) {
        openBooking(seen, reason, by, null);
    }

    /** The same since the session is to be held after all. */
    void endStop(SessionSeen seen, String reason, Witness by) {
        openBooking(seen, reason, by, QuotaEntry.TIMETABLE);
    }

    private void openBooking(SessionSeen seen, String reason, Witness by, String detail) {
        change(seen, by, Act.BOOKING_OPENED, "", reason, session -> {
            refuseEnded(session);
            if (!session.bookingClosed) throw new NothingToChange();
            session.openBooking();
            return new Line(null, slots.unused(session.id, clock.instant()), detail);
        });
    }

    // ---- what is told to those who are coming

    /** @param room its name, of a room that is there */
    public void changeRoom(SessionSeen seen, String room, String reason, Witness by) {
        change(seen, by, Act.ROOM_CHANGED, String.valueOf(room), reason, session -> {
            refuseEnded(session);
            var to = existing(room);
            var from = session.room;
            if (to.id.equals(from.id)) throw new NothingToChange();
            session.moveTo(to);
            return new Line(SessionNews.Kind.ROOM_CHANGED, from.name + QuotaEntry.TO + to.name, Map.of());
        });
    }

    /**
     * Other hours. Whoever has a number keeps it, and is told the new time; free places that would now lie after the
     * end are blocked.
     *
     * @throws SessionHasBegun {@link DoctorIsElsewhere}; {@link InvalidValue} when the new start is past
     */
    public void changeHours(SessionSeen seen, NewHours hours, String reason, Witness by) {
        change(seen, by, Act.HOURS_CHANGED, hours.written(), reason, session -> {
            refuseEnded(session);
            var now = clock.instant();
            if (!now.isBefore(session.startsAt())) throw new SessionHasBegun();
            if (!now.isBefore(Wib.instant(session.date, hours.starts()))) throw new InvalidValue("hours_are_past");
            var was = NewHours.of(session);
            if (hours.equals(was)) throw new NothingToChange();
            refuseElsewhere(session, hours);
            var all = slots.of(session.id);
            var living = slots.livedIn(session.id, now);
            var before = new HashMap<Long, LocalTime>();
            for (var slot : all) {
                before.put(slot.id, slot.starts);
                boolean out = !slot.blocked && !living.contains(slot.id) && hours.putOut(slot);
                slot.retime(hours);
                if (out) slot.block(reason);
            }
            if (session.minutesLate > 0 && !hours.starts().equals(was.starts()))
                ledger.persist(new QuotaEntry(session, Act.LATE, null, 0, "0", by.who(), reason, now));
            session.keepHours(hours);
            return new Line(SessionNews.Kind.HOURS_CHANGED, was.written() + QuotaEntry.TO + hours.written(), before);
        });
    }

    /**
     * The doctor comes so many minutes later than planned; planned times and numbers stay.
     *
     * @param minutes up to {@value #MOST_LATE}; 0 when the doctor is in time after all
     * @throws SessionHasBegun when the doctor is there: how it goes from then on is measured, and who waits is told that
     */
    public void late(SessionSeen seen, int minutes, String reason, Witness by) {
        if (minutes < 0 || minutes > MOST_LATE) throw new InvalidValue("minutes_late_impossible", MOST_LATE);
        change(seen, by, Act.LATE, String.valueOf(minutes), reason, session -> {
            refuseEnded(session);
            if (!session.date.equals(Wib.date(clock.instant()))) throw new InvalidValue("late_is_of_today");
            if (session.status == Session.Status.RUNNING) throw new SessionHasBegun();
            if (session.minutesLate == minutes) throw new NothingToChange();
            session.isLate(minutes);
            return new Line(SessionNews.Kind.LATE, String.valueOf(minutes), Map.of());
        });
    }

    // ---- steps

    /** What an act leaves in the ledger, and what is to be told of it; no kind when nothing is. */
    private record Line(Pool pool, int places, String detail, SessionNews.Kind kind, Map<Long, LocalTime> before) {

        Line(Pool pool, int places, String detail) {
            this(pool, places, detail, null, Map.of());
        }

        Line(SessionNews.Kind kind, String detail, Map<Long, LocalTime> before) {
            this(null, 0, detail, kind, before);
        }
    }

    /** @param wanted what exactly the form says besides the act and the reason, as data */
    private void change(
            SessionSeen seen, Witness by, Act act, String wanted, String reason, Function<Session, Line> work) {
        var asked = asked(seen, by, act, wanted, reason);
        transactions.run(
                () -> {
                    var session = alone(seen, act);
                    var line = work.apply(session);
                    em.flush();
                    // whoever is booking has read the version before, and starts over
                    em.lock(session, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
                    var entry = new QuotaEntry(
                            session, act, line.pool(), line.places(), line.detail(), by.who(), reason, clock.instant());
                    entry.isAskedBy(asked);
                    ledger.persist(entry);
                    trail.add(by, id.edokter.audit.Act.SESSION_CHANGED, null, "session " + session.id, act.name());
                    if (line.kind() != null)
                        news.fire(new SessionNews(line.kind(), session, entry.id, line.before(), reason, by));
                    if (act.opensPlaces()) opened.fire(new PlacesOpened(session));
                    return seen;
                },
                () -> ledger.isDone(seen.session(), asked) ? Optional.of(seen) : Optional.empty(),
                key -> null);
    }

    /** Takes the session until the end of the transaction; the doctor first when others of the doctor's matter. */
    private Session alone(SessionSeen seen, Act act) {
        if (act == Act.HOURS_CHANGED) sessions.doctorOf(seen.session()).ifPresent(sessions::lockDoctor);
        var session = sessions.alone(seen.session());
        ledger.refuseChanged(session, seen);
        return session;
    }

    /** The same for a form that is sent twice, and another for whatever differs in it: only the first is done once. */
    private static byte[] asked(SessionSeen seen, Witness by, Act act, String wanted, String reason) {
        return Secrets.hash(
                String.join("\n", String.valueOf(seen.version()), act.name(), by.who(), wanted.strip(), reason));
    }

    private void refuseEnded(Session session) {
        boolean ended = session.status == Session.Status.CLOSED || session.status == Session.Status.CANCELLED;
        if (ended || isGone(session)) throw new SessionEnded();
    }

    private boolean isGone(Session session) {
        return session.date.isBefore(Wib.date(clock.instant()));
    }

    /** Those of the session's places that this can be done to. */
    private List<Slot> chosen(Session session, Collection<Long> places, Predicate<Slot> possible) {
        if (places.isEmpty()) throw new InvalidValue("places_not_chosen");
        var own = slots.of(session.id).stream()
                .filter(slot -> places.contains(slot.id))
                .toList();
        if (own.size() < places.size()) throw new NotFoundException();
        var chosen = own.stream().filter(possible).toList();
        if (chosen.isEmpty()) throw new NothingToChange();
        return chosen;
    }

    private void refuseInUse(List<Slot> chosen) {
        var living = slots.livedIn(chosen.get(0).session.id, clock.instant());
        var inUse = chosen.stream().filter(slot -> living.contains(slot.id)).toList();
        if (!inUse.isEmpty()) throw new PlaceInUse(labels(inUse));
    }

    private void refuseElsewhere(Session session, NewHours hours) {
        sessions.of(List.of(session.doctor.id), session.date, session.date).stream()
                .filter(other -> !other.id.equals(session.id) && other.status != Session.Status.CANCELLED)
                .filter(other ->
                        other.starts.isBefore(hours.ends()) && hours.starts().isBefore(other.ends))
                .findFirst()
                .ifPresent(other -> {
                    throw new DoctorIsElsewhere(other.clinic.name, other.date, other.starts, other.ends);
                });
    }

    private Room existing(String name) {
        return clinics.rooms().stream()
                .filter(room -> room.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("room_unknown"));
    }

    /** One of many steps, each a transaction of its own: a session that somebody else changes just then is theirs. */
    static void orLeave(Session session, Runnable step) {
        try {
            step.run();
        } catch (Refusal meanwhile) {
            LOG.infof("Session %d is left as somebody has just changed it: %s", session.id, meanwhile.key());
        }
    }

    private static Line line(List<Slot> chosen) {
        var pools = chosen.stream().map(slot -> slot.pool).distinct().toList();
        return new Line(pools.size() == 1 ? pools.get(0) : null, chosen.size(), labels(chosen));
    }

    private static String labels(List<Slot> chosen) {
        return chosen.stream().map(Slot::label).collect(Collectors.joining(", "));
    }

    private static String written(Collection<Long> places) {
        return new TreeSet<>(places).toString();
    }
}
