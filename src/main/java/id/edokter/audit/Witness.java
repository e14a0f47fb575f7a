package id.edokter.audit;

/**
 * Who acts, and from where.
 *
 * @param who user name of a member of staff, {@code api:NAME}, {@link #LINK}, or {@link #SYSTEM}
 * @param address of the network; empty where there is none
 */
public record Witness(String who, String address) {

    /** Whoever has the private link of a booking: most often the patient. */
    public static final String LINK = "link";

    /** A command at the console, or a job. */
    public static final String SYSTEM = "system";

    public static Witness system() {
        return new Witness(SYSTEM, "");
    }

    public Witness as(String other) {
        return new Witness(other, address);
    }
}
