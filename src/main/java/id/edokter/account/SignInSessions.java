package id.edokter.account;

import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SignInSessions implements PanacheRepository<SignInSession> {

    Optional<SignInSession> withToken(byte[] hash) {
        return find("from SignInSession s join fetch s.account where s.tokenHash = ?1", hash)
                .firstResultOptional();
    }

    /** Those that are open, the newest first. */
    List<SignInSession> of(Long account, Instant now, Duration idle) {
        return list(
                "account.id = ?1 and stage = ?2 and endedAt is null and endsAt > ?3 and seenAt > ?4"
                        + " order by seenAt desc, id desc",
                account,
                Stage.OPEN,
                now,
                now.minus(idle));
    }

    void seen(Long id, Instant now) {
        update("seenAt = ?1 where id = ?2", now, id);
    }

    /** @param but the id of one that goes on; null ends all */
    int endAll(Long account, Long but, Instant now) {
        return update(
                "endedAt = ?1 where account.id = ?2 and endedAt is null and id <> ?3",
                now,
                account,
                but == null ? 0L : but);
    }

    int endThoseThroughProvider(Long account, Instant now) {
        return update(
                "endedAt = ?1 where account.id = ?2 and endedAt is null and throughProvider = true", now, account);
    }

    int forgetThoseBefore(Instant ended) {
        return getEntityManager()
                .createNativeQuery("delete from sign_in_session where ends_at < :before limit 1000")
                .setParameter("before", UtcInstant.of(ended))
                .executeUpdate();
    }
}
