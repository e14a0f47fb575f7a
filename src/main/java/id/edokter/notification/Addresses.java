package id.edokter.notification;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Each change is one statement, so that two at once are as if one had come after the other. */
@ApplicationScoped
class Addresses implements PanacheRepository<KnownAddress> {

    /** Numbers are given to others. */
    static final Duration DEAD_FOR = Duration.ofDays(30);

    private static final int LONGEST_REASON = 200;

    private final Sealer sealer;

    Addresses(Sealer sealer) {
        this.sealer = sealer;
    }

    /** Who stops twice stopped at first. */
    void stop(
            Recipient.Way way, byte[] address, Fingerprint fingerprint, Reachability.How how, String by, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "insert into known_address (way, address, address_fingerprint, stopped_at, chosen_at,"
                                + " chosen_how, chosen_by) values (:way, :address, :fingerprint, :now, :now, :how, :by)"
                                + " on duplicate key update chosen_at = if(stopped_at is null, :now, chosen_at),"
                                + " chosen_how = if(stopped_at is null, :how, chosen_how),"
                                + " chosen_by = if(stopped_at is null, :by, chosen_by),"
                                // the last, since what stands before it looks at it
                                + " stopped_at = coalesce(stopped_at, :now)")
                .setParameter("way", way.name())
                .setParameter("address", address)
                .setParameter("fingerprint", sealer.fingerprint(fingerprint))
                .setParameter("how", how.name())
                .setParameter("by", by)
                .setParameter("now", UtcInstant.of(now))
                .executeUpdate();
    }

    /** @return whether it was stopped */
    boolean start(Fingerprint address, Reachability.How how, String by, Instant now) {
        return update(
                        "update KnownAddress set stoppedAt = null, chosenAt = ?1, chosenHow = ?2, chosenBy = ?3"
                                + " where addressFingerprint = ?4 and stoppedAt is not null",
                        now,
                        how,
                        by,
                        address)
                == 1;
    }

    void died(Recipient.Way way, byte[] address, Fingerprint fingerprint, String reason, Instant now) {
        getEntityManager()
                .createNativeQuery("insert into known_address (way, address, address_fingerprint, dead_at, dead_reason)"
                        + " values (:way, :address, :fingerprint, :now, :reason)"
                        + " on duplicate key update dead_at = :now, dead_reason = :reason")
                .setParameter("way", way.name())
                .setParameter("address", address)
                .setParameter("fingerprint", sealer.fingerprint(fingerprint))
                .setParameter("now", UtcInstant.of(now))
                .setParameter(
                        "reason", reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON))
                .executeUpdate();
    }

    /** @return whether it was dead */
    boolean lives(Fingerprint address) {
        return update(
                        "update KnownAddress set deadAt = null, deadReason = null where addressFingerprint = ?1"
                                + " and deadAt is not null",
                        address)
                == 1;
    }

    boolean isStopped(Fingerprint address) {
        return address != null && count("addressFingerprint = ?1 and stoppedAt is not null", address) > 0;
    }

    boolean isDead(Fingerprint address, Instant diedAfter) {
        return address != null && count("addressFingerprint = ?1 and deadAt > ?2", address, diedAfter) > 0;
    }

    Optional<KnownAddress> of(Fingerprint address) {
        return find("addressFingerprint", address).firstResultOptional();
    }

    /** @return how many there were on that day, with this one */
    int count(Fingerprint address, LocalDate day) {
        var whom = sealer.fingerprint(address);
        // two couriers wait for each other here: the row is locked until the transaction ends
        getEntityManager()
                .createNativeQuery("insert into recipient_day (day, whom, messages) values (:day, :whom, 1)"
                        + " on duplicate key update messages = messages + 1")
                .setParameter("day", day)
                .setParameter("whom", whom)
                .executeUpdate();
        return ((Number) getEntityManager()
                        .createNativeQuery("select messages from recipient_day where day = :day and whom = :whom")
                        .setParameter("day", day)
                        .setParameter("whom", whom)
                        .getSingleResult())
                .intValue();
    }

    /** What was found out so long ago is tried again anyway; who stopped stays stopped. */
    int forgetDeadBefore(Instant day) {
        return getEntityManager()
                .createNativeQuery("delete from known_address where stopped_at is null and dead_at < :day limit 1000")
                .setParameter("day", UtcInstant.of(day))
                .executeUpdate();
    }

    int forgetCountsBefore(LocalDate day) {
        return getEntityManager()
                .createNativeQuery("delete from recipient_day where day < :day limit 1000")
                .setParameter("day", day)
                .executeUpdate();
    }
}
