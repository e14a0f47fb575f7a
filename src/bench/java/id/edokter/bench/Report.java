package id.edokter.bench;

import id.edokter.bench.Figures.Series;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says on the console how far a run is, and at its end what came out, as Markdown. */
final class Report {

    static final String JDBC_BOOKING = "booking by JDBC";
    static final String BOOKING = "booking by HTTP";
    static final String JDBC_WEEK = "week by JDBC";
    static final String JSON_WEEK = "week as JSON";
    static final String PAGE_WEEK = "week as page";
    static final String DESK_DAY = "the desk's day";
    static final String NEW_PAGE_WEEK = "week as page, drawn anew for each";
    static final String QUIET = "quiet";
    static final String LIKE = "the whole name, by LIKE '%…%' in SQL";
    static final String ALL_WAYS = "any of these";
    static final String FLOODED = "while others sign in";

    private static final int READERS = 8;
    private static final double ALIKE = 0.02;

    private record Absence(Absent.Outcome atOnce, double oneByOne) {}

    private final Plan plan;
    private final Figures figures;
    private final List<String> machine = new ArrayList<>();
    private final Map<String, List<Duration>> starts = new LinkedHashMap<>();
    private final List<String> memory = new ArrayList<>();
    private final Map<String, List<Rush.Outcome>> rushes = new LinkedHashMap<>();
    private final Map<Integer, List<Flood.Outcome>> floods = new LinkedHashMap<>();
    private final List<Absence> absences = new ArrayList<>();
    private final List<Messages.Outcome> messages = new ArrayList<>();
    private final List<WaitingRoom.Outcome> rooms = new ArrayList<>();
    private final Map<String, Map<String, Double>> statements = new LinkedHashMap<>();
    private int dayBytes;

    Report(Plan plan, Figures figures) {
        this.plan = plan;
        this.figures = figures;
    }

    /** @param bytes of a day's page, as it came over the line */
    void day(int bytes) {
        dayBytes = bytes;
    }

    // ---- on the way

    void say(String line) {
        System.out.println(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + line);
    }

    void progress(Series series, Load.Outcome outcome) {
        say(
                "%,d appointments, %s, %d clients: %.0f per second, p50 %.1f ms, p99 %.1f ms; CPU seconds: application %.1f, database %.1f, load %.1f of %.1f"
                        .formatted(
                                series.size(),
                                series.what(),
                                series.clients(),
                                outcome.perSecond(),
                                outcome.millis(0.5),
                                outcome.millis(0.99),
                                outcome.applicationCpu(),
                                outcome.databaseCpu(),
                                outcome.ownCpu(),
                                outcome.seconds()));
    }

    void machine() throws IOException {
        var system = ManagementFactory.getOperatingSystemMXBean();
        machine.add("%s, %d processors, %s %s, Java %s"
                .formatted(
                        processor(),
                        system.getAvailableProcessors(),
                        system.getName(),
                        system.getArch(),
                        Runtime.version()));
        machine.add(busy("beginning"));
    }

    void server(String version) {
        machine.add(version);
    }

