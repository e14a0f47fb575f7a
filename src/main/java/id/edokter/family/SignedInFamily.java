package id.edokter.family;

import id.edokter.audit.Witness;
import io.quarkus.security.identity.SecurityIdentity;
import java.time.Instant;
import java.util.Optional;

/**
 * Whose request it is: the holder of a telephone, who acts for a family.
 *
 * @param session id of the session
 * @param phone E.164
 * @param provedAt when the telephone was last proved by a code; what is of weight asks for a recent one
 */
public record SignedInFamily(long session, long account, String phone, Instant provedAt) {

    /** Name of the attribute under which the identity of the request carries it. */
    static final String ATTRIBUTE = "signed-in-family";

    private static final String NAME = "family:";

    /** @throws IllegalStateException at an endpoint that does not ask for the role of a patient */
    public static SignedInFamily of(SecurityIdentity identity) {
        return find(identity).orElseThrow(() -> new IllegalStateException("no patient is signed in"));
    }

    /** For pages that are open to everybody. */
    public static Optional<SignedInFamily> find(SecurityIdentity identity) {
        return Optional.ofNullable(identity.getAttribute(ATTRIBUTE));
    }

    /** For the audit trail. */
    public Witness witness(String address) {
        return new Witness(name(account), address);
    }

    /** As the trail calls an account. */
    public static String name(long account) {
        return NAME + account;
    }

    /** The account behind a name of the trail; empty when that is no family's. */
    public static Optional<Long> account(String who) {
        return Optional.of(who)
                .filter(name -> name.matches(NAME + "[0-9]{1,18}"))
                .map(name -> Long.valueOf(name.substring(NAME.length())));
    }

    /** The telephone has no place in a log. */
    @Override
    public String toString() {
        return name(account);
    }
}
