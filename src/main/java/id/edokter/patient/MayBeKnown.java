package id.edokter.patient;

import id.edokter.shared.Refusal;

/** Somebody of the register may be the same person, and whoever enters another one has not looked yet. */
public class MayBeKnown extends Refusal {

    MayBeKnown() {
        super("may_be_known");
    }
}
