package id.edokter.patient;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import org.hibernate.annotations.Immutable;

/** One row, or one field, that went from the merged record to the kept one. */
@Entity
@Immutable
public class MergedItem {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Long mergeId;
    /** See {@link Belongings#kind()}; or the name of a {@link PatientField}. */
    public String kind;
    /** 0 for a field. */
    public long itemId;

    protected MergedItem() {}

    MergedItem(PatientMerge merge, String kind, long item) {
        this.mergeId = merge.id;
        this.kind = kind;
        this.itemId = item;
    }
}
