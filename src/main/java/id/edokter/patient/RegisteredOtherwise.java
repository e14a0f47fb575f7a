package id.edokter.patient;

import id.edokter.shared.Refusal;

/** The form was sent before, and somebody was entered as it said then: what it says now is a correction. */
public class RegisteredOtherwise extends Refusal {

    /** Id of the patient who was entered. */
    public final long made;

    RegisteredOtherwise(Patient made) {
        super("registered_otherwise", made.name);
        this.made = made.id;
    }
}
