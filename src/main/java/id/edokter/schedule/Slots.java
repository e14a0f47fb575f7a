package id.edokter.schedule;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

@ApplicationScoped
class Slots implements PanacheRepository<Slot> {

    Optional<Slot> withSession(long id) {
        return find(
                        "from Slot s join fetch s.session x join fetch x.doctor join fetch x.clinic join fetch x.room"
                                + " where s.id = ?1",
                        id)
                .firstResultOptional();
    }

    List<Slot> of(long session) {
        return list("session.id = ?1 order by number", session);
    }

    /** How many live beyond the quota, or could. */
    long overbooked(long session) {
        return count("session.id = ?1 and overbooked = true and blocked = false", session);
    }

    int highestNumber(long session) {
        return getEntityManager()
                .createQuery("select coalesce(max(s.number), 0) from Slot s where s.session.id = ?1", Integer.class)
                .setParameter(1, session)
                .getSingleResult();
    }

    List<Slot> on(LocalDate date) {
        return list(
                "from Slot s join fetch s.session x join fetch x.doctor d join fetch x.clinic c join fetch x.room"
                        + " where x.date = ?1 order by x.starts, c.name, d.name, x.id, s.number",
                date);
    }

    /**
     * Makes the session's numbers what the plan says. Numbers that are too many stay as blocked rows, since cancelled
     * appointments refer to them; a session whose reserves are released opens its places to everybody.
     */
    void arrange(Session session, PlannedSession plan) {
        number(Map.of(session, plan));
        update("blocked = true, blockReason = null where session = ?1 and number > ?2", session, plan.places());
    }

    /**
     * Adds the places that a session lacks: numbers that planning had no use for first, then behind the last. Every place
     * that is there stays as it is.
     */
    void grow(Session session, PlannedSession plan) {
        int more = plan.places() - session.places;
        var pools = Places.interleaved(
                more, plan.jknPlaces() - session.jknPlaces, plan.walkInPlaces() - session.walkInPlaces);
        var all = of(session.id);
        var idle =
                all.stream().filter(slot -> slot.isIdle() && !slot.overbooked).toList();
        int next = all.isEmpty() ? 1 : all.get(all.size() - 1).number + 1;
        for (int n = 0; n < more; n++) {
            Slot slot;
            if (n < idle.size()) {
                slot = idle.get(n);
                slot.serve(pools.get(n), NewHours.of(session));
            } else {
                var starts = PlannedSession.startOf(session.starts, next, session.minutesPerPlace);
                var ends = PlannedSession.endOf(starts, session.minutesPerPlace);
                slot = new Slot(session, next++, starts, ends, pools.get(n));
                persist(slot);
            }
            if (session.releasedAt != null) slot.release();
        }
    }

    /** Gives sessions their numbered places. */
    void number(Map<Session, PlannedSession> plans) {
        if (plans.isEmpty()) return;
        getEntityManager().unwrap(org.hibernate.Session.class).doWork(connection -> {
            try (var insert = connection.prepareStatement("insert into slot"
                    + " (session_id, number, starts, ends, pool, planned_pool) values (?, ?, ?, ?, ?, ?)"
                    + " on duplicate key update starts = values(starts), ends = values(ends), pool = values(pool),"
                    + " planned_pool = values(planned_pool), blocked = false, block_reason = null")) {
                for (var entry : plans.entrySet()) {
                    var session = entry.getKey();
                    for (var place : entry.getValue().numbered()) {
                        insert.setLong(1, session.id);
                        insert.setInt(2, place.number());
                        insert.setObject(3, place.starts());
                        insert.setObject(4, place.ends());
                        insert.setString(
                                5, (session.releasedAt == null ? place.pool() : Slot.released(place.pool())).name());
                        insert.setString(6, place.pool().name());
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
        });
    }

    /** Opens the reserves to everybody; a place that is taken now too, so that it serves all when it is given back. */
    void release(long session) {
        update("pool = ?1 where session.id = ?2 and pool in ?3", Pool.ANY, session, List.of(Pool.JKN, Pool.GENERAL));
    }

    /** How many places of a session nobody has, blocked ones aside. */
    int unused(long session, Instant now) {
        var living = livedIn(session, now);
        return (int) of(session).stream()
                .filter(slot -> !slot.blocked && !living.contains(slot.id))
                .count();
    }

    /** The places of a session in which somebody lives, be it with a form that is being filled. */
    @SuppressWarnings("unchecked")
    Set<Long> livedIn(long session, Instant now) {
        List<Number> lived = getEntityManager()
                .createNativeQuery("select a.live_slot from appointment a where a.session_id = :session"
                        + " and a.live_slot is not null and (a.status <> 'HELD' or a.held_until > :now)")
                .setParameter("session", session)
                .setParameter("now", UtcInstant.of(now))
                .getResultList();
        return lived.stream().map(Number::longValue).collect(Collectors.toSet());
    }

    /** Free places of a pool: nobody lives in them, or only a hold that has run out. */
    int free(long session, Pool pool, Instant now) {
        return ((Number) getEntityManager()
                        .createNativeQuery(
                                "select count(*) from slot s where s.session_id = :session and s.pool = :pool"
                                        + " and s.blocked = false and not exists (select 1 from appointment a"
                                        + " where a.live_slot = s.id and (a.status <> 'HELD' or a.held_until > :now))")
                        .setParameter("session", session)
                        .setParameter("pool", pool.name())
                        .setParameter("now", UtcInstant.of(now))
                        .getSingleResult())
                .intValue();
    }
}
