package id.edokter.patient;

import id.edokter.shared.Refusal;

/** Of two records the one whose identity was proved is kept; else a claim would become a proof by merging. */
public class KeepTheProved extends Refusal {
    KeepTheProved() {
        super("keep_the_proved");
    }
}
