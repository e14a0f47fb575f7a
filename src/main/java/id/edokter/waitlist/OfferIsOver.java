package id.edokter.waitlist;

import id.edokter.shared.Refusal;

/** The place is not kept any more, or was answered. */
class OfferIsOver extends Refusal {
    OfferIsOver() {
        super("offer_is_over");
    }
}
