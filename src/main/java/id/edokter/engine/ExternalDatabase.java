package id.edokter.engine;

import id.edokter.shared.CannotStart;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** A MariaDB that somebody else runs: looked at once before the start, so that the reason for a refusal is plain. */
final class ExternalDatabase {

    private static final int ACCESS_DENIED = 1045;
    private static final int ACCESS_DENIED_TO_SCHEMA = 1044;
    private static final int ACCESS_DENIED_WITHOUT_PASSWORD = 1698;
    private static final int UNKNOWN_SCHEMA = 1049;

    private ExternalDatabase() {}

    /**
     * Enters the database and looks at its version and settings.
     *
     * @return warnings to be said loudly, none when all is well
     * @throws CannotStart when e-Dokter cannot work with it
     */
    static List<String> examine(Settings.Database database) {
        if (!database.url().startsWith("jdbc:mariadb:")) {
            throw new CannotStart("EDOKTER_DB_URL harus berbentuk jdbc:mariadb://HOST:3306/edokter, bukan \""
                    + withoutParameters(database.url()) + "\"");
        }
        var account = new Properties();
        account.setProperty("user", database.user());
        account.setProperty("password", database.password());
        account.setProperty("connectTimeout", "5000");
        try (var connection = new org.mariadb.jdbc.Driver().connect(database.url(), account)) {
            if (connection.getCatalog() == null || connection.getCatalog().isEmpty()) {
                throw new CannotStart(
                        "EDOKTER_DB_URL tidak menyebut nama skema. Tulis lengkap: jdbc:mariadb://HOST:3306/edokter");
            }
            refuseOldServers(connection);
            return warnings(connection);
        } catch (SQLException e) {
            throw new CannotStart(reason(database, e));
        }
    }

    private static String reason(Settings.Database database, SQLException e) {
        var where = withoutParameters(database.url());
        return switch (e.getErrorCode()) {
            case ACCESS_DENIED, ACCESS_DENIED_WITHOUT_PASSWORD ->
                "basis data " + where + " menolak pengguna \"" + database.user()
                        + "\". Periksa EDOKTER_DB_USER dan EDOKTER_DB_PASSWORD";
            case ACCESS_DENIED_TO_SCHEMA ->
                "pengguna \"" + database.user() + "\" tidak berhak atas skema di " + where
                        + ". Beri hak: GRANT ALL PRIVILEGES ON edokter.* TO ...";
            case UNKNOWN_SCHEMA ->
                "skema di " + where + " belum ada. Buat dahulu: CREATE DATABASE edokter CHARACTER SET utf8mb4";
            default ->
                "basis data " + where + " tidak dapat dihubungi (" + firstLine(e)
                        + "). Periksa EDOKTER_DB_URL dan apakah server MariaDB berjalan";
        };
    }

    private static void refuseOldServers(Connection connection) throws SQLException {
        var server = connection.getMetaData();
        var version = server.getDatabaseProductVersion();
        var major = server.getDatabaseMajorVersion();
        var minor = server.getDatabaseMinorVersion();
        if (!"MariaDB".equalsIgnoreCase(server.getDatabaseProductName()) || !isSupported(major, minor)) {
            throw new CannotStart("server basis data ini " + server.getDatabaseProductName() + " " + version
                    + "; e-Dokter memerlukan MariaDB 10.6 atau lebih baru");
        }
    }

    static boolean isSupported(int major, int minor) {
        return major > 10 || major == 10 && minor >= 6;
    }

    static List<String> warnings(Connection connection) throws SQLException {
        var warnings = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "SELECT @@innodb_flush_log_at_trx_commit, @@log_bin, @@sync_binlog, @@sql_mode")) {
            row.next();
            if (row.getInt(1) != 1) {
                warnings.add("innodb_flush_log_at_trx_commit=" + row.getInt(1)
                        + ": janji temu yang sudah dijawab \"berhasil\" dapat HILANG bila server mati. Setel ke 1.");
            }
            if (row.getBoolean(2) && row.getInt(3) != 1) {
                warnings.add("sync_binlog=" + row.getInt(3)
                        + " sementara binlog aktif: cadangan dan replika dapat kehilangan janji temu. Setel ke 1.");
            }
            var mode = row.getString(4);
            if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES")) {
                warnings.add(
                        "sql_mode tidak ketat: nilai yang salah dipotong diam-diam. Tambahkan STRICT_TRANS_TABLES.");
            }
        }
        return warnings;
    }

    /** An address as it may be shown: parameters can hold secrets. */
    static String withoutParameters(String url) {
        return url.replaceFirst("[?].*$", "");
    }

    private static String firstLine(SQLException e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("").replaceFirst("^\\(conn=\\d+\\) ", "");
    }
}
