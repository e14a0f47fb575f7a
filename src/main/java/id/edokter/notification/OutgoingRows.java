package id.edokter.notification;

import id.edokter.shared.Columns;
import id.edokter.shared.UtcInstant;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The outbox for who looks at it, among five million old messages: whatever is asked begins an index, is bounded, and is
 * in the order of that index.
 */
@ApplicationScoped
class OutgoingRows {

    /** Beyond this nobody counts; there are "more than". */
    static final int COUNTED = 10_000;

    private static final int MOST_FOR_REASONS = 20_000;
    private static final int MOST_REASONS = 20;

    /** What a message needs to be tried again by somebody; not what stands for a code, which is asked for anew. */
    private static final String RETRYABLE = "m.state = 'DEAD' and m.contents is not null and m.recipient is not null"
            + " and m.expires_at > :now and not exists (select 1 from outbox_message n"
            + " where n.subject = m.subject and n.kind = m.kind and n.version > m.version)";

    private final EntityManager em;

    OutgoingRows(EntityManager em) {
        this.em = em;
    }

    // ---- to see

    /** The latest due first. */
    List<OutboxMessage> page(MessageQuestion asked, int most) {
        var where = new ArrayList<String>();
        var values = new HashMap<String, Object>();
        if (asked.progress() != null) {
            where.add("state in (:states)");
            values.put("states", asked.progress().states());
        }
        if (asked.kind() != null) {
            where.add("kind = :kind");
            values.put("kind", asked.kind().name());
        }
        if (asked.day() != null) {
            where.add("due_at >= :from and due_at < :until");
            values.put("from", UtcInstant.of(midnight(asked.day())));
            values.put("until", UtcInstant.of(midnight(asked.day().plusDays(1))));
        }
        var last = asked.after() == null ? null : em.find(OutboxMessage.class, asked.after());
        if (last != null) {
            where.add("due_at <= :due and (due_at < :due or id < :id)");
            values.put("due", UtcInstant.of(last.dueAt));
            values.put("id", last.id);
        }
        var query = em.createNativeQuery(
                "select * from outbox_message" + (where.isEmpty() ? "" : " where " + String.join(" and ", where))
                        + " order by due_at desc, id desc limit " + most,
                OutboxMessage.class);
        values.forEach(query::setParameter);
        return rows(query);
    }

    Optional<OutboxMessage> find(long id) {
        return Optional.ofNullable(em.find(OutboxMessage.class, id));
    }

    /** The latest last. */
    List<OutboxMessage> of(Collection<String> subjects, int most) {
        if (subjects.isEmpty()) return List.of();
        var latest = rows(em.createNativeQuery(
                        "select * from outbox_message where subject in (:subjects) order by due_at desc, id desc limit "
                                + most,
                        OutboxMessage.class)
                .setParameter("subjects", subjects));
        var inOrder = new ArrayList<>(latest);
        java.util.Collections.reverse(inOrder);
        return inOrder;
    }

    /** What is dead since then, the latest first. */
    List<OutboxMessage> dead(Instant since, int most) {
        return rows(em.createNativeQuery(
                        "select * from outbox_message where state = 'DEAD' and due_at >= :since"
                                + " order by due_at desc, id desc limit " + most,
                        OutboxMessage.class)
                .setParameter("since", UtcInstant.of(since)));
    }

    boolean isNewest(OutboxMessage row) {
        return ((Number) em.createNativeQuery("select count(*) from outbox_message n where n.subject = :subject"
                                        + " and n.kind = :kind and n.version > :version")
                                .setParameter("subject", row.subject)
                                .setParameter("kind", row.kind.name())
                                .setParameter("version", row.version)
                                .getSingleResult())
                        .intValue()
                == 0;
    }

