package id.edokter.watch;

import id.edokter.shared.AddressRange;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What is known of an incident. */
record IncidentDetails(
        Instant foundAt,
        String what,
        String data,
        String handling,
        Instant fromAt,
        Instant untilAt,
        String userName,
        Optional<AddressRange> addressRange) {

    static final int LONGEST = 2000;
    private static final int LONGEST_USER_NAME = 80;

    /**
     * A form's answers.
     *
     * @param now nothing is found in the future
     * @return null when anything is wrong, and then it is marked
     */
    static IncidentDetails read(FieldErrors errors, IncidentTyped typed, Instant now) {
        var found = moment(errors, "foundDate", typed.foundDate(), "foundTime", typed.foundTime());
        var from = moment(errors, "fromDate", typed.fromDate(), "fromTime", typed.fromTime());
        var until = moment(errors, "untilDate", typed.untilDate(), "untilTime", typed.untilTime());
        if (found != null && found.isAfter(now)) errors.add("foundDate", "incident_in_the_future");
        if (from != null && until != null && !until.isAfter(from)) errors.add("untilDate", "incident_ends_before");
        var what = text(errors, "what", "incident_what_missing", typed.what());
        var data = text(errors, "data", "incident_data_missing", typed.data());
        var handling = text(errors, "handling", "incident_handling_missing", typed.handling());
        var userName = typed.userName().strip();
        if (!userName.matches("[\\x21-\\x7e]{0," + LONGEST_USER_NAME + "}"))
            errors.add("userName", "incident_user_name");
        var range = errors.<Optional<AddressRange>>read(
                "addressRange",
                () -> typed.addressRange().isBlank()
                        ? Optional.empty()
                        : Optional.of(AddressRange.of(typed.addressRange())));
        if (errors.any()) return null;
        return new IncidentDetails(found, what, data, handling, from, until, userName, range);
    }

    private static String text(FieldErrors errors, String field, String missing, String typed) {
        var text = typed.strip();
        if (text.isEmpty()) errors.add(field, missing);
        else if (text.length() > LONGEST) errors.add(field, "incident_text_long", LONGEST, text.length());
        return text;
    }

    private static Instant moment(FieldErrors errors, String dateField, String date, String timeField, String time) {
        var day = errors.read(dateField, () -> day(date));
        var clock = errors.read(timeField, () -> clock(time));
        return day == null || clock == null ? null : Wib.instant(day, clock);
    }

    private static LocalDate day(String typed) {
        try {
            var day = LocalDate.parse(typed.strip());
            if (day.getYear() < 2000 || day.getYear() > 2999) throw new InvalidValue("incident_date");
            return day;
        } catch (DateTimeParseException nonsense) {
            throw new InvalidValue("incident_date");
        }
    }

    /** A dot between hours and minutes is what people here write. */
    private static LocalTime clock(String typed) {
        try {
            return LocalTime.parse(typed.strip().replace('.', ':'));
        } catch (DateTimeParseException nonsense) {
            throw new InvalidValue("incident_time");
        }
    }
}
