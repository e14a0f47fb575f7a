package id.edokter.account;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The accounts of the people who work here, as an administrator looks after them. Every change takes effect at once. */
@ApplicationScoped
public class Accounts {

    private static final String PROVIDER_NAMES = "provider_names_are_unique";

    private final AccountRecords records;
    private final SignInSessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final Passwords passwords;
    private final Sealing sealing;
    private final AuditTrail trail;
    private final AccountSettings settings;
    private final Transactions transactions;
    private final Clock clock;

    Accounts(
            AccountRecords records,
            SignInSessions sessions,
            RecoveryCodes recoveryCodes,
            Passwords passwords,
            Sealing sealing,
            AuditTrail trail,
            AccountSettings settings,
            Transactions transactions,
            Clock clock) {
        this.records = records;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.passwords = passwords;
        this.sealing = sealing;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A first password, to be told to its owner, once.
     *
     * @param until when it has to be exchanged for an own one
     */
    public record FirstPassword(String userName, String text, Instant until) {}

    /** All, disabled ones too, by name. */
    public List<Account> all() {
        return transactions.run(records::inOrder);
    }

    public Optional<Account> named(String userName) {
        return transactions.run(() -> records.named(userName));
    }

    /** Whether anybody can look after accounts. */
    public boolean hasAdministrator() {
        return transactions.run(() -> records.administrators(clock.instant()) > 0);
    }

    /**
     * @throws UserNameTaken also by an account that is disabled
     * @throws ProviderNameTaken likewise
     */
    public FirstPassword create(Witness witness, UserName userName, AccountDetails details) {
        var first = Password.first();
        var hash = passwords.hash(first);
        return transactions.run(
                () -> {
                    var now = clock.instant();
                    var until = now.plus(settings.firstPassword());
                    var account = new Account(userName, details, hash, until, now);
                    account.knowsItsFirstPasswordBy(sealing.markOfFirst(userName.text(), first.text()));
                    records.persist(account);
                    trail.add(witness, Act.ACCOUNT_MADE, null, userName.text(), rolesOf(details));
                    return new FirstPassword(userName.text(), first.text(), until);
                },
                // made, and the answer was lost
                () -> records.named(userName.text())
                        .filter(account -> hash.equals(account.passwordHash))
                        .map(account -> new FirstPassword(account.userName, first.text(), account.firstUntil)),
                key -> switch (key) {
                    case "user_names_are_unique" -> new UserNameTaken(userName.text());
                    case PROVIDER_NAMES -> new ProviderNameTaken(details.providerName());
                    default -> null;
                });
    }

    /** With a password of its own from the start; for a sample hospital. */
    public void make(UserName userName, AccountDetails details, String password) {
        var hash = passwords.hash(new Password(password));
        transactions.run(() -> {
            records.persist(new Account(userName, details, hash, null, clock.instant()));
            return null;
        });
    }

    /**
     * Other roles count from the next request on.
     *
     * @throws LastAdministrator when nobody would be left
     * @throws ProviderNameTaken also by an account that is disabled
     */
    public void change(Witness witness, String userName, AccountDetails details) {
        transactions.run(
                () -> change(witness, locked(userName), details),
                Optional::<Object>empty,
                key -> key.equals(PROVIDER_NAMES) ? new ProviderNameTaken(details.providerName()) : null);
    }

    private Object change(Witness witness, Account account, AccountDetails details) {
        boolean otherName = !Objects.equals(account.providerName, details.providerName());
        account.become(details);
        refuseNobodyLeft();
        // whoever came in under the name of before is not, or no more, known to be this person
        if (otherName) sessions.endThoseThroughProvider(account.id, clock.instant());
        // nobody becomes an administrator in a session that was opened without a second factor
        if (account.isAdministrator() && !account.hasSecondFactor()) sessions.endAll(account.id, null, clock.instant());
        trail.add(witness, Act.ACCOUNT_CHANGED, null, account.userName, rolesOf(details));
        return null;
    }

    /**
     * Another first password; all sessions end. The second factor stays.
     *
     * @throws NotOneself who signs in changes the own password, knowing the old one
     */
    public FirstPassword resetPassword(Witness witness, String userName) {
        refuseOneself(witness, userName);
        var first = Password.first();
        var hash = passwords.hash(first);
        return transactions.run(() -> {
            var account = locked(userName);
            var until = clock.instant().plus(settings.firstPassword());
            account.resetPassword(hash, until);
            account.knowsItsFirstPasswordBy(sealing.markOfFirst(userName, first.text()));
            sessions.endAll(account.id, null, clock.instant());
            trail.add(witness, Act.PASSWORD_RESET, null, userName, "");
            return new FirstPassword(userName, first.text(), until);
        });
    }

    /**
     * For who lost the telephone and the recovery codes; all sessions end.
     *
     * @throws NotOneself it takes another administrator
     */
    public void removeSecondFactor(Witness witness, String userName) {
        refuseOneself(witness, userName);
        transactions.run(() -> {
            var account = locked(userName);
            boolean had = account.hasSecondFactor();
            account.dropSecondFactor();
            recoveryCodes.dropFor(account);
            sessions.endAll(account.id, null, clock.instant());
            if (had) trail.add(witness, Act.SECOND_FACTOR_REMOVED, null, userName, "by administrator");
            return null;
        });
    }

    /**
     * Nobody enters with it any more, and whoever is in is out.
     *
     * @throws NotOneself when an administrator would disable the own account
     * @throws LastAdministrator when nobody would be left
     */
    public void disable(Witness witness, String userName) {
        refuseOneself(witness, userName);
        transactions.run(() -> {
            var account = locked(userName);
            if (account.isDisabled()) return null;
            account.disable(clock.instant());
            refuseNobodyLeft();
            sessions.endAll(account.id, null, clock.instant());
            trail.add(witness, Act.ACCOUNT_DISABLED, null, userName, "");
            return null;
        });
    }

    public void enable(Witness witness, String userName) {
        transactions.run(() -> {
            var account = locked(userName);
            if (!account.isDisabled()) return null;
            account.enable();
            trail.add(witness, Act.ACCOUNT_ENABLED, null, userName, "");
            return null;
        });
    }

    public List<SignInSession> sessionsOf(Account account) {
        return transactions.run(() -> sessions.of(account.id, clock.instant(), settings.idle()));
    }

    public void endSessions(Witness witness, String userName) {
        transactions.run(() -> {
            var account = locked(userName);
            sessions.endAll(account.id, null, clock.instant());
            trail.add(witness, Act.SESSION_ENDED, null, userName, "all, by administrator");
            return null;
        });
    }

    /** Of administrators and of one account, two changes never run side by side. */
    private Account locked(String userName) {
        var account = records.named(userName).orElseThrow(NotFoundException::new);
        records.getEntityManager()
                .createNativeQuery("select account_id from account_role where role = 'ADMINISTRATOR' for update")
                .getResultList();
        records.getEntityManager().refresh(account, LockModeType.PESSIMISTIC_WRITE);
        return account;
    }

    private static void refuseOneself(Witness witness, String userName) {
        if (witness.who().equals(userName)) throw new NotOneself();
    }

    private void refuseNobodyLeft() {
        records.flush();
        if (records.administrators(clock.instant()) == 0) throw new LastAdministrator();
    }

    private static String rolesOf(AccountDetails details) {
        return details.roles().stream().map(role -> role.text).sorted().collect(Collectors.joining(" "));
    }
}
