package id.edokter.account;

import id.edokter.shared.Refusal;

/** Administrators always have a second factor. */
public class SecondFactorNeeded extends Refusal {

    SecondFactorNeeded() {
        super("second_factor_needed");
    }
}
