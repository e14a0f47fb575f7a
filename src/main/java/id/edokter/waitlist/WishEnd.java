package id.edokter.waitlist;

/** Why a wish is over; the page of the wish says it in words. */
public enum WishEnd {
    /** Has a place. */
    PLACE,
    /** Did not want to wait any more. */
    LEFT,
    /** The last day is over. */
    TIME_OVER,
    /** The appointment than which an earlier one was wanted is over or cancelled. */
    NO_NEED,
    /** The desk took it off. */
    DESK,
    ERASED
}
