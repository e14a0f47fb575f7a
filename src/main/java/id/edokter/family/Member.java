package id.edokter.family;

import java.time.LocalDate;

/**
 * Somebody of a family, as far as the account may know.
 *
 * @param link id of the link between account and person; stands in addresses
 * @param patient id of the patient in the register; null until it is proved who that is
 * @param name of the register once it is proved, before that as the account typed it; so with the date of birth
 */
public record Member(long link, Long patient, Relation relation, String name, LocalDate birthDate) {

    /** Whether the account may see what the hospital knows of this person. */
    public boolean isProved() {
        return patient != null;
    }
}