    /** No further than to {@link #COUNTED} and one. */
    int count(Progress progress, Instant from, Instant until) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from outbox_message"
                                + " where state in (:states) and due_at >= :from and due_at < :until limit "
                                + (COUNTED + 1) + ") some")
                        .setParameter("states", progress.states())
                        .setParameter("from", UtcInstant.of(from))
                        .setParameter("until", UtcInstant.of(until))
                        .getSingleResult())
                .intValue();
    }

    int countOpen(MessageKind kind) {
        return ((Number) em.createNativeQuery("select count(*) from (select 1 from outbox_message"
                                + " where kind = :kind and state in ('NEW', 'CLAIMED', 'FAILED') limit "
                                + (COUNTED + 1) + ") some")
                        .setParameter("kind", kind.name())
                        .getSingleResult())
                .intValue();
    }

    /** Why messages of a state did not go: the words of the rows, how many, and of how many contents are kept. */
    record Reason(String words, int messages, int retryable) {}

    /** The most frequent first; of the latest messages only, when there are very many. */
    List<Reason> reasons(MessageState state, Instant since, Instant now) {
        List<?> found = em.createNativeQuery("select reason, count(*) as many, sum(kept) from"
                        + " (select coalesce(reason, '') as reason,"
                        + "   (contents is not null and recipient is not null and expires_at > :now) as kept"
                        + "   from outbox_message where state = :state and due_at >= :since"
                        + "   order by due_at desc limit " + MOST_FOR_REASONS + ") latest"
                        + " group by reason order by many desc, reason limit " + MOST_REASONS)
                .setParameter("now", UtcInstant.of(now))
                .setParameter("state", state.name())
                .setParameter("since", UtcInstant.of(since))
                .getResultList();
        return found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Reason((String) row[0], ((Number) row[1]).intValue(), ((Number) row[2]).intValue()))
                .toList();
    }

    // ---- to do

    boolean retryDead(long id, Instant now) {
        return retry(List.of(id), now) == 1;
    }

    /** What waits for its next attempt is tried now. */
    boolean hurry(long id, Instant now) {
        return em.createNativeQuery("update outbox_message set next_at = :now, changed_at = :now"
                                + " where id = :id and state = 'FAILED'")
                        .setParameter("id", id)
                        .setParameter("now", UtcInstant.of(now))
                        .executeUpdate()
                == 1;
    }

    /** @param asked what has changed since then is left as it is */
    int hurryAll(String words, Instant asked, Instant now, int most) {
        return em.createNativeQuery("update outbox_message set next_at = :now, changed_at = :now"
                        + " where state = 'FAILED' and reason = :words and next_at > :now and changed_at < :asked limit "
                        + most)
                .setParameter("words", words)
                .setParameter("asked", UtcInstant.of(asked))
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    /** @param asked what has changed since then is left as it is */
    int retryAllDead(String words, Instant asked, Instant now, int most) {
        @SuppressWarnings("unchecked")
        List<Long> ids = em.createNativeQuery(
                        "select m.id from outbox_message m where m.reason = :words and m.changed_at < :asked and "
                                + RETRYABLE + " limit " + most,
                        Long.class)
                .setParameter("words", words)
                .setParameter("asked", UtcInstant.of(asked))
                .setParameter("now", UtcInstant.of(now))
                .getResultList();
        return retry(ids, now);
    }

    /** It is due anew, is tried as often as a new one, and keeps its id: whoever took it before knows it again. */
    private int retry(Collection<Long> ids, Instant now) {
        if (ids.isEmpty()) return 0;
        return em.createNativeQuery("update outbox_message m set m.state = 'FAILED', m.due_at = :now, m.next_at = :now,"
                        + " m.attempts = 0, m.retries = m.retries + 1, m.changed_at = :now"
                        + " where m.id in (:ids) and " + RETRYABLE)
                .setParameter("ids", ids)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    boolean stop(long id, String reason, Instant now) {
        return em.createNativeQuery(STOP + "id = :id and state in ('NEW', 'CLAIMED', 'FAILED')")
                        .setParameter("id", id)
                        .setParameter("reason", reason)
                        .setParameter("now", UtcInstant.of(now))
                        .executeUpdate()
                == 1;
    }

    int stopAll(MessageKind kind, String reason, Instant now, int most) {
        return em.createNativeQuery(STOP + "kind = :kind and state in ('NEW', 'CLAIMED', 'FAILED') limit " + most)
                .setParameter("kind", kind.name())
                .setParameter("reason", reason)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    private static final String STOP = "update outbox_message set state = 'SKIPPED', next_at = null, owner = null,"
            + " lease_until = null, contents = null, other_recipients = null, reason = :reason,"
            + " changed_at = :now where ";

    /** Whom it went to, or should have gone to, is nobody any more. */
    void forget(Collection<String> subjects, Instant now) {
        em.createNativeQuery(STOP + "subject in (:subjects) and state in ('NEW', 'CLAIMED', 'FAILED')")
                .setParameter("subjects", subjects)
                .setParameter("reason", Why.OF_WHO_IS_ERASED)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
        // who sends it just now has read it already: should that attempt fail, its time is over
        em.createNativeQuery("update outbox_message set contents = null, recipient = null, other_recipients = null,"
                        + " recipient_fingerprint = null,"
                        + " expires_at = if(state = 'SENDING',"
                        + "  least(expires_at, greatest(:now, date_add(due_at, interval 1000 microsecond))), expires_at)"
                        + " where subject in (:subjects)")
                .setParameter("subjects", subjects)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    /** Nothing was heard of it any more: it counts as there, and nothing of what it said is kept. */
    int dropAwaited(Instant now) {
        return em.createNativeQuery("update outbox_message set contents = null, other_recipients = null,"
                        + " awaits_until = null where awaits_until <= :now limit 1000")
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    /** Contents of what is dead are kept so long, and no longer than they are of use. */
    int dropOldContents(Instant now, Instant before) {
        return em.createNativeQuery("update outbox_message set contents = null where state = 'DEAD'"
                        + " and contents is not null and (expires_at <= :now or changed_at < :before) limit 1000")
                .setParameter("now", UtcInstant.of(now))
                .setParameter("before", UtcInstant.of(before))
                .executeUpdate();
    }

    // ---- figures

    private static final String OUTCOMES = " from outbox_message where state in ('SENT', 'DEAD', 'SKIPPED', 'EXPIRED')"
            + " and due_at >= :from and due_at < :until group by way, state";

    /** Counts a day that is over; a second time it counts anew. */
    void keepCount(LocalDate day) {
        em.createNativeQuery("delete from message_day where day = :day")
                .setParameter("day", day)
                .executeUpdate();
        within(
                        day,
                        em.createNativeQuery("insert into message_day (day, way, outcome, messages)"
                                + " select :day, way, state, count(*)" + OUTCOMES
                                + " on duplicate key update messages = values(messages)"))
                .setParameter("day", day)
                .executeUpdate();
    }

    /** Of a day that is not counted yet. */
    List<DayCount> countNow(LocalDate day) {
        List<?> found = within(day, em.createNativeQuery("select way, state, count(*)" + OUTCOMES))
                .getResultList();
        return gathered(found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Object[] {day, row[0], row[1], row[2]})
                .toList());
    }

    /** The days that are counted, both ends included. */
    List<DayCount> kept(LocalDate first, LocalDate last) {
        List<?> found = em.createNativeQuery("select day, way, outcome, messages from message_day"
                        + " where day >= :first and day <= :last order by day, way")
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultList();
        return gathered(found.stream()
                .map(row -> (Object[]) row)
                .map(row -> new Object[] {Columns.date(row[0]), row[1], row[2], row[3]})
                .toList());
    }

    private static List<DayCount> gathered(List<Object[]> rows) {
        Map<List<Object>, Map<String, Integer>> byDay = new java.util.LinkedHashMap<>();
        for (var row : rows)
            byDay.computeIfAbsent(List.of(row[0], row[1]), key -> new HashMap<>())
                    .put((String) row[2], ((Number) row[3]).intValue());
        return byDay.entrySet().stream()
                .map(entry -> new DayCount(
                        (LocalDate) entry.getKey().get(0),
                        (String) entry.getKey().get(1),
                        entry.getValue().getOrDefault("SENT", 0),
                        entry.getValue().getOrDefault("DEAD", 0),
                        entry.getValue().getOrDefault("SKIPPED", 0),
                        entry.getValue().getOrDefault("EXPIRED", 0)))
                .toList();
    }

    private static Query within(LocalDate day, Query query) {
        return query.setParameter("from", UtcInstant.of(midnight(day)))
                .setParameter("until", UtcInstant.of(midnight(day.plusDays(1))));
    }

    static Instant midnight(LocalDate day) {
        return Wib.instant(day, LocalTime.MIDNIGHT);
    }

    @SuppressWarnings("unchecked")
    private static List<OutboxMessage> rows(Query query) {
        return query.getResultList();
    }
}
