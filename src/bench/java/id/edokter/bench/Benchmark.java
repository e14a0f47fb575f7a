package id.edokter.bench;

import id.edokter.bench.Figures.Series;
import id.edokter.bench.Load.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * One run of everything, in one command: {@code docs/performance.md} tells what is measured and what is not. A request
 * that fails or a count that is wrong ends it with an error; being slow does not.
 */
public final class Benchmark {

    private static final Path PLACE = Path.of("target/bench").toAbsolutePath();
    private static final int READERS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int TRIES = 5;
    private static final int COUNTED = 20;
    private static final Duration TO_SETTLE = Duration.ofSeconds(1);

    private final Plan plan;
    private final Database database;
    private final Application application;
    private final Hospital hospital;
    private final Load load;
    private final Figures figures;
    private final Report report;
    private final AtomicInteger asked = new AtomicInteger();

    private Benchmark(
            Plan plan, Database database, Application application, Hospital hospital, Figures figures, Report report) {
        this.plan = plan;
        this.database = database;
        this.application = application;
        this.hospital = hospital;
        this.load = new Load(new Processes(application.server(), database.process()));
        this.figures = figures;
        this.report = report;
    }

    public static void main(String... args) throws Exception {
        Locale.setDefault(Locale.ROOT);
        var plan = Plan.ofProperties();
        empty(PLACE);
        Files.createDirectories(PLACE);
        var figures = new Figures();
        var report = new Report(plan, figures);
        report.machine();
        if (plan.measures("start")) StartUp.measure(PLACE, report);
        try (var database = Database.open(PLACE.resolve("database"));
                var application = Application.start(PLACE.resolve("console.txt"), Application.on(database))) {
            report.server(database.version());
            var hospital = new Hospital(database);
            hospital.build();
            var run = new Benchmark(plan, database, application, hospital, figures, report);
            for (int size : plan.sizes()) run.with(size);
            if (plan.measures("search")) run.search();
            if (plan.measures("absence")) run.absence();
            if (plan.measures("live")) run.live();
            if (plan.measures("messages")) run.messages();
            report.heap(application);
            application.complaints().forEach(line -> report.say("Console: " + line));
        } finally {
            figures.write(PLACE.resolve("rounds.csv"));
            Files.writeString(PLACE.resolve("results.md"), report.text());
        }
        System.out.println(report.text());
    }

    private void with(int size) throws Exception {
        report.say("Loading up to " + size + " appointments");
        hospital.growTo(size);
        warmUp(size);
        if (plan.measures("week")) week(size);
        if (plan.measures("booking")) booking(size);
        if (plan.measures("desk")) desk(size);
        if (plan.measures("flood")) flood(size);
        if (plan.measures("rush")) rush(size);
    }

    private void warmUp(int size) throws Exception {
        report.say("Warming up");
        awaitPages();
        // the second time only the database's memory is cold
        int requests = size == plan.sizes().get(0) ? plan.warmUp() : plan.warmUp() / 4;
        for (int part = 0; part < 4; part++) {
            booked(READERS, Until.done(requests / 4), places -> n -> new HttpBooking(application.port, places));
            load.run(READERS, Until.done(requests / 4), reading(this::json, "\"pools\""));
            load.run(READERS, Until.done(requests / 4), reading(this::newPage, "dr. Ukur"));
        }
    }

    /** Lists of clinics are kept for some seconds, and the application was there before its hospital. */
    private void awaitPages() throws Exception {
        try (var wire = new Wire(application.port, null)) {
            var deadline = System.nanoTime() + PATIENCE.toNanos();
            while (wire.send(page(Hospital.CLINICS)).status() != 200) {
                if (System.nanoTime() > deadline) throw new IllegalStateException("no page of the last clinic");
                Thread.sleep(200);
            }
        }
    }

    // ---- bookings

    private void booking(int size) throws Exception {
        compareStatements();
        for (int clients : plan.clients()) {
            for (int round = 1; round <= plan.rounds(); round++) {
                measure(
                        new Series(size, Report.JDBC_BOOKING, clients),
                        places -> n -> new JdbcBooking(database, places));
                measure(
                        new Series(size, Report.BOOKING, clients),
                        places -> n -> new HttpBooking(application.port, places));
            }
        }
    }

    private interface Booker {
        Load.Opening with(Supplier<Hospital.Place> places);
    }

    private void measure(Series series, Booker booker) throws Exception {
        var outcome = booked(series.clients(), Until.passed(plan.round()), booker);
        figures.add(series, outcome);
        report.progress(series, outcome);
    }

