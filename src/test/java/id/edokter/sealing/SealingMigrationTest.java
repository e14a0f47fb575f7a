package id.edokter.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import db.migration.V011__Personal_numbers_lie_sealed;
import db.migration.V018__Reasons_are_asked_and_lie_sealed;
import id.edokter.engine.DataFolder;
import id.edokter.engine.Engine;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.Sealer;
import id.edokter.shared.Secrets;
import id.edokter.support.TestKeys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.flywaydb.core.api.migration.Context;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A hospital that has plain numbers in its database gets sealed ones, whatever stops the way on it. */
@Tag("own-engine")
class SealingMigrationTest {

    private static final int PATIENTS = 4_500;
    private static final String PLAIN_NIK = "9912345678";
    private static final String PLAIN_PHONE = "62812345";

    private final Sealer sealer = Sealer.of(TestKeys.FIRST, TestKeys.LOOKUP);
    private DataFolder folder;
    private Engine engine;

    @BeforeEach
    void aHospitalWithPlainNumbers() throws Exception {
        var rows = Path.of("target/sealing-migration").toAbsolutePath();
        delete(rows);
        folder = DataFolder.take(rows).orElseThrow();
        engine = Engine.start(
                folder,
                Path.of("target/engine").toAbsolutePath(),
                // what is written lies on the disk at once, where it is looked for
                List.of("--innodb-max-dirty-pages-pct=0", "--innodb-flush-log-at-trx-commit=0"));
        flyway("10").migrate();
        fill();
    }

    @AfterEach
    void end() {
        engine.close();
        folder.close();
    }

    @Test
    void everyNumberIsSealedAndFoundAndNoneIsLeftInTheFiles() throws Exception {
        awaitOnDisk(true);

        flyway("11").migrate();

        everythingIsSealed();
        awaitOnDisk(false);
    }

    @Test
    void whatWasStoppedInTheMiddleGoesOn() throws Exception {
        for (int stop = 0; stop < 5; stop++) {
            try (var connection = connect()) {
                var stopped = stoppedAtBatch(connection, stop % 3);
                assertThatThrownBy(() -> new V011__Personal_numbers_lie_sealed(sealer).migrate(contextOf(stopped)))
                        .isInstanceOf(SQLException.class);
            }
        }

        flyway("11").migrate();

        everythingIsSealed();
    }

    /** As docs/operations.md says. */
    @Test
    void whatTheDatabaseRefusedGoesOnWhenTheOperatorHasPutItRight() throws Exception {
        run("alter table appointment add column phone_fingerprint int");
        assertThatThrownBy(() -> flyway("11").migrate()).hasMessageContaining("phone_fingerprint");
        run("alter table appointment drop column phone_fingerprint");
        assertThatThrownBy(() -> flyway("11").migrate()).hasMessageContaining("failed migration");

        run("DELETE FROM flyway_schema_history WHERE version = '011' AND success = 0");
        flyway("11").migrate();

        everythingIsSealed();
    }

    @Test
    void whatIsDoneIsNotDoneAgain() throws Exception {
        try (var connection = connect()) {
            new V011__Personal_numbers_lie_sealed(sealer).migrate(contextOf(connection));
        }

        flyway("11").migrate();

        everythingIsSealed();
    }

