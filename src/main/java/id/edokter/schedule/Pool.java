package id.edokter.schedule;

/** For whom a place is reserved, on pages "Kuota". */
public enum Pool {
    JKN,
    GENERAL,
    /** Same-day places, given at the desk to people who come without a booking. */
    WALK_IN,
    /** Open to everybody. */
    ANY
}
