package id.edokter.notification;

/** Where a message stands. */
enum MessageState {
    NEW,
    /** A courier has taken it, and looks once more whether it still holds. */
    CLAIMED,
    /** It may be on its way. */
    SENDING,
    /** It did not go; it is tried again. */
    FAILED,
    SENT,
    /** It will not go. */
    DEAD,
    /** It was not wanted any more. */
    SKIPPED,
    /** Its time was over before it went. */
    EXPIRED
}
