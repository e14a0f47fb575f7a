package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The record number is another patient's. */
public class RecordNumberIsTaken extends Refusal {

    /** Id of the patient who has it. */
    public final long holder;

    RecordNumberIsTaken(long holder) {
        super("record_number_taken");
        this.holder = holder;
    }
}
