package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The session has no place with this number, or nobody may have it. */
public class NoSuchNumber extends Refusal {

    NoSuchNumber(int number) {
        super("no_such_number", number);
    }
}
