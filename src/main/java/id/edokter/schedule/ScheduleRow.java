package id.edokter.schedule;

import id.edokter.shared.CsvTable;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * One row of a published schedule, as it was understood.
 *
 * @param clinicCode BPJS code in capitals; empty when none was given
 * @param doctorCode HFIS code; empty when none was given
 * @param hours null when they could not be read; {@code numbers}: hours, quotas and minutes as they stand in the file
 * @param problems why the row cannot be taken; {@code notes}: what to know of it all the same
 */
record ScheduleRow(
        int line,
        String clinic,
        String clinicCode,
        String doctor,
        String doctorCode,
        Set<DayOfWeek> days,
        Hours hours,
        String numbers,
        String room,
        String note,
        List<String> problems,
        List<String> notes) {

    static final String[] REQUIRED = {"poli", "dokter", "hari", "jam"};
    static final String NO_ROOM = "Belum ditentukan";
    private static final Pattern TIMES = Pattern.compile(
            "(\\d{1,2})(?:[.:](\\d{1,2}))?(?:[.:]00)?\\s*(?:wib)?\\s*(?:-|[\\u2010-\\u2015\\u2212]|s\\s*/\\s*d\\.?|s\\.d\\.?|sd|sampai|hingga)"
                    + "\\s*(\\d{1,2})(?:[.:](\\d{1,2}))?(?:[.:]00)?\\s*(?:wib)?",
            Pattern.CASE_INSENSITIVE);

    boolean isGood() {
        return problems.isEmpty();
    }

    static ScheduleRow read(CsvTable.Row row) {
        var problems = new ArrayList<String>();
        var notes = new ArrayList<String>();
        var clinic = text(row, "poli", 100, problems);
        var doctor = text(row, "dokter", 120, problems);
        var room = text(row, "ruang", 60, problems);
        var note = text(row, "catatan", 200, problems);
        if (clinic.isEmpty()) problems.add("nama poli kosong");
        if (doctor.isEmpty()) problems.add("nama dokter kosong");
        if (room.isEmpty()) notes.add("ruang kosong: ditulis \"" + NO_ROOM + "\"");
        return new ScheduleRow(
                row.line(),
                clinic,
                code(row, "kode_bpjs", 10, problems),
                doctor,
                code(row, "kode_dokter_bpjs", 20, problems),
                days(row.get("hari"), problems),
                hours(row, problems, notes),
                numbers(row),
                room.isEmpty() ? NO_ROOM : room,
                note.isEmpty() ? null : note,
                problems,
                notes);
    }

    private static String text(CsvTable.Row row, String column, int longest, List<String> problems) {
        var text = row.get(column);
        if (text.codePointCount(0, text.length()) <= longest) return text;
        problems.add("%s lebih panjang dari %d huruf".formatted(column, longest));
        return text.substring(0, text.offsetByCodePoints(0, longest));
    }

    private static String code(CsvTable.Row row, String column, int longest, List<String> problems) {
        var code = row.get(column).toUpperCase(Locale.ROOT);
        if (code.length() <= longest && code.matches("[A-Z0-9._/\\-]*")) return code;
        problems.add(
                "%s \"%s\" bukan kode (huruf dan angka, paling banyak %d)".formatted(column, shortened(code), longest));
        return "";
    }

    private static Set<DayOfWeek> days(String written, List<String> problems) {
        var read = Weekdays.read(written);
        if (read.unknown() != null) problems.add("hari \"%s\" tidak dikenal".formatted(shortened(read.unknown())));
        else if (read.days().isEmpty()) problems.add("hari kosong");
        return read.days();
    }

    private static Hours hours(CsvTable.Row row, List<String> problems, List<String> notes) {
        int before = problems.size();
        var times = times(row.get("jam"), problems);
        var places = number(row, "kuota", problems);
        var jkn = number(row, "kuota_jkn", problems);
        var minutes = number(row, "menit", problems);
        if (problems.size() > before) return null;
        int duration = (int) Duration.between(times[0], times[1]).toMinutes();
        if (places.isEmpty() && minutes.isEmpty()) {
            problems.add("kuota dan menit kosong: jumlah tempat tidak diketahui");
            return null;
        }
        if (minutes.isPresent() && (minutes.getAsInt() < 1 || minutes.getAsInt() > Hours.MOST_MINUTES)) {
            problems.add("menit harus 1–%d, bukan %d".formatted(Hours.MOST_MINUTES, minutes.getAsInt()));
            return null;
        }
        if (places.isPresent() && (places.getAsInt() < 1 || places.getAsInt() > Hours.MOST_PLACES)) {
            problems.add("kuota harus 1–%d, bukan %d".formatted(Hours.MOST_PLACES, places.getAsInt()));
            return null;
        }
        if (places.isEmpty()) {
            places = OptionalInt.of(Math.max(1, duration / minutes.getAsInt()));
            notes.add("kuota kosong: dihitung dari jam dan menit, %d tempat".formatted(places.getAsInt()));
        }
        if (minutes.isEmpty()) {
            minutes = OptionalInt.of(Math.min(Hours.MOST_MINUTES, Math.max(1, duration / places.getAsInt())));
            notes.add("menit kosong: dihitung dari jam dan kuota, %d menit".formatted(minutes.getAsInt()));
        }
        if (jkn.isEmpty()) {
            jkn = OptionalInt.of(0);
            notes.add("kuota JKN kosong: dianggap 0");
        }
        if (jkn.getAsInt() > places.getAsInt()) {
            problems.add("kuota JKN %d melebihi kuota %d".formatted(jkn.getAsInt(), places.getAsInt()));
            return null;
        }
        var hours = new Hours(times[0], times[1], places.getAsInt(), jkn.getAsInt(), minutes.getAsInt());
        int fitting = PlannedSession.startingToday(hours.starts(), hours.minutesPerPlace());
        if (hours.places() > fitting) {
            problems.add("%d tempat × %d menit sejak %s melewati tengah malam"
                    .formatted(hours.places(), hours.minutesPerPlace(), ImportReport.time(hours.starts())));
            return null;
        }
        var last = hours.starts().plusMinutes((long) (hours.places() - 1) * hours.minutesPerPlace());
        if (!last.isBefore(hours.ends())) {
            notes.add("nomor terakhir (%d) jatuh pukul %s, tidak sebelum sesi selesai pukul %s"
                    .formatted(hours.places(), ImportReport.time(last), ImportReport.time(hours.ends())));
        }
        return hours;
    }

    private static String numbers(CsvTable.Row row) {
        return "jam %s · kuota %s (JKN %s) · menit %s"
                .formatted(
                        asWritten(row, "jam"),
                        asWritten(row, "kuota"),
                        asWritten(row, "kuota_jkn"),
                        asWritten(row, "menit"));
    }

    private static String asWritten(CsvTable.Row row, String column) {
        return row.get(column).isEmpty() ? "?" : shortened(row.get(column));
    }

    private static LocalTime[] times(String written, List<String> problems) {
        var match = TIMES.matcher(written.strip());
        if (!match.matches()) {
            problems.add(written.isEmpty() ? "jam kosong" : "jam \"%s\" tidak terbaca".formatted(shortened(written)));
            return null;
        }
        var starts = time(match.group(1), match.group(2));
        var ends = time(match.group(3), match.group(4));
        if (starts == null || ends == null) {
            problems.add("jam \"%s\" tidak ada".formatted(written));
        } else if (!starts.isBefore(ends)) {
            problems.add("jam terbalik: %s–%s".formatted(ImportReport.time(starts), ImportReport.time(ends)));
        }
        return new LocalTime[] {starts, ends};
    }

    private static LocalTime time(String hour, String minute) {
        int h = Integer.parseInt(hour);
        int m = minute == null ? 0 : Integer.parseInt(minute);
        return h > 23 || m > 59 ? null : LocalTime.of(h, m);
    }

    private static OptionalInt number(CsvTable.Row row, String column, List<String> problems) {
        var written = row.get(column);
        if (written.isEmpty()) return OptionalInt.empty();
        if (written.matches("[0-9]{1,6}")) return OptionalInt.of(Integer.parseInt(written));
        problems.add("%s \"%s\" bukan bilangan".formatted(column, shortened(written)));
        return OptionalInt.empty();
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    boolean meets(ScheduleRow other) {
        return days.stream().anyMatch(other.days::contains)
                && hours.starts().isBefore(other.hours.ends())
                && other.hours.starts().isBefore(hours.ends());
    }
}
