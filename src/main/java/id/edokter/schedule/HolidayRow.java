package id.edokter.schedule;

import id.edokter.clinic.Holiday;
import id.edokter.shared.Collation;
import id.edokter.shared.CsvTable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * One row of a table of holidays, as it was understood.
 *
 * @param date and {@code kind}: null when they could not be read
 * @param problems why the row cannot be taken
 */
record HolidayRow(int line, LocalDate date, String name, Holiday.Kind kind, String source, List<String> problems) {

    static final String[] REQUIRED = {"tanggal", "nama", "jenis"};

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 200;
    private static final String OWN_DECISION = "Keputusan rumah sakit";
    /** Beyond it a year is a slip of the pen. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2}|[a-z]+)[-/. ](\\d{4})");

    private static final List<String> MONTHS = List.of(
            "januari",
            "februari",
            "maret",
            "april",
            "mei",
            "juni",
            "juli",
            "agustus",
            "september",
            "oktober",
            "november",
            "desember");

    private static final Map<String, Holiday.Kind> KINDS = Map.ofEntries(
            Map.entry("nasional", Holiday.Kind.NATIONAL),
            Map.entry("libur nasional", Holiday.Kind.NATIONAL),
            Map.entry("cuti bersama", Holiday.Kind.COLLECTIVE_LEAVE),
            Map.entry("lokal", Holiday.Kind.LOCAL_CLOSURE),
            Map.entry("libur lokal", Holiday.Kind.LOCAL_CLOSURE),
            Map.entry("penutupan", Holiday.Kind.LOCAL_CLOSURE),
            Map.entry("tutup", Holiday.Kind.LOCAL_CLOSURE));

    static HolidayRow read(CsvTable.Row row) {
        var problems = new ArrayList<String>();
        var name = row.get("nama");
        if (name.isEmpty()) problems.add("nama hari libur kosong");
        tooLong("nama", name, LONGEST_NAME, problems);
        var source = row.get("sumber");
        tooLong("sumber", source, LONGEST_SOURCE, problems);
        var date = date(row.get("tanggal"), problems);
        var kind = kind(row.get("jenis"), problems);
        if (source.isEmpty() && kind == Holiday.Kind.LOCAL_CLOSURE) source = OWN_DECISION;
        if (source.isEmpty() && kind != null) problems.add("sumber kosong: sebutkan keputusan yang menetapkannya");
        return new HolidayRow(row.line(), date, name, kind, source, problems);
    }

    private static void tooLong(String column, String text, int longest, List<String> problems) {
        if (text.codePointCount(0, text.length()) > longest)
            problems.add("%s lebih panjang dari %d huruf".formatted(column, longest));
    }

    private static Holiday.Kind kind(String written, List<String> problems) {
        var kind = KINDS.get(written.toLowerCase(Locale.ROOT).replaceAll("[\\s_\\-]+", " "));
        if (kind == null)
            problems.add(
                    written.isEmpty()
                            ? "jenis kosong: NASIONAL, CUTI_BERSAMA atau LOKAL"
                            : "jenis \"%s\" tidak dikenal: NASIONAL, CUTI_BERSAMA atau LOKAL"
                                    .formatted(shortened(written)));
        return kind;
    }

    /** 2026-12-24, 24-12-2026, 24/12/2026, "24 Desember 2026". */
    private static LocalDate date(String written, List<String> problems) {
        if (written.isEmpty()) {
            problems.add("tanggal kosong");
            return null;
        }
        var text = written.toLowerCase(Locale.ROOT);
        var yearFirst = YEAR_FIRST.matcher(text);
        var dayFirst = DAY_FIRST.matcher(text);
        try {
            var date = yearFirst.matches()
                    ? LocalDate.of(number(yearFirst.group(1)), number(yearFirst.group(2)), number(yearFirst.group(3)))
                    : dayFirst.matches()
                            ? LocalDate.of(
                                    number(dayFirst.group(3)), month(dayFirst.group(2)), number(dayFirst.group(1)))
                            : null;
            if (date != null && date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR) return date;
            problems.add(
                    date == null
                            ? "tanggal \"%s\" tidak terbaca; tulis seperti 2026-12-24".formatted(shortened(written))
                            : "tahun %d di luar %d–%d".formatted(date.getYear(), FIRST_YEAR, LAST_YEAR));
        } catch (DateTimeException impossible) {
            problems.add("tanggal \"%s\" tidak ada".formatted(shortened(written)));
        }
        return null;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static int month(String written) {
        if (Character.isDigit(written.charAt(0))) return number(written);
        int month = MONTHS.indexOf(written) + 1;
        if (month == 0) throw new DateTimeException(written);
        return month;
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    boolean isGood() {
        return problems.isEmpty();
    }

    /** Names are one where the database takes them for one: whatever their case and accents. */
    boolean isOf(Holiday holiday) {
        return holiday.date.equals(date) && Collation.same(holiday.name, name);
    }

    boolean isTheSameDayAs(HolidayRow other) {
        return date != null && date.equals(other.date) && Collation.same(name, other.name);
    }

    String understood() {
        return "%s, %s (%s)".formatted(date == null ? "?" : date, name, kind == null ? "?" : written(kind));
    }

    static String written(Holiday.Kind kind) {
        return switch (kind) {
            case NATIONAL -> "libur nasional";
            case COLLECTIVE_LEAVE -> "cuti bersama";
            case LOCAL_CLOSURE -> "penutupan rumah sakit";
        };
    }
}
