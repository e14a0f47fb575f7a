package id.edokter.family;

import id.edokter.account.Origin;
import id.edokter.account.SessionLeft;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.family.SentCodes.Wanted;
import id.edokter.notification.Outbox;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Masked;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.web.PatientAccounts;
import id.edokter.web.SessionCookie;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The way in for patients: a telephone, and the code that was sent to it. Whoever holds a telephone gets in with it, so
 * that nothing tells whether a number was ever used here.
 *
 * <p>A stranger who asks for codes makes only strangers wait: a browser in which the telephone was proved before has
 * counts of its own.
 */
@ApplicationScoped
public class PhoneSignIn implements PatientAccounts {

    static final String PREFIX = SessionCookie.OF_PATIENTS;

    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);
    /** Of a session, so that its holder can still see it. */
    public static final Duration KEPT_AFTER_ITS_END = Duration.ofDays(30);

    private static final Duration CODES_KEPT = Duration.ofDays(1);
    private static final Duration UNUSED_KEPT = Duration.ofDays(365);

    private final FamilyAccounts accounts;
    private final FamilySessions sessions;
    private final FamilyLinks links;
    private final PhoneCodes codes;
    private final SentCodes sent;
    private final Outbox outbox;
    private final Sealer sealer;
    private final AuditTrail trail;
    private final FamilySettings settings;
    private final Transactions transactions;
    private final Event<SessionLeft> left;
    private final Clock clock;

    PhoneSignIn(
            FamilyAccounts accounts,
            FamilySessions sessions,
            FamilyLinks links,
            PhoneCodes codes,
            SentCodes sent,
            Outbox outbox,
            Sealer sealer,
            AuditTrail trail,
            FamilySettings settings,
            Transactions transactions,
            Event<SessionLeft> left,
            Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.links = links;
        this.codes = codes;
        this.sent = sent;
        this.outbox = outbox;
        this.sealer = sealer;
        this.trail = trail;
        this.settings = settings;
        this.transactions = transactions;
        this.left = left;
        this.clock = clock;
    }

    // ---- in

    /** Whether this hospital has accounts for patients: a code has to reach their telephones. */
    @Override
    public boolean isOpen() {
        return settings.codes().orElseGet(outbox::canReachPhones);
    }

    /**
     * Sends a code. The answer is the same whether the number was ever used here, and whether it got its code or had
     * too many of late.
     *
     * @return what the browser carries until it is in: the code opens for nobody else
     * @throws TooManyCodes from this network, or for all together
     */
    public String ask(PhoneNumber phone, Origin origin, Locale language) {
        return ask(phone.e164(), origin, language);
    }

    private String ask(String phone, Origin origin, Locale language) {
        boolean owner = origin.marks().contains(mark(phone));
        if (!owner) sent.bound(origin.network());
        var request = Secrets.token();
        sent.send(new Wanted(request, phone, null, null, owner, language));
        return request;
    }

    /**
     * Another code in place of one that did not come.
     *
     * @return what the browser carries from now on
     * @throws NotFoundException when nothing was asked for; {@link TooManyCodes} when the first may be on its way
     */
    public String askAgain(String request, Origin origin, Locale language) {
        var before = sent.asked(request).filter(code -> code.linkId == null).orElseThrow(NotFoundException::new);
        if (clock.instant().isBefore(before.againAt())) throw new TooManyCodes(before.againAt());
        return ask(before.phone, origin, language);
    }

    /**
     * A code that a browser waits for.
     *
     * @param phone the last four digits, the rest hidden
     * @param againAt when another may be asked for
     */
    public record AskedCode(String phone, Instant againAt, Instant endsAt) {

        /** The next whole minute: at the time that is told, the way is open. */
        public Instant againFrom() {
            return againAt.plusSeconds(59).truncatedTo(ChronoUnit.MINUTES);
        }
    }

    public Optional<AskedCode> asked(String request) {
        return sent.asked(request)
                .filter(code -> code.linkId == null && code.usedAt == null)
                .map(code -> new AskedCode(Masked.phone(code.phone), code.againAt(), code.endsAt));
    }

    /**
     * In, with the code that was sent for this request; who was never here has an account from now on.
     *
     * @return the token of the new session
     * @throws WrongPhoneCode whatever was wrong; {@link AccountClosed}
     */
    public String enter(String request, String typed, Origin origin) {
        var code = sent.compared(request, null, typed, new Witness("", origin.address()));
        var token = PREFIX + Secrets.token();
        return transactions.run(
                () -> {
                    var now = clock.instant();
                    if (!codes.use(code, now)) throw new WrongPhoneCode(0);
                    var account =
                            accounts.ofPhone(Fingerprint.ofPhone(code.phone)).orElseGet(() -> open(code.phone, now));
                    if (account.isDisabled()) throw new AccountClosed();
                    origin.session().map(SessionLeft::new).ifPresent(left::fire);
                    sessions.persist(new FamilySession(
                            account, Secrets.hash(token), now, settings.longest(), origin.address(), origin.device()));
                    trail.add(witness(account.id, origin.address()), Act.SIGNED_IN, null, "", origin.device());
                    return token;
                },
                () -> sessions.withToken(Secrets.hash(token)).map(session -> token),
                // two browsers with the same telephone at once: one opens the account, the other finds it
                key -> null);
    }

    void end(@Observes SessionLeft old) {
        sessions.withToken(Secrets.hash(old.token())).ifPresent(session -> session.end(clock.instant()));
    }

    private FamilyAccount open(String phone, Instant now) {
        var account = new FamilyAccount(phone, now);
        accounts.persist(account);
        trail.add(Witness.system(), Act.ACCOUNT_MADE, null, SignedInFamily.name(account.id), "by code");
        return account;
    }

    /** What a browser keeps in which this telephone was proved. */
    public String markOf(SignedInFamily who) {
        return mark(who.phone());
    }

    private String mark(String phone) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(sealer.fingerprint("known browser", phone))
                .substring(0, 22);
    }

    // ---- inside

    /** The good session that has this token; being asked keeps it good. */
    public Optional<SignedInFamily> sessionWith(String token) {
        if (!token.startsWith(PREFIX)) return Optional.empty();
        var now = clock.instant();
        return transactions.run(() -> sessions.withToken(Secrets.hash(token))
                .filter(session -> session.isGoodAt(now, settings.idle()))
                .map(session -> {
                    if (session.seenAt.plus(SEEN_TO_THE).isBefore(now)) sessions.seen(session.id, now);
                    return session.signedIn();
                }));
    }

    /** Whether the telephone was proved so lately that an act of weight asks for no other code. */
    public boolean isFresh(SignedInFamily who) {
        return isFresh(who, Duration.ZERO);
    }

    /** Whether it was so this long ago: whoever began a form then has time to fill it in. */
    public boolean isFresh(SignedInFamily who, Duration ago) {
        return clock.instant().isBefore(who.provedAt().plus(settings.fresh()).plus(ago));
    }

    /** Where the telephone's holder is signed in, the newest first. */
    public List<FamilySession> sessionsOf(SignedInFamily who) {
        return transactions.run(() -> sessions.of(who.account(), clock.instant(), settings.idle()));
    }

    // ---- out

    public void signOut(SignedInFamily who, String address) {
        transactions.run(() -> {
            sessions.findById(who.session()).end(clock.instant());
            trail.add(who.witness(address), Act.SIGNED_OUT, null, "", "");
            return null;
        });
    }

    /**
     * Ends one of the account's own sessions.
     *
     * @throws NotFoundException when it is another's, or not there
     */
    public void end(SignedInFamily who, long id, String address) {
        transactions.run(() -> {
            var session = sessions.findById(id);
            if (session == null || !session.account.id.equals(who.account())) throw new NotFoundException();
            session.end(clock.instant());
            trail.add(who.witness(address), Act.SESSION_ENDED, null, "", session.device);
            return null;
        });
    }

    /** All of them, the one that asks too. */
    public void endAll(SignedInFamily who, String address) {
        transactions.run(() -> {
            sessions.endAll(who.account(), 0, clock.instant());
            trail.add(who.witness(address), Act.SESSION_ENDED, null, "", "all");
            return null;
        });
    }

    /**
     * Forgets sessions a month after their end, and codes after a day; who was never proved to be of a family, and
     * telephones that are of no use.
     */
    void tidy() {
        var now = clock.instant();
        while (transactions.run(() -> sessions.forgetThoseBefore(now.minus(KEPT_AFTER_ITS_END))) > 0) {
            // a thousand at a time
        }
        while (transactions.run(() -> codes.forgetThoseBefore(now.minus(CODES_KEPT))) > 0) {
            // a thousand at a time
        }
        while (transactions.run(() -> links.forgetUnprovedSaidBefore(now.minus(settings.unproved()))) > 0) {
            // a thousand at a time
        }
        while (transactions.run(() -> accounts.forgetUnusedMadeBefore(now.minus(UNUSED_KEPT))) > 0) {
            // a thousand at a time
        }
    }

    private static Witness witness(long account, String address) {
        return new Witness(SignedInFamily.name(account), address);
    }
}
