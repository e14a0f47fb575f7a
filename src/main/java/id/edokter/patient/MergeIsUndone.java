package id.edokter.patient;

import id.edokter.shared.Refusal;

/** It was taken back before. */
public class MergeIsUndone extends Refusal {
    MergeIsUndone() {
        super("merge_is_undone");
    }
}
