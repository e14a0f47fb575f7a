package id.edokter.privacy;

/** Who saw or did it, as the patient is told: the function of staff, never their name. */
public enum Looker {
    /** Somebody who acts for the patient, signed in with their telephone. */
    FAMILY,
    /** Whoever has the private link of a booking. */
    LINK,
    STAFF,
    PROGRAM,
    SYSTEM;

    static Looker of(String who) {
        if (who.startsWith("family:")) return FAMILY;
        if (who.startsWith("api:")) return PROGRAM;
        return switch (who) {
            case "link" -> LINK;
            case "system", "" -> SYSTEM;
            default -> STAFF;
        };
    }
}