    /** Both sides must write the same. Jobs write as well now and then, so the least of some tries counts. */
    private void compareStatements() throws Exception {
        for (int n = 0; n < TRIES; n++) {
            count(Report.JDBC_BOOKING, places -> m -> new JdbcBooking(database, places));
            count(Report.BOOKING, places -> m -> new HttpBooking(application.port, places));
        }
        report.mustWriteTheSame();
    }

    private void count(String what, Booker booker) throws Exception {
        var mark = hospital.mark();
        var places = hospital.freePlaces();
        var next = new AtomicInteger();
        var before = database.statements();
        var outcome = load.run(1, Until.done(COUNTED), booker.with(() -> places.get(next.getAndIncrement())));
        report.statements(what, before, database.statements(), outcome.done());
        hospital.settle(mark, outcome.done());
    }

    /** A round of bookings, judged by the tables, and taken out again. */
    private Load.Outcome booked(int clients, Until end, Booker booker) throws Exception {
        var mark = hospital.mark();
        var places = hospital.freePlaces();
        var next = new AtomicInteger();
        var outcome = load.run(clients, end, booker.with(() -> places.get(next.getAndIncrement())));
        hospital.settle(mark, outcome.done());
        Thread.sleep(TO_SETTLE.toMillis());
        return outcome;
    }

    // ---- bookings while others sign in

    private void flood(int size) throws Exception {
        for (int round = 1; round <= plan.rounds(); round++) {
            unhurried(new Series(size, Report.QUIET, READERS));
            // what was counted against the flood before would spare the application most of the next one
            database.forgetAttempts();
            try (var flood = new Flood(application.port)) {
                unhurried(new Series(size, Report.FLOODED, READERS));
                report.flood(size, flood.ends());
            }
        }
    }

    private void unhurried(Series series) throws Exception {
        var outcome = booked(
                series.clients(),
                Until.passed(plan.round()),
                places -> n -> new Unhurried(new HttpBooking(application.port, places)));
        figures.add(series, outcome);
        report.progress(series, outcome);
    }

    /** People who think between two bookings: together well below what the machine can do. */
    private record Unhurried(HttpBooking booking) implements Load.Client {

        private static final long MILLIS = 150;

        @Override
        public void once() throws Exception {
            booking.once();
        }

        @Override
        public void rest() throws InterruptedException {
            Thread.sleep(MILLIS);
        }

        @Override
        public void close() throws IOException {
            booking.close();
        }
    }

    // ---- a clinic's week

    private void week(int size) throws Exception {
        for (int round = 1; round <= plan.rounds(); round++) {
            read(new Series(size, Report.JDBC_WEEK, READERS), n -> new JdbcReading(database, hospital.today()));
            read(new Series(size, Report.JSON_WEEK, READERS), reading(this::json, "\"pools\""));
            read(new Series(size, Report.PAGE_WEEK, READERS), reading(this::page, "dr. Ukur"));
            read(new Series(size, Report.NEW_PAGE_WEEK, READERS), reading(this::newPage, "dr. Ukur"));
        }
    }

    private void read(Series series, Load.Opening opening) throws Exception {
        var outcome = load.run(READERS, Until.passed(plan.round()), opening);
        figures.add(series, outcome);
        report.progress(series, outcome);
    }

    private Load.Opening reading(IntFunction<byte[]> request, String expected) {
        return n -> new HttpReading(application.port, request, expected);
    }

    private byte[] json(int clinic) {
        return Wire.get("/api/v1/sessions?clinic=" + Hospital.clinicCode(clinic) + "&from=" + hospital.today() + "&to="
                + hospital.today().plusDays(6));
    }

    private byte[] page(int clinic) {
        return Wire.page(address(clinic));
    }

    /** A page of an address that nobody asked for before is not among those that are kept. */
    private byte[] newPage(int clinic) {
        return Wire.page(address(clinic) + "?baru=" + asked.incrementAndGet());
    }

    private static String address(int clinic) {
        return "/poli/" + Hospital.clinicCode(clinic).toLowerCase(Locale.ROOT);
    }

    // ---- the desk's day

