package id.edokter.support;

import id.edokter.engine.DataFolder;
import id.edokter.engine.Engine;
import id.edokter.engine.JdbcUrl;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real MariaDB for every {@code @QuarkusTest}: one empty server per test run, below {@code target}, or, with
 * {@code EDOKTER_DB_URL}, {@code EDOKTER_DB_USER} and {@code EDOKTER_DB_PASSWORD}, an empty schema on a given one.
 *
 * <p>The server differs from the real one only in speed: it does not wait for the disk; and it counts what is changed
 * (see {@link Changes}). {@code
 * -Dedokter.test.snapshot-isolation=ON} (or {@code OFF}) sets {@code innodb_snapshot_isolation} for the run.
 */
@QuarkusTestResource(TestDatabase.class)
public class TestDatabase implements QuarkusTestResourceLifecycleManager {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";

    /** What the start would give the application beside its database. */
    static final Map<String, String> SECRETS = Map.of(
            "edokter.booking.link-secret",
            "only-for-tests-only-for-tests-only",
            "edokter.privacy.data-keys",
            TestKeys.DATA,
            "edokter.privacy.lookup-key",
            TestKeys.LOOKUP);

    @Override
    public Map<String, String> start() {
        var settings = new HashMap<>(named("test"));
        settings.putAll(SECRETS);
        return settings;
    }

    /**
     * Where a database of this name is: started empty when it is first asked for, the same for the rest of the run.
     * Quarkus makes test resources again for each test profile, in another class loader, so the process remembers.
     */
    static Map<String, String> named(String name) {
        var remembered = "edokter." + name + ".";
        if (System.getProperty(remembered + URL) == null) {
            empty(name).forEach((key, value) -> System.setProperty(remembered + key, value));
        }
        return Stream.of(URL, USER, PASSWORD)
                .collect(Collectors.toMap(key -> key, key -> System.getProperty(remembered + key)));
    }

    /** Settings of an empty database of this name: a server of its own, or a schema of its own on the given one. */
    static Map<String, String> empty(String name) {
        return System.getenv("EDOKTER_DB_URL") == null ? own(name) : given("edokter_" + name);
    }

    private static Map<String, String> own(String name) {
        var target = Path.of("target").toAbsolutePath();
        var rows = target.resolve(name + "-database");
        var folder =
                DataFolder.take(rows).orElseThrow(() -> new IllegalStateException("another test run uses " + rows));
        empty(folder.path("database"));
        var options = new ArrayList<>(
                List.of("--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite", "--userstat=ON"));
        snapshotIsolation().forEach(value -> options.add("--innodb-snapshot-isolation=" + value));
        var engine = Engine.start(folder, target.resolve("engine"), options);
        Runtime.getRuntime().addShutdownHook(new Thread(engine::close, "test database ends"));
        return Map.of(
                URL, JdbcUrl.forApplication(engine.jdbcUrl()), USER, Engine.username(), PASSWORD, engine.password());
    }

    private static Map<String, String> given(String schema) {
        var user = System.getenv("EDOKTER_DB_USER");
        var password = System.getenv("EDOKTER_DB_PASSWORD");
        var url = System.getenv("EDOKTER_DB_URL");
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement()) {
            statement.execute("DROP DATABASE IF EXISTS " + schema);
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci");
            statement.execute("SET GLOBAL userstat = ON");
            for (var value : snapshotIsolation()) {
                statement.execute("SET GLOBAL innodb_snapshot_isolation = " + value);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the database of EDOKTER_DB_URL cannot be used", e);
        }
        return Map.of(
                URL,
                JdbcUrl.forApplication(url.replaceFirst("^(jdbc:mariadb://[^/]+/)[^?]*", "$1" + schema)),
                USER,
                user,
                PASSWORD,
                password);
    }

    /** One value, or none when the server's own default is to be kept. */
    private static List<String> snapshotIsolation() {
        var wanted = System.getProperty("edokter.test.snapshot-isolation", "");
        return wanted.isBlank() ? List.of() : List.of(wanted);
    }

    private static void empty(Path rows) {
        if (!Files.exists(rows)) {
            return;
        }
        try (var walk = Files.walk(rows)) {
            for (var path : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the server serves every test of the run and ends with the process
    }
}
