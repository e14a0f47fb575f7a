package id.edokter.schedule;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Weekdays as people write them: "Senin-Kamis", "Senin s/d Jumat", "Sen, Rab", "Selasa &amp; Kamis", "Setiap hari". */
final class Weekdays {

    private static final String[] NAMES = {"Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu"};

    private static final Map<String, DayOfWeek> WORDS = Map.ofEntries(
            Map.entry("senin", DayOfWeek.MONDAY),
            Map.entry("sen", DayOfWeek.MONDAY),
            Map.entry("snn", DayOfWeek.MONDAY),
            Map.entry("selasa", DayOfWeek.TUESDAY),
            Map.entry("sel", DayOfWeek.TUESDAY),
            Map.entry("sls", DayOfWeek.TUESDAY),
            Map.entry("rabu", DayOfWeek.WEDNESDAY),
            Map.entry("rab", DayOfWeek.WEDNESDAY),
            Map.entry("rbu", DayOfWeek.WEDNESDAY),
            Map.entry("kamis", DayOfWeek.THURSDAY),
            Map.entry("kam", DayOfWeek.THURSDAY),
            Map.entry("kms", DayOfWeek.THURSDAY),
            Map.entry("jumat", DayOfWeek.FRIDAY),
            Map.entry("jumaat", DayOfWeek.FRIDAY),
            Map.entry("jum", DayOfWeek.FRIDAY),
            Map.entry("jmt", DayOfWeek.FRIDAY),
            Map.entry("sabtu", DayOfWeek.SATURDAY),
            Map.entry("sab", DayOfWeek.SATURDAY),
            Map.entry("sbt", DayOfWeek.SATURDAY),
            Map.entry("minggu", DayOfWeek.SUNDAY),
            Map.entry("min", DayOfWeek.SUNDAY),
            Map.entry("mgg", DayOfWeek.SUNDAY),
            Map.entry("ahad", DayOfWeek.SUNDAY));

    private static final String TO = "~";
    private static final String WRITTEN_TO =
            "\\s*(?:\\bs\\s*/\\s*d\\b\\.?|\\bs\\.\\s*d\\b\\.?|\\bsd\\b\\.?|\\bsampai(?:\\s+dengan)?\\b|\\bhingga\\b|[\\-\\u2010-\\u2015\\u2212~])\\s*";

    /** What was understood, or the word that was not. */
    record Read(Set<DayOfWeek> days, String unknown) {}

    private Weekdays() {}

    static Read read(String written) {
        var text = written.toLowerCase(Locale.ROOT)
                .replaceAll("['\\u2018\\u2019\\u02BC`\\u00B4]", "")
                .replaceAll("\\b(?:setiap|tiap|semua)\\s+hari\\b(?!\\s*kerja)", "senin" + TO + "minggu")
                .replaceAll("\\b(?:setiap\\s+)?hari\\s+kerja\\b", "senin" + TO + "jumat")
                .replaceAll("\\b(?:setiap|tiap|hari)\\b", " ")
                .replaceAll(WRITTEN_TO, TO);
        var days = EnumSet.noneOf(DayOfWeek.class);
        var parts = new ArrayList<String>();
        for (var part : text.split("[,;&+/|\\s]+|\\bdan\\b")) if (!part.isBlank()) parts.add(part);
        for (var part : parts) {
            var ends = part.split(TO, -1);
            if (ends.length > 2) return new Read(days, part.replace(TO, "-"));
            var from = day(ends[0]);
            var to = day(ends[ends.length - 1]);
            if (from.isEmpty()) return new Read(days, ends[0].isEmpty() ? part.replace(TO, "-") : ends[0]);
            if (to.isEmpty()) return new Read(days, ends[1].isEmpty() ? part.replace(TO, "-") : ends[1]);
            for (var day = from.get(); ; day = day.plus(1)) {
                days.add(day);
                if (day == to.get()) break;
            }
        }
        return new Read(days, null);
    }

    private static Optional<DayOfWeek> day(String word) {
        return Optional.ofNullable(WORDS.get(word.replaceAll("\\.$", "")));
    }

    static String name(DayOfWeek day) {
        return NAMES[day.getValue() - 1];
    }

    /** "Senin–Kamis", "Rabu, Jumat". */
    static String written(Set<DayOfWeek> days) {
        List<String> parts = new ArrayList<>();
        var sorted = new ArrayList<>(EnumSet.copyOf(days));
        for (int i = 0; i < sorted.size(); i++) {
            int j = i;
            while (j + 1 < sorted.size()
                    && sorted.get(j + 1).getValue() == sorted.get(j).getValue() + 1) j++;
            if (j - i >= 2) {
                parts.add(name(sorted.get(i)) + "–" + name(sorted.get(j)));
                i = j;
            } else {
                parts.add(name(sorted.get(i)));
            }
        }
        return String.join(", ", parts);
    }
}
