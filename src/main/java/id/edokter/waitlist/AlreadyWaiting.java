package id.edokter.waitlist;

import id.edokter.shared.Refusal;

/** The patient waits for a place of this clinic already. */
class AlreadyWaiting extends Refusal {
    AlreadyWaiting() {
        super("wish_is_there");
    }
}
