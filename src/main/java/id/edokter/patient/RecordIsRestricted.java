package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The patient asked that nobody looks without need: whoever has to look says why first. */
public class RecordIsRestricted extends Refusal {

    /** Id of the record for which a reason is asked. */
    public final long patient;

    RecordIsRestricted(long patient) {
        super("record_is_restricted");
        this.patient = patient;
    }
}
