package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Session;
import id.edokter.shared.Columns;
import id.edokter.shared.UtcInstant;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which places are left. The one place where capacity is counted for people to see: from the slots and who lives in
 * them, never from a counter beside them.
 */
@ApplicationScoped
@Transactional
public class Availability {

    private static final String COLUMNS = "select x.id, c.id as clinic, c.code, c.name as clinic_name, c.number_prefix,"
            + " d.id as doctor, d.name as doctor_name, r.name as room, x.date, x.starts, x.ends, x.note, x.status,"
            + " c.opens_days_ahead, c.closes_minutes_before, c.same_day, t.pool, t.places, t.left_over,"
            + " x.booking_closed, t.taken, t.beyond"
            + " from session x join clinic c on c.id = x.clinic_id join doctor d on d.id = x.doctor_id"
            + " join room r on r.id = x.room_id ";

    /** Who lives in a slot; a hold that has run out leaves it free. */
    private static final String LIVING = " left join appointment a on a.session_id = s.session_id"
            + " and a.live_slot = s.id and (a.status <> 'HELD' or a.held_until > :now)";

    private static final String TO_COME = "(x.date > :today or (x.date = :today and s.starts > :time))";

    /** Places per pool; a time that has passed is not left over, and what is beyond the quota is counted apart. */
    private static final String COUNTED = "join (select s.session_id, s.pool, sum(s.overbooked = false) as places,"
            + " sum(s.overbooked = false and a.id is not null) as taken,"
            + " sum(s.overbooked) as beyond,"
            + " sum(a.id is null and (y.date > :today or s.starts > :time)) as left_over"
            + " from session y join slot s on s.session_id = y.id and s.blocked = false"
            + LIVING
            + " where %s group by s.session_id, s.pool) t on t.session_id = x.id order by x.date, x.starts, x.id, t.pool";

    private final EntityManager em;
    private final BookingSettings settings;
    private final Clock clock;

