package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The record number is another patient's, or was one's whose data were erased: the law keeps it with the visits. */
public class RecordNumberIsTaken extends Refusal {

    /** Id of the patient who has it. */
    public final long holder;

    RecordNumberIsTaken(Patient holder) {
        super(holder.isErased() ? "record_number_erased" : "record_number_taken");
        this.holder = holder.id;
    }
}
