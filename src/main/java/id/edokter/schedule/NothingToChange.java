package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** All is as it was asked for already. */
public class NothingToChange extends Refusal {

    NothingToChange() {
        super("nothing_to_change");
    }
}