    Availability(EntityManager em, BookingSettings settings, Clock clock) {
        this.em = em;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The sessions of some days, by date and time.
     *
     * @param from first day
     * @param to last day
     * @param clinic id, or null for all
     * @param doctor id, or null for all
     */
    public List<SessionPlaces> sessions(LocalDate from, LocalDate to, Long clinic, Long doctor) {
        var where = "y.date between :from and :to"
                + (clinic == null ? "" : " and y.clinic_id = :clinic")
                + (doctor == null ? "" : " and y.doctor_id = :doctor");
        var query = query(where).setParameter("from", from).setParameter("to", to);
        if (clinic != null) query.setParameter("clinic", clinic);
        if (doctor != null) query.setParameter("doctor", doctor);
        return read(query.getResultList());
    }

    /** How many sessions a clinic has on each of these days, by date; days without any are left out. */
    public SortedMap<LocalDate, Integer> days(LocalDate from, LocalDate to, long clinic) {
        var days = new TreeMap<LocalDate, Integer>();
        for (var row : em.createNativeQuery("select x.date, count(*) from session x where x.clinic_id = :clinic"
                        + " and x.date between :from and :to and exists"
                        + " (select 1 from slot s where s.session_id = x.id and s.blocked = false) group by x.date")
                .setParameter("clinic", clinic)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()) {
            var r = (Object[]) row;
            days.put(Columns.date(r[0]), (int) number(r[1]));
        }
        return days;
    }

    /** One session, or an empty list. */
    public List<SessionPlaces> session(long id) {
        return read(query("y.id = :id").setParameter("id", id).getResultList());
    }

    private Query query(String where) {
        return asOfNow(COLUMNS + COUNTED.formatted(where));
    }

    private Query asOfNow(String sql) {
        var now = clock.instant();
        var local = Wib.dateTime(now);
        return em.createNativeQuery(sql)
                .setParameter("today", local.toLocalDate())
                .setParameter("time", local.toLocalTime().withNano(0))
                .setParameter("now", UtcInstant.of(now));
    }

    /** The slots of a session by number, without those that are blocked or beyond the quota. */
    @SuppressWarnings("unchecked")
    public List<SlotPlace> slots(long session) {
        List<Object[]> rows = asOfNow(
                        "select s.id, s.number, c.number_prefix, s.starts, s.ends, s.pool,"
                                + " a.id is null and " + TO_COME + " as free"
                                + " from slot s join session x on x.id = s.session_id join clinic c on c.id = x.clinic_id"
                                + LIVING
                                + " where s.session_id = :session and s.blocked = false and s.overbooked = false order by s.number")
                .setParameter("session", session)
                .getResultList();
        return rows.stream()
                .map(r -> new SlotPlace(
                        number(r[0]),
                        (int) number(r[1]),
                        "%s-%02d".formatted(r[2], number(r[1])),
                        Columns.time(r[3]),
                        Columns.time(r[4]),
                        Pool.valueOf((String) r[5]),
                        number(r[6]) == 1))
                .toList();
    }

    /**
     * The earliest free time of each pool of these sessions; pools without a free place are left out.
     *
     * @param sessions ids, at least one
     */
    @SuppressWarnings("unchecked")
    public List<FirstFree> firstFree(Collection<Long> sessions) {
        List<Object[]> rows = asOfNow("select s.session_id, s.pool, min(s.starts) from slot s"
                        + " join session x on x.id = s.session_id"
                        + LIVING
                        + " where s.session_id in (:sessions) and s.blocked = false and a.id is null"
                        + " and " + TO_COME
                        + " group by s.session_id, s.pool")
                .setParameter("sessions", sessions)
                .getResultList();
        return rows.stream()
                .map(r -> new FirstFree(number(r[0]), Pool.valueOf((String) r[1]), Columns.time(r[2])))
                .toList();
    }

    private List<SessionPlaces> read(List<?> rows) {
        var now = clock.instant();
        Map<Long, SessionPlaces> sessions = new LinkedHashMap<>();
        for (var row : rows) {
            var r = (Object[]) row;
            sessions.computeIfAbsent(number(r[0]), id -> session(r, now))
                    .pools()
                    .add(new PoolPlaces(
                            Pool.valueOf((String) r[16]),
                            (int) number(r[17]),
                            (int) number(r[20]),
                            (int) number(r[18]),
                            (int) number(r[21])));
        }
        return List.copyOf(sessions.values());
    }

    private SessionPlaces session(Object[] r, Instant now) {
        var date = Columns.date(r[8]);
        var starts = Columns.time(r[9]);
        var opensDaysAhead = r[13] == null ? settings.opensDaysAhead() : (int) number(r[13]);
        var closesBefore = r[14] == null ? settings.closesMinutesBefore() : (int) number(r[14]);
        var sameDay = r[15] == null ? settings.sameDay() : number(r[15]) == 1;
        var policy = Policy.ofWindow(opensDaysAhead, closesBefore, sameDay);
        var status = Session.Status.valueOf((String) r[12]);
        return new SessionPlaces(
                number(r[0]),
                number(r[1]),
                (String) r[2],
                (String) r[3],
                number(r[5]),
                (String) r[6],
                (String) r[7],
                date,
                starts,
                Columns.time(r[10]),
                (String) r[11],
                status,
                number(r[19]) == 1,
                window(status, number(r[19]) == 1, date, starts, policy, now),
                new ArrayList<>());
    }

    private static SessionPlaces.Window window(
            Session.Status status, boolean stopped, LocalDate date, LocalTime starts, Policy policy, Instant now) {
        if (status == Session.Status.CANCELLED) return SessionPlaces.Window.CANCELLED;
        if (stopped) return SessionPlaces.Window.CLOSED;
        if (date.isAfter(policy.lastDay(now))) return SessionPlaces.Window.NOT_YET;
        var open = status == Session.Status.OPEN && now.isBefore(policy.closesAt(Wib.instant(date, starts)));
        return open ? SessionPlaces.Window.OPEN : SessionPlaces.Window.CLOSED;
    }

    private static long number(Object column) {
        return column instanceof Boolean truth ? (truth ? 1 : 0) : ((Number) column).longValue();
    }
}
