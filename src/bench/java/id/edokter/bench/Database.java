package id.edokter.bench;

import id.edokter.engine.DataFolder;
import id.edokter.engine.Engine;
import id.edokter.engine.JdbcUrl;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.mariadb.jdbc.Driver;

/**
 * The server that both sides work on: the embedded engine with the settings it always has, except for the memory, which
 * is that of {@code docker/compose.yaml}; or an empty schema of another server, told by EDOKTER_DB_URL, EDOKTER_DB_USER
 * and EDOKTER_DB_PASSWORD.
 */
final class Database implements AutoCloseable {

    private static final List<String> MEMORY = List.of("--innodb-buffer-pool-size=512M");

    private final String url;
    private final String user;
    private final String password;
    private final Engine engine;
    private final DataFolder folder;

    private Database(String url, String user, String password, Engine engine, DataFolder folder) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.engine = engine;
        this.folder = folder;
    }

    static Database open(Path place) throws SQLException {
        var given = System.getenv("EDOKTER_DB_URL");
        var database = given == null || given.isBlank()
                ? own(place)
                : new Database(
                        given,
                        System.getenv("EDOKTER_DB_USER"),
                        System.getenv().getOrDefault("EDOKTER_DB_PASSWORD", ""),
                        null,
                        null);
        database.refuseUnlessEmpty();
        return database;
    }

    private static Database own(Path place) {
        var folder =
                DataFolder.take(place).orElseThrow(() -> new IllegalStateException("another benchmark uses " + place));
        var options = new ArrayList<>(MEMORY);
        var further = System.getProperty("bench.engine-options", "");
        if (!further.isBlank()) options.addAll(List.of(further.split(",")));
        var engine = Engine.start(folder, Path.of("target/engine").toAbsolutePath(), options);
        return new Database(engine.jdbcUrl(), Engine.username(), engine.password(), engine, folder);
    }

    /** A benchmark fills the database with millions of rows: never one that somebody uses. */
    private void refuseUnlessEmpty() throws SQLException {
        try (var connection = connect()) {
            if (Sql.number(connection, "select count(*) from information_schema.tables where table_schema = database()")
                    > 0) throw new IllegalStateException("the schema must be empty: " + url);
        }
    }

    /** A connection as the application's pool has it. */
    Connection connect() throws SQLException {
        // by itself: Maven's own class loader does not look for drivers here
        var connection = new Driver().connect(JdbcUrl.forApplication(url), account());
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        return connection;
    }

    private Properties account() {
        var account = new Properties();
        account.setProperty("user", user);
        account.setProperty("password", password);
        return account;
    }

    /** A connection for filling tables, where one statement may take minutes. */
    Connection connectToLoad() throws SQLException {
        var connection = connect();
        connection.setNetworkTimeout(Runnable::run, 0);
        return connection;
    }

    /** How many statements of each kind the server has carried out. */
    Map<String, Long> statements() throws SQLException {
        var counts = new TreeMap<String, Long>();
        try (var connection = connect();
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery("show global status where variable_name in ('Com_select', 'Com_insert',"
                                + " 'Com_update', 'Com_delete', 'Com_commit', 'Questions')")) {
            while (rows.next()) counts.put(rows.getString(1), rows.getLong(2));
        }
        return counts;
    }

    /** What was counted against whoever tried too often. */
    void forgetAttempts() throws SQLException {
        try (var connection = connect()) {
            Sql.run(connection, "delete from attempt_count");
        }
    }

    String version() throws SQLException {
        try (var connection = connect()) {
            return "MariaDB " + connection.getMetaData().getDatabaseProductVersion();
        }
    }

    String url() {
        return url;
    }

    String user() {
        return user;
    }

    String password() {
        return password;
    }

    ProcessHandle process() {
        return engine == null ? null : ProcessHandle.of(engine.pid()).orElseThrow();
    }

    @Override
    public void close() {
        if (engine != null) {
            engine.close();
            folder.close();
        }
    }
}
