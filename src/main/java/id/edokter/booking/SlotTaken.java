package id.edokter.booking;

import id.edokter.shared.Refusal;

/** Somebody else was faster to this place. */
public class SlotTaken extends Refusal {

    SlotTaken() {
        super("slot_taken");
    }
}
