package id.edokter.schedule;

import id.edokter.shared.Refusal;

/** The session has as many places beyond its quota as the hospital allows. */
public class OverbookedEnough extends Refusal {

    OverbookedEnough(int most) {
        super("overbooked_enough", most);
    }
}
