package id.edokter.schedule;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a session is made from, and its identity through all planning: a schedule and a date, or an extra session.
 *
 * @param weeklySchedule id; null for an extra session
 * @param extra id of the exception that adds it; null for a session of the week
 */
public record Source(Long weeklySchedule, Long extra, LocalDate date) {

    private static final Pattern TEXT = Pattern.compile("([WX])([0-9]{1,18})_([0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** As a form carries it. */
    public String text() {
        return (extra == null ? "W" + weeklySchedule : "X" + extra) + "_" + date;
    }

    /** What a form carried; empty when it is nothing of the kind. */
    public static Optional<Source> of(String text) {
        var match = TEXT.matcher(text);
        if (!match.matches()) return Optional.empty();
        try {
            var date = LocalDate.parse(match.group(3));
            long id = Long.parseLong(match.group(2));
            return Optional.of(match.group(1).equals("W") ? new Source(id, null, date) : new Source(null, id, date));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
