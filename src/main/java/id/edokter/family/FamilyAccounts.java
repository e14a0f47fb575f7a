package id.edokter.family;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.UtcInstant;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class FamilyAccounts implements PanacheRepository<FamilyAccount> {

    Optional<FamilyAccount> ofPhone(Fingerprint phone) {
        return find("phoneFingerprint", phone).firstResultOptional();
    }

    /**
     * Forgets telephones that are there for nothing: nobody to act for, nothing booked, no session that is still kept.
     * One that was closed stays, else it would be open again.
     */
    int forgetUnusedMadeBefore(Instant made) {
        return getEntityManager()
                .createNativeQuery("delete from family_account where created_at < :before and disabled_at is null"
                        + " and not exists (select 1 from family_link l where l.account_id = family_account.id)"
                        + " and not exists (select 1 from family_session s where s.account_id = family_account.id)"
                        + " and not exists (select 1 from appointment a where a.booked_by = family_account.id)"
                        + " limit 1000")
                .setParameter("before", UtcInstant.of(made))
                .executeUpdate();
    }

    /** Forgets a telephone that acts for nobody any more; what it booked for others stays theirs. */
    void forgetIfForNobody(long account) {
        var em = getEntityManager();
        boolean acts = em.createQuery("select count(*) from FamilyLink where accountId = ?1", Long.class)
                        .setParameter(1, account)
                        .getSingleResult()
                > 0;
        if (acts) return;
        for (var statement : List.of(
                "delete from family_session where account_id = :account",
                "update appointment set booked_by = null where booked_by = :account",
                // a form that was filled for its family is open to nobody else
                "delete from booking_draft where account_id = :account",
                "delete from family_account where id = :account")) {
            em.createNativeQuery(statement).setParameter("account", account).executeUpdate();
        }
    }
}
