package id.edokter.browse;

import id.edokter.booking.Payer;
import id.edokter.booking.PoolPlaces;
import id.edokter.booking.SessionPlaces;
import id.edokter.browse.Asked.Instead;
import id.edokter.browse.DoctorView.DayState;
import id.edokter.browse.DoctorView.PartOfDay;
import id.edokter.browse.DoctorView.Times;
import id.edokter.schedule.Pool;
import id.edokter.web.Badge;
import id.edokter.web.Format;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sessions, days and payers in words, for templates and in the page's language. */
@TemplateExtension
class Told {

    private static final String LOCALE = "locale";

    private Told() {}

    /** How the session looks to someone who has so many places to choose from. */
    static Badge badge(SessionPlaces session, int left) {
        return switch (session.window()) {
            case OPEN -> Badge.ofPlaces(left);
            case NOT_YET -> Badge.NOT_YET_OPEN;
            case CLOSED -> Badge.CLOSED;
            case CANCELLED -> Badge.NO_PRACTICE;
        };
    }

    /** "JKN 4, umum 2". */
    static String quotas(SessionPlaces session, @TemplateAttribute(LOCALE) Object locale) {
        return pools(
                session,
                p -> p.pool() != Pool.WALK_IN,
                pool -> name(pool.pool(), words(locale)) + " " + pool.left(),
                ", ");
    }

    /** "18 tempat, 12 terisi. JKN 8 dari 12 terisi, sisa 4; datang langsung 4 dari 6 terisi, sisa 2." */
    static String quotaLine(SessionPlaces session, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return words.quota_line(
                session.places(),
                session.taken(),
                pools(
                        session,
                        any -> true,
                        p -> words.quota_of(name(p.pool(), words), p.taken(), p.places(), p.left()),
                        "; "));
    }

    private static String pools(
            SessionPlaces session, Predicate<PoolPlaces> which, Function<PoolPlaces, String> told, String between) {
        return session.pools().stream()
                .filter(which)
                .filter(p -> p.places() > 0)
                .sorted(Comparator.comparing(PoolPlaces::pool))
                .map(told)
                .collect(Collectors.joining(between));
    }

    private static String name(Pool pool, BrowseMessages words) {
        return switch (pool) {
            case JKN -> words.quota_JKN();
            case GENERAL -> words.quota_GENERAL();
            case ANY -> words.quota_ANY();
            case WALK_IN -> words.quota_WALK_IN();
        };
    }

    static String shortClinic(SessionPlaces session, @TemplateAttribute(LOCALE) Object locale) {
        return words(locale).clinic_title(Names.clinic(session.clinicName()));
    }

    /** Why no time can be chosen in a session. */
    static String state(Times times, Payer payer, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (times.session().window()) {
            case CANCELLED -> words.state_cancelled();
            case NOT_YET -> words.state_not_yet(Format.full(times.opens(), (Locale) locale));
            case CLOSED -> words.state_closed();
            case OPEN ->
                times.otherLeft() == 0
                        ? words.state_full()
                        : words.state_full_for(called(payer, locale), times.otherLeft());
        };
    }

    static String called(Payer payer, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (payer) {
            case JKN -> words.payer_JKN();
            case GENERAL -> words.payer_GENERAL();
            case INSURANCE -> words.payer_INSURANCE();
        };
    }

    /** What is shown instead of what the address asked for. */
    static String said(Instead instead, LocalDate lastDay, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (instead) {
            case DAY_IS_PAST -> words.day_is_past();
            case DAY_IS_TOO_FAR -> words.day_is_too_far(Format.full(lastDay, (Locale) locale));
            case DAY_IS_UNKNOWN -> words.day_is_unknown();
            case PAYER_IS_UNKNOWN -> words.payer_is_unknown();
        };
    }

    static String called(PartOfDay part, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (part) {
            case MORNING -> words.MORNING();
            case MIDDAY -> words.MIDDAY();
            case AFTERNOON -> words.AFTERNOON();
            case EVENING -> words.EVENING();
        };
    }

    /** The few letters under a day of the week strip. */
    static String shortly(DayState state, int left, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        return switch (state) {
            case FREE -> words.day_free(left);
            case FULL -> words.day_full();
            case NOTHING -> "–";
            case HOLIDAY -> words.day_holiday();
            case CANCELLED -> words.day_cancelled();
            case CLOSED -> words.day_closed();
            case NOT_YET -> words.day_not_yet();
        };
    }

    /** "4 tempat lagi" or "penuh". */
    static String places(Integer left, @TemplateAttribute(LOCALE) Object locale) {
        return left == 0 ? words(locale).places_none() : words(locale).places_left(left);
    }

    /** "30" or, where the month ends within the week, "30 November". */
    static String through(LocalDate from, LocalDate to, @TemplateAttribute(LOCALE) Object locale) {
        var last = Format.dayAndMonth(to, (Locale) locale);
        return from.getMonth() == to.getMonth()
                ? from.getDayOfMonth() + "–" + last
                : Format.dayAndMonth(from, (Locale) locale) + "–" + last;
    }

    static int minus(Integer a, int b) {
        return a - b;
    }

    private static BrowseMessages words(Object locale) {
        return Wording.bundle(BrowseMessages.class, (Locale) locale);
    }
}
