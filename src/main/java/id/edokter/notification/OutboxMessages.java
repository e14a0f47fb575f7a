package id.edokter.notification;

import id.edokter.shared.Columns;
import id.edokter.shared.Sealer;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Every step is one update that names the state it starts from: of two couriers, one changes the row. Leases end by the
 * clock of the database, since those of the replicas differ; when something is due is told by the caller.
 */
@ApplicationScoped
class OutboxMessages implements PanacheRepository<OutboxMessage> {

    private static final int LONGEST_REASON = 200;
    private static final int LANES = 2;
    /** So often a message whose courier was lost goes again without a pause. */
    private static final int LOST_AT_ONCE = 2;

    /** So long after a message went it may be said of it that it could not be delivered. */
    private static final Duration AWAITED = Duration.ofHours(24);

    private static final List<String> WAYS =
            Arrays.stream(Recipient.Way.values()).map(Enum::name).toList();

    /** What stands for a person for some minutes; nothing of it outlives its time. */
    private static final List<String> CODES = List.of(MessageKind.SIGN_IN_CODE.name(), MessageKind.LINK_CODE.name());

    private final Sealer sealer;

    OutboxMessages(Sealer sealer) {
        this.sealer = sealer;
    }

    /**
     * @param held until when it is kept though it is due; null when it is not
     * @return its id; empty when this subject, kind and version had its message before
     */
    Optional<Long> put(
            Message message,
            Recipient to,
            String messageId,
            byte[] recipient,
            byte[] others,
            byte[] contents,
            Instant held,
            Instant now) {
        // a row that is there already stays as it is, without an error that would end the transaction under way
        getEntityManager()
                .createNativeQuery("insert into outbox_message (kind, subject, version, lane, way, recipient,"
                        + " recipient_fingerprint, other_recipients, contents, language, message_id, due_at,"
                        + " expires_at, state, next_at, held_until, created_at, changed_at)"
                        + " values (:kind, :subject, :version, :lane, :way, :recipient, :fingerprint, :others, :contents,"
                        + " :language, :messageId, :due, :expires, 'NEW', :next, :held, :now, :now)"
                        + " on duplicate key update id = id")
                .setParameter("kind", message.kind().name())
                .setParameter("subject", message.subject())
                .setParameter("version", message.version())
                .setParameter("lane", message.kind().manner.lane())
                .setParameter("way", to.way().name())
                .setParameter("recipient", recipient)
                // who was erased is known again by nothing
                .setParameter(
                        "fingerprint",
                        message.kind() == MessageKind.DATA_ERASED ? null : sealer.fingerprint(to.reader()))
                .setParameter("others", others)
                .setParameter("contents", contents)
                .setParameter("language", message.language().getLanguage())
                .setParameter("messageId", messageId)
                .setParameter("due", UtcInstant.of(message.dueAt()))
                .setParameter("expires", UtcInstant.of(message.expiresAt()))
                .setParameter("next", UtcInstant.of(held == null ? message.dueAt() : held))
                .setParameter("held", UtcInstant.of(held))
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
        return find("messageId", messageId).firstResultOptional().map(row -> row.id);
    }

    /**
     * Of what goes this way, takes the message that waits longest, first of what cannot wait; what others take at this
     * moment is passed over.
     */
    Optional<OutboxMessage> claimNext(Recipient.Way way, String owner, Instant now, Duration lease) {
        for (int lane = 0; lane < LANES; lane++) {
            // whatever the server has counted: read without this index, each claim would look at all that is due
            List<?> next = getEntityManager()
                    .createNativeQuery("select id from outbox_message force index (messages_to_try_by_way)"
                            + " where way = :way and lane = :lane"
                            + " and next_at <= :now order by next_at limit 1 for update skip locked")
                    .setParameter("way", way.name())
                    .setParameter("lane", lane)
                    .setParameter("now", UtcInstant.of(now))
                    .getResultList();
            if (!next.isEmpty()) return claim(((Number) next.get(0)).longValue(), owner, now, lease);
        }
        return Optional.empty();
    }

    Optional<OutboxMessage> claim(long id, String owner, Instant now, Duration lease) {
        int claimed = getEntityManager()
                .createNativeQuery("update outbox_message set state = 'CLAIMED', next_at = null, owner = :owner,"
                        + " lease_until = date_add(utc_timestamp(3), interval :seconds second),"
                        + " attempts = attempts + 1, changed_at = :now where id = :id and next_at <= :now")
                .setParameter("owner", owner)
                .setParameter("seconds", lease.toSeconds())
                .setParameter("now", UtcInstant.of(now))
                .setParameter("id", id)
                .executeUpdate();
        return claimed == 0 ? Optional.empty() : findByIdOptional(id);
    }

