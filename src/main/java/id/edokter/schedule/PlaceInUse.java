package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** Somebody has these places, or is just filling in a form for them. */
public class PlaceInUse extends Refusal {

    /** @param labels "A-03, A-07" */
    PlaceInUse(String labels) {
        super("place_in_use", labels);
    }
}
