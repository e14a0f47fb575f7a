package id.edokter.outgoing;

import id.edokter.notification.DayCount;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What went by one way on each of the last days, as a drawing and a table.
 *
 * @param way its name
 * @param days all of them, oldest first, also those without messages
 */
record Chart(String way, List<DayCount> days) {

    private static final int WIDTH = 20;
    private static final int BAR = 14;
    private static final int HEIGHT = 120;

    /** A part of a bar; of height 0 it is left out. */
    record Part(String css, int x, int y, int width, int height) {}

    static List<Chart> of(List<DayCount> counts, LocalDate today, int days) {
        return counts.stream()
                .collect(Collectors.groupingBy(DayCount::way, java.util.TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> new Chart(entry.getKey(), everyDay(entry.getKey(), entry.getValue(), today, days)))
                .toList();
    }

    private static List<DayCount> everyDay(String way, List<DayCount> some, LocalDate today, int days) {
        Map<LocalDate, DayCount> byDay =
                some.stream().collect(Collectors.toMap(DayCount::day, Function.identity(), (a, b) -> b));
        return IntStream.range(0, days)
                .mapToObj(n -> today.minusDays(days - 1L - n))
                .map(day -> byDay.getOrDefault(day, new DayCount(day, way, 0, 0, 0, 0)))
                .toList();
    }

    /** The newest first, without those on which nothing was due. */
    public List<DayCount> rows() {
        var rows = new ArrayList<>(days.stream().filter(day -> day.all() > 0).toList());
        Collections.reverse(rows);
        return rows;
    }

    public int width() {
        return WIDTH * days.size();
    }

    public int height() {
        return HEIGHT;
    }

    public int most() {
        return days.stream().mapToInt(DayCount::all).max().orElse(0);
    }

    public int sent() {
        return days.stream().mapToInt(DayCount::sent).sum();
    }

    public int dead() {
        return days.stream().mapToInt(day -> day.dead() + day.expired()).sum();
    }

    /** From the ground up: what went, what was not wanted any more, what came too late, what did not go. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        for (int n = 0; n < days.size(); n++) {
            var day = days.get(n);
            int below = 0;
            int x = n * WIDTH + (WIDTH - BAR) / 2;
            for (var one : List.of(
                    Map.entry("is-sent", day.sent()),
                    Map.entry("is-skipped", day.skipped()),
                    Map.entry("is-expired", day.expired()),
                    Map.entry("is-dead", day.dead()))) {
                int height = high(one.getValue());
                if (height > 0) parts.add(new Part(one.getKey(), x, HEIGHT - below - height, BAR, height));
                below += height;
            }
        }
        return parts;
    }

    /** One message is seen too. */
    private int high(int messages) {
        return messages == 0 ? 0 : Math.max(1, (int) ((long) messages * (HEIGHT - 4) / most()));
    }
}