    /**
     * From now on it counts as on its way.
     *
     * @return whether it was still this owner's: not when it was taken back
     */
    boolean begins(String owner, Instant now) {
        return update(
                        "update OutboxMessage set state = 'SENDING', changedAt = ?1 where owner = ?2 and state = 'CLAIMED'",
                        now,
                        owner)
                == 1;
    }

    /**
     * What was being sent by a courier that is gone is tried again, with the same message id: at first at once, since
     * servers end; then, as it may be the message that ends them, after the pauses of what failed.
     */
    int giveBack(Instant now) {
        return getEntityManager()
                .createNativeQuery("update outbox_message set state = 'FAILED', next_at = if(attempts <= :quick, :now,"
                        + " least(expires_at, date_add(cast(:now as datetime(3)), interval"
                        + "  least(:shortest << least(attempts - 1, 10), :longest) second))), owner = null,"
                        + " lease_until = null, reason = 'the courier was lost', changed_at = :now"
                        + " where lease_until <= utc_timestamp(3)")
                .setParameter("quick", LOST_AT_ONCE)
                .setParameter("shortest", Courier.SHORTEST_PAUSE.toSeconds())
                .setParameter("longest", Courier.LONGEST_PAUSE.toSeconds())
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    /**
     * What could still be brought back, and then go another way, keeps what it says until it is there; an answer to who
     * wrote to us keeps nothing.
     *
     * @return whether it was still this owner's
     */
    boolean sent(String owner, String providerId, Instant now) {
        // the columns are set from left to right: what stands further right sees what is new
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = 'SENT', owner = null, lease_until = null,"
                                + " awaits_until = if(way = 'WHATSAPP' and other_recipients is not null"
                                + "  and expires_at > :now, least(expires_at, :longest), null),"
                                + " contents = if(awaits_until is null, null, contents),"
                                + " other_recipients = if(awaits_until is null, null, other_recipients),"
                                + " recipient_fingerprint = if(kind = 'REPLY', null, recipient_fingerprint),"
                                + " recipient = if(kind = 'REPLY', null, recipient), reason = null,"
                                + " provider_id = :provider, changed_at = :now where owner = :owner")
                        .setParameter("provider", providerId)
                        .setParameter("longest", UtcInstant.of(now.plus(AWAITED)))
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("owner", owner)
                        .executeUpdate()
                == 1;
    }

    // ---- what whoever took a message says of it afterwards

    Optional<OutboxMessage> withId(String messageId) {
        return find("messageId", messageId).firstResultOptional();
    }

    Optional<OutboxMessage> ofProvider(String providerId) {
        return find("providerId = ?1 order by id desc", providerId).firstResultOptional();
    }

    /** Only further: what was read was delivered before. */
    boolean received(long id, Receipt receipt, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "update outbox_message set receipt = :receipt, receipt_at = :now, contents = null,"
                                        + " other_recipients = null, awaits_until = null"
                                        + " where id = :id and way = 'WHATSAPP' and state = 'SENT'"
                                        + " and (receipt is null or (receipt = 'DELIVERED' and :receipt = 'READ'))")
                        .setParameter("receipt", receipt.name())
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** What was taken after all, though nobody here heard the answer, does not go a second time. */
    boolean wentAfterAll(long id, String providerId, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = 'SENT', next_at = null, contents = null,"
                                + " other_recipients = null, reason = null, provider_id = :provider, changed_at = :now"
                                + " where id = :id and way = 'WHATSAPP' and state = 'FAILED'")
                        .setParameter("provider", providerId)
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    private static final String CAME_BACK = " where id = :id and way = 'WHATSAPP' and state = 'SENT'"
            + " and provider_id = :provider and receipt is null";
    private static final String STILL_THERE =
            " and awaits_until > :now and other_recipients is not null and contents is not null";

