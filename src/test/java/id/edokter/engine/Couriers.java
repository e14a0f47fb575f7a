package id.edokter.engine;

import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import id.edokter.support.MailSink;
import id.edokter.support.MailSink.Answer;
import id.edokter.support.TestKeys;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.SQLTransactionRollbackException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/**
 * Workers of the real package on one database, a mail server that behaves as badly as those do, and somebody who kills
 * workers at random and takes messages back.
 */
final class Couriers implements AutoCloseable {

    /**
     * @param messages how many are due
     * @param kills how often a worker is killed before the rest is left to them
     * @param takesMillis how long the mail server thinks over each letter
     */
    record Form(int messages, int workers, int kills, int takesMillis, Duration patience) {}

    /**
     * What was counted at the mail server, by message id.
     *
     * @param missing that should have come and did not
     * @param doubles how often anything came once more
     * @param cancelledButCame taken back before any courier took them up for sending
     */
    record Result(
            Form form,
            int kills,
            int taken,
            int nobody,
            int cancelled,
            int missing,
            int doubles,
            int cancelledButCame,
            int unmarked,
            Map<Answer, Integer> moods,
            Duration lasted) {}

    private static final String NOBODY = "tiada";
    private static final int ONE_IN_NOBODY = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

    private final Path data;
    private final DataFolder folder;
    private final Engine engine;
    private final Random random;
    private final Sealer sealer = Sealer.of(TestKeys.DATA, TestKeys.LOOKUP);
    private final List<CompletableFuture<PackagedEdokter>> workers = new ArrayList<>();

    Couriers(Path data, long seed) throws IOException {
        this.data = data;
        this.random = new Random(seed);
        EngineFiles.delete(data);
        folder = DataFolder.take(data).orElseThrow();
        engine = Engine.start(folder, Path.of("target/engine").toAbsolutePath(), List.of());
    }

    private PackagedEdokter.Setup worker(int number, int port, Path app) {
        return PackagedEdokter.with(data.resolve("worker-" + number))
                .from(app)
                .set("EDOKTER_DB_URL", engine.jdbcUrl())
                .set("EDOKTER_DB_USER", Engine.username())
                .set("EDOKTER_DB_PASSWORD", engine.password())
                .set("EDOKTER_LINK_SECRET", TestKeys.LOOKUP + TestKeys.LOOKUP)
                .set("EDOKTER_DATA_KEYS", TestKeys.DATA)
                .set("EDOKTER_LOOKUP_KEY", TestKeys.LOOKUP)
                .set("EDOKTER_EMAIL_HOST", "127.0.0.1")
                .set("EDOKTER_EMAIL_PORT", port)
                .set("EDOKTER_EMAIL_FROM", "janji@rs.example")
                .set("EDOKTER_EMAIL_ENCRYPTION", "none")
                .set("EDOKTER_EMAIL_OWN_NETWORK", "true")
                .set("EDOKTER_EMAIL_CONNECT_TIMEOUT", "PT2S")
                .set("EDOKTER_EMAIL_TIMEOUT", "PT4S")
                .set("EDOKTER_EMAIL_PER_MINUTE", "0")
                .set("EDOKTER_EMAIL_AT_ONCE", "3")
                .set("EDOKTER_NOTIFICATION_EVERY", "1s")
                // at any hour, since this test is run at any hour
                .set("EDOKTER_NOTIFICATION_QUIET_FROM", "00:00")
                .set("EDOKTER_NOTIFICATION_QUIET_UNTIL", "00:00");
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
    }

    private void begin(int number, int port, Path app) {
        var started =
                CompletableFuture.supplyAsync(() -> worker(number, port, app).started());
        if (number < workers.size()) workers.set(number, started);
        else workers.add(started);
    }

    /** Makes the tables, which the workers then find. */
    void prepare(Path app) throws IOException {
        try (var sink = MailSink.that(Answer.TAKE);
                var first = worker(0, sink.port(), app).started()) {
            first.end();
        }
    }

    Result run(Form form, Path app) throws Exception {
        long begun = System.nanoTime();
        try (var sink = new MailSink(this::mood, form.takesMillis(), false);
                var database = database()) {
            var ids = put(database, form.messages());
            for (int i = 0; i < form.workers(); i++) begin(i, sink.port(), app);
            var cancelled = new HashSet<String>();
            int kills = 0;
            while (kills < form.kills() - form.workers() && isOpen(database)) {
                var victim = aRunningOne();
                // long enough to take something up, and as long as any other moment
                pause(Duration.ofMillis(random.nextInt(50, 1500)));
                cancelSome(database, cancelled);
                PackagedEdokter.kill(workers.get(victim).join().handle());
                kills++;
                begin(victim, sink.port(), app);
            }
            if (form.kills() > 0) kills += killAll(form, sink.port(), app, database);
            for (var worker : workers) worker.join();
            long deadline = System.nanoTime() + form.patience().toNanos();
            while (isOpen(database) && System.nanoTime() < deadline) {
                cancelSome(database, cancelled);
                pause(BETWEEN_LOOKS);
            }
            return count(form, kills, sink, database, ids, cancelled, Duration.ofNanos(System.nanoTime() - begun));
        } finally {
            end();
        }
    }