    private static String processor() throws IOException {
        var file = Path.of("/proc/cpuinfo");
        if (!Files.exists(file)) return "unknown processor";
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .findFirst()
                    .map(line -> line.replaceFirst(".*: ", ""))
                    .orElse("unknown processor");
        }
    }

    private static String busy(String when) {
        return "load average at the %s %.1f"
                .formatted(when, ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    void start(String kind, Duration untilFirstPage) {
        starts.computeIfAbsent(kind, k -> new ArrayList<>()).add(untilFirstPage);
        say("Start, %s: first page after %.1f s".formatted(kind, untilFirstPage.toMillis() / 1e3));
    }

    void memory(String what, ProcessHandle process) {
        Processes.mebibytes(process, "VmRSS")
                .ifPresent(rss -> memory.add("| " + what + " | " + rss + " | "
                        + Processes.mebibytes(process, "VmHWM").orElse(0L) + " |"));
    }

    void heap(Application application) throws IOException {
        memory("after all rounds: the process that serves", application.server());
        memory.add("| its heap: limit | " + mebibytes(application, "jvm_memory_max_bytes") + " | |");
        memory.add("| its heap: in use after all rounds | " + mebibytes(application, "jvm_memory_used_bytes") + " | |");
        memory.add("| its heap: left after the last full collection | "
                + Math.round(application.figure("jvm_gc_live_data_size_bytes", "") / (1 << 20)) + " | |");
    }

    private static long mebibytes(Application application, String name) throws IOException {
        return Math.round(application.figure(name, "area=\"heap\"") / (1 << 20));
    }

    void flood(int size, Flood.Outcome outcome) {
        floods.computeIfAbsent(size, s -> new ArrayList<>()).add(outcome);
        say("%,d appointments, %.0f sign-ins a second, answered %s"
                .formatted(size, outcome.aSecond(), outcome.answers()));
    }

    void rush(int size, String how, Rush.Outcome outcome) {
        rushes.computeIfAbsent("| %,d | %s ".formatted(size, how), k -> new ArrayList<>())
                .add(outcome);
        say("%,d appointments, rush by %s: %d winners, last answer after %.2f s, p50 %.0f ms, p99 %.0f ms, %d requests"
                .formatted(
                        size,
                        how,
                        outcome.winners(),
                        outcome.seconds(),
                        outcome.millis(0.5),
                        outcome.millis(0.99),
                        outcome.requests()));
    }

    void live(WaitingRoom.Outcome outcome) {
        rooms.add(outcome);
        say(
                "%d pages, %d calls in each session: told after %.0f ms (p50), %.0f ms (last); of a core %.0f %%, polling %.0f %%; one call a second: %.0f ms, %.0f ms, %.0f %%; threads %d, before %d"
                        .formatted(
                                outcome.pages(),
                                outcome.calls(),
                                outcome.millis(0.5),
                                outcome.millis(1),
                                100 * outcome.listening(),
                                100 * outcome.polling(),
                                outcome.inTurns().millis(0.5),
                                outcome.inTurns().millis(1),
                                100 * outcome.inTurns().listening(),
                                outcome.threads(),
                                outcome.threadsBefore()));
    }

    /**
     * Notes what one booking makes the server do.
     *
     * @throws IllegalStateException when plain JDBC does not write what the application writes: then they cannot be
     *     compared
     */
    void statements(String what, Map<String, Long> before, Map<String, Long> after, long done) {
        var each = new TreeMap<String, Double>();
        after.forEach((kind, count) -> each.put(kind, (count - before.get(kind)) / (double) done));
        statements
                .computeIfAbsent(what, w -> new TreeMap<>(each))
                .replaceAll((kind, least) -> Math.min(least, each.get(kind)));
    }

    /** @throws IllegalStateException when the baseline writes something else than the application */
    void mustWriteTheSame() {
        var least = statements.get(JDBC_BOOKING);
        var each = statements.get(BOOKING);
        for (var kind : List.of("Com_insert", "Com_update")) {
            if (Math.abs(each.get(kind) - least.get(kind)) > ALIKE) {
                throw new IllegalStateException("the baseline is out of date: " + kind + " per booking is "
                        + least.get(kind) + " by JDBC, " + each.get(kind) + " by the application");
            }
        }
    }

    void absence(Absent.Outcome atOnce, double oneByOne) {
        absences.add(new Absence(atOnce, oneByOne));
        say("An absence with %d patients: %.2f s (decided %.2f, carried out %.2f); one by one %.2f s"
                .formatted(atOnce.patients(), atOnce.all(), atOnce.decided(), atOnce.done(), oneByOne));
    }

    void messages(Messages.Outcome outcome) {
        messages.add(outcome);
        say("%d messages beside %d old ones: %.1f s, %d came twice; the next one is found in %.2f ms (p99 %.2f)"
                .formatted(
                        outcome.due(),
                        outcome.old(),
                        outcome.seconds(),
                        outcome.doubles(),
                        outcome.claim50(),
                        outcome.claim99()));
    }

    // ---- at the end

    String text() {
        var text = new ArrayList<String>();
        text.add("");
        text.addAll(machine);
        text.add(busy("end"));
        if (plan.measures("booking")) bookings(text);
        if (plan.measures("week")) weeks(text);
        if (plan.measures("desk")) desk(text);
        if (plan.measures("flood")) floods(text);
        if (plan.measures("rush")) rushes(text);
        if (plan.measures("search")) searches(text);
        if (!absences.isEmpty()) absences(text);
        if (!rooms.isEmpty()) rooms(text);
        if (!messages.isEmpty()) messages(text);
        if (!starts.isEmpty()) starts(text);
        memory(text);
        return String.join("\n", text) + "\n";
    }

    private void bookings(List<String> text) {
        text.add("");
        text.add("### Bookings per second");
        text.add("");
        text.add(
                "| appointments | clients | e-Dokter / plain JDBC | e-Dokter | plain JDBC | e-Dokter p50, p99 ms | CPU ms a booking: e-Dokter + database | plain JDBC + database |");
        text.add("|---|---|---|---|---|---|---|---|");
        for (int size : plan.sizes()) {
            for (int clients : plan.clients()) {
                var http = new Series(size, BOOKING, clients);
                var jdbc = new Series(size, JDBC_BOOKING, clients);
                if (!figures.has(http)) continue;
                text.add("| %,d | %d | **%.2f** | %s | %s | %.1f, %.1f | %.2f + %.2f | %.2f + %.2f |"
                        .formatted(
                                size,
                                clients,
                                figures.ratio(http, jdbc),
                                figures.spread(http, Load.Outcome::perSecond),
                                figures.spread(jdbc, Load.Outcome::perSecond),
                                figures.median(http, o -> o.millis(0.5)),
                                figures.median(http, o -> o.millis(0.99)),
                                figures.median(http, o -> 1e3 * o.applicationCpu() / o.done()),
                                figures.median(http, o -> 1e3 * o.databaseCpu() / o.done()),
                                figures.median(jdbc, o -> 1e3 * o.ownCpu() / o.done()),
                                figures.median(jdbc, o -> 1e3 * o.databaseCpu() / o.done())));
            }
        }
        text.add("");
        statements.forEach((what, each) -> text.add(what + ", statements each: " + each));
    }

    private void weeks(List<String> text) {
        text.add("");
        text.add("### A clinic's week, " + READERS + " clients");
        text.add("");
        text.add(
                "| appointments | what | per second | per second and core of e-Dokter | of e-Dokter and database | p50, p99 ms |");
        text.add("|---|---|---|---|---|---|");
        for (int size : plan.sizes()) {
            for (var what : List.of(JDBC_WEEK, JSON_WEEK, PAGE_WEEK, NEW_PAGE_WEEK)) {
                var series = new Series(size, what, READERS);
                if (!figures.has(series)) continue;
                text.add("| %,d | %s | %s | %s | %s | %.1f, %.1f |"
                        .formatted(
                                size,
                                what,
                                figures.spread(series, Load.Outcome::perSecond),
                                what.equals(JDBC_WEEK)
                                        ? ""
                                        : figures.spread(series, o -> o.done() / o.applicationCpu()),
                                figures.spread(series, o -> o.done() / (o.applicationCpu() + o.databaseCpu())),
                                figures.median(series, o -> o.millis(0.5)),
                                figures.median(series, o -> o.millis(0.99))));
            }
        }
    }

    private void desk(List<String> text) {
        text.add("");
        text.add("### The desk's day, 60 sessions, %s clerks at once and one alone".formatted(READERS));
        text.add("");
        text.add("A page comes compressed in %.1f KB; the goal is 150, and 200 ms.".formatted(dayBytes / 1024.0));
        text.add("");
        text.add("| appointments | clerks | pages a second | p50, p99 ms |");
        text.add("|---|---|---|---|");
        for (int size : plan.sizes()) {
            for (int clerks : List.of(1, READERS)) {
                var series = new Series(size, DESK_DAY, clerks);
                if (!figures.has(series)) continue;
                text.add("| %,d | %d | %s | %.1f, %.1f |"
                        .formatted(
                                size,
                                clerks,
                                figures.spread(series, Load.Outcome::perSecond),
                                figures.median(series, o -> o.millis(0.5)),
                                figures.median(series, o -> o.millis(0.99))));
            }
        }
    }

    private void floods(List<String> text) {
        text.add("");
        text.add("### Bookings while others sign in, %d a second".formatted(Flood.A_SECOND));
        text.add("");
        text.add("| appointments | | bookings a second | p50 ms | p95 ms | p99 ms |");
        text.add("|---|---|---|---|---|---|");
        for (int size : plan.sizes()) {
            for (var what : List.of(QUIET, FLOODED)) {
                var series = figures.having(size, what);
                if (series == null) continue;
                text.add("| %,d | %s | %s | %.1f | %s | %.1f |"
                        .formatted(
                                size,
                                what,
                                figures.spread(series, Load.Outcome::perSecond),
                                figures.median(series, o -> o.millis(0.5)),
                                figures.spread(series, o -> o.millis(0.95)),
                                figures.median(series, o -> o.millis(0.99))));
            }
            text.add("");
            floods.getOrDefault(size, List.of())
                    .forEach(flood -> text.add(
                            "- %.0f sign-ins a second, answered %s".formatted(flood.aSecond(), flood.answers())));
        }
    }

    private void rushes(List<String> text) {
        text.add("");
        text.add("### The rush: %,d patients for %d places".formatted(Rush.PATIENTS, Rush.PLACES));
        text.add("");
        text.add("| appointments | by | winners | requests | last answer after s | p50 ms | p99 ms |");
        text.add("|---|---|---|---|---|---|---|");
        rushes.forEach((head, outcomes) -> {
            for (var o : outcomes) {
                text.add(head
                        + "| %d | %d | %.2f | %.0f | %.0f |"
                                .formatted(o.winners(), o.requests(), o.seconds(), o.millis(0.5), o.millis(0.99)));
            }
        });
    }

    private void searches(List<String> text) {
        text.add("");
        text.add("### Somebody is looked for among %,d people".formatted(plan.people()));
        text.add("");
        text.add("| typed | clerks | searches | p50 ms | p95 ms | slowest ms |");
        text.add("|---|---|---|---|---|---|");
        var ways = new ArrayList<>(
                Arrays.stream(Search.Way.values()).map(way -> way.words).toList());
        ways.add(ALL_WAYS);
        ways.add(LIKE);
        for (var way : ways) {
            var series = figures.having(plan.people(), way);
            if (series == null) continue;
            text.add("| %s | %d | %.0f | %s | %s | %s |"
                    .formatted(
                            way,
                            series.clients(),
                            figures.median(series, Load.Outcome::done),
                            figures.spread(series, o -> o.millis(0.5)),
                            figures.spread(series, o -> o.millis(0.95)),
                            figures.spread(series, o -> o.millis(1))));
        }
    }

    private void absences(List<String> text) {
        text.add("");
        text.add("### A doctor does not come, %,d patients wait".formatted(plan.absent()));
        text.add("");
        text.add(
                "| in all s | forms s | noted s | decided for all s | looked at s | carried out s | told s | moved one by one, in all s |");
        text.add("|---|---|---|---|---|---|---|---|");
        absences.forEach(one -> {
            var o = one.atOnce();
            text.add("| %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f | %.2f |"
                    .formatted(
                            o.all(),
                            o.form(),
                            o.noted(),
                            o.decided(),
                            o.preview(),
                            o.done(),
                            o.result(),
                            one.oneByOne()));
        });
    }

    private void messages(List<String> text) {
        text.add("");
        text.add("### Messages that are due at once, at a mail server that takes 50 ms over each");
        text.add("");
        text.add(
                "| due | old rows beside them | sent in s | a second | came twice | the next one is found in ms: p50 | p99 |");
        text.add("|---|---|---|---|---|---|---|");
        messages.forEach(o -> text.add("| %,d | %,d | %.1f | %.0f | %d | %.2f | %.2f |"
                .formatted(
                        o.due(), o.old(), o.seconds(), o.due() / o.seconds(), o.doubles(), o.claim50(), o.claim99())));
    }

    private void rooms(List<String> text) {
        text.add("");
        text.add("### %d telephones and boards: a call in every session every %d s, then a call every %d s in turns"
                .formatted(plan.pages(), WaitingRoom.BETWEEN_CALLS.toSeconds(), WaitingRoom.BETWEEN_TURNS.toSeconds()));
        text.add("");
        text.add(
                "| told after ms: p50 | p99 | last | of a core: listening | asking every %d s instead | in turns, told after ms: p50 | p99 | last | of a core | threads before | with all pages |"
                        .formatted(WaitingRoom.POLLED.toSeconds()));
        text.add("|---|---|---|---|---|---|---|---|---|---|---|");
        rooms.forEach(
                o -> text.add("| %.0f | %.0f | %.0f | %.0f %% | %.0f %% | %.0f | %.0f | %.0f | %.0f %% | %d | %d |"
                        .formatted(
                                o.millis(0.5),
                                o.millis(0.99),
                                o.millis(1),
                                100 * o.listening(),
                                100 * o.polling(),
                                o.inTurns().millis(0.5),
                                o.inTurns().millis(0.99),
                                o.inTurns().millis(1),
                                100 * o.inTurns().listening(),
                                o.threadsBefore(),
                                o.threads())));
    }

    private void starts(List<String> text) {
        text.add("");
        text.add("### Start to the first page");
        text.add("");
        starts.forEach((kind, times) -> text.add("- " + kind + ": "
                + String.join(
                        ", ",
                        times.stream()
                                .map(t -> "%.1f s".formatted(t.toMillis() / 1e3))
                                .toList())));
    }

    private void memory(List<String> text) {
        text.add("");
        text.add("### Memory, MiB");
        text.add("");
        text.add("| | now | at most |");
        text.add("|---|---|---|");
        text.addAll(memory);
    }
}
