package id.edokter.web;

import id.edokter.shared.FirstWay;
import java.util.Locale;

/** The ways in which somebody can wish to be told, in words. */
public final class FirstWays {

    private FirstWays() {}

    public static String say(FirstWay way, Locale locale) {
        var words = Wording.bundle(ContactMessages.class, locale);
        return switch (way) {
            case PHONE -> words.first_phone();
            case TEXT -> words.first_text();
            case EMAIL -> words.first_email();
        };
    }
}
