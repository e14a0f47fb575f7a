package id.edokter.checkin;

/** How things stand for somebody who says to have come, each with what to do now. */
public enum Standing {
    /** Can be checked in. */
    OPEN,
    /** Can be checked in too, and waits behind others. */
    LATE,
    TOO_EARLY,
    ANOTHER_DAY,
    DAY_IS_OVER,
    /** The doctor will not hold the session. */
    NO_PRACTICE,
    CANCELLED,
    SESSION_IS_OVER,
    /** Was noted before, and nothing changes. */
    HERE,
    CALLED,
    WITH_THE_DOCTOR,
    DONE;

    /** Whether something is left to be confirmed. */
    public boolean isOpen() {
        return this == OPEN || this == LATE;
    }

    /** Whether somebody stands in the queue. */
    public boolean isHere() {
        return this == HERE || this == CALLED || this == WITH_THE_DOCTOR;
    }
}
