package id.edokter.waitlist;

import id.edokter.shared.Refusal;

/** On one telephone number nobody may wait for more. */
class TooManyWishes extends Refusal {
    TooManyWishes(int most) {
        super("too_many_wishes", most);
    }
}
