package id.edokter.audit;

/**
 * Who acts, and from where.
 *
 * @param who user name of a member of staff, {@code api:NAME}, {@code kiosk:ID}, {@link #LINK}, or {@link #SYSTEM}
 * @param address of the network; empty where there is none
 */
public record Witness(String who, String address) {

    /** Whoever has the private link of a booking: most often the patient. */
    public static final String LINK = "link";

    /** Before the id of a screen of the hospital at which patients say that they are there. */
    public static final String KIOSK = "kiosk:";

    /** A command at the console, or a job. */
    public static final String SYSTEM = "system";

    public static Witness system() {
        return new Witness(SYSTEM, "");
    }

    public Witness as(String other) {
        return new Witness(other, address);
    }
}
