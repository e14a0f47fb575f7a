package id.edokter.waitlist;

import id.edokter.shared.Refusal;

/** Nobody waits there any more. */
class WishIsOver extends Refusal {
    WishIsOver() {
        super("wish_is_over");
    }
}
