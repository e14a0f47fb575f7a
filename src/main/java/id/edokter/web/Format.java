package id.edokter.web;

import id.edokter.shared.Wib;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Dates and times as people here write them. Names of days and months are our own, since those of the JDK change
 * from one version to the next.
 *
 * <p>Indonesian: "Senin, 30 November 2026 pukul 09.20 WIB". English: "Monday, 30 November 2026 at 09:20 WIB".
 */
public final class Format {

    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final List<String> DAYS_EN =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final int MONTHS_OF_A_YEAR = 12;
    private static final int HOURS_OF_A_DAY = 24;

    private Format() {}

    /** "Senin, 30 November 2026". */
    public static String full(LocalDate date, Locale locale) {
        return weekday(date, locale) + ", " + date(date, locale);
    }

    /** "30 November 2026". */
    public static String date(LocalDate date, Locale locale) {
        return dayAndMonth(date, locale) + " " + date.getYear();
    }

    /** "30 November". */
    public static String dayAndMonth(LocalDate date, Locale locale) {
        return date.getDayOfMonth() + " " + month(date, locale);
    }

    /** "Senin, 30 Nov", for lists. */
    public static String brief(LocalDate date, Locale locale) {
        return weekday(date, locale) + ", " + dayAndShortMonth(date, locale);
    }

    /** "30 Nov". */
    public static String dayAndShortMonth(LocalDate date, Locale locale) {
        return date.getDayOfMonth() + " " + month(date, locale).substring(0, 3);
    }

    /** "Hari ini, Jumat", "Besok, Sabtu", otherwise {@link #brief}. */
    public static String near(LocalDate date, LocalDate today, Locale locale) {
        boolean english = english(locale);
        if (date.equals(today)) return (english ? "Today, " : "Hari ini, ") + weekday(date, locale);
        if (date.equals(today.plusDays(1))) return (english ? "Tomorrow, " : "Besok, ") + weekday(date, locale);
        return brief(date, locale);
    }

    /** "Senin". */
    public static String weekday(LocalDate date, Locale locale) {
        return weekday(date.getDayOfWeek(), locale);
    }

    public static String weekday(DayOfWeek day, Locale locale) {
        return (english(locale) ? DAYS_EN : DAYS).get(day.getValue() - 1);
    }

    /** "Sen". */
    public static String shortWeekday(LocalDate date, Locale locale) {
        return weekday(date, locale).substring(0, 3);
    }

    /** "09.20", in English "09:20". */
    public static String clock(LocalTime time, Locale locale) {
        return "%02d%s%02d".formatted(time.getHour(), english(locale) ? ":" : ".", time.getMinute());
    }

    /** "08.30–11.30". */
    public static String range(LocalTime from, LocalTime until, Locale locale) {
        return clock(from, locale) + "–" + clock(until, locale);
    }

    /** "Senin, 30 November 2026 pukul 09.20 WIB". */
    public static String full(LocalDate date, LocalTime time, Locale locale) {
        return full(date, locale) + (english(locale) ? " at " : " pukul ") + clock(time, locale) + " WIB";
    }

    /** The same for a moment, told in the hospital's zone. */
    public static String full(Instant moment, Locale locale) {
        var local = Wib.dateTime(moment);
        return full(local.toLocalDate(), local.toLocalTime(), locale);
    }

    /** "30 Nov 2026 pukul 09.20 WIB", for remarks. */
    public static String brief(Instant moment, Locale locale) {
        var local = Wib.dateTime(moment);
        return dayAndShortMonth(local.toLocalDate(), locale) + " " + local.getYear()
                + (english(locale) ? " at " : " pukul ") + clock(local.toLocalTime(), locale) + " WIB";
    }

    private static String month(LocalDate date, Locale locale) {
        return (english(locale) ? MONTHS_EN : MONTHS).get(date.getMonthValue() - 1);
    }

    /** "25 tahun", "6 bulan", "90 hari", "1 bulan 15 hari": the largest units that fit. */
    public static String lasting(Period period, Locale locale) {
        boolean english = english(locale);
        long months = period.toTotalMonths();
        var parts = new ArrayList<String>();
        if (months > 0 && months % MONTHS_OF_A_YEAR == 0)
            parts.add(english ? counted(months / MONTHS_OF_A_YEAR, "year") : months / MONTHS_OF_A_YEAR + " tahun");
        else if (months > 0) parts.add(english ? counted(months, "month") : months + " bulan");
        if (period.getDays() > 0 || months == 0)
            parts.add(english ? counted(period.getDays(), "day") : period.getDays() + " hari");
        return String.join(" ", parts);
    }

    /** "3 × 24 jam", as the law says it; "36 jam" where it is no number of days. */
    public static String lasting(Duration duration, Locale locale) {
        long hours = duration.toHours();
        long days = hours % HOURS_OF_A_DAY == 0 ? hours / HOURS_OF_A_DAY : 0;
        boolean english = english(locale);
        if (days > 1) return days + " × " + HOURS_OF_A_DAY + (english ? " hours" : " jam");
        return english ? counted(hours, "hour") : hours + " jam";
    }

    private static String counted(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static boolean english(Locale locale) {
        return Language.of(locale) == Language.ENGLISH;
    }
}
