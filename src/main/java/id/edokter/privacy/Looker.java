package id.edokter.privacy;

import id.edokter.audit.Witness;

/** Who saw or did it, as the patient is told: the function of staff, never their name. */
public enum Looker {
    /** Somebody who acts for the patient, signed in with their telephone. */
    FAMILY,
    /** Whoever has the private link of a booking. */
    LINK,
    STAFF,
    /** Whoever stood at a screen of the hospital with the ticket, or its code. */
    KIOSK,
    PROGRAM,
    SYSTEM;

    static Looker of(String who) {
        if (who.startsWith("family:")) return FAMILY;
        if (who.startsWith("api:")) return PROGRAM;
        if (who.startsWith(Witness.KIOSK)) return KIOSK;
        return switch (who) {
            case "link" -> LINK;
            case "system", "" -> SYSTEM;
            default -> STAFF;
        };
    }
}
