package id.edokter.family;

import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** The way in for patients: a telephone and the code that was sent to it. */
@ApplicationScoped
public class PhoneSignIn {

    /** With what a patient's token begins: each way of signing in looks up only its own. */
    static final String PREFIX = "k.";

    private static final Duration SEEN_TO_THE = Duration.ofMinutes(1);

    private final FamilySessions sessions;
    private final FamilySettings settings;
    private final Transactions transactions;
    private final Clock clock;

    PhoneSignIn(FamilySessions sessions, FamilySettings settings, Transactions transactions, Clock clock) {
        this.sessions = sessions;
        this.settings = settings;
        this.transactions = transactions;
        this.clock = clock;
    }

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
        return clock.instant().isBefore(who.provedAt().plus(settings.fresh()));
    }
}
