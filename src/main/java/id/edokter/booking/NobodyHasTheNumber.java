package id.edokter.booking;

import id.edokter.shared.Refusal;

/** Whoever had this number gave it up. */
public class NobodyHasTheNumber extends Refusal {

    NobodyHasTheNumber(int number) {
        super("nobody_has_the_number", number);
    }
}
