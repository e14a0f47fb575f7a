package id.edokter.booking;

import id.edokter.shared.Refusal;

/** One network address holds more places than a home or an office could need. */
public class TooManyHolds extends Refusal {

    TooManyHolds() {
        super("too_many_holds");
    }
}
