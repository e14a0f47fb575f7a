package id.edokter.reminder;

/** Who of a clinic's patients is reminded. */
public enum Audience {
    EVERYBODY,
    /** Who booked on these pages, by whatever telephone or computer. */
    SELF_BOOKED,
    /** Who has not said yet that they come. */
    UNCONFIRMED,
    /** Who did not come to several visits lately. */
    MISSED
}
