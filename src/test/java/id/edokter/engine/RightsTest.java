package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** Two accounts, as {@code docker/accounts.sh} makes them, on a server of their own. */
@Tag("own-engine")
class RightsTest {

    private static final String PASSWORD = "only-for-tests";
    private static final String ACCOUNT = "'edokter_app'@'127.0.0.1'";
    private static final String OWNER = "'" + Engine.username() + "'@'127.0.0.1'";

    private Path data;

    @BeforeEach
    void aFolderOfItsOwn(TestInfo test) throws IOException {
        data = Path.of("target/rights-test", test.getTestMethod().orElseThrow().getName())
                .toAbsolutePath();
        EngineFiles.delete(data);
    }

    @Test
    void theOwnerGivesWhatIsNeededAndNothingThatChangesTheTrail() throws Exception {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = server(folder, "GRANT ALL PRIVILEGES ON edokter.* TO " + OWNER + " WITH GRANT OPTION;");
                var owner = DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
                var application = DriverManager.getConnection(engine.jdbcUrl(), "edokter_app", PASSWORD)) {
            makeTables(owner);
            assertThat(Rights.changesTheTrail(owner)).isTrue();
            refused(application, "UPDATE patient SET name = 'x'");

            Rights.give(owner, application);

            for (var sql : List.of(
                    "INSERT INTO patient VALUES ('a')",
                    "UPDATE patient SET name = 'x'",
                    "DELETE FROM patient",
                    "INSERT INTO audit_event VALUES ('a')",
                    "INSERT INTO audit_seal VALUES ('a')"))
                assertThatCode(() -> run(application, sql)).as(sql).doesNotThrowAnyException();
            for (var sql : List.of(
                    "UPDATE audit_event SET who = 'x'",
                    "DELETE FROM audit_event",
                    "DELETE FROM audit_seal",
                    "TRUNCATE audit_event",
                    "DROP TABLE patient",
                    "GRANT UPDATE ON edokter.audit_event TO " + ACCOUNT)) refused(application, sql);
            assertThat(Rights.changesTheTrail(application)).isFalse();

            // a new version brings a table
            run(owner, "CREATE TABLE visit (name TEXT)");
            refused(application, "DELETE FROM visit");
            var before = grants(application);
            Rights.give(owner, application);
            assertThatCode(() -> run(application, "DELETE FROM visit")).doesNotThrowAnyException();
            assertThat(grants(application)).hasSize(before.size() + 1).containsAll(before);
        }
    }

    @Test
    void anOwnerThatMayNotGiveLeavesItToWhoeverMay() throws Exception {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = server(folder, "");
                var owner = DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
                var application = DriverManager.getConnection(engine.jdbcUrl(), "edokter_app", PASSWORD)) {
            makeTables(owner);
            var before = grants(application);

            Rights.give(owner, application);

            assertThat(grants(application)).isEqualTo(before);
        }
    }

    /** One right of the four that would do is enough to be warned of. */
    @Test
    void aSingleRightToChangeTheTrailIsFound() throws Exception {
        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = server(folder, "GRANT ALL PRIVILEGES ON edokter.* TO " + OWNER + " WITH GRANT OPTION;");
                var owner = DriverManager.getConnection(engine.jdbcUrl(), Engine.username(), engine.password());
                var application = DriverManager.getConnection(engine.jdbcUrl(), "edokter_app", PASSWORD)) {
            makeTables(owner);
            for (var right : List.of("UPDATE ON audit_event", "DELETE ON audit_event", "DELETE ON audit_seal")) {
                assertThat(Rights.changesTheTrail(application)).isFalse();
                run(owner, "GRANT " + right + " TO " + ACCOUNT);
                assertThat(Rights.changesTheTrail(application)).as(right).isTrue();
                run(owner, "REVOKE " + right + " FROM " + ACCOUNT);
            }
        }
    }

    /** Only the server's own beginning may make accounts; the folder already has the owner's when it comes up again. */
    private Engine server(DataFolder folder, String more) throws IOException {
        Engine.start(folder, Path.of("target/engine").toAbsolutePath(), List.of())
                .close();
        var first = Files.writeString(
                data.resolve("accounts.sql"),
                "CREATE USER IF NOT EXISTS " + ACCOUNT + " IDENTIFIED BY '" + PASSWORD + "';\n"
                        + "GRANT SELECT, INSERT ON edokter.* TO " + ACCOUNT + ";\n" + more + "\n");
        return Engine.start(folder, Path.of("target/engine").toAbsolutePath(), List.of("--init-file=" + first));
    }

    private static void makeTables(Connection owner) throws SQLException {
        run(owner, "CREATE TABLE audit_event (who TEXT)");
        run(owner, "CREATE TABLE audit_seal (hash TEXT)");
        run(owner, "CREATE TABLE patient (name TEXT)");
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static void refused(Connection connection, String sql) {
        assertThatThrownBy(() -> run(connection, sql)).as(sql).isInstanceOf(SQLException.class);
    }

    private static List<String> grants(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("SHOW GRANTS")) {
            var grants = new ArrayList<String>();
            while (rows.next()) grants.add(rows.getString(1));
            return grants;
        }
    }
}
