package id.edokter.support;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import id.edokter.account.AccountDetails;
import id.edokter.account.Accounts;
import id.edokter.account.Origin;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignIn.Step;
import id.edokter.account.SignedIn;
import id.edokter.account.Stage;
import id.edokter.account.UserName;
import id.edokter.shared.Secrets;
import jakarta.inject.Singleton;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;

/** People who work at the hospital of the tests, and the telephones in their pockets. */
@Singleton
public class Staff {

    /** Somebody who has an own password already. */
    public record Colleague(String userName, String password, Set<Role> roles) {}

    /** Somebody who is in. */
    public record Inside(Colleague colleague, String token, String secret) {

        /** What every form of this session carries. */
        public String formToken() {
            return Secrets.derived(token, "form");
        }

        public PlainBrowser browser() {
            return PlainBrowser.fresh().carrying("edokter", token);
        }
    }

    private final Accounts accounts;
    private final SignIn signIn;
    private final Clock clock;

    Staff(Accounts accounts, SignIn signIn, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
    }

    public Colleague colleague(Role... roles) {
        return colleague(null, roles);
    }

    /** @param doctor id, for a doctor's account */
    public Colleague colleague(Long doctor, Role... roles) {
        int n = Given.next();
        var someone = new Colleague("uji." + n, "meja hijau terbang " + n, Set.of(roles));
        accounts.make(
                new UserName(someone.userName),
                new AccountDetails("Petugas Uji " + n, someone.roles, doctor),
                someone.password);
        return someone;
    }

    public Inside inside(Role... roles) {
        return inside(colleague(roles));
    }

    /** All the way in; an administrator has set up a second factor by then. */
    public Inside inside(Colleague colleague) {
        var step = signIn.withPassword(colleague.userName, colleague.password, origin());
        if (step.stage() == Stage.OPEN) return new Inside(colleague, step.token(), null);
        var enrolment = signIn.enrolment(who(step), "Rumah Sakit Uji");
        var enrolled = signIn.enrol(who(step), codeOf(enrolment.secret(), 0));
        return new Inside(colleague, enrolled.next().token(), enrolment.secret());
    }

    public SignedIn who(Step step) {
        return who(step.token());
    }

    public SignedIn who(String token) {
        return signIn.sessionWith(token).orElseThrow();
    }

    /** A network that nobody used before. */
    public static Origin origin() {
        return origin(Set.of());
    }

    public static Origin origin(Set<String> marks) {
        var address = "10." + Given.next() / 250 % 250 + "." + Given.next() % 250 + "." + Given.next() % 250;
        return new Origin(address, address, "Firefox, Linux", marks, Optional.empty());
    }

    /** What the telephone shows so many steps of 30 seconds from now. */
    public String codeOf(String secret, int steps) {
        var codes = new TimeBasedOneTimePasswordGenerator();
        var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), codes.getAlgorithm());
        try {
            return codes.generateOneTimePasswordString(
                    key, clock.instant().plus(codes.getTimeStep().multipliedBy(steps)));
        } catch (InvalidKeyException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public static List<Role> everyRole() {
        return List.of(Role.values());
    }
}