    @Test
    void whatWasWrittenInClearAboutPatientsIsSealedWhateverStopsIt() throws Exception {
        flyway("17").migrate();
        run("insert into patient_change (patient_id, at, who, field, reason)"
                + " select seq, utc_timestamp(3), 'siti', 'NAME', concat('kata Zubaidah é ', seq) from seq_1_to_2500");
        run("insert into patient_merge (kept_id, merged_id, merged_at, merged_by, reason, undone_at, undone_by,"
                + " undone_reason) select seq, seq + 50, utc_timestamp(3), 'siti', concat('ibu Zubaidah ', seq),"
                + " if(seq % 2, utc_timestamp(3), null), if(seq % 2, 'siti', null),"
                + " if(seq % 2, concat('bukan Zubaidah ', seq), null) from seq_1_to_50");
        run(
                "insert into incident (found_at, what, data, handling, from_at, until_at, user_name, address_range, noted_by,"
                        + " noted_at) values (utc_timestamp(3), 'berkas Zubaidah', 'NIK Zubaidah', 'Zubaidah dikabari',"
                        + " utc_timestamp(3) - interval 1 day, utc_timestamp(3), '', '', 'admin', utc_timestamp(3))");
        for (int stop = 0; stop < 4; stop++) {
            try (var connection = connect()) {
                var stopped = stoppedAtBatch(connection, stop % 2);
                assertThatThrownBy(() -> new V018__Reasons_are_asked_and_lie_sealed(sealer).migrate(contextOf(stopped)))
                        .isInstanceOf(SQLException.class);
            }
        }

        flyway("18").migrate();

        try (var connection = connect();
                var statement = connection.createStatement()) {
            int seen = 0;
            try (var row = statement.executeQuery("select patient_id, reason from patient_change")) {
                for (; row.next(); seen++)
                    check(row.getBytes(2), "patient_change.reason", "kata Zubaidah é " + row.getInt(1));
            }
            assertThat(seen).isEqualTo(2_500);
            seen = 0;
            try (var row =
                    statement.executeQuery("select kept_id, reason, undone_reason, standing from patient_merge")) {
                for (; row.next(); seen++) {
                    int n = row.getInt(1);
                    check(row.getBytes(2), "patient_merge.reason", "ibu Zubaidah " + n);
                    check(row.getBytes(3), "patient_merge.undone_reason", n % 2 == 1 ? "bukan Zubaidah " + n : null);
                    assertThat(row.getInt(4)).isEqualTo(n % 2 == 1 ? 0 : n + 50);
                }
            }
            assertThat(seen).isEqualTo(50);
            try (var row = statement.executeQuery("select what, data, handling from incident")) {
                row.next();
                check(row.getBytes(1), "incident.what", "berkas Zubaidah");
                check(row.getBytes(2), "incident.data", "NIK Zubaidah");
                check(row.getBytes(3), "incident.handling", "Zubaidah dikabari");
            }
        }
        run("insert into patient_change (patient_id, at, who, field, reason)"
                + " values (1, utc_timestamp(3), 'siti', 'CARD', 'x')");
    }

    // ---- what was there, and what must be there

    private void fill() throws SQLException {
        run("insert into clinic (id, code, name, number_prefix) values (1, 'A', 'Poli', 'A')");
        run("insert into room (id, name) values (1, 'Ruang')");
        run("insert into doctor (id, name) values (1, 'dr. A')");
        run("insert into session (id, doctor_id, clinic_id, room_id, date, starts, ends, minutes_per_place)"
                + " values (1, 1, 1, 1, '2027-01-01', '08:00', '12:00', 1)");
        run(
                "insert into patient (id, mrn, nik, claimed_nik, jkn_card, name, birth_date, phone_typed, phone, created_at)"
                        + " select seq, if(seq % 2, seq, null), if(seq % 3, concat('" + PLAIN_NIK
                        + "', lpad(seq, 6, '0')), null),"
                        + " if(seq % 3, null, concat('" + PLAIN_NIK + "', lpad(seq, 6, '0'))),"
                        + " if(seq % 5, null, lpad(seq, 13, '7')), concat('Orang ', seq), '1990-01-31',"
                        + " if(seq % 7, concat('0812-345-', seq, ' é'), null),"
                        + " if(seq % 7, concat('+" + PLAIN_PHONE + "', lpad(seq, 6, '0')), null), utc_timestamp(3)"
                        + " from seq_1_to_" + PATIENTS);
        run("insert into slot (id, session_id, number, starts, ends, pool, planned_pool)"
                + " select seq, 1, seq, '08:00', '08:01', 'ANY', 'ANY' from seq_1_to_3000");
        run(
                "insert into appointment (id, code, status, session_id, slot_id, patient_id, patient_name, phone_typed, phone,"
                        + " payer, jkn_card, visit_type, reference, channel, request_key, request_hash, booked_at)"
                        + " select s.seq, lpad(s.seq, 6, '0'), 'BOOKED', 1, s.seq, s.seq, p.name, p.phone_typed, p.phone, 'JKN',"
                        + " lpad(s.seq, 13, '7'), 3, concat('LETTER-', s.seq), 'API', unhex(sha2(concat('key ', s.seq), 256)),"
                        + " if(s.seq % 2, unhex(sha2(concat('body ', s.seq), 256)), null), utc_timestamp(3)"
                        + " from seq_1_to_3000 s join patient p on p.id = s.seq");
        run("insert into booking_draft (token_hash, appointment_id, answers, updated_at)"
                + " select unhex(sha2(concat('draft ', seq), 256)), seq, concat('{\"nik\":\"" + PLAIN_NIK + "',"
                + " lpad(seq, 6, '0'), '\"}'), utc_timestamp(3) from seq_1_to_50");
        run("insert into booking_phone (phone, bookings) select phone, 1 from patient where phone is not null");
    }