    /** All of them at the same moment; then nobody waits until the leases of the dead are over. */
    private int killAll(Form form, int port, Path app, Connection database) throws SQLException {
        for (var worker : workers) PackagedEdokter.kill(worker.join().handle());
        try (var statement = database.createStatement()) {
            statement.executeUpdate(
                    "update outbox_message set lease_until = utc_timestamp(3) where lease_until is not null");
        }
        for (int i = 0; i < form.workers(); i++) begin(i, port, app);
        return form.workers();
    }

    /** One for whom it is not over yet, and who is not killed while it still starts. */
    private int aRunningOne() throws InterruptedException {
        while (true) {
            int any = random.nextInt(workers.size());
            if (workers.get(any).isDone()) return any;
            pause(Duration.ofMillis(20));
        }
    }

    private static void pause(Duration time) throws InterruptedException {
        Thread.sleep(time.toMillis());
    }

    private synchronized Answer mood(String reader) {
        if (reader.startsWith(NOBODY)) return Answer.NOBODY;
        int any = random.nextInt(100);
        if (any < 5) return Answer.BUSY;
        if (any < 8) return Answer.HANG_UP;
        return any < 9 ? Answer.STALL : Answer.TAKE;
    }

    /** @return their message ids */
    private Set<String> put(Connection database, int messages) throws SQLException {
        var ids = new HashSet<String>();
        database.setAutoCommit(false);
        try (var statement = database.prepareStatement("insert into outbox_message (kind, subject, version, lane, way,"
                + " recipient, recipient_fingerprint, contents, language, message_id, due_at, expires_at, state, next_at,"
                + " created_at, changed_at) values ('DATA_ERASED', ?, 0, 1, 'EMAIL', ?, ?, ?, 'id', ?,"
                + " utc_timestamp(3), utc_timestamp(3) + interval 1 day, 'NEW', utc_timestamp(3), utc_timestamp(3),"
                + " utc_timestamp(3))")) {
            for (int i = 0; i < messages; i++) {
                var id = UUID.randomUUID().toString();
                var reader = (i % ONE_IN_NOBODY == 0 ? NOBODY : "uji") + i + "@rumah.example";
                ids.add(id);
                statement.setString(1, "crash:" + i + ":" + id);
                statement.setBytes(2, sealer.seal("outbox_message.recipient", reader));
                statement.setBytes(3, sealer.fingerprint(Fingerprint.ofEmail(reader)));
                statement.setBytes(4, sealer.seal("outbox_message.contents", "{}"));
                statement.setString(5, id);
                statement.addBatch();
            }
            statement.executeBatch();
        }
        database.commit();
        database.setAutoCommit(true);
        return ids;
    }

    /** As whoever cancels does it: whatever no courier has taken up yet, or only looks at. */
    private void cancelSome(Connection database, Set<String> cancelled) throws SQLException {
        var found = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("(select message_id from outbox_message where state = 'NEW'"
                        + " order by next_at limit 3) union all (select message_id from outbox_message"
                        + " where state = 'CLAIMED' limit 3)")) {
            while (rows.next()) if (random.nextInt(4) == 0) found.add(rows.getString(1));
        }
        for (var id : found) {
            try (var statement =
                    database.prepareStatement("update outbox_message set state = 'SKIPPED', next_at = null,"
                            + " owner = null, lease_until = null, contents = null, reason = 'cancelled', changed_at ="
                            + " utc_timestamp(3) where message_id = ? and (state = 'NEW' and attempts = 0"
                            + " or state = 'CLAIMED' and attempts = 1)")) {
                statement.setString(1, id);
                if (statement.executeUpdate() == 1) cancelled.add(id);
            } catch (SQLTransactionRollbackException oneOfTwo) {
                // a courier was faster: nothing was cancelled, and another one is the next time
            }
        }
    }

    private static boolean isOpen(Connection database) throws SQLException {
        return number(
                        database,
                        "select exists (select 1 from outbox_message where next_at is not null or lease_until is not null)")
                > 0;
    }

    private static long number(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static Result count(
            Form form,
            int kills,
            MailSink sink,
            Connection database,
            Set<String> ids,
            Set<String> cancelled,
            Duration lasted)
            throws SQLException {
        var nobody = new HashSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select message_id from outbox_message where state = 'DEAD' and reason like '%550'")) {
            while (rows.next()) nobody.add(rows.getString(1));
        }
        int missing = 0;
        int doubles = 0;
        int cancelledButCame = 0;
        for (var id : ids) {
            var taken = sink.taken.get(id + "@rs.example");
            int times = taken == null ? 0 : taken.get();
            if (cancelled.contains(id)) cancelledButCame += times;
            else if (times == 0 && !nobody.contains(id)) missing++;
            doubles += Math.max(times - 1, 0);
        }
        var moods = new EnumMap<Answer, Integer>(Answer.class);
        sink.others.forEach((mood, times) -> moods.put(mood, times.get()));
        return new Result(
                form,
                kills,
                sink.taken.size(),
                nobody.size(),
                cancelled.size(),
                missing,
                doubles,
                cancelledButCame,
                (int) number(
                        database, "select count(*) from outbox_message where state not in ('SENT', 'DEAD', 'SKIPPED')"),
                moods,
                lasted);
    }

    private void end() {
        for (var worker : workers) {
            try {
                PackagedEdokter.kill(worker.join().handle());
            } catch (RuntimeException neverBegan) {
                // it says why on its console, which is in the message of whoever waits for it
            }
        }
        workers.clear();
        try (var database = database();
                var statement = database.createStatement()) {
            statement.executeUpdate("delete from outbox_message");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        engine.close();
        folder.close();
    }
}
