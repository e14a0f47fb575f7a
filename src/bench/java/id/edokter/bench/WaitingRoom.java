package id.edokter.bench;

import id.edokter.shared.Secrets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Sessions that are on, and the telephones and boards of those who wait. Numbers are called by SQL, as if at another
 * replica: so no page learns of it but by the look at what changed. Every few seconds one is called in each of the
 * sessions at once, so that all pages have something to draw at the same moment; then one after the other, in one of the
 * sessions each second, as calls come in a day, but some ten times as often.
 */
final class WaitingRoom {

    static final Duration BETWEEN_CALLS = Duration.ofSeconds(3);
    static final Duration BETWEEN_TURNS = Duration.ofSeconds(1);
    static final Duration POLLED = Duration.ofSeconds(5);

    private static final int SESSIONS = 20;
    private static final int PATIENTS = 25;
    private static final int MOST_CALLS = 20;
    private static final int WARM_UPS = 4;
    private static final int FEWEST_CALLS = 3;
    /** Of so many pages one is a board. */
    private static final int A_BOARD_IN = 25;

    private static final long IDS = 3_000_000_000L;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int ASKERS = 8;
    private static final byte[] TOLD = "event:shown".getBytes(StandardCharsets.US_ASCII);

    /**
     * How it went.
     *
     * @param nanos from the commit of the calls until a page was told, of each page and each time, sorted
     * @param listening processor time of the application, in cores, while the pages listened
     * @param inTurns the two of calls one after the other
     * @param polling the same while as many pages asked every few seconds, with calls in all sessions at once
     * @param threadsBefore of the application, and so is the next
     */
    record Outcome(
            int pages,
            int calls,
            long[] nanos,
            double listening,
            Turns inTurns,
            double polling,
            long threadsBefore,
            long threads) {

        double millis(double share) {
            return WaitingRoom.millis(nanos, share);
        }
    }

    /** The same for calls one after the other. */
    record Turns(long[] nanos, double listening) {

        double millis(double share) {
            return WaitingRoom.millis(nanos, share);
        }
    }

    private static double millis(long[] nanos, double share) {
        return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
    }

    private final Database database;
    private final Processes processes;
    private final int port;
    private final int pages;
    private final int calls;
    private final LocalDate today;
    private int turn;

    WaitingRoom(Database database, Processes processes, int port, int pages, Duration round, LocalDate today) {
        this.database = database;
        this.processes = processes;
        this.port = port;
        this.pages = pages;
        this.calls = (int) Math.max(FEWEST_CALLS, Math.min(MOST_CALLS / 2, round.toSeconds()));
        this.today = today;
    }

    Outcome measure() throws Exception {
        open();
        long before = Processes.figure(processes.application(), "Threads").orElse(0L);
        try (var listeners = new Listeners()) {
            for (int page = 0; page < pages; page++)
                listeners.open(page, request(page, "/siaran", "text/event-stream"));
            listeners.awaitFirst();
            var nanos = new ArrayList<long[]>();
            var cpu = processes.cpu();
            long begin = System.nanoTime();
            for (int call = 1; call <= calls; call++) {
                listeners.forget();
                callInEachSession();
                nanos.add(listeners.awaitNews());
                rest(begin, BETWEEN_CALLS.multipliedBy(call), listeners);
            }
            double listening = processes.cpu().since(cpu).application() / seconds(begin);
            long threads = Processes.figure(processes.application(), "Threads").orElse(0L);
            return new Outcome(pages, calls, sorted(nanos), listening, inTurns(listeners), 0, before, threads);
        }
    }

    private Turns inTurns(Listeners listeners) throws Exception {
        turn++;
        var nanos = new ArrayList<long[]>();
        var cpu = processes.cpu();
        long begin = System.nanoTime();
        for (int session = 1; session <= SESSIONS; session++) {
            listeners.forget();
            call(session, session);
            nanos.add(listeners.awaitNewsOf(session));
            rest(begin, BETWEEN_TURNS.multipliedBy(session), listeners);
        }
        return new Turns(sorted(nanos), processes.cpu().since(cpu).application() / seconds(begin));
    }

