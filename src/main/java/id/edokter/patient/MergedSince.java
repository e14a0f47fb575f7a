package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The record that was kept has itself been merged since; that has to be taken back first. */
public class MergedSince extends Refusal {
    MergedSince() {
        super("merged_since");
    }
}
