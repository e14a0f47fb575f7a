package id.edokter.family;

import id.edokter.shared.Refusal;

/** One account acts for so many people at most. */
public class FamilyIsFull extends Refusal {

    FamilyIsFull(int most) {
        super("family_is_full", most);
    }
}