    /** All 60 sessions of a half-booked day, as a clerk who is signed in sees them. */
    private void desk(int size) throws Exception {
        load.run(READERS, Until.done(plan.warmUp() / 20), reading(this::day, "Poli Ukur " + Hospital.CLINICS));
        try (var wire = new Wire(application.port, null)) {
            report.day(wire.send(day(0)).bytes().length);
        }
        for (int round = 1; round <= plan.rounds(); round++) {
            for (int clerks : List.of(1, READERS)) {
                var series = new Series(size, Report.DESK_DAY, clerks);
                var outcome = load.run(
                        clerks, Until.passed(plan.round()), reading(this::day, "Poli Ukur " + Hospital.CLINICS));
                figures.add(series, outcome);
                report.progress(series, outcome);
            }
        }
    }

    private byte[] day(int any) {
        return Wire.pageOfStaff("/loket?tanggal=" + hospital.today().plusDays(1 + any % 5), Hospital.CLERK);
    }

    // ---- the rush

    private void rush(int size) throws Exception {
        for (int round = 1; round <= plan.rounds(); round++) {
            rush(size, "API", Rush::byApi);
            rush(size, "pages", Rush::byPages);
        }
    }

    private interface Way {
        Rush.Outcome of(Rush rush) throws InterruptedException;
    }

    private void rush(int size, String by, Way way) throws Exception {
        var mark = hospital.mark();
        var wanted = hospital.wanted(Rush.PLACES);
        var outcome = way.of(new Rush(application.port, wanted));
        hospital.settle(mark, Rush.PLACES);
        hospital.forget(wanted);
        report.rush(size, by, outcome);
        Thread.sleep(TO_SETTLE.toMillis());
    }

    // ---- somebody is looked for

    private void search() throws Exception {
        var register = new Register(database, plan.people());
        report.say("Loading a register of " + plan.people());
        register.load();
        var codes = hospital.codes();
        var bookings = new Random(5);
        report.say("Warming up");
        for (var way : Search.Way.values())
            load.run(1, Until.done(Math.max(20, plan.warmUp() / 20)), searching(way, register, codes, new Random(6)));
        for (int round = 1; round <= plan.rounds(); round++) {
            for (var way : Search.Way.values()) {
                look(register, 1, way.words, searching(way, register, codes, new Random(100 + round)));
                if (way == Search.Way.WHOLE) {
                    var random = new Random(100 + round);
                    look(register, 1, Report.LIKE, n -> new Search.ByLike(database, () -> any(way, register, random)));
                }
            }
            look(register, READERS, Report.ALL_WAYS, n -> {
                var random = new Random(bookings.nextInt());
                return new Search(
                        application.port,
                        () -> {
                            var way = Search.Way.values()[random.nextInt(Search.Way.values().length)];
                            return way == Search.Way.CODE
                                    ? codes.get(random.nextInt(codes.size()))
                                    : any(way, register, random);
                        },
                        true);
            });
        }
    }

    private void look(Register register, int clerks, String what, Load.Opening opening) throws Exception {
        var series = new Series(register.size(), what, clerks);
        var outcome = load.run(clerks, Until.passed(plan.round()), opening);
        figures.add(series, outcome);
        report.progress(series, outcome);
    }

    private Load.Opening searching(Search.Way way, Register register, List<Search.Sought> codes, Random random) {
        return n -> new Search(
                application.port,
                () -> way == Search.Way.CODE ? codes.get(random.nextInt(codes.size())) : any(way, register, random),
                way.isByName());
    }

    private static Search.Sought any(Search.Way way, Register register, Random random) {
        var one = register.somebody(random.nextInt(register.size()));
        return new Search.Sought(Search.typed(way, one, random), one.id());
    }

    // ---- a doctor does not come

    private void absence() throws Exception {
        var absent = new Absent(database, application.port, plan.absent(), hospital.today());
        for (int round = 1; round <= plan.rounds(); round++) {
            report.absence(absent.atOnce(), absent.oneByOne());
            Thread.sleep(TO_SETTLE.toMillis());
        }
    }

    // ---- those who wait

    private void live() throws Exception {
        var processes = new Processes(application.server(), database.process());
        var room = new WaitingRoom(database, processes, application.port, plan.pages(), plan.round(), hospital.today());
        report.say("Warming up");
        room.warmUp();
        for (int round = 1; round <= plan.rounds(); round++) {
            report.live(room.beside(room.measure()));
            Thread.sleep(TO_SETTLE.toMillis());
        }
    }

    // ---- messages that are due

    private void messages() throws Exception {
        var messages = new Messages(database, PLACE);
        for (int old : plan.oldMessages()) {
            report.say("Messages beside " + old + " old ones");
            report.messages(messages.measure(old, plan.messages()));
        }
    }

    private static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        List<Path> files;
        try (var walk = Files.walk(folder)) {
            files = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (var file : files) Files.delete(file);
    }
}
