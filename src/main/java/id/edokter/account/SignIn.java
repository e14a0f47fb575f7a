package id.edokter.account;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.shared.Attempts;
import id.edokter.shared.Attempts.Counter;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.web.HospitalSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * The way in and out: name and password, then what else is asked for, step by step; at every step the browser gets
 * another token. Passwords are compared outside of transactions, and only after the tries are counted.
 *
 * <p>A stranger who guesses makes only strangers wait: a browser in which the person has signed in before has counts of
 * its own, and the right first password, which nobody guesses, is not counted at all.
 */
@ApplicationScoped
public class SignIn {

    private static final Logger LOG = Logger.getLogger(SignIn.class);

    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);
    private static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(30);

    private final AccountRecords accounts;
    private final SignInSessions sessions;
    private final RecoveryCodes recoveryCodes;
    private final Passwords passwords;
    private final Sealing sealing;
    private final Attempts attempts;
    private final AuditTrail trail;
    private final AccountSettings settings;
    private final HospitalSettings hospital;
    private final Transactions transactions;
    private final Event<SessionLeft> left;
    private final Clock clock;

    SignIn(
            AccountRecords accounts,
            SignInSessions sessions,
            RecoveryCodes recoveryCodes,
            Passwords passwords,
            Sealing sealing,
            Attempts attempts,
            AuditTrail trail,
            AccountSettings settings,
            HospitalSettings hospital,
            Transactions transactions,
            Event<SessionLeft> left,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.recoveryCodes = recoveryCodes;
        this.passwords = passwords;
        this.sealing = sealing;
        this.attempts = attempts;
        this.trail = trail;
        this.settings = settings;
        this.hospital = hospital;
        this.transactions = transactions;
        this.left = left;
        this.clock = clock;
    }

    /**
     * A step was taken.
     *
     * @param token the browser's from now on
     * @param stage what is asked for next
     */
    public record Step(String token, Stage stage) {}

    // ---- in

    /**
     * The first step.
     *
     * @throws WrongCredentials whatever was wrong: no such name, another password, a disabled account, a first password
     *     that was not exchanged in time
     * @throws TooManyTries before anything was compared
     */
    public Step withPassword(String userName, String password, Origin origin) {
        passwords.refuseIfCrowded();
        var name = userName == null ? "" : userName.strip().toLowerCase(Locale.ROOT);
        var found = transactions.run(() -> accounts.named(name));
        var counters = counters(found, name, password, origin);
        var subject = found.map(account -> account.userName).orElse("");
        count(counters, () -> new Witness("", origin.address()), subject);
        var hash = found.filter(account -> account.passwordIsGoodAt(clock.instant()))
                .map(account -> account.passwordHash)
                .orElse(null);
        if (!matches(password, hash, counters)) {
            // a name that nobody has may be a password in the wrong field: it is not kept
            trail.addNow(
                    new Witness("", origin.address()),
                    Act.SIGN_IN_FAILED,
                    null,
                    found.map(account -> account.userName).orElse(""),
                    "password");
            throw new WrongCredentials();
        }
        counters.forEach(limit -> attempts.forgive(limit.counter()));
        var token = Secrets.token();
        return transactions.run(
                () -> {
                    var account = accounts.locked(found.get().id);
                    // meanwhile it may have been disabled, or got another password
                    if (!account.passwordHash.equals(hash) || !account.passwordIsGoodAt(clock.instant()))
                        throw new WrongCredentials();
                    return begin(
                            new SignInSession(account, origin, clock.instant()),
                            account.after(Stage.PASSWORD),
                            origin,
                            token);
                },
                () -> sessions.withToken(Secrets.hash(token)).map(session -> new Step(token, session.stage)),
                key -> null);
    }

    /**
     * The first step of who comes back from the hospital's or the city's own sign-in.
     *
     * @param providerName as what it knows the person; that it does is beyond doubt by now
     * @param subject who that is there, whatever the name
     * @param showedSecondFactor whether it saw a second factor, so that none is asked for here
     * @throws WrongCredentials when no account is known by that name, the one that is was disabled, or the name is
     *     somebody else's by now
     */
    public Step withProvider(String providerName, String subject, boolean showedSecondFactor, Origin origin) {
        var found = transactions.run(() -> accounts.knownAtProvider(providerName));
        var token = Secrets.token();
        var step = found.flatMap(known -> transactions.run(
                () -> {
                    var account = accounts.locked(known.id);
                    // meanwhile it may have been disabled, or got another name
                    if (!account.isTheSame(providerName, subject)) return Optional.<Step>empty();
                    return Optional.of(begin(
                            SignInSession.throughProvider(account, origin, clock.instant()),
                            account.afterProvider(showedSecondFactor),
                            origin,
                            token));
                },
                () -> sessions.withToken(Secrets.hash(token))
                        .map(session -> Optional.of(new Step(token, session.stage))),
                key -> null));
        if (step.isPresent()) return step.get();
        trail.addNow(
                new Witness("", origin.address()),
                Act.SIGN_IN_FAILED,
                null,
                found.map(account -> account.userName).orElse(""),
                "provider");
        throw new WrongCredentials();
    }

    private List<Limit> counters(Optional<Account> found, String name, String password, Origin origin) {
        // made for whoever asks, so that it takes as long
        var first = sealing.markOfFirst(name, password);
        if (found.filter(account -> account.hasFirstPassword(first)).isPresent()) return List.of();
        return found.filter(account -> origin.marks().contains(mark(account.id)))
                .map(account -> List.of(new Limit(
                        new Counter("sign-in-known", name), settings.triesPerAccount(), "tries in a known browser")))
                .orElseGet(() -> List.of(
                        new Limit(
                                new Counter("sign-in-address", origin.network()),
                                settings.triesPerAddress(),
                                "tries from an address"),
                        new Limit(
                                new Counter("sign-in-account", name),
                                settings.triesPerAccount(),
                                "tries of an account"),
                        new Limit(new Counter("sign-in-all", ""), settings.triesOfAll(), "tries of all accounts")));
    }

    /** A new session in place of the one that this browser may be in. */
    private Step begin(SignInSession session, Stage stage, Origin origin, String token) {
        origin.session().map(SessionLeft::new).ifPresent(left::fire);
        var step = reach(session, stage, token);
        sessions.persist(session);
        return step;
    }

    void end(@Observes SessionLeft old) {
        sessions.withToken(Secrets.hash(old.token())).ifPresent(session -> session.end(clock.instant()));
    }

    /** Whoever was turned away because others waited has not tried. */
    private boolean matches(String typed, String hash, List<Limit> counters) {
        try {
            return passwords.matches(typed, hash);
        } catch (TryAgain tooMany) {
            counters.forEach(limit -> attempts.forgive(limit.counter()));
            throw tooMany;
        }
    }

    /** @param told what it is called in the trail */
    private record Limit(Counter counter, int most, String told) {}

    /** @param subject whose account is tried; empty for nobody's */
    private void count(List<Limit> limits, Supplier<Witness> witness, String subject) {
        for (var limit : limits) {
            var closed = attempts.count(limit.counter(), limit.most(), settings.triesWithin());
            if (closed.isEmpty()) continue;
            tellOnce(limit, closed.get(), witness, subject);
            throw new TooManyTries(closed.get());
        }
    }

    /** A line for each counter and stretch of time, however many are turned away in it. */
    private void tellOnce(Limit limit, Instant until, Supplier<Witness> witness, String subject) {
        var counter = limit.counter();
        var stretch = new Counter("stopped", counter.kind() + " " + counter.whose() + " " + until);
        if (attempts.count(stretch, 1, settings.triesWithin()).isPresent()) return;
        trail.addNow(witness.get(), Act.TRIES_STOPPED, null, subject, limit.told());
    }

    private Witness witness(SignedIn who) {
        return transactions.run(() -> witness(sessions.findById(who.session())));
    }

    /**
     * The telephone's code, or a recovery code, which then is used up.
     *
     * @throws WrongCode also for one that was used
     * @throws TooManyTries of this account; only who has the password gets so far
     */
    public Step withCode(SignedIn who, String typed) {
        var limit =
                new Limit(new Counter("sign-in-code", who.userName()), settings.triesPerAccount(), "tries of codes");
        count(List.of(limit), () -> witness(who), who.userName());
        var token = Secrets.token();
        var step = transactions.run(() -> {
            var session = insideAlone(who, Stage.CODE);
            if (!opens(session.account, typed, witness(session))) return Optional.<Step>empty();
            var next = session.throughProvider ? Stage.OPEN : session.account.after(Stage.CODE);
            return Optional.of(reach(session, next, token));
        });
        if (step.isEmpty()) {
            transactions.run(() -> {
                var session = inside(who, Stage.CODE);
                trail.add(witness(session), Act.SIGN_IN_FAILED, null, who.userName(), "code");
                return null;
            });
            throw new WrongCode();
        }
        attempts.forgive(limit.counter());
        return step.get();
    }

    private boolean opens(Account account, String typed, Witness witness) {
        if (RecoveryCode.isOneByShape(typed)) {
            if (!recoveryCodes.use(account, typed)) return false;
            trail.add(witness, Act.RECOVERY_CODE_USED, null, account.userName, recoveryCodes.leftOf(account) + " left");
            return true;
        }
        var step = stepOf(account, typed);
        return step.isPresent() && accounts.claimStep(account, step.getAsLong());
    }

    private OptionalLong stepOf(Account account, String typed) {
        if (!account.hasSecondFactor()) return OptionalLong.empty();
        try {
            var secret = sealing.open(account.totpSecret, account.owner());
            return Totp.stepOf(typed, secret, clock.instant(), account.totpStep);
        } catch (IllegalStateException unreadable) {
            LOG.errorf("The second factor of %s: %s", account.userName, unreadable.getMessage());
            return OptionalLong.empty();
        }
    }

    /**
     * An own password in place of the first one.
     *
     * @throws InvalidValue when it is none, see {@link Password}; {@code password_same} when it is
     *     the first one again
     */
    public Step replaceFirstPassword(SignedIn who, String wanted) {
        var password = checked(who, wanted);
        refuseTheSame(who, wanted);
        var hash = passwords.hash(password);
        var token = Secrets.token();
        return transactions.run(() -> {
            var session = insideAlone(who, Stage.NEW_PASSWORD);
            session.account.replacePassword(hash);
            sessions.endAll(who.account(), who.session(), clock.instant());
            trail.add(witness(session), Act.PASSWORD_CHANGED, null, who.userName(), "first");
            return reach(session, session.account.after(Stage.NEW_PASSWORD), token);
        });
    }

    /** What the telephone is told to make codes from; the same as long as nothing changes on the account. */
    public record Enrolment(String secret, String address) {}

    /** @param hospital its name, for the list in the telephone */
    public Enrolment enrolment(SignedIn who, String hospital) {
        var secret = secretFor(transactions.run(() -> sessions.findById(who.session())));
        return new Enrolment(Totp.readable(secret), Totp.address(secret, hospital, who.userName()));
    }

    /** Nothing of it is kept until the first code is right. */
    private byte[] secretFor(SignInSession session) {
        var account = session.account;
        var text = session.id + ":" + account.id + ":" + account.version;
        return Arrays.copyOf(Secrets.hash(sealing.mark("enrolment", text)), Totp.SECRET_BYTES);
    }

    /**
     * A second factor was set up.
     *
     * @param next the session's next step, with another token
     * @param recoveryCodes told this once
     */
    public record Enrolled(Step next, List<String> recoveryCodes) {}

    /** @throws WrongCode when the telephone shows another: nothing is set up */
    public Enrolled enrol(SignedIn who, String typed) {
        var token = Secrets.token();
        return transactions.run(() -> {
            var session = insideAlone(who, who.stage());
            var account = session.account;
            if (account.hasSecondFactor()) throw new SessionIsOver();
            var secret = secretFor(session);
            var step = Totp.stepOf(typed, secret, clock.instant(), 0);
            if (step.isEmpty()) throw new WrongCode();
            account.useSecondFactor(sealing.seal(secret, account.owner()), step.getAsLong());
            trail.add(witness(session), Act.SECOND_FACTOR_SET, null, account.userName, "");
            var codes = recoveryCodes.makeFor(account);
            sessions.endAll(account.id, session.id, clock.instant());
            return new Enrolled(reach(session, Stage.OPEN, token), codes);
        });
    }

    private Step reach(SignInSession session, Stage stage, String token) {
        session.isKnownBy(Secrets.hash(token));
        if (session.reach(stage, clock.instant(), settings.longest()))
            trail.add(witness(session), Act.SIGNED_IN, null, session.account.userName, session.way());
        return new Step(token, stage);
    }

    /** What a browser keeps, so that it is known when the person comes again, whatever the password is by then. */
    public String markOf(SignedIn who) {
        return mark(who.account());
    }

    private String mark(long account) {
        return sealing.mark("known", "account " + account).substring(0, 22);
    }

    // ---- inside

    /** The good session that has this token; being asked keeps it good. */
    public Optional<SignedIn> sessionWith(String token) {
        var now = clock.instant();
        return transactions.run(() -> sessions.withToken(Secrets.hash(token))
                .filter(session -> session.isGoodAt(now, settings.idle()))
                .map(session -> {
                    if (session.seenAt.plus(SEEN_TO_THE).isBefore(now)) sessions.seen(session.id, now);
                    return SignedIn.of(session);
                }));
    }

    /** The same for a page that asks by itself: it keeps nothing good. */
    public Optional<SignedIn> sessionUntouched(String token) {
        var now = clock.instant();
        return transactions.run(() -> sessions.withToken(Secrets.hash(token))
                .filter(session -> session.isGoodAt(now, settings.idle()))
                .map(SignedIn::of));
    }

    /** @throws WrongOwnPassword when it is not; counted like a sign-in */
    public void prove(SignedIn who, String password) {
        if (password == null || password.isEmpty()) throw new WrongOwnPassword();
        var limits = List.of(new Limit(
                new Counter("own-password", who.userName()), settings.triesPerAccount(), "tries of the own password"));
        count(limits, () -> witness(who), who.userName());
        var account = transactions.run(() -> accounts.findById(who.account()));
        // who came in through the provider may have a first password that was never exchanged, and is over
        var hash = account.passwordIsGoodAt(clock.instant()) ? account.passwordHash : null;
        if (!matches(password, hash, limits)) {
            transactions.run(() -> {
                var session = inside(who, Stage.OPEN);
                trail.add(witness(session), Act.SIGN_IN_FAILED, null, who.userName(), "own password");
                return null;
            });
            throw new WrongOwnPassword();
        }
        limits.forEach(limit -> attempts.forgive(limit.counter()));
    }

    /**
     * Another password; all other sessions of the account end.
     *
     * @throws WrongOwnPassword when {@code current} is not the account's
     * @throws InvalidValue see {@link Password}; {@code password_same}
     */
    public void changePassword(SignedIn who, String current, String wanted) {
        var password = checked(who, wanted);
        prove(who, current);
        refuseTheSame(who, wanted);
        var hash = passwords.hash(password);
        transactions.run(() -> {
            var session = insideAlone(who, Stage.OPEN);
            session.account.replacePassword(hash);
            sessions.endAll(who.account(), who.session(), clock.instant());
            trail.add(witness(session), Act.PASSWORD_CHANGED, null, who.userName(), "");
            return null;
        });
    }

    /** New ones in place of those before; told this once. */
    public List<String> renewRecoveryCodes(SignedIn who) {
        return transactions.run(() -> {
            var session = insideAlone(who, Stage.OPEN);
            if (!session.account.hasSecondFactor()) throw new SessionIsOver();
            trail.add(witness(session), Act.RECOVERY_CODES_MADE, null, who.userName(), "");
            return recoveryCodes.makeFor(session.account);
        });
    }

    /** @throws SecondFactorNeeded for administrators */
    public void dropSecondFactor(SignedIn who) {
        transactions.run(() -> {
            var session = insideAlone(who, Stage.OPEN);
            if (session.account.isAdministrator()) throw new SecondFactorNeeded();
            session.account.dropSecondFactor();
            recoveryCodes.dropFor(session.account);
            trail.add(witness(session), Act.SECOND_FACTOR_REMOVED, null, who.userName(), "");
            return null;
        });
    }

    /**
     * The account of whoever is signed in.
     *
     * @param recoveryCodes how many are left
     */
    public record Own(Account account, long recoveryCodes, List<SignInSession> sessions) {}

    public Own own(SignedIn who) {
        return transactions.run(() -> {
            var account = accounts.findById(who.account());
            return new Own(
                    account, recoveryCodes.leftOf(account), sessions.of(account.id, clock.instant(), settings.idle()));
        });
    }

    // ---- out

    public void signOut(SignedIn who) {
        transactions.run(() -> {
            var session = sessions.findById(who.session());
            session.end(clock.instant());
            trail.add(witness(session), Act.SIGNED_OUT, null, who.userName(), "");
            return null;
        });
    }

    /** Ends one of the account's own sessions; another's is as if it were not there. */
    public boolean end(SignedIn who, long id) {
        return transactions.run(() -> {
            var session = sessions.findById(id);
            if (session == null || !session.account.id.equals(who.account())) return false;
            var own = inside(who, Stage.OPEN);
            session.end(clock.instant());
            trail.add(witness(own), Act.SESSION_ENDED, null, who.userName(), session.device);
            return true;
        });
    }

    /** All but the one that asks. */
    public int endOthers(SignedIn who) {
        return transactions.run(() -> {
            int ended = sessions.endAll(who.account(), who.session(), clock.instant());
            trail.add(witness(inside(who, Stage.OPEN)), Act.SESSION_ENDED, null, who.userName(), "all others");
            return ended;
        });
    }

    /** Forgets sessions a month after their end, and tries a day after they were counted. */
    public void tidy() {
        attempts.tidy();
        while (transactions.run(() -> sessions.forgetThoseBefore(clock.instant().minus(KEPT_AFTER_ITS_END))) > 0) {
            // a thousand at a time
        }
    }

    // ---- helpers

    /** The session, read again: what was seen before the transaction may be over. */
    private SignInSession inside(SignedIn who, Stage expected) {
        var session = sessions.findById(who.session());
        if (session == null || session.stage != expected || !session.isGoodAt(clock.instant(), settings.idle()))
            throw new SessionIsOver();
        return session;
    }

    /** The same, and nobody else changes the account until the transaction ends. */
    private SignInSession insideAlone(SignedIn who, Stage expected) {
        accounts.locked(who.account());
        return inside(who, expected);
    }

    private Password checked(SignedIn who, String wanted) {
        return new Password(wanted)
                .hardToGuess(who.userName(), who.name(), hospital.name(), hospital.city(), hospital.address());
    }

    private void refuseTheSame(SignedIn who, String wanted) {
        var hash = transactions.run(() -> accounts.findById(who.account()).passwordHash);
        if (passwords.matches(wanted, hash)) throw new InvalidValue("password_same");
    }

    private static Witness witness(SignInSession session) {
        return new Witness(session.account.userName, session.address);
    }
}
