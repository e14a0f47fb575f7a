package id.edokter.shared;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a module keeps about patients: told in a patient's copy of their data, and forgotten when they are erased.
 *
 * <p>Make it a bean, in the module whose tables they are. It works within the transaction under way.
 */
public interface PersonalRecords {

    /** Where it stands in the copy. */
    PersonalPart part();

    /**
     * Everything that is kept about a patient, oldest first; values are texts, numbers, dates, moments, codes or lists
     * of codes.
     */
    List<Map<PersonalField, Object>> about(long patient);

    /**
     * The same for one reader, where somebody's copy holds what only this reader may know.
     *
     * @param reader as in the audit trail
     */
    default List<Map<PersonalField, Object>> about(long patient, String reader) {
        return about(patient);
    }

    /**
     * Forgets whatever tells who the patient is. A second time it finds nothing left to do.
     *
     * @param now when
     * @param visitsStay whether the law keeps that the patient was here; then date, clinic and doctor stay
     */
    void forget(long patient, Instant now, boolean visitsStay);
}
