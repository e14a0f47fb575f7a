package id.edokter.account;

import id.edokter.shared.FieldErrors;
import id.edokter.shared.PersonName;
import java.util.Set;

/**
 * What an administrator says of an account.
 *
 * @param name 1–120 characters
 * @param roles one or more
 * @param doctor id; null unless it is a doctor's
 */
public record AccountDetails(String name, Set<Role> roles, Long doctor) {

    /** Reads a form; the fields are {@code name}, {@code roles} and {@code doctor}. */
    public static AccountDetails read(FieldErrors errors, String name, Set<Role> roles, Long doctor) {
        var known = errors.read("name", () -> new PersonName(name));
        if (roles.isEmpty()) errors.add("roles", "roles_missing");
        boolean isDoctor = roles.contains(Role.DOCTOR);
        if (isDoctor && doctor == null) errors.add("doctor", "account_doctor_missing");
        return known == null ? null : new AccountDetails(known.text(), Set.copyOf(roles), isDoctor ? doctor : null);
    }
}
