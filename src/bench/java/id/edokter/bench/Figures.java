package id.edokter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** All rounds of a run, and what is read from them: medians, spread, ratios of neighbouring rounds. */
final class Figures {

    /** One thing that was measured. */
    record Series(int size, String what, int clients) {}

    private final Map<Series, List<Load.Outcome>> rounds = new LinkedHashMap<>();

    void add(Series series, Load.Outcome round) {
        rounds.computeIfAbsent(series, s -> new ArrayList<>()).add(round);
    }

    boolean has(Series series) {
        return rounds.containsKey(series);
    }

    /** With whatever number of clients; null when there is none. */
    Series having(int size, String what) {
        return rounds.keySet().stream()
                .filter(series -> series.size() == size && series.what().equals(what))
                .findFirst()
                .orElse(null);
    }

    double median(Series series, ToDoubleFunction<Load.Outcome> figure) {
        return median(all(series, figure));
    }

    /** As "1234 (1100–1300)". */
    String spread(Series series, ToDoubleFunction<Load.Outcome> figure) {
        var all = all(series, figure);
        return "%.0f (%.0f–%.0f)".formatted(median(all), all.get(0), all.get(all.size() - 1));
    }

    /** The median of the ratios of rounds that were measured one after the other. */
    double ratio(Series one, Series to) {
        var ratios = new ArrayList<Double>();
        for (int i = 0; i < rounds.get(one).size(); i++) {
            ratios.add(
                    rounds.get(one).get(i).perSecond() / rounds.get(to).get(i).perSecond());
        }
        return median(ratios.stream().sorted().toList());
    }

    private List<Double> all(Series series, ToDoubleFunction<Load.Outcome> figure) {
        return rounds.get(series).stream().mapToDouble(figure).sorted().boxed().toList();
    }

    private static double median(List<Double> sorted) {
        int half = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    }

    /** Every round as a line, for whoever wants to reckon otherwise. */
    void write(Path csv) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("appointments,what,clients,round,done,seconds,per_second,p50_ms,p99_ms,"
                + "application_cpu_s,database_cpu_s,load_cpu_s");
        rounds.forEach((series, outcomes) -> {
            for (int i = 0; i < outcomes.size(); i++) {
                var o = outcomes.get(i);
                lines.add("%d,%s,%d,%d,%d,%.3f,%.1f,%.2f,%.2f,%.2f,%.2f,%.2f"
                        .formatted(
                                series.size(),
                                series.what(),
                                series.clients(),
                                i + 1,
                                o.done(),
                                o.seconds(),
                                o.perSecond(),
                                o.millis(0.5),
                                o.millis(0.99),
                                o.applicationCpu(),
                                o.databaseCpu(),
                                o.ownCpu()));
            }
        });
        Files.write(csv, lines);
    }

    static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%.0f", value);
    }
}
