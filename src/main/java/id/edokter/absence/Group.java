package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.booking.Payer;
import java.time.Instant;
import java.util.Set;

/** For whom a decision is made. */
public enum Group {
    /** Everybody about whom nobody decided. */
    ALL,
    JKN,
    /** Who pays in another way. */
    OTHERS,
    /** Whom no message reaches. */
    UNREACHED,
    /** Who waits for one of the sessions of the act. */
    SESSION,
    /** Those who are ticked, also if something else was decided about them. */
    TICKED;

    public boolean ticks() {
        return this == TICKED;
    }

    boolean has(Line line, Set<Long> ticked, Instant now) {
        if (this == TICKED) return line.one().isUndone() && ticked.contains(line.one().id);
        if (!line.one().isToDecide(now)) return false;
        return switch (this) {
            case JKN -> line.appointment().payer == Payer.JKN;
            case OTHERS -> line.appointment().payer != Payer.JKN;
            case UNREACHED -> line.reach() != Reach.MESSAGE;
            default -> true;
        };
    }
}
