package id.edokter.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class AccountRecords implements PanacheRepository<Account> {

    Optional<Account> named(String userName) {
        // what no account can be called, the column cannot even be compared with
        if (!userName.matches("\\p{ASCII}{1,40}")) return Optional.empty();
        return find("userName", userName).firstResultOptional();
    }

    List<Account> inOrder() {
        return list("order by name, userName");
    }

    /** Administrators that can sign in, or will once they exchange their first password. */
    long administrators() {
        return getEntityManager()
                .createQuery(
                        "select count(a) from Account a join a.roles r where r = :role and a.disabledAt is null",
                        Long.class)
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
