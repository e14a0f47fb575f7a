package id.edokter.engine;

import id.edokter.shared.Command;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** Tells an operator which database e-Dokter works on, how far its schema is, and whether its settings are safe. */
@Singleton
class CheckDatabase implements Command {

    private final DataSource database;

    CheckDatabase(DataSource database) {
        this.database = database;
    }

    @Override
    public String name() {
        return "check-database";
    }

    @Override
    public String usage() {
        return "- memeriksa basis data: alamat, versi, skema, pengaturan yang berbahaya";
    }

    @Override
    public int run(List<String> args) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var schema = statement.executeQuery(
                        "SELECT version, description FROM flyway_schema_history ORDER BY installed_rank DESC LIMIT 1")) {
            var server = connection.getMetaData();
            System.out.println("Basis data  " + ExternalDatabase.withoutParameters(server.getURL()));
            System.out.println(
                    "Server      " + server.getDatabaseProductName() + " " + server.getDatabaseProductVersion());
            System.out.println(
                    "Skema       " + (schema.next() ? schema.getString(1) + ", " + schema.getString(2) : "-"));
            var warnings = ExternalDatabase.warnings(connection);
            Rights.warning(connection).ifPresent(warnings::add);
            warnings.forEach(warning -> System.out.println("PERINGATAN  " + warning));
            return warnings.isEmpty() ? 0 : 1;
        } catch (SQLException e) {
            System.err.println("Basis data tidak dapat dipakai. " + e.getMessage());
            return 1;
        }
    }
}
