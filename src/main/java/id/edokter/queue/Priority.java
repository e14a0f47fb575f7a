package id.edokter.queue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** Why somebody is called before others. It moves the order of call and never the number; the desk confirms it. */
public enum Priority {
    /** Before everybody, always. */
    EMERGENCY,
    ELDERLY,
    DISABLED,
    PREGNANT,
    INFANT;

    /** From this birthday on; Law 13/1998 on the welfare of the elderly. */
    public static final int ELDERLY_FROM_YEARS = 60;

    /** Until this birthday. */
    public static final int INFANT_UNTIL_YEARS = 1;

    /** By its name; empty for whatever else a form was made to say. */
    public static Optional<Priority> of(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    /** What the date of birth suggests for a visit on a day: nobody has it until somebody confirms it. */
    public static Optional<Priority> proposed(LocalDate born, LocalDate visit) {
        if (born == null || born.isAfter(visit)) return Optional.empty();
        if (!born.plusYears(ELDERLY_FROM_YEARS).isAfter(visit)) return Optional.of(ELDERLY);
        if (born.plusYears(INFANT_UNTIL_YEARS).isAfter(visit)) return Optional.of(INFANT);
        return Optional.empty();
    }
}
