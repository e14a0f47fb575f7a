package id.edokter.account;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

@ApplicationScoped
class RecoveryCodes implements PanacheRepository<RecoveryCode> {

    private static final int HOW_MANY = 10;

    /** New ones in place of all before; told this once. */
    List<String> makeFor(Account account) {
        dropFor(account);
        var codes = Stream.generate(RecoveryCode::make).limit(HOW_MANY).toList();
        codes.forEach(code -> persist(new RecoveryCode(account.id, code)));
        return codes;
    }

    void dropFor(Account account) {
        delete("accountId", account.id);
    }

    /** Whether it was one of the account's; afterwards it is none. */
    boolean use(Account account, String typed) {
        return delete("accountId = ?1 and codeHash = ?2", account.id, RecoveryCode.hash(typed)) == 1;
    }

    long leftOf(Account account) {
        return count("accountId", account.id);
    }
}
