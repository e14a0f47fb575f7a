package id.edokter.web;

import id.edokter.shared.Wib;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.Locale;

/** {@link Format} for templates, in the page's language: <code>{session.date.full}</code>. */
@TemplateExtension
class FormatInTemplates {

    static final String TODAY = "today";
    private static final String LOCALE = "locale";

    private FormatInTemplates() {}

    /** "Senin, 30 November 2026". */
    static String full(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
        return Format.full(date, (Locale) locale);
    }

    /** "30 November 2026". */
    static String dayMonthYear(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
        return Format.date(date, (Locale) locale);
    }

    /** "Senin, 30 Nov". */
    static String brief(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
        return Format.brief(date, (Locale) locale);
    }

    /** "Hari ini, Jumat", "Besok, Sabtu", otherwise "Senin, 30 Nov". */
    static String near(
            LocalDate date, @TemplateAttribute(TODAY) Object today, @TemplateAttribute(LOCALE) Object locale) {
        return Format.near(date, (LocalDate) today, (Locale) locale);
    }

    /** "Sen". */
    static String shortWeekday(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
        return Format.shortWeekday(date, (Locale) locale);
    }

    /** "Senin". */
    static String weekday(DayOfWeek day, @TemplateAttribute(LOCALE) Object locale) {
        return Format.weekday(day, (Locale) locale);
    }

    /** "30 Nov". */
    static String dayShortMonth(LocalDate date, @TemplateAttribute(LOCALE) Object locale) {
        return Format.dayAndShortMonth(date, (Locale) locale);
    }

    /** "09.20". */
    static String clock(LocalTime time, @TemplateAttribute(LOCALE) Object locale) {
        return Format.clock(time, (Locale) locale);
    }

    /** "09.20 WIB". */
    static String wib(LocalTime time, @TemplateAttribute(LOCALE) Object locale) {
        return Format.clock(time, (Locale) locale) + " WIB";
    }

    /** The same of a moment. */
    static String wib(Instant moment, @TemplateAttribute(LOCALE) Object locale) {
        return wib(Wib.dateTime(moment).toLocalTime(), locale);
    }

    /** "08.30–11.30". */
    static String to(LocalTime from, LocalTime until, @TemplateAttribute(LOCALE) Object locale) {
        return Format.range(from, until, (Locale) locale);
    }

    /** "Senin, 30 November 2026 pukul 09.20 WIB". */
    static String full(Instant moment, @TemplateAttribute(LOCALE) Object locale) {
        return Format.full(moment, (Locale) locale);
    }

    /** "30 Nov 2026 pukul 09.20 WIB". */
    static String brief(Instant moment, @TemplateAttribute(LOCALE) Object locale) {
        return Format.brief(moment, (Locale) locale);
    }

    /** "25 tahun". */
    static String lasting(Period period, @TemplateAttribute(LOCALE) Object locale) {
        return Format.lasting(period, (Locale) locale);
    }

    /** "3 × 24 jam". */
    static String lasting(Duration duration, @TemplateAttribute(LOCALE) Object locale) {
        return Format.lasting(duration, (Locale) locale);
    }
}
