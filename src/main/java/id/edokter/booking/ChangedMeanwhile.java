package id.edokter.booking;

import id.edokter.shared.Refusal;

/** The booking is no longer the one that was looked at when this was decided: it was moved, or something else. */
public class ChangedMeanwhile extends Refusal {

    ChangedMeanwhile() {
        super("appointment_changed");
    }
}
