package id.edokter.schedule;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class Sessions implements PanacheRepository<Session> {

    private static final String WHOLE = "from Session x join fetch x.doctor join fetch x.clinic join fetch x.room ";

    Optional<Session> whole(long id) {
        return find(WHOLE + "where x.id = ?1", id).firstResultOptional();
    }

    /**
     * Taken until the end of the transaction.
     *
     * @throws NotFoundException when there is none
     */
    Session alone(long id) {
        findById(id, LockModeType.PESSIMISTIC_WRITE);
        return whole(id).orElseThrow(NotFoundException::new);
    }

    /** Those that planning made or makes, cancelled ones too, by date and time. */
    List<Session> plannedBetween(LocalDate from, LocalDate to) {
        return find(
                        WHOLE + "where x.date between ?1 and ?2"
                                + " and (x.weeklyScheduleId is not null or x.exceptionId is not null)"
                                + " order by x.date, x.starts, x.id",
                        from,
                        to)
                .list();
    }

    /** The last day that has any. */
    Optional<LocalDate> lastDate() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select max(x.date) from Session x", LocalDate.class)
                .getSingleResult());
    }

    /** What else the doctor does at these hours, cancelled sessions and those about to change aside. */
    Optional<Session> inTheWay(PlannedSession plan, Long itself, Collection<Long> aboutToChange) {
        return find(
                        WHOLE + "where x.doctor.id = ?1 and x.date = ?2 and x.starts < ?3 and x.ends > ?4"
                                + " and x.status <> ?5 order by x.starts",
                        plan.doctor().id,
                        plan.date(),
                        plan.ends(),
                        plan.starts(),
                        Session.Status.CANCELLED)
                .stream()
                .filter(other -> !other.id.equals(itself) && !aboutToChange.contains(other.id))
                .findFirst();
    }

    /** All that these doctors do in these days, cancelled sessions too, by time. */
    List<Session> of(Collection<Long> doctors, LocalDate from, LocalDate to) {
        return new ArrayList<>(find(
                        WHOLE + "where x.doctor.id in ?1 and x.date between ?2 and ?3 order by x.date, x.starts, x.id",
                        doctors,
                        from,
                        to)
                .list());
    }

    /**
     * Takes the doctors' rows until the end of the transaction: two replicas never plan for one doctor side by side. The
     * unique keys would refuse the second as well; so it need not be refused.
     */
    void lockDoctors(Collection<Long> doctors) {
        getEntityManager()
                .createNativeQuery("select id from doctor where id in (:doctors) order by id for update")
                .setParameter("doctors", doctors)
                .getResultList();
    }

    void lockDoctor(long doctor) {
        lockDoctors(List.of(doctor));
    }

    /**
     * Live appointments of sessions, by session, holds included. The table belongs to the bookings, whose package knows
     * this one and not the reverse; so it is asked in SQL.
     */
    @SuppressWarnings("unchecked")
    Map<Long, Integer> liveIn(Collection<Long> sessions, Instant now) {
        var live = new HashMap<Long, Integer>();
        if (sessions.isEmpty()) return live;
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select a.session_id, count(*) from appointment a where a.session_id in (:sessions)"
                        + " and a.live_slot is not null and (a.status <> 'HELD' or a.held_until > :now)"
                        + " group by a.session_id")
                .setParameter("sessions", sessions)
                .setParameter("now", UtcInstant.of(now))
                .getResultList();
        for (var row : rows) live.put(((Number) row[0]).longValue(), ((Number) row[1]).intValue());
        return live;
    }

    /** Who lives in these sessions, as a word that is another for others: see {@link DateChange#touched}. */
    String touched(Collection<Long> sessions, Instant now) {
        return DateChange.touched(livingIn(sessions, now).entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(id -> entry.getKey() + ":" + id)));
    }

    /** The same, with the ids of the appointments and not their number. */
    @SuppressWarnings("unchecked")
    Map<Long, List<Long>> livingIn(Collection<Long> sessions, Instant now) {
        var living = new HashMap<Long, List<Long>>();
        if (sessions.isEmpty()) return living;
        List<Object[]> rows = getEntityManager()
                .createNativeQuery("select a.session_id, a.id from appointment a where a.session_id in (:sessions)"
                        + " and a.live_slot is not null and (a.status <> 'HELD' or a.held_until > :now)"
                        + " order by a.id")
                .setParameter("sessions", sessions)
                .setParameter("now", UtcInstant.of(now))
                .getResultList();
        for (var row : rows)
            living.computeIfAbsent(((Number) row[0]).longValue(), session -> new ArrayList<>())
                    .add(((Number) row[1]).longValue());
        return living;
    }

    /** Takes the session's row until the end of the transaction. */
    void lock(long session) {
        getEntityManager()
                .createNativeQuery("select id from session where id = :session for update")
                .setParameter("session", session)
                .getResultList();
    }

    /** How many are there and not done yet. */
    int waitingIn(long session) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select count(*) from appointment where session_id = :session"
                                + " and status in ('CHECKED_IN', 'CALLED', 'IN_SERVICE')")
                        .setParameter("session", session)
                        .getSingleResult())
                .intValue();
    }

    Optional<Long> doctorOf(long session) {
        return find("select x.doctor.id from Session x where x.id = ?1", session)
                .project(Long.class)
                .firstResultOptional();
    }

    /**
     * The number of changes so far, as the database has it now and will have it until this transaction ends: whoever
     * plans waits for those who are booking, who do not wait for each other.
     */
    int versionOf(long session) {
        return ((Number) getEntityManager()
                        .createNativeQuery("select version from session where id = :session lock in share mode")
                        .setParameter("session", session)
                        .getSingleResult())
                .intValue();
    }

    /** Sessions of a schedule become those of another, from a day on. */
    void handOver(long from, long to, LocalDate day) {
        update("weeklyScheduleId = ?1 where weeklyScheduleId = ?2 and date >= ?3", to, from, day);
    }

    /** Open sessions from today on whose reserves are due and were not released yet. */
    @SuppressWarnings("unchecked")
    List<Long> dueForRelease(LocalDateTime now, int hospitalMinutes) {
        List<Number> due = getEntityManager()
                .createNativeQuery("select x.id from session x join clinic c on c.id = x.clinic_id"
                        + " where x.date >= :today and x.status = 'OPEN' and x.released_at is null"
                        + " and timestampadd(minute, -coalesce(c.release_minutes_before, :minutes),"
                        + " timestamp(x.date, x.starts)) <= :now order by x.date, x.starts, x.id")
                .setParameter("today", now.toLocalDate())
                .setParameter("minutes", hospitalMinutes)
                .setParameter("now", now.withNano(0))
                .getResultList();
        return due.stream().map(Number::longValue).toList();
    }

    /** Notes that the reserves are released; false when another replica was faster. */
    boolean markReleased(long session, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update session set released_at = :now, version = version + 1"
                                + " where id = :id and released_at is null and status = 'OPEN'")
                        .setParameter("id", session)
                        .setParameter("now", UtcInstant.of(now))
                        .executeUpdate()
                == 1;
    }

    /** Coming sessions of these schedules that patients have booked, with how many. */
    Map<Session, Integer> bookedOf(Collection<Long> schedules, LocalDate from, Instant now) {
        if (schedules.isEmpty()) return Map.of();
        var coming = find(
                        WHOLE + "where x.weeklyScheduleId in ?1 and x.date >= ?2 and x.status = ?3"
                                + " order by x.date, x.starts, x.id",
                        schedules,
                        from,
                        Session.Status.OPEN)
                .list();
        return booked(coming, now);
    }

    /** Coming sessions on these days, extra ones aside, that patients have booked, with how many. */
    Map<Session, Integer> bookedOn(Collection<LocalDate> days, Instant now) {
        if (days.isEmpty()) return Map.of();
        var coming = find(
                        WHOLE + "where x.weeklyScheduleId is not null and x.date in ?1 and x.status = ?2"
                                + " order by x.date, x.starts, x.id",
                        days,
                        Session.Status.OPEN)
                .list();
        return booked(coming, now);
    }

    /** By time. */
    List<Session> takingPlaceOn(LocalDate date) {
        return find(
                        WHOLE + "where x.date = ?1 and x.status <> ?2 order by x.starts, x.id",
                        date,
                        Session.Status.CANCELLED)
                .list();
    }

    /** Sessions of the week on these days, cancelled ones too, by date and time. */
    List<Session> ofTheWeekOn(Collection<LocalDate> days) {
        return find(
                        WHOLE + "where x.weeklyScheduleId is not null and x.date in ?1"
                                + " order by x.date, x.starts, x.id",
                        days)
                .list();
    }

    private Map<Session, Integer> booked(List<Session> coming, Instant now) {
        var booked = new LinkedHashMap<Session, Integer>();
        var live = liveIn(coming.stream().map(x -> x.id).toList(), now);
        for (var session : coming) {
            if (session.startsAt().isAfter(now) && live.containsKey(session.id)) {
                booked.put(session, live.get(session.id));
            }
        }
        return booked;
    }

    List<Practice> practices(LocalDate from) {
        return find(
                        "select distinct d.id, d.name, c.code from Session x join x.doctor d join x.clinic c where"
                                + " x.date >= ?1 and x.status <> CANCELLED and c.active order by d.name, d.id, c.code",
                        from)
                .project(Practice.class)
                .list();
    }
}
