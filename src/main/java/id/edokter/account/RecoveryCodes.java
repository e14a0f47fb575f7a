package id.edokter.account;

import id.edokter.shared.Sealer;
import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

@ApplicationScoped
class RecoveryCodes implements PanacheRepository<RecoveryCode> {

    private static final int HOW_MANY = 10;

    private final Sealer sealer;

    RecoveryCodes(Sealer sealer) {
        this.sealer = sealer;
    }

    /** New ones in place of all before; told this once. */
    List<String> makeFor(Account account) {
        dropFor(account);
        var codes = Stream.generate(RecoveryCode::make).limit(HOW_MANY).toList();
        codes.forEach(code -> persist(new RecoveryCode(account.id, RecoveryCode.hash(sealer, account.id, code))));
        return codes;
    }

    void dropFor(Account account) {
        delete("accountId", account.id);
    }

    /** Whether it was one of the account's; afterwards it is none. */
    boolean use(Account account, String typed) {
        return delete(
                        "accountId = ?1 and codeHash in (?2, ?3)",
                        account.id,
                        RecoveryCode.hash(sealer, account.id, typed),
                        RecoveryCode.hashOfBefore(typed))
                == 1;
    }

    long leftOf(Account account) {
        return count("accountId", account.id);
    }
}