    /** What went and could not be given to its reader goes to the next address. */
    boolean turnsBack(
            long id, String providerId, String reason, Recipient to, byte[] recipient, byte[] others, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = 'NEW', attempts = 0, awaits_until = null,"
                                + " reason = :reason, way = :way, recipient = :recipient,"
                                + " recipient_fingerprint = if(recipient_fingerprint is null, null, :fingerprint), other_recipients = :others, next_at = :now,"
                                + " provider_id = null, changed_at = :now" + CAME_BACK + STILL_THERE)
                        .setParameter("reason", cut(reason))
                        .setParameter("way", to.way().name())
                        .setParameter("recipient", recipient)
                        .setParameter("fingerprint", sealer.fingerprint(to.reader()))
                        .setParameter("others", others)
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("id", id)
                        .setParameter("provider", providerId)
                        .executeUpdate()
                == 1;
    }

    /** What went and could not be given to its reader, and has nowhere else to go: dead, or skipped. */
    boolean cameBack(long id, String providerId, MessageState end, String reason, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                "update outbox_message set state = :end, awaits_until = null, contents = null,"
                                        + " other_recipients = null, reason = :reason, changed_at = :now" + CAME_BACK)
                        .setParameter("end", end.name())
                        .setParameter("reason", cut(reason))
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("id", id)
                        .setParameter("provider", providerId)
                        .executeUpdate()
                == 1;
    }

    boolean failed(String owner, String reason, Instant next, Instant now) {
        return update(
                        "update OutboxMessage set state = 'FAILED', owner = null, leaseUntil = null, reason = ?1,"
                                + " nextAt = ?2, changedAt = ?3 where owner = ?4",
                        cut(reason),
                        next,
                        now,
                        owner)
                == 1;
    }

    /** Kept until then, as if it had not been taken up. */
    boolean held(String owner, String reason, Instant until, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = if(attempts = 1, 'NEW', 'FAILED'),"
                                + " attempts = attempts - 1, owner = null, lease_until = null, reason = :reason,"
                                + " next_at = :until, held_until = :until, changed_at = :now where owner = :owner")
                        .setParameter("reason", cut(reason))
                        .setParameter("until", UtcInstant.of(until))
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("owner", owner)
                        .executeUpdate()
                == 1;
    }

    /** It goes to the next address at once, as if it had not been tried. */
    boolean turns(String owner, String reason, Recipient to, byte[] recipient, byte[] others, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = 'NEW', attempts = 0, owner = null,"
                                + " lease_until = null, reason = :reason, way = :way, recipient = :recipient,"
                                + " recipient_fingerprint = if(recipient_fingerprint is null, null, :fingerprint), other_recipients = :others, next_at = :now,"
                                + " changed_at = :now where owner = :owner and other_recipients is not null")
                        .setParameter("reason", cut(reason))
                        .setParameter("way", to.way().name())
                        .setParameter("recipient", recipient)
                        .setParameter("fingerprint", sealer.fingerprint(to.reader()))
                        .setParameter("others", others)
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("owner", owner)
                        .executeUpdate()
                == 1;
    }

    /**
     * It will not go: dead, or expired. What is dead keeps what it said for a while, sealed, so that somebody can have it
     * tried again; not codes, which are asked for anew.
     */
    boolean ended(String owner, MessageState end, String reason, Instant now) {
        return getEntityManager()
                        .createNativeQuery("update outbox_message set state = :end, owner = null, lease_until = null,"
                                + " contents = if(:end = 'DEAD' and kind not in (:codes), contents, null),"
                                + " other_recipients = null, reason = :reason, changed_at = :now where owner = :owner")
                        .setParameter("end", end.name())
                        .setParameter("codes", CODES)
                        .setParameter("reason", cut(reason))
                        .setParameter("now", UtcInstant.of(now))
                        .setParameter("owner", owner)
                        .executeUpdate()
                == 1;
    }

    /**
     * What may be on its way is let go, and is not among the count; should it fail, its time is over and it is not tried
     * again. What is dead cannot be tried again any more.
     */
    int skip(Collection<MessageKind> kinds, Collection<String> subjects, String reason, Instant now) {
        // locked first: a courier may be taking one up, giving it back, or be done with it, between two statements
        var kept = find(
                        "kind in ?1 and subject in ?2 and (nextAt is not null or leaseUntil is not null"
                                + " or awaitsUntil is not null or (state = DEAD and contents is not null)) order by id",
                        kinds,
                        subjects)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        var dead = kept.stream()
                .filter(one -> one.state == MessageState.DEAD)
                .map(one -> one.id)
                .toList();
        if (!dead.isEmpty()) update("update OutboxMessage set contents = null where id in ?1", dead);
        var awaited = kept.stream()
                .filter(one -> one.awaitsUntil != null)
                .map(one -> one.id)
                .toList();
        if (!awaited.isEmpty())
            update(
                    "update OutboxMessage set contents = null, otherRecipients = null, awaitsUntil = null where id in ?1",
                    awaited);
        var open = kept.stream()
                .filter(one -> one.state != MessageState.DEAD && one.awaitsUntil == null)
                .toList();
        if (open.isEmpty()) return 0;
        var ids = open.stream().map(one -> one.id).toList();
        getEntityManager()
                .createNativeQuery("update outbox_message set changed_at = :now,"
                        // by its table, a message expires after it is due
                        + " expires_at = least(expires_at, greatest(:now, date_add(due_at, interval 1000 microsecond)))"
                        + " where id in (:ids) and state = 'SENDING'")
                .setParameter("ids", ids)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
        return update(
                "update OutboxMessage set state = 'SKIPPED', nextAt = null, owner = null, leaseUntil = null,"
                        + " contents = null, otherRecipients = null, reason = ?1, changedAt = ?2"
                        + " where id in ?3 and state <> 'SENDING'",
                cut(reason),
                now,
                ids);
    }

    Set<String> unsent(MessageKind kind, int version, Collection<String> subjects) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select subject from OutboxMessage where kind = ?1 and version = ?2 and subject in ?3"
                                + " and state in (DEAD, EXPIRED, SKIPPED)",
                        String.class)
                .setParameter(1, kind)
                .setParameter(2, version)
                .setParameter(3, subjects)
                .getResultList());
    }

    Set<String> goneOrGoing(MessageKind kind, Collection<String> subjects) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct subject from OutboxMessage where kind = ?1 and subject in ?2"
                                + " and state not in (DEAD, EXPIRED, SKIPPED)",
                        String.class)
                .setParameter(1, kind)
                .setParameter(2, subjects)
                .getResultList());
    }

    boolean isThere(MessageKind kind, String subject) {
        return find("kind = ?1 and subject = ?2 order by id desc", kind, subject)
                .firstResultOptional()
                .filter(last -> last.state == MessageState.SENT)
                .filter(last -> last.way != Recipient.Way.WHATSAPP || last.receipt != null)
                .isPresent();
    }

    Optional<MessageState> lastState(Collection<MessageKind> kinds, String subject) {
        return getEntityManager()
                .createQuery(
                        "select state from OutboxMessage where kind in ?1 and subject = ?2 order by id desc",
                        MessageState.class)
                .setParameter(1, kinds)
                .setParameter(2, subject)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Set<String> lost(Collection<String> subjects) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct m.subject from OutboxMessage m where m.subject in ?1"
                                + " and (m.state in (DEAD, EXPIRED) or m.state = SKIPPED and m.reason in ?2)"
                                + " and not exists (select 1 from OutboxMessage n"
                                + " where n.subject = m.subject and n.id > m.id)",
                        String.class)
                .setParameter(1, subjects)
                // not since it is not so any more, but for a reason of ours
                .setParameter(2, List.of(Pacing.ENOUGH, Why.STOPPED_BY_SOMEBODY))
                .getResultList());
    }

    Set<String> skippedFor(String reason, Collection<String> subjects) {
        return Set.copyOf(getEntityManager()
                .createQuery(
                        "select distinct m.subject from OutboxMessage m where m.subject in ?1 and m.state = SKIPPED"
                                + " and m.reason = ?2",
                        String.class)
                .setParameter(1, subjects)
                .setParameter(2, reason)
                .getResultList());
    }

    /** Those with a message that was for somebody else at the last. */
    Set<String> forOthers(Collection<String> subjects, Collection<Recipient> addresses) {
        var own = addresses.stream()
                .map(one -> ByteBuffer.wrap(sealer.fingerprint(one.reader())))
                .collect(Collectors.toSet());
        List<?> rows = getEntityManager()
                .createNativeQuery(
                        "select subject, recipient_fingerprint from outbox_message where subject in (:subjects)"
                                + " and recipient_fingerprint is not null")
                .setParameter("subjects", subjects)
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .filter(row -> !own.contains(ByteBuffer.wrap((byte[]) row[1])))
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }

    /** Of what is done with, neither reader nor contents stay. */
    void blank(Collection<String> subjects) {
        getEntityManager()
                .createNativeQuery(
                        "update outbox_message set contents = null, recipient = null, other_recipients = null,"
                                + " recipient_fingerprint = null, awaits_until = null where subject in (:subjects)"
                                + " and state in ('SENT', 'DEAD', 'SKIPPED', 'EXPIRED')")
                .setParameter("subjects", subjects)
                .executeUpdate();
    }

    /**
     * Since when the message that waits longest should have gone; also one that is tried again, or is being sent. What was
     * kept so as to wake nobody should have gone from then on.
     */
    Optional<Instant> oldestDue(Instant now) {
        Object oldest = getEntityManager()
                .createNativeQuery("select cast(min(oldest) as datetime(3)) from ("
                        + "select min(greatest(due_at, coalesce(held_until, due_at))) as oldest"
                        + " from outbox_message where way in :ways and lane in (0, 1) and next_at <= :soon"
                        + " and due_at <= :now and (held_until is null or held_until <= :now)"
                        + " union all select min(greatest(due_at, coalesce(held_until, due_at)))"
                        + " from outbox_message where lease_until is not null) as each_way")
                .setParameter("ways", WAYS)
                .setParameter("now", UtcInstant.of(now))
                .setParameter("soon", UtcInstant.of(now.plus(Courier.LONGEST_PAUSE)))
                .getSingleResult();
        return Optional.ofNullable(oldest).map(Columns::instant);
    }

    int forgetThoseBefore(Instant made) {
        return getEntityManager()
                .createNativeQuery("delete from outbox_message where created_at < :before and next_at is null"
                        + " and lease_until is null limit 1000")
                .setParameter("before", UtcInstant.of(made))
                .executeUpdate();
    }

    private static String cut(String reason) {
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
