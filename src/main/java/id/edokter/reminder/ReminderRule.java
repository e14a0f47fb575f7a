package id.edokter.reminder;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a clinic, or the hospital, has chosen for one kind; null is as the hospital, or its settings.
 *
 * @param minutes of the day or after the visit, as the kind has it
 * @param missed so many visits missed in six months, where that decides
 * @param deadline minute of the day before the visit at which an answer has to be there, where there is one
 */
@Embeddable
public record ReminderRule(
        Boolean switchedOn,
        Integer minutes,
        @Enumerated(EnumType.STRING) Audience audience,
        Integer missed,
        Integer deadline) {

    static final ReminderRule NONE = new ReminderRule(null, null, null, null, null);

    boolean isEmpty() {
        return equals(NONE);
    }

    /** What differs from a former rule, in the words of the trail: "DAY_BEFORE_MINUTES 1080 1020", a dash for nothing. */
    List<String> differing(ReminderKind kind, ReminderRule before) {
        var lines = new ArrayList<String>();
        if (!Objects.equals(switchedOn, before.switchedOn))
            lines.add(kind + "_ON " + said(before.switchedOn) + " " + said(switchedOn));
        if (!Objects.equals(minutes, before.minutes))
            lines.add(kind + "_MINUTES " + said(before.minutes) + " " + said(minutes));
        if (audience != before.audience) lines.add(kind + "_AUDIENCE " + said(before.audience) + " " + said(audience));
        if (!Objects.equals(missed, before.missed))
            lines.add(kind + "_MISSED " + said(before.missed) + " " + said(missed));
        if (!Objects.equals(deadline, before.deadline))
            lines.add(kind + "_DEADLINE " + said(before.deadline) + " " + said(deadline));
        return lines;
    }

    private static String said(Object value) {
        if (value == null) return "-";
        return value instanceof Boolean truth ? (truth ? "1" : "0") : value.toString();
    }
}
