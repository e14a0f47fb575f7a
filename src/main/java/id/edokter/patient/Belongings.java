package id.edokter.patient;

import java.util.List;

/**
 * What hangs on a patient's record, and goes along when two records of one person become one. Whoever keeps rows of
 * patients has a bean of this, so that a merge forgets nothing and the register knows nobody.
 */
public interface Belongings {

    /** Under which name moved rows are noted: the table's. */
    String kind();

    /**
     * Gives what belongs to one record to the other, within the transaction under way. What cannot be in both places may
     * stay behind.
     *
     * @return ids of the rows that went
     * @throws id.edokter.shared.Refusal when something has to be settled first
     */
    List<Long> move(long merged, long kept);

    /** Gives these rows back, as far as they still are where {@link #move} put them. */
    void putBack(List<Long> items, long kept, long merged);
}