    private void everythingIsSealed() throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            int seen = 0;
            try (var row = statement.executeQuery("select id, nik, nik_fingerprint, claimed_nik,"
                    + " claimed_nik_fingerprint, jkn_card, jkn_card_fingerprint, phone_typed, phone, phone_fingerprint"
                    + " from patient order by id")) {
                while (row.next()) {
                    int n = row.getInt(1);
                    assertThat(n).isEqualTo(++seen);
                    var nik = PLAIN_NIK + "%06d".formatted(n);
                    check(row.getBytes(2), "patient.nik", n % 3 == 0 ? null : nik);
                    check(row.getBytes(3), Fingerprint.ofNik(n % 3 == 0 ? null : nik));
                    check(row.getBytes(4), "patient.claimed_nik", n % 3 == 0 ? nik : null);
                    check(row.getBytes(5), Fingerprint.ofNik(n % 3 == 0 ? nik : null));
                    var card = n % 5 == 0 ? padded(n) : null;
                    check(row.getBytes(6), "patient.jkn_card", card);
                    check(row.getBytes(7), Fingerprint.ofCard(card));
                    check(row.getBytes(8), "patient.phone_typed", n % 7 == 0 ? null : "0812-345-" + n + " é");
                    check(row.getBytes(9), "patient.phone", phone(n));
                    check(row.getBytes(10), Fingerprint.ofPhone(phone(n)));
                }
            }
            assertThat(seen).isEqualTo(PATIENTS);
            seen = 0;
            try (var row =
                    statement.executeQuery("select id, phone_typed, phone, phone_fingerprint, jkn_card, reference,"
                            + " request_hash, live_slot from appointment order by id")) {
                while (row.next()) {
                    int n = row.getInt(1);
                    assertThat(n).isEqualTo(++seen);
                    check(row.getBytes(2), "appointment.phone_typed", n % 7 == 0 ? null : "0812-345-" + n + " é");
                    check(row.getBytes(3), "appointment.phone", phone(n));
                    check(row.getBytes(4), Fingerprint.ofPhone(phone(n)));
                    check(row.getBytes(5), "appointment.jkn_card", padded(n));
                    check(row.getBytes(6), "appointment.reference", "LETTER-" + n);
                    // as the desk makes it of what is sent, so that a repetition is still one
                    assertThat(row.getBytes(7))
                            .isEqualTo(
                                    n % 2 == 0
                                            ? null
                                            : sealer.fingerprint(
                                                    "request", HexFormat.of().formatHex(Secrets.hash("body " + n))));
                    assertThat(row.getInt(8)).isEqualTo(n);
                }
            }
            assertThat(seen).isEqualTo(3_000);
            seen = 0;
            try (var row = statement.executeQuery("select answers, appointment_id from booking_draft")) {
                while (row.next()) {
                    seen++;
                    check(
                            row.getBytes(1),
                            "booking_draft.answers",
                            "{\"nik\":\"" + PLAIN_NIK + "%06d".formatted(row.getInt(2)) + "\"}");
                }
            }
            assertThat(seen).isEqualTo(50);
            try (var row = statement.executeQuery("select kind, proof from sealing_key order by kind")) {
                row.next();
                assertThat(sealer.isProvedBy(row.getBytes(2))).isTrue();
                row.next();
                assertThat(row.getBytes(2)).isEqualTo(sealer.proofOfLookup());
            }
        }
        assertThatThrownBy(
                        () -> run(
                                "insert into patient (name, birth_date, nik_fingerprint, nik, created_at)"
                                        + " select 'Dua', '1990-01-31', nik_fingerprint, nik, utc_timestamp(3) from patient where id = 1"))
                .hasMessageContaining("niks_are_unique");
    }

    private static String padded(int n) {
        return "7".repeat(13 - String.valueOf(n).length()) + n;
    }

    private static String phone(int n) {
        return n % 7 == 0 ? null : "+" + PLAIN_PHONE + "%06d".formatted(n);
    }

    private void check(byte[] sealed, String column, String text) {
        assertThat(sealer.open(column, sealed)).isEqualTo(text);
    }

    private void check(byte[] hash, Fingerprint of) {
        assertThat(hash).isEqualTo(of == null ? null : sealer.fingerprint(of));
    }

    // ---- the disk

    /** The server writes its pages when it likes, within seconds: what must not be there must stay away for some. */
    private void awaitOnDisk(boolean wanted) {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(wanted ? 60 : 3);
        boolean found = false;
        while (System.nanoTime() < deadline && !found) {
            found = holds(PLAIN_NIK) && holds(PLAIN_PHONE);
            if (!wanted) assertThat(holds(PLAIN_NIK) || holds(PLAIN_PHONE)).isFalse();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
        }
        assertThat(found).isEqualTo(wanted);
    }

    private boolean holds(String text) {
        try (var files = Files.walk(folder.path("database").resolve("edokter"))) {
            return files.filter(file -> file.toString().endsWith(".ibd")).anyMatch(file -> contains(file, text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) return;
        try (var walk = Files.walk(folder)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) Files.delete(path);
        }
    }

    // ---- the database

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(engine.jdbcUrl(), Engine.username(), engine.password())
                .locations("filesystem:src/main/resources/db/migration")
                .javaMigrations(
                        new V011__Personal_numbers_lie_sealed(sealer),
                        new V018__Reasons_are_asked_and_lie_sealed(sealer))
                .target(target)
                .load();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
    }

    private void run(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Context contextOf(Connection connection) {
        return new Context() {
            @Override
            public Configuration getConfiguration() {
                return null;
            }

            @Override
            public Connection getConnection() {
                return connection;
            }
        };
    }

    /** A connection that breaks when so many batches were carried out. */
    private static Connection stoppedAtBatch(Connection connection, int most) {
        var batches = new AtomicInteger();
        return (Connection) Proxy.newProxyInstance(
                SealingMigrationTest.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> {
                    var result = call(connection, method, arguments);
                    if (!(result instanceof PreparedStatement statement)) return result;
                    return Proxy.newProxyInstance(
                            SealingMigrationTest.class.getClassLoader(),
                            new Class<?>[] {PreparedStatement.class},
                            (inner, called, given) -> {
                                if (called.getName().equals("executeBatch") && batches.getAndIncrement() == most)
                                    throw new SQLException("the connection is gone");
                                return call(statement, called, given);
                            });
                });
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object... arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }
}
