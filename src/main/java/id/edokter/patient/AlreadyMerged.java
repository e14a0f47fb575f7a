package id.edokter.patient;

import id.edokter.shared.Refusal;

/** One of the two records was merged meanwhile, into this one or into another. */
public class AlreadyMerged extends Refusal {
    AlreadyMerged() {
        super("already_merged");
    }
}
