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
 * @param providerName as what the hospital's or the city's own sign-in knows the person, up to 190 characters; null for
 *     who does not come in that way
 */
public record AccountDetails(String name, Set<Role> roles, Long doctor, String providerName) {

    private static final int LONGEST_PROVIDER_NAME = 190;

    public AccountDetails(String name, Set<Role> roles, Long doctor) {
        this(name, roles, doctor, null);
    }

    /** Reads a form; the fields are {@code name}, {@code roles} and {@code doctor}. */
    public static AccountDetails read(FieldErrors errors, String name, Set<Role> roles, Long doctor) {
        return read(errors, name, roles, doctor, null);
    }

    /** The same, with the field {@code providerName}. */
    public static AccountDetails read(
            FieldErrors errors, String name, Set<Role> roles, Long doctor, String providerName) {
        var known = errors.read("name", () -> new PersonName(name));
        if (roles.isEmpty()) errors.add("roles", "roles_missing");
        boolean isDoctor = roles.contains(Role.DOCTOR);
        if (isDoctor && doctor == null) errors.add("doctor", "account_doctor_missing");
        var there = providerName == null ? "" : providerName.strip();
        boolean isName = there.length() <= LONGEST_PROVIDER_NAME
                && there.codePoints().noneMatch(letter -> Character.isISOControl(letter) || letter > 0xFFFF);
        if (!isName) errors.add("providerName", "provider_name_shape", LONGEST_PROVIDER_NAME);
        return known == null
                ? null
                : new AccountDetails(
                        known.text(), Set.copyOf(roles), isDoctor ? doctor : null, there.isEmpty() ? null : there);
    }
}
