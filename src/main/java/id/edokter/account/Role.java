package id.edokter.account;

/** What an account may do here; one account may have several. Endpoints name them by {@link Names}. */
public enum Role {
    FRONT_DESK(Names.FRONT_DESK),
    NURSE(Names.NURSE),
    DOCTOR(Names.DOCTOR),
    ADMINISTRATOR(Names.ADMINISTRATOR),
    MANAGER(Names.MANAGER);

    /** As {@code @RolesAllowed} wants them. */
    public static final class Names {
        public static final String FRONT_DESK = "front-desk";
        public static final String NURSE = "nurse";
        public static final String DOCTOR = "doctor";
        public static final String ADMINISTRATOR = "administrator";
        public static final String MANAGER = "manager";

        /** Whoever signed in with an account, whatever its roles. */
        public static final String STAFF = "staff";

        /** A patient, or who acts for one, with an account of the family's own. */
        public static final String PATIENT = "patient";

        /** Whoever is on the way in: the password was right, and something is still asked for. */
        public static final String SIGNING_IN = "signing-in";

        private Names() {}
    }

    public final String text;

    Role(String text) {
        this.text = text;
    }
}
