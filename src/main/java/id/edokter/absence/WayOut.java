package id.edokter.absence;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of a patient whose doctor is absent. */
public enum WayOut {
    /** A later session of the same doctor, in the same clinic. */
    NEXT_SESSION,
    /** Another doctor of the clinic, on the same day. */
    OTHER_DOCTOR,
    /** A private link, good for some time. */
    PATIENT_CHOOSES,
    CANCEL;

    static Optional<WayOut> of(String name) {
        return Arrays.stream(values()).filter(way -> way.name().equals(name)).findFirst();
    }

    public boolean asks() {
        return this == PATIENT_CHOOSES;
    }

    public boolean moves() {
        return this == NEXT_SESSION || this == OTHER_DOCTOR;
    }
}
