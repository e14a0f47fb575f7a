package id.edokter.notification;

import java.util.List;

/** How far a message has come, for who looks at it. */
public enum Progress {
    /** Its turn has not come, or comes within seconds. */
    WAITING,
    /** Somebody carries it at this moment. */
    ON_ITS_WAY,
    /** It did not go, and is tried again by itself. */
    AGAIN,
    /** It did not go, and is not tried again by itself. */
    DEAD,
    SENT,
    /** It was not wanted any more. */
    SKIPPED,
    /** Its time was over before it went. */
    EXPIRED;

    static Progress of(MessageState state) {
        return switch (state) {
            case NEW -> WAITING;
            case CLAIMED, SENDING -> ON_ITS_WAY;
            case FAILED -> AGAIN;
            case DEAD -> DEAD;
            case SENT -> SENT;
            case SKIPPED -> SKIPPED;
            case EXPIRED -> EXPIRED;
        };
    }

    /** The states, in the words of the table. */
    List<String> states() {
        return java.util.Arrays.stream(MessageState.values())
                .filter(state -> of(state) == this)
                .map(Enum::name)
                .toList();
    }

    public boolean isSent() {
        return this == SENT;
    }

    /** Whether it goes by itself, or is going. */
    public boolean isOpen() {
        return this == WAITING || this == ON_ITS_WAY || this == AGAIN;
    }

    /** Whether it did not reach anybody, and will not by itself. */
    public boolean isLost() {
        return this == DEAD || this == EXPIRED;
    }
}
