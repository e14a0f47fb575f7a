package id.edokter.clinic;

import id.edokter.shared.FieldErrors;
import java.time.LocalDate;

/**
 * A holiday as it is entered.
 *
 * @param clinic id of the only clinic that is closed; null for the whole hospital
 * @param source the decree or decision it rests on
 */
public record HolidayDetails(LocalDate date, String name, Holiday.Kind kind, String source, Long clinic) {

    public static final int LONGEST_NAME = 120;
    public static final int LONGEST_SOURCE = 200;
    private static final int YEARS_AHEAD = 2;

    /**
     * Marks what is wrong; the result is good only without errors.
     *
     * @param date null when none could be read
     * @param kind null when none was chosen
     * @param today the first day that may be entered
     */
    public static HolidayDetails read(
            FieldErrors errors,
            LocalDate date,
            String name,
            Holiday.Kind kind,
            String source,
            Long clinic,
            LocalDate today) {
        if (date == null) errors.add("date", "holiday_date");
        else if (date.isBefore(today) || date.isAfter(today.plusYears(YEARS_AHEAD)))
            errors.add("date", "holiday_date_far");
        var words = tidy(name);
        if (words.isEmpty()) errors.add("name", "holiday_name");
        else if (length(words) > LONGEST_NAME) errors.add("name", "text_too_long", LONGEST_NAME);
        if (kind == null) errors.add("kind", "holiday_kind");
        if (clinic != null && kind != null && kind != Holiday.Kind.LOCAL_CLOSURE)
            errors.add("clinic", "holiday_of_a_clinic");
        var decision = tidy(source);
        if (decision.isEmpty()) errors.add("source", "holiday_source");
        else if (length(decision) > LONGEST_SOURCE) errors.add("source", "text_too_long", LONGEST_SOURCE);
        return new HolidayDetails(date, words, kind, decision, clinic);
    }

    private static String tidy(String text) {
        return text == null ? "" : text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
