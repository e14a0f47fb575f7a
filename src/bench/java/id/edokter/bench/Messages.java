package id.edokter.bench;

import id.edokter.shared.Fingerprint;
import id.edokter.support.MailSink;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.UUID;

/**
 * Messages that are all due at once, an application of its own that sends them, and a mail server that thinks over each
 * letter; among as many old rows as the plan says.
 */
final class Messages {

    private static final int SINK_MILLIS = 50;
    private static final int COURIERS = 12;
    private static final int CLAIMS = 300;
    private static final int CHUNK = 500_000;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    /** As in OutboxMessages. */
    private static final String CLAIM = "select id from outbox_message force index (messages_to_try_by_way)"
            + " where way = 'EMAIL' and lane = 1 and next_at <= utc_timestamp(3) order by next_at limit 1 for update skip locked";

    /**
     * @param old rows that were done before
     * @param claim50 of the query that looks for the next one, ms
     */
    record Outcome(int old, int due, double seconds, int taken, int doubles, double claim50, double claim99) {}

    private final Database database;
    private final Path place;

    Messages(Database database, Path place) {
        this.database = database;
        this.place = place;
    }

    Outcome measure(int old, int due) throws IOException, SQLException, InterruptedException {
        try (var c = database.connectToLoad();
                var sink = new MailSink(reader -> MailSink.Answer.TAKE, SINK_MILLIS, false)) {
            Sql.run(c, "delete from outbox_message where next_at is not null");
            growTo(c, old);
            put(c, due);
            var millis = claims(c);
            long begun;
            try (var application = Application.start(place.resolve("couriers.txt"), settings(sink.port()))) {
                // what starting takes is not what sending takes: some are sent before the first page is there
                begun = System.nanoTime() - application.untilFirstPage.toNanos();
                long firstTaken = 0;
                long deadline = System.nanoTime() + PATIENCE.toNanos();
                while (Sql.number(
                                c,
                                "select exists (select 1 from outbox_message where next_at is not null"
                                        + " or lease_until is not null)")
                        > 0) {
                    if (firstTaken == 0 && !sink.taken.isEmpty()) firstTaken = System.nanoTime();
                    if (System.nanoTime() > deadline) throw new IllegalStateException("messages are left");
                    Thread.sleep(20);
                }
                if (firstTaken > 0) begun = firstTaken;
                double seconds = (System.nanoTime() - begun) / 1e9;
                int doubles = sink.taken.values().stream()
                        .mapToInt(times -> times.get() - 1)
                        .sum();
                if (sink.taken.size() != due)
                    throw new IllegalStateException(sink.taken.size() + " of " + due + " came");
                return new Outcome(
                        old, due, seconds, sink.taken.size(), doubles, millis[CLAIMS / 2], millis[CLAIMS * 99 / 100]);
            }
        }
    }

    private java.util.Map<String, String> settings(int port) {
        var settings = Application.on(database);
        settings.put(
                "EDOKTER_DATA_DIR", place.resolve("couriers").toAbsolutePath().toString());
        settings.put("EDOKTER_NOTIFICATION_COURIERS", String.valueOf(COURIERS));
        settings.put("EDOKTER_NOTIFICATION_EVERY", "1s");
        settings.put("EDOKTER_NOTIFICATION_QUIET_FROM", "00:00");
        settings.put("EDOKTER_NOTIFICATION_QUIET_UNTIL", "00:00");
        settings.put("EDOKTER_EMAIL_HOST", "127.0.0.1");
        settings.put("EDOKTER_EMAIL_PORT", String.valueOf(port));
        settings.put("EDOKTER_EMAIL_FROM", "janji@rs.example");
        settings.put("EDOKTER_EMAIL_ENCRYPTION", "none");
        settings.put("EDOKTER_EMAIL_OWN_NETWORK", "true");
        settings.put("EDOKTER_EMAIL_PER_MINUTE", "12000");
        settings.put("EDOKTER_EMAIL_AT_ONCE", String.valueOf(COURIERS));
        return settings;
    }

    private static void growTo(Connection c, int old) throws SQLException {
        long there = Sql.number(c, "select count(*) from outbox_message where subject like 'old:%'");
        for (long from = there; from < old; from += CHUNK)
            Sql.run(
                    c,
                    "insert into outbox_message (kind, subject, version, lane, way, recipient, recipient_fingerprint,"
                            + " language, message_id, due_at, expires_at, state, attempts, created_at, changed_at)"
                            + " select 'DATA_ERASED', concat('old:', ? + seq), 0, 1, if(seq % 2, 'EMAIL', 'PHONE'),"
                            + " repeat('x', 60), unhex(sha2(concat('old', seq % 50000), 256)), 'id',"
                            + " concat(lpad(hex(? + seq), 8, '0'), '-0000-4000-8000-000000000000'),"
                            + " utc_timestamp(3) - interval seq % 28 day, utc_timestamp(3) + interval 1 hour, 'SENT', 1,"
                            + " utc_timestamp(3) - interval seq % 28 day, utc_timestamp(3) - interval seq % 28 day"
                            + " from seq_1_to_" + Math.min(CHUNK, old - from),
                    from,
                    from);
        try (var statement = c.createStatement()) {
            statement.execute("analyze table outbox_message persistent for all");
        }
    }

    private static void put(Connection c, int due) throws SQLException {
        c.setAutoCommit(false);
        try (var statement =
                c.prepareStatement("insert into outbox_message (kind, subject, version, lane, way, recipient,"
                        + " recipient_fingerprint, contents, language, message_id, due_at, expires_at, state, next_at,"
                        + " created_at, changed_at) values ('DATA_ERASED', ?, 0, 1, 'EMAIL', ?, ?, ?, 'id', ?,"
                        + " utc_timestamp(3) - interval 1 minute, utc_timestamp(3) + interval 1 day, 'NEW',"
                        + " utc_timestamp(3) - interval 1 minute, utc_timestamp(3), utc_timestamp(3))")) {
            for (int i = 0; i < due; i++) {
                var reader = "ukur" + i + "@rumah.example";
                statement.setString(1, "bench:" + UUID.randomUUID());
                statement.setBytes(2, Hospital.SEALER.seal("outbox_message.recipient", reader));
                statement.setBytes(3, Hospital.SEALER.fingerprint(Fingerprint.ofEmail(reader)));
                statement.setBytes(4, Hospital.SEALER.seal("outbox_message.contents", "{}"));
                statement.setString(5, UUID.randomUUID().toString());
                statement.addBatch();
            }
            statement.executeBatch();
        }
        c.commit();
        c.setAutoCommit(true);
    }

    /** In order, ms. */
    private static double[] claims(Connection c) throws SQLException {
        var millis = new double[CLAIMS];
        c.setAutoCommit(false);
        for (int i = 0; i < CLAIMS; i++) {
            long begun = System.nanoTime();
            Sql.number(c, CLAIM);
            millis[i] = (System.nanoTime() - begun) / 1e6;
            c.rollback();
        }
        c.setAutoCommit(true);
        Arrays.sort(millis);
        return millis;
    }
}
