package id.edokter.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AccountRecords implements PanacheRepository<Account> {

    Optional<Account> named(String userName) {
        // what no account can be called, the column cannot even be compared with
        if (!userName.matches("\\p{ASCII}{1,40}")) return Optional.empty();
        return find("userName", userName).firstResultOptional();
    }

    Optional<Account> knownAtProvider(String name) {
        return find("providerName", name).firstResultOptional();
    }

    /** As it is now, and nobody else changes it until the transaction ends. */
    Account locked(Long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    List<Account> inOrder() {
        return list("order by name, userName");
    }

    /** Administrators that can sign in, be it with a first password. */
    long administrators(Instant now) {
        return getEntityManager()
                .createQuery(
                        "select count(a) from Account a join a.roles r where r = :role and a.disabledAt is null"
                                + " and (a.firstUntil is null or a.firstUntil > :now)",
                        Long.class)
                .setParameter("now", now)
                .setParameter("role", Role.ADMINISTRATOR)
                .getSingleResult();
    }

    /** One code opens once, also of two requests at the same moment. */
    boolean claimStep(Account account, long step) {
        return getEntityManager()
                        .createNativeQuery("update account set totp_step = :step where id = :id and totp_step < :step")
                        .setParameter("step", step)
                        .setParameter("id", account.id)
                        .executeUpdate()
                == 1;
    }
}
