package id.edokter.patient;

import id.edokter.shared.PhoneNumber;

/** Whether a message can reach the telephone that the register has of somebody. */
public enum PhoneState {
    /** There is no number. */
    NONE,
    GOOD,
    /** A number that nobody has: too short or long for its network, or of none. */
    DOUBTFUL;

    /** @param e164 null for none */
    static PhoneState of(String e164) {
        if (e164 == null) return NONE;
        return PhoneNumber.isGiven(e164) ? GOOD : DOUBTFUL;
    }
}
