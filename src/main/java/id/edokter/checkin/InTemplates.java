package id.edokter.checkin;

import id.edokter.booking.Payer;
import id.edokter.shared.Wib;
import id.edokter.web.Format;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;

/** How things stand for somebody who comes, in words. */
@TemplateExtension
class InTemplates {

    private static final String LOCALE = "locale";

    private InTemplates() {}

    /** What that means, and what to do now. */
    static String lead(Arrival arrival, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        var session = arrival.session();
        var starts = clock(arrival.slot().starts, locale);
        return switch (arrival.standing()) {
            case OPEN -> words.lead_OPEN();
            case LATE ->
                words.lead_LATE(arrival.slot().label(), starts, arrival.rule().behind());
            case TOO_EARLY -> words.lead_TOO_EARLY(clockOf(arrival.opens(), locale), starts);
            case ANOTHER_DAY ->
                words.lead_ANOTHER_DAY(
                        Format.full(session.date, arrival.slot().starts, (Locale) locale),
                        clockOf(arrival.opens(), locale));
            case DAY_IS_OVER -> words.lead_DAY_IS_OVER(Format.date(session.date, (Locale) locale));
            case NO_PRACTICE -> words.lead_NO_PRACTICE(session.doctor.name);
            case CANCELLED -> words.lead_CANCELLED();
            case SESSION_IS_OVER -> words.lead_SESSION_IS_OVER(session.doctor.name);
            case HERE -> {
                var came = clockOf(arrival.a().arrivedAt, locale);
                yield arrival.isDeskFirst()
                        ? words.lead_HERE_DESK(came, session.room.name)
                        : words.lead_HERE(came, session.room.name);
            }
            case CALLED -> words.lead_CALLED(session.room.name);
            case WITH_THE_DOCTOR -> words.lead_WITH_THE_DOCTOR(session.room.name);
            case DONE -> words.lead_DONE();
        };
    }

    /** Where somebody who is here stands: how many are called before. */
    static String turn(Arrival arrival, @TemplateAttribute(LOCALE) Object locale) {
        var words = words(locale);
        int before = arrival.before();
        int coming = arrival.mayStillCome();
        if (arrival.isLate() && before > 0) return words.turn_late(before);
        if (coming > 0) return before == 0 ? words.turn_next_unless(coming) : words.turn_unless(before, coming);
        return before == 0 ? words.turn_next() : words.turn_after(before);
    }

    /** When the turn is likely to be; empty where nothing can be said. */
    static String likely(Arrival arrival, @TemplateAttribute(LOCALE) Object locale) {
        var estimate = arrival.estimate();
        if (estimate == null) return "";
        var until = clock(estimate.to(), locale);
        return estimate.anyMoment()
                ? words(locale).likely_any_moment(until)
                : words(locale).likely(Format.range(estimate.from(), estimate.to(), (Locale) locale));
    }

    static String said(Payer payer, @TemplateAttribute(LOCALE) Object locale) {
        return words(locale).payer(payer);
    }

    private static String clockOf(Instant moment, Object locale) {
        return clock(Wib.dateTime(moment).toLocalTime(), locale);
    }

    private static String clock(LocalTime time, Object locale) {
        return Format.clock(time, (Locale) locale);
    }

    private static ArrivalMessages words(Object locale) {
        return Wording.bundle(ArrivalMessages.class, (Locale) locale);
    }
}
