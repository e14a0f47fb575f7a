package id.edokter.engine;

import id.edokter.shared.ServerStarting;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * What the account with which e-Dokter works may do in the database: all it needs, and to the audit trail nothing but
 * add and read. Where another account owns the tables, that one gives these rights, table by table, since new tables
 * come with new versions and MariaDB takes no right of a schema back for one table.
 */
@Singleton
class Rights {

    private static final Logger LOG = Logger.getLogger(Rights.class);

    /** After the migrations, before anything asks the database. */
    private static final int FIRST = 1;
    /** After all who may refuse, as other warnings. */
    private static final int LAST = ServerStarting.SAMPLE_DATA + 100;

    private static final int NO_RIGHT_TO_THE_TABLE = 1142;
    private static final int NO_RIGHT_TO_THE_COLUMN = 1143;

    private static final Set<String> TO_ADD_AND_READ = Set.of("SELECT", "INSERT");
    private static final Set<String> TO_WORK = Set.of("SELECT", "INSERT", "UPDATE", "DELETE");

    /** The right is asked for before any line is looked for: these change nothing whoever gives them. */
    private static final List<String> CHANGES_OF_THE_TRAIL = List.of(
            "UPDATE audit_event SET who = who WHERE 1 = 0",
            "DELETE FROM audit_event WHERE 1 = 0",
            "UPDATE audit_seal SET hash = hash WHERE 1 = 0",
            "DELETE FROM audit_seal WHERE 1 = 0");

    private final DataSource database;
    private final Config config;

    Rights(DataSource database, Config config) {
        this.database = database;
        this.config = config;
    }

    // ---- giving them

    void give(@Observes @Priority(FIRST) StartupEvent quarkus) {
        var owner = config.getOptionalValue("quarkus.flyway.username", String.class);
        if (owner.isEmpty() || owner.equals(config.getOptionalValue("quarkus.datasource.username", String.class)))
            return;
        var account = new Properties();
        account.setProperty("user", owner.get());
        account.setProperty(
                "password",
                config.getOptionalValue("quarkus.flyway.password", String.class).orElse(""));
        try (var ofTheOwner = new org.mariadb.jdbc.Driver()
                        .connect(config.getValue("quarkus.flyway.jdbc-url", String.class), account);
                var ofTheApplication = database.getConnection()) {
            give(ofTheOwner, ofTheApplication);
        } catch (SQLException refused) {
            LOG.warn("PERINGATAN: hak akun aplikasi atas tabel tidak dapat diberikan (" + refused.getMessage()
                    + "). Berikan dengan tangan: docs/operations.md, \"Accounts\"");
        }
    }

    /** Nothing where the owner may not give rights away: then somebody does it by hand. */
    static void give(Connection owner, Connection application) throws SQLException {
        if (!mayGive(owner)) return;
        var account = account(application);
        var given = given(application);
        try (var statement = owner.createStatement()) {
            for (var table : tables(owner)) {
                var missing = missing(table, given);
                if (!missing.isEmpty())
                    statement.execute("GRANT " + missing + " ON " + quoted(owner.getCatalog()) + "." + quoted(table)
                            + " TO " + account);
            }
        }
    }

    private static boolean mayGive(Connection owner) throws SQLException {
        return !column(owner, """
                SELECT is_grantable FROM information_schema.schema_privileges
                WHERE REPLACE(table_schema, '\\\\', '') = DATABASE() AND is_grantable = 'YES'
                LIMIT 1""").isEmpty();
    }

    private static List<String> tables(Connection owner) throws SQLException {
        return column(owner, """
                SELECT table_name FROM information_schema.tables
                WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name""");
    }

    /** Rights that the application has, each with its table, {@code UPDATE patient}. */
    private static Set<String> given(Connection application) throws SQLException {
        return new HashSet<>(column(application, """
                SELECT CONCAT(privilege_type, ' ', table_name) FROM information_schema.table_privileges
                WHERE table_schema = DATABASE()"""));
    }

    private static String missing(String table, Set<String> given) {
        return (table.startsWith("audit_") ? TO_ADD_AND_READ : TO_WORK)
                .stream()
                        .filter(right -> !given.contains(right + " " + table))
                        .sorted()
                        .collect(Collectors.joining(", "));
    }

    /** Of whoever is in, with the host by which the server knows the account. */
    private static String account(Connection connection) throws SQLException {
        var account = column(connection, "SELECT CURRENT_USER()").get(0);
        int at = account.lastIndexOf('@');
        return quoted(account.substring(0, at)) + "@" + quoted(account.substring(at + 1));
    }

    private static String quoted(String name) {
        return "`" + name.replace("`", "``") + "`";
    }

    private static List<String> column(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var values = new ArrayList<String>();
            while (rows.next()) values.add(rows.getString(1));
            return values;
        }
    }

    // ---- looking at them

    void warn(@Observes @Priority(LAST) ServerStarting event) {
        if (config.getOptionalValue("edokter.demo.enabled", Boolean.class).orElse(false)) return;
        try (var connection = database.getConnection()) {
            warning(connection).ifPresent(warning -> LOG.warn("PERINGATAN: " + warning));
        } catch (SQLException away) {
            LOG.debug("the rights were not looked at", away);
        }
    }

    /** That whoever has the application's account could change what it did; not of the embedded engine's only account. */
    static Optional<String> warning(Connection connection) throws SQLException {
        if (Settings.of(System.getenv()).database().isEmpty() || !changesTheTrail(connection)) return Optional.empty();
        return Optional.of("akun basis data aplikasi dapat mengubah dan menghapus jejak audit. Pakai dua akun:"
                + " EDOKTER_DB_MIGRATE_USER memiliki tabel, EDOKTER_DB_USER hanya menambah dan membaca jejak"
                + " (docs/operations.md, \"Accounts\")");
    }

    static boolean changesTheTrail(Connection connection) throws SQLException {
        for (var change : CHANGES_OF_THE_TRAIL) {
            try (var statement = connection.createStatement()) {
                statement.execute(change);
                return true;
            } catch (SQLException refused) {
                int code = refused.getErrorCode();
                if (code != NO_RIGHT_TO_THE_TABLE && code != NO_RIGHT_TO_THE_COLUMN) throw refused;
            }
        }
        return false;
    }
}
