package id.edokter.day;

import id.edokter.schedule.Pool;
import id.edokter.schedule.QuotaEntry;
import id.edokter.schedule.SessionChanged;
import id.edokter.web.Format;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Pattern;

/** A line of the ledger in words: what is kept there as data of the code, or by the schedule, nobody reads as it is. */
@TemplateExtension
class LedgerWords {

    private static final String LOCALE = "locale";

    private static final Pattern QUOTA = Pattern.compile("(JKN|GENERAL|WALK_IN|ANY) (\\d+)");
    private static final Pattern HOURS = Pattern.compile("(\\d\\d:\\d\\d)–(\\d\\d:\\d\\d), (\\d+)");

    private LedgerWords() {}

    static String why(QuotaEntry entry, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        var said = entry.said();
        return switch (entry.cause()) {
            case QUOTAS -> quotas(entry.reason, words);
            case HOLIDAY -> words.why_holiday(said);
            case LEAVE -> words.why_leave(said);
            case SCHEDULE_ENDED -> words.why_schedule_ended();
            case EXTRA_WITHDRAWN -> words.why_extra_withdrawn();
            case NOT_THERE -> words.why_not_there();
            case PAPER -> words.why_paper(said);
            case SAID -> said;
        };
    }

    /** What exactly; empty when the act says all. */
    static String exactly(QuotaEntry entry, @TemplateAttribute(LOCALE) Object locale) {
        if (entry.detail == null) return "";
        var words = words(locale);
        return switch (entry.act) {
            case LATE -> "0".equals(entry.detail) ? words.in_time() : words.minutes(entry.detail);
            case HOURS_CHANGED -> arrow(hours(entry.detail, words, (Locale) locale));
            case ROOM_CHANGED -> arrow(entry.detail);
            case RELEASED -> quotas(entry.detail, words);
            // the reason says it
            case BOOKING_CLOSED, BOOKING_OPENED -> "";
            default -> entry.detail;
        };
    }

    static String who(SessionChanged changed, Wording wording) {
        var last = changed.last();
        return last == null || last.isOfPlanning() ? words(wording.locale()).by_planning_begins() : last.who;
    }

    static String what(SessionChanged changed, Wording wording) {
        var last = changed.last();
        if (last == null) return "";
        var exactly = exactly(last, wording.locale());
        var act = words(wording.locale()).act(last.act);
        return exactly.isEmpty() ? act : act + " (" + exactly + ")";
    }

    private static String quotas(String text, DayMessages words) {
        return QUOTA.matcher(text).replaceAll(found -> words.pool(Pool.valueOf(found.group(1))) + " " + found.group(2));
    }

    private static String hours(String text, DayMessages words, Locale locale) {
        return HOURS.matcher(text)
                .replaceAll(found -> Format.range(time(found.group(1)), time(found.group(2)), locale) + ", "
                        + words.minutes(found.group(3)));
    }

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static String arrow(String text) {
        return text.replace(" > ", " → ");
    }

    private static DayMessages words(Object locale) {
        return Wording.bundle(DayMessages.class, (Locale) locale);
    }
}
