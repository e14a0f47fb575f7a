package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The few minutes for which the place was kept are over; what was typed is still there. */
public class HoldLost extends Refusal {

    HoldLost() {
        super("hold_lost");
    }
}
