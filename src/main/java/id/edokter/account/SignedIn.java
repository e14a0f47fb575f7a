package id.edokter.account;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * Whose request it is.
 *
 * @param session id of the session
 * @param stage {@code OPEN}, unless something is still asked for
 * @param doctor id of the doctor whose sessions and patients this account sees; null for others
 */
public record SignedIn(
        long session, long account, String userName, String name, Set<Role> roles, Long doctor, Stage stage) {

    /** Name of the attribute under which the identity of the request carries it. */
    static final String ATTRIBUTE = "signed-in";

    static SignedIn of(SignInSession session) {
        var account = session.account;
        return new SignedIn(
                session.id,
                account.id,
                account.userName,
                account.name,
                Set.copyOf(account.roles),
                account.doctorId,
                session.stage);
    }

    /** @throws IllegalStateException at an endpoint that does not ask for a role of staff */
    public static SignedIn of(SecurityIdentity identity) {
        SignedIn who = identity.getAttribute(ATTRIBUTE);
        if (who == null) throw new IllegalStateException("nobody is signed in");
        return who;
    }

    public boolean isAdministrator() {
        return roles.contains(Role.ADMINISTRATOR);
    }

    /** Whoever reads figures. */
    public boolean seesFigures() {
        return roles.contains(Role.MANAGER) || isAdministrator();
    }

    public boolean isDoctor() {
        return roles.contains(Role.DOCTOR);
    }

    public boolean isManager() {
        return roles.contains(Role.MANAGER);
    }

    public boolean isNurse() {
        return roles.contains(Role.NURSE);
    }

    /** Whether the register of patients is part of the work. */
    public boolean seesRegister() {
        return roles.contains(Role.FRONT_DESK) || roles.contains(Role.NURSE) || isAdministrator();
    }

    /** Whether the person may change the register, and see a number in full. */
    public boolean keepsRegister() {
        return roles.contains(Role.FRONT_DESK) || isAdministrator();
    }
}