    private static long[] sorted(List<long[]> nanos) {
        return nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    /** Until Java has translated what is used all the time: quick calls, in everybody's sight. */
    void warmUp() throws Exception {
        for (int part = 0; part < WARM_UPS; part++) {
            open();
            try (var listeners = new Listeners()) {
                for (int page = 0; page < pages; page++)
                    listeners.open(page, request(page, "/siaran", "text/event-stream"));
                listeners.awaitFirst();
                for (int call = 1; call < PATIENTS; call++) {
                    listeners.forget();
                    callInEachSession();
                    listeners.awaitNews();
                }
            }
        }
        open();
        polled(POLLED.multipliedBy(2));
    }

    /** As many pages, each asking anew every few seconds. */
    Outcome beside(Outcome listened) throws Exception {
        open();
        double polling = polled(BETWEEN_CALLS.multipliedBy(calls));
        return new Outcome(
                pages,
                calls,
                listened.nanos,
                listened.listening,
                listened.inTurns,
                polling,
                listened.threadsBefore,
                listened.threads);
    }

    private double polled(Duration time) throws Exception {
        var next = new AtomicInteger();
        var askers = Executors.newFixedThreadPool(ASKERS);
        try {
            var cpu = processes.cpu();
            long begin = System.nanoTime();
            long end = begin + time.toNanos();
            var asking = new ArrayList<Future<Void>>();
            for (int i = 0; i < ASKERS; i++)
                asking.add(askers.submit(() -> {
                    try (var wire = new Wire(port, null)) {
                        ask(wire, next, begin, end);
                    }
                    return null;
                }));
            for (int call = 1; call <= time.dividedBy(BETWEEN_CALLS); call++) {
                callInEachSession();
                rest(begin, BETWEEN_CALLS.multipliedBy(call), null);
            }
            for (var one : asking) one.get();
            return processes.cpu().since(cpu).application() / seconds(begin);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            askers.shutdownNow();
        }
    }

    private void ask(Wire wire, AtomicInteger next, long begin, long end) throws IOException, InterruptedException {
        double nanosEach = (double) POLLED.toNanos() / pages;
        while (true) {
            int n = next.getAndIncrement();
            long at = begin + (long) (n * nanosEach);
            if (at >= end) return;
            long pause = at - System.nanoTime();
            if (pause > 0) Thread.sleep(Duration.ofNanos(pause).toMillis());
            var answer = wire.send(request(n % pages, "", "text/html"));
            if (answer.status() != 200) throw new IllegalStateException(answer.status() + " " + answer.head());
        }
    }

    /** @param listeners pages that are read meanwhile; null for none */
    private static void rest(long begin, Duration until, Listeners listeners) throws IOException, InterruptedException {
        long end = begin + until.toNanos();
        while (System.nanoTime() < end) {
            long pause = Math.max(1, (end - System.nanoTime()) / 1_000_000);
            if (listeners == null) Thread.sleep(pause);
            else listeners.read((int) pause);
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    // ---- pages

    private static boolean isBoard(int page) {
        return page % A_BOARD_IN == 0;
    }

    private static int numberOf(int page) {
        return isBoard(page) ? Integer.MAX_VALUE : 1 + page % PATIENTS;
    }

    private static int sessionOf(int page) {
        return 1 + page % (SESSIONS * PATIENTS) / PATIENTS;
    }

    private static byte[] request(int page, String further, String accepts) {
        var accept = "Accept: " + accepts + "\r\n";
        return isBoard(page)
                ? Wire.request("GET", "/layar" + further, accept + "Cookie: edokter-board=" + board(page) + "\r\n", "")
                : Wire.request("GET", "/janji/" + link(page) + "/antrean" + further, accept, "");
    }

    private static String link(int page) {
        return "%043d".formatted(IDS + page % (SESSIONS * PATIENTS));
    }

    private static String board(int page) {
        return "%043d".formatted(2 * IDS + page);
    }

    /** Pages that listen, all read by one thread. */
    private final class Listeners implements AutoCloseable {

        /** What came to one page. */
        private final class Page {
            /** In the session; a board has none, and always news. */
            final int number;

            /** A board shows all of them. */
            final int session;

            int matched;
            boolean told;
            long at;

            Page(int page) {
                this.number = numberOf(page);
                this.session = isBoard(page) ? 0 : sessionOf(page);
            }

            void take(ByteBuffer bytes, long now) {
                while (bytes.hasRemaining()) {
                    byte one = bytes.get();
                    matched = one == TOLD[matched] ? matched + 1 : one == TOLD[0] ? 1 : 0;
                    if (matched < TOLD.length) continue;
                    matched = 0;
                    if (!told) at = now;
                    told = true;
                }
            }
        }

        private final Selector selector = Selector.open();
        private final List<Page> all = new ArrayList<>();
        private final ByteBuffer buffer = ByteBuffer.allocateDirect(64 * 1024);

        Listeners() throws IOException {}

        void open(int page, byte[] request) throws IOException {
            var channel = SocketChannel.open(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port));
            channel.write(ByteBuffer.wrap(request));
            channel.configureBlocking(false);
            var opened = new Page(page);
            all.add(opened);
            channel.register(selector, SelectionKey.OP_READ, opened);
            read(1);
        }

        void awaitFirst() throws IOException {
            await(all);
        }

        /** From now on only news count. */
        void forget() throws IOException {
            read(0);
            all.forEach(page -> page.told = false);
        }

        /** Until each page was told, but for those of who was there before: how long after the calls each of them was. */
        long[] awaitNews() throws IOException {
            return awaitNewsOf(0);
        }

        /** @param session 0 for all */
        long[] awaitNewsOf(int session) throws IOException {
            var waiting = all.stream()
                    .filter(page -> page.number >= turn - 1)
                    .filter(page -> session == 0 || page.session == 0 || page.session == session)
                    .toList();
            await(waiting);
            return waiting.stream().mapToLong(page -> page.at - calledAt).toArray();
        }

        private void await(List<Page> pages) throws IOException {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (pages.stream().anyMatch(page -> !page.told)) {
                if (System.nanoTime() > deadline)
                    throw new IllegalStateException(
                            pages.stream().filter(page -> !page.told).count() + " pages were told nothing");
                read(50);
            }
        }

        private void read(int millis) throws IOException {
            if (millis == 0) selector.selectNow(this::read);
            else selector.select(this::read, millis);
        }

        private void read(SelectionKey key) {
            buffer.clear();
            try {
                if (((SocketChannel) key.channel()).read(buffer) < 0)
                    throw new IllegalStateException("a page was cut off");
            } catch (IOException cut) {
                throw new IllegalStateException(cut);
            }
            ((Page) key.attachment()).take(buffer.flip(), System.nanoTime());
        }

        @Override
        public void close() throws IOException {
            for (var key : selector.keys()) key.channel().close();
            selector.close();
        }
    }

    // ---- the sessions

    private long calledAt;

    /** In each of the sessions everybody is there, and the doctor has begun. */
    private void open() throws SQLException {
        turn = 0;
        try (var c = database.connect()) {
            c.setAutoCommit(false);
            for (var table : List.of("queue_entry", "session_queue"))
                Sql.run(c, "delete from " + table + " where session_id >= ?", IDS);
            Sql.run(c, "delete from private_link where appointment_id >= ?", IDS);
            Sql.run(c, "delete from appointment where id >= ?", IDS);
            Sql.run(c, "delete from slot where session_id >= ?", IDS);
            Sql.run(c, "delete from session where id >= ?", IDS);
            Sql.run(c, "delete from device where name like 'Layar Ukur %'");
            Sql.run(
                    c,
                    "insert into session (id, doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place, places,"
                            + " status, started_at) select ? + seq, seq, seq, seq, ?, '00:00', '23:59', 10, " + PATIENTS
                            + ", 'RUNNING', utc_timestamp(3) from seq_1_to_" + SESSIONS,
                    IDS,
                    today);
            var everybody = "(select x.seq as session, p.seq as number, ? + (x.seq - 1) * " + PATIENTS
                    + " + p.seq as id from seq_1_to_" + SESSIONS + " x join seq_1_to_" + PATIENTS + " p) e";
            Sql.run(
                    c,
                    "insert into slot (id, session_id, number, starts, ends, pool, planned_pool) select id, ? + session,"
                            + " number, sec_to_time(number * 600), sec_to_time(number * 600 + 600), 'ANY', 'ANY' from "
                            + everybody,
                    IDS,
                    IDS);
            Sql.run(
                    c,
                    "insert into appointment (id, code, status, session_id, slot_id, patient_id, patient_name, payer,"
                            + " channel, booked_at, arrived_at) select id, concat('#', lpad(id - ?, 5, '0')), 'CHECKED_IN',"
                            + " ? + session, id, id - ?, 'Pasien Ukur', 'GENERAL', 'DESK', utc_timestamp(3),"
                            + " utc_timestamp(3) from " + everybody,
                    IDS,
                    IDS,
                    IDS,
                    IDS);
            Sql.run(
                    c,
                    "insert into queue_entry (appointment_id, session_id) select id, ? + session from " + everybody,
                    IDS,
                    IDS);
            Sql.run(c, "insert into session_queue (session_id) select ? + seq from seq_1_to_" + SESSIONS, IDS);
            for (int page = 0; page < pages; page++) {
                if (isBoard(page))
                    Sql.run(
                            c,
                            "insert into device (name, kind, token_hash, created_at, opened_at, last_seen_at) values"
                                    + " (?, 'BOARD', ?, utc_timestamp(3), utc_timestamp(3), utc_timestamp(3))",
                            "Layar Ukur " + page,
                            Secrets.hash(board(page)));
            }
            for (int one = 0; one < SESSIONS * PATIENTS; one++)
                Sql.run(
                        c,
                        "insert into private_link (token_hash, appointment_id, expires_at) values (?, ?,"
                                + " date_add(utc_timestamp(3), interval 1 day))",
                        Secrets.hash(link(one)),
                        IDS + 1 + one);
            c.commit();
        }
    }

    private void callInEachSession() throws SQLException {
        turn++;
        call(1, SESSIONS);
    }

    private void call(int from, int to) throws SQLException {
        try (var c = database.connect()) {
            c.setAutoCommit(false);
            Sql.run(
                    c,
                    "update appointment a join slot s on s.id = a.slot_id set a.status = 'COMPLETED'"
                            + " where a.session_id between ? and ? and s.number = ?",
                    IDS + from,
                    IDS + to,
                    turn - 1);
            Sql.run(
                    c,
                    "update appointment a join slot s on s.id = a.slot_id set a.status = 'CALLED'"
                            + " where a.session_id between ? and ? and s.number = ?",
                    IDS + from,
                    IDS + to,
                    turn);
            Sql.run(
                    c,
                    "update queue_entry e join appointment a on a.id = e.appointment_id join slot s on s.id = a.slot_id"
                            + " set e.call_number = ?, e.called_at = utc_timestamp(3), e.called_by = 'ukur'"
                            + " where e.session_id between ? and ? and s.number = ?",
                    turn,
                    IDS + from,
                    IDS + to,
                    turn);
            Sql.run(
                    c,
                    "update session_queue set stamp = stamp + 1, calls = ? where session_id between ? and ?",
                    turn,
                    IDS + from,
                    IDS + to);
            c.commit();
            calledAt = System.nanoTime();
        }
    }
}
