package id.edokter.waiting;

import id.edokter.web.Format;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalTime;
import java.util.Locale;

/** Where somebody stands, in words, for templates and in the page's language. */
@TemplateExtension
class Told {

    private static final String LOCALE = "locale";

    private Told() {}

    /** The largest on the page, but for a number of patients: how it stands. */
    static String heading(PhoneView view, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (view.state()) {
            case BEFORE -> words.head_BEFORE(Format.dayAndMonth(view.date(), (Locale) locale));
            case EARLY, EXPECTED -> words.head_EXPECTED();
            case MISSED -> words.head_MISSED();
            case WAITING, SKIPPED -> before(view, words);
            case NEXT -> words.head_NEXT();
            case CALLED -> words.head_CALLED(view.room());
            case SERVED -> words.head_SERVED();
            case DONE -> words.head_DONE();
            case ABSENT -> words.head_ABSENT();
            case CLOSED, GONE -> words.head_CLOSED();
        };
    }

    private static String before(PhoneView view, WaitingMessages words) {
        if (view.before() > 0) return view.before() == 1 ? words.one_left() : words.left(view.before());
        if (view.mayStillCome() > 0) return words.head_NOT_YET();
        return view.begun() ? words.head_NEXT() : words.head_FIRST();
    }

    /** Who else is called before, if they come; empty for nobody. */
    static String coming(PhoneView view, @TemplateAttribute(LOCALE) Object locale) {
        if (!waits(view) || view.mayStillCome() == 0) return "";
        return counts(view)
                ? words(locale).coming_too(view.mayStillCome())
                : words(locale).coming(view.mayStillCome());
    }

    /** What there is to do now. */
    static String next(PhoneView view, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        if (view.deskFirst() && view.state() != PhoneView.State.SKIPPED) return words.next_DESK(view.room());
        return switch (view.state()) {
            case BEFORE -> words.next_BEFORE(clock(view.opens(), locale));
            case EARLY -> words.next_EARLY(clock(view.opens(), locale));
            case EXPECTED -> words.next_EXPECTED();
            case MISSED -> words.next_MISSED(view.behind());
            case WAITING -> words.next_WAITING(view.room());
            case SKIPPED -> {
                var again = words.next_SKIPPED(view.behind(), view.room());
                yield view.deskFirst() ? again + " " + words.next_DESK(view.room()) : again;
            }
            case NEXT -> words.next_NEXT(view.room());
            case CALLED -> words.next_CALLED(view.room());
            case SERVED -> words.next_SERVED();
            case DONE -> view.sentTo() == null ? words.next_DONE() : words.next_SENT();
            case ABSENT -> view.arrivedAt() == null ? words.next_ABSENT() : words.next_ABSENT_HERE();
            case CLOSED, GONE -> words.next_CLOSED();
        };
    }

    /** One short sentence for who does not see the page, said when it changes. */
    static String sentence(PhoneView view, @TemplateAttribute(LOCALE) Object locale) {
        return view.isTimed() && !view.mayComeIn()
                ? words(locale).sentence(heading(view, locale), Format.range(view.from(), view.to(), (Locale) locale))
                : words(locale).short_sentence(heading(view, locale));
    }

    /** Whether the heading is a number of patients, which is drawn larger. */
    static boolean counts(PhoneView view) {
        return waits(view) && view.before() > 0;
    }

    private static boolean waits(PhoneView view) {
        return view.state() == PhoneView.State.WAITING || view.state() == PhoneView.State.SKIPPED;
    }

    private static String clock(LocalTime time, Object locale) {
        return Format.clock(time, (Locale) locale);
    }

    private static WaitingMessages words(Object locale) {
        return Wording.bundle(WaitingMessages.class, (Locale) locale);
    }
}
