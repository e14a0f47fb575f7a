package id.edokter.patient;

import id.edokter.shared.Refusal;

/** Somebody else changed the record since it was shown: what was typed would write old values back. */
public class RecordChanged extends Refusal {
    RecordChanged() {
        super("record_changed");
    }
}
