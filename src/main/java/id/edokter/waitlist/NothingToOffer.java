package id.edokter.waitlist;

import id.edokter.shared.Refusal;

/** The place is somebody else's by now, or does not fit whoever it was meant for. */
class NothingToOffer extends Refusal {
    NothingToOffer() {
        super("nothing_to_offer");
    }
}
