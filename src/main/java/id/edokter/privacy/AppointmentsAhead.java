package id.edokter.privacy;

import id.edokter.shared.Refusal;

/** Nobody is erased who is still expected: nobody could tell them of a change, or know them when they come. */
public class AppointmentsAhead extends Refusal {

    public AppointmentsAhead(int many) {
        super("appointments_ahead", many);
    }
}
