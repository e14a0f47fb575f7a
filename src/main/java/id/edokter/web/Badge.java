package id.edokter.web;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.util.Locale;

/**
 * Every status that a person sees: its icon and colour here, its words in the bundle {@code page} as {@code
 * badge_<name>}. The one place for both. Drawn by the tag {@code status}.
 */
public enum Badge {
    // an appointment
    REGISTERED("st-ok", "calendar-check"),
    ARRIVED("st-here", "person-check"),
    CALLED("st-call", "megaphone-fill"),
    IN_SERVICE("st-on", "activity"),
    DONE("st-off", "check2-all"),
    NO_SHOW("st-no", "person-x"),
    MOVED("st-move", "arrow-left-right"),
    CANCELLED("st-off", "x-circle"),
    // a session
    PLACES("st-ok", "check2"),
    FEW_PLACES("st-few", "hourglass-split"),
    FULL("st-off", "slash-circle"),
    RUNNING("st-on", "activity"),
    CLOSED("st-off", "lock"),
    NOT_YET_OPEN("st-off", "clock"),
    NO_PRACTICE("st-no", "x-circle");

    /** At most so many places left are "few". */
    private static final int FEW = 2;

    public final String css;
    public final String icon;

    Badge(String css, String icon) {
        this.css = css;
        this.icon = icon;
    }

    /** How a number of places left looks. */
    public static Badge ofPlaces(int left) {
        return left == 0 ? FULL : left <= FEW ? FEW_PLACES : PLACES;
    }

    /** How an appointment's status looks; the name is that of {@code AppointmentStatus}. */
    public static Badge ofAppointment(String status) {
        return switch (status) {
            case "BOOKED" -> REGISTERED;
            case "CHECKED_IN" -> ARRIVED;
            case "CALLED" -> CALLED;
            case "IN_SERVICE" -> IN_SERVICE;
            case "COMPLETED" -> DONE;
            case "NO_SHOW" -> NO_SHOW;
            case "CANCELLED_BY_PATIENT", "CANCELLED_BY_HOSPITAL" -> CANCELLED;
            default -> throw new IllegalArgumentException("no badge for " + status);
        };
    }

    /** The words, with the number of places where they say one. */
    public String words(int count, Locale locale) {
        var page = Wording.page(locale);
        return switch (this) {
            case REGISTERED -> page.badge_REGISTERED();
            case ARRIVED -> page.badge_ARRIVED();
            case CALLED -> page.badge_CALLED();
            case IN_SERVICE -> page.badge_IN_SERVICE();
            case DONE -> page.badge_DONE();
            case NO_SHOW -> page.badge_NO_SHOW();
            case MOVED -> page.badge_MOVED();
            case CANCELLED -> page.badge_CANCELLED();
            case PLACES, FEW_PLACES -> count == 1 ? page.badge_one_place() : page.badge_PLACES(count);
            case FULL -> page.badge_FULL();
            case RUNNING -> page.badge_RUNNING();
            case CLOSED -> page.badge_CLOSED();
            case NOT_YET_OPEN -> page.badge_NOT_YET_OPEN();
            case NO_PRACTICE -> page.badge_NO_PRACTICE();
        };
    }

    /** For templates, in the page's language. */
    @TemplateExtension
    static class InTemplates {
        private InTemplates() {}

        static String say(Badge badge, int count, @TemplateAttribute("locale") Object locale) {
            return badge.words(count, (Locale) locale);
        }
    }
}
