package id.edokter.notification;

/** Where a message stands. */
enum MessageState {
    NEW,
    /** A courier sends it just now. */
    CLAIMED,
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
