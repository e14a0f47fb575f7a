package id.edokter.absence;

import id.edokter.shared.Refusal;

/** Why nothing could be done for a patient yet. */
public enum Problem {
    NO_PLACE,
    PLACE_TAKEN,
    SESSION_CHANGED,
    OWN_VISIT,
    BUSY,
    UNEXPECTED;

    static Problem of(Refusal refusal) {
        return switch (refusal.key()) {
            case "slot_taken", "session_full" -> PLACE_TAKEN;
            case "already_in_session", "overlaps_own_visit" -> OWN_VISIT;
            case "try_again" -> BUSY;
            default -> SESSION_CHANGED;
        };
    }
}
