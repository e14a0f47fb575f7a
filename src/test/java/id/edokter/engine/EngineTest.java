package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

@Tag("own-engine")
class EngineTest {

    private static final Path HOME = Path.of("target/engine").toAbsolutePath();

    private Path data;

    @BeforeEach
    void aFolderOfItsOwn(TestInfo test) throws IOException {
        data = Path.of("target/engine-test", test.getTestMethod().orElseThrow().getName());
        EngineFiles.delete(data);
    }

    @Test
    void acknowledgedRowsAreOnTheDiskAndValuesAreStrict() throws SQLException {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, HOME, List.of());
                var connection = connect(engine)) {
            assertThat(value(connection, "@@innodb_flush_log_at_trx_commit")).isEqualTo("1");
            assertThat(value(connection, "@@sql_mode")).contains("STRICT_ALL_TABLES");
            assertThat(value(connection, "@@local_infile")).isEqualTo("0");
            assertThat(value(connection, "@@innodb_lock_wait_timeout")).isEqualTo("5");
            assertThat(value(connection, "@@character_set_database")).isEqualTo("utf8mb4");
            assertThat(value(connection, "@@time_zone")).isEqualTo("+00:00");
            assertThat(ExternalDatabase.warnings(connection)).isEmpty();
        }
    }

    @Test
    void nobodyButTheApplicationEnters() throws SQLException {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, HOME, List.of())) {
            for (var user : List.of("root", "", "mysql", System.getProperty("user.name"))) {
                assertThatThrownBy(() -> DriverManager.getConnection(engine.jdbcUrl(), user, ""))
                        .as("user \"%s\" without password", user)
                        .isInstanceOf(SQLException.class);
            }
            try (var connection = connect(engine);
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("SELECT * FROM mysql.global_priv"))
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void theServerListensOnThisMachineOnly() throws IOException {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, HOME, List.of())) {
            var others = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(Inet4Address.class::isInstance)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList();
            for (var address : others) {
                try (var socket = new Socket()) {
                    assertThatThrownBy(() -> socket.connect(new InetSocketAddress(address, engine.port()), 2000))
                            .isInstanceOf(ConnectException.class);
                }
            }
        }
    }

    @Test
    void halfAnUnpackedServerIsUnpackedAgain() throws Exception {
        var home = data.resolve("home").toAbsolutePath();
        var half = Files.createDirectories(home.resolve(names(HOME)).resolve("bin"));
        Files.writeString(half.resolve("mariadbd"), "not the whole program");

        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, home, List.of());
                var connection = connect(engine)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(names(home)).doesNotContain("part");
        } finally {
            EngineFiles.delete(home);
        }
    }

    /** The name of the unpacked server, the only folder there, once one has been unpacked. */
    private static String names(Path home) throws IOException {
        if (!Files.exists(home)) {
            try (var folder =
                            DataFolder.take(Path.of("target/engine-test/first")).orElseThrow();
                    var engine = Engine.start(folder, HOME, List.of())) {
                assertThat(engine.port()).isPositive();
            }
        }
        try (var list = Files.list(home)) {
            return String.join(
                    ",", list.map(path -> path.getFileName().toString()).toList());
        }
    }

    @Test
    void halfAnInstalledDatabaseIsInstalledAgain() throws Exception {
        Files.createDirectories(data.resolve("database.part/mysql"));
        Files.writeString(data.resolve("database.part/ibdata1"), "not a tablespace");

        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, HOME, List.of());
                var connection = connect(engine)) {
            assertThat(connection.isValid(1)).isTrue();
            assertThat(data.resolve("database.part")).doesNotExist();
        }
    }

    @Test
    void aServerLeftBehindIsEndedAndItsRowsAreThere() throws SQLException {
        try (var folder = DataFolder.take(data).orElseThrow()) {
            var leftBehind = Engine.start(folder, HOME, List.of());
            try (var connection = connect(leftBehind);
                    var statement = connection.createStatement()) {
                statement.execute("CREATE TABLE witness (id INT PRIMARY KEY)");
                statement.execute("INSERT INTO witness VALUES (7)");
            }

            try (var engine = Engine.start(folder, HOME, List.of());
                    var connection = connect(engine)) {
                assertThat(ProcessHandle.of(leftBehind.pid())).isEmpty();
                assertThat(value(connection, "id FROM witness")).isEqualTo("7");
            }
        }
    }

    @Test
    void aFolderWithSpacesInItsNameWorks() throws SQLException {
        data = data.resolve("data rumah sakit");
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(folder, HOME, List.of());
                var connection = connect(engine)) {
            assertThat(connection.isValid(1)).isTrue();
        }
    }

    @Test
    void theFolderIsHeldByOneAtATime() {
        try (var first = DataFolder.take(data).orElseThrow()) {
            assertThat(first.toString()).isNotEmpty();
            assertThat(DataFolder.take(data)).isEmpty();
        }
        try (var next = DataFolder.take(data).orElseThrow()) {
            assertThat(next.toString()).isNotEmpty();
        }
    }

    private static Connection connect(Engine engine) throws SQLException {
        return DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
    }

    private static String value(Connection connection, String what) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT " + what)) {
            row.next();
            return row.getString(1);
        }
    }
}
