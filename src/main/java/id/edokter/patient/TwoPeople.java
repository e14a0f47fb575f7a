package id.edokter.patient;

import id.edokter.shared.Refusal;

/** Cards were seen for both records, and their NIKs differ: they are two people, or one NIK is wrong. */
public class TwoPeople extends Refusal {
    TwoPeople() {
        super("two_people");
    }
}
