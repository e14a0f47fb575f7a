package id.edokter.queue;

/** Whether somebody who waits may be elsewhere meanwhile, and was told that the turn is near. */
enum Nearness {
    /** Has read that more are called before than the clinic tells of. */
    FAR,
    TOLD,
    /** Was called and did not come. */
    AWAY,
    /** For the last time, however often it is called and does not come. */
    TOLD_AGAIN;

    boolean isToBeTold() {
        return this == FAR || this == AWAY;
    }

    Nearness told() {
        return this == AWAY ? TOLD_AGAIN : TOLD;
    }

    /** What was to tell it did not go. */
    Nearness notTold() {
        return switch (this) {
            case TOLD -> FAR;
            case TOLD_AGAIN -> AWAY;
            default -> this;
        };
    }

    /** @param before null for who was near from the beginning */
    static Nearness notThere(Nearness before) {
        return before == TOLD_AGAIN ? before : AWAY;
    }
}
