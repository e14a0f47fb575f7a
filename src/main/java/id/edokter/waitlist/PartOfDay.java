package id.edokter.waitlist;

import java.time.LocalTime;

/** When on a day somebody can come; as the pages of booking name the parts. */
public enum PartOfDay {
    MORNING(LocalTime.of(11, 0)),
    MIDDAY(LocalTime.of(15, 0)),
    AFTERNOON(LocalTime.of(18, 0)),
    EVENING(LocalTime.MAX);

    private final LocalTime ends;

    PartOfDay(LocalTime ends) {
        this.ends = ends;
    }

    static PartOfDay of(LocalTime time) {
        for (var part : values()) if (time.isBefore(part.ends)) return part;
        return EVENING;
    }

    int bit() {
        return 1 << ordinal();
    }
}
