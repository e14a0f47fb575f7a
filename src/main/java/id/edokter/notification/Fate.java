package id.edokter.notification;

/** What became of a message, as far as whoever has to know is concerned. */
public enum Fate {
    /** It goes soon, or is tried again. */
    WAITING,
    /** It went, or is going at this moment: what it says may be read. */
    GONE,
    /** It did not go and will not: whoever was to be told is to be told otherwise. */
    LOST,
    TAKEN_BACK;

    static Fate of(MessageState state) {
        return switch (state) {
            case NEW, FAILED, CLAIMED -> WAITING;
            case SENDING, SENT -> GONE;
            case DEAD, EXPIRED -> LOST;
            case SKIPPED -> TAKEN_BACK;
        };
    }
}
