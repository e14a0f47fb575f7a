package id.edokter.watch;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * Of how many patients somebody learned on each day, beside what is usual.
 *
 * @param byDay different ones on each day of the period on which there was any
 * @param usual how many are on a day in the middle of this person's own days of the four weeks before; 0 without any
 * @param colleagues how many are on a day in the middle of the days of all others of the same roles; 0 without any
 */
record Days(SortedMap<LocalDate, Integer> byDay, double usual, double colleagues) {

    /** The day with the most patients; the first of several, null without any. */
    public LocalDate busiest() {
        return byDay.entrySet().stream()
                .max((a, b) -> {
                    int more = Integer.compare(a.getValue(), b.getValue());
                    return more != 0 ? more : b.getKey().compareTo(a.getKey());
                })
                .map(entry -> entry.getKey())
                .orElse(null);
    }

    /** Of the day with the most patients. */
    public int most() {
        return byDay.values().stream().mapToInt(n -> n).max().orElse(0);
    }

    /** What is least usual of what is known; 0 when nothing is. */
    double least() {
        if (usual == 0 || colleagues == 0) return Math.max(usual, colleagues);
        return Math.min(usual, colleagues);
    }
}
