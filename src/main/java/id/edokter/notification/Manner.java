package id.edokter.notification;

import java.time.Duration;

/** Of what sort a message is: whether it may wake somebody, be too much, or be declined. */
public enum Manner {

    /** Somebody waits for it, or has to know at once who may act for them. */
    CODE(true, null),

    /** The doctor is absent: who set out is on the way in vain. */
    ABSENCE(true, null),

    /** What has changed about a visit. */
    VISIT(false, Duration.ofHours(1)),

    /** Who waits elsewhere is called soon: of use for minutes, whatever the hour. May be declined as reminders are. */
    TURN(true, null),

    /** What somebody knows already, and may decline to be told again. */
    REMINDER(false, Duration.ZERO),

    /** Something that may be taken or left, for a while. */
    OFFER(false, Duration.ZERO),

    /** Thanks, and a question. */
    THANKS(false, null);

    private final boolean always;
    private final Duration leastUse;

    Manner(boolean always, Duration leastUse) {
        this.always = always;
        this.leastUse = leastUse;
    }

    /** Whether it goes at any hour, and however much went there today. */
    boolean goesAlways() {
        return always;
    }

    /** Whether an address can be spared it. */
    boolean canBeStopped() {
        return this == TURN || this == REMINDER || this == OFFER || this == THANKS;
    }

    /**
     * How long before its end it has to be read to be of use: what would come later than that is sent in the night. Null
     * for what no night is broken for.
     */
    Duration leastUse() {
        return leastUse;
    }

    /** Of two that are due, the lower goes first. */
    int lane() {
        return always ? 0 : 1;
    }
}
