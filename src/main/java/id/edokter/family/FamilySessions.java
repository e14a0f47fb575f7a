package id.edokter.family;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FamilySessions implements PanacheRepository<FamilySession> {

    Optional<FamilySession> withToken(byte[] hash) {
        return find("from FamilySession s join fetch s.account where s.tokenHash = ?1", hash)
                .firstResultOptional();
    }

    /** Those that are open, the newest first. */
    List<FamilySession> of(long account, Instant now, Duration idle) {
        return list(
                "account.id = ?1 and endedAt is null and endsAt > ?2 and seenAt > ?3 order by seenAt desc, id desc",
                account,
                now,
                now.minus(idle));
    }

    /** All that are kept, the oldest first. */
    List<FamilySession> all(long account) {
        return list("account.id = ?1 order by id", account);
    }

    void seen(long id, Instant now) {
        update("seenAt = ?1 where id = ?2", now, id);
    }

    /** @param but the id of one that goes on; 0 ends all */
    int endAll(long account, long but, Instant now) {
        return update("endedAt = ?1 where account.id = ?2 and endedAt is null and id <> ?3", now, account, but);
    }

    int forgetThoseBefore(Instant ended) {
        return getEntityManager()
                .createNativeQuery("delete from family_session where ends_at < :before limit 1000")
                .setParameter("before", UtcInstant.of(ended))
                .executeUpdate();
    }
}
