package id.edokter.challenge;

/** What robots like to do. */
public enum Purpose {
    /** Keeping a place. */
    PLACE,
    /** Finding a booking by its code. */
    FIND,
    /** Having a code sent to a telephone. */
    CODE
}
