package id.edokter.engine;

import id.edokter.shared.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/**
 * A real MariaDB server of our own: on this machine's loopback only, on a free port, its files in one folder.
 *
 * <p>The application is one account with rights on one schema. Every other account is locked; nobody can enter the
 * server from outside, not even root. What must be done with more rights is done by the server itself at its start,
 * from a file that only the owner can read.
 */
public final class Engine implements AutoCloseable {

    /** Of the redo log, in both the making and the running of the database. */
    static final String LOG_FILE_SIZE = "64M";

    private static final String SCHEMA = "edokter";
    private static final String ACCOUNT = "edokter";
    private static final long START_SECONDS = 90;
    private static final long STOP_SECONDS = 60;
    private static final int TRIES = 3;

    private final Process server;
    private final int port;
    private final String password;
    private volatile boolean closing;

    private Engine(Process server, int port, String password) {
        this.server = server;
        this.port = port;
        this.password = password;
    }

    /**
     * Starts the server on a folder that this process has taken, after ending one that a killed e-Dokter left behind.
     *
     * @param home where the unpacked server is kept, the folder's own {@code engine} as a rule
     * @param options further server options, such as {@code --innodb-snapshot-isolation=ON}; they win over ours
     * @throws CannotStart when the server does not come up
     */
    public static Engine start(DataFolder folder, Path home, List<String> options) {
        try {
            var rows = folder.path("database");
            var tmp = Files.createDirectories(folder.path("tmp"));
            ServerProcesses.endThoseOn(rows, folder.path("mariadbd.pid"));
            var files = EngineFiles.unpackedIn(home, rows, tmp);
            files.install(rows);
            var password = folder.secret("database-password");
            for (int attempt = 1; ; attempt++) {
                var engine = launch(folder, files, rows, tmp, password, options);
                if (engine.answers(folder)) {
                    return engine;
                }
                if (attempt == TRIES) {
                    throw new CannotStart("mesin basis data tidak mau berjalan" + lastError(folder)
                            + ". Keterangan lengkap ada di " + folder.path("mariadbd.log"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Engine launch(
            DataFolder folder, EngineFiles files, Path rows, Path tmp, String password, List<String> options)
            throws IOException {
        var port = freePort();
        var first = folder.write("first.sql", firstStatements(password));
        var command = new ArrayList<String>();
        command.add(files.server().toString());
        command.addAll(List.of(
                "--no-defaults",
                "--console",
                "--basedir=" + files.base(),
                "--datadir=" + rows,
                "--tmpdir=" + tmp,
                "--pid-file=" + folder.path("mariadbd.pid"),
                "--init-file=" + first,
                // who may come in
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--socket=",
                "--skip-ssl",
                "--skip-name-resolve",
                "--local-infile=OFF",
                // what is acknowledged is on the disk
                "--innodb-flush-log-at-trx-commit=1",
                "--sync-binlog=1",
                "--binlog-format=ROW",
                // what is stored
                "--character-set-server=utf8mb4",
                "--collation-server=utf8mb4_unicode_ci",
                "--default-time-zone=+00:00",
                "--sql-mode=STRICT_ALL_TABLES,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,"
                        + "NO_ENGINE_SUBSTITUTION",
                // who waits for whom
                "--innodb-lock-wait-timeout=5",
                "--innodb-print-all-deadlocks=ON",
                // a small server
                "--innodb-buffer-pool-size=128M",
                "--innodb-log-file-size=" + LOG_FILE_SIZE,
                "--max-connections=150",
                "--max-allowed-packet=16M",
                "--performance-schema=OFF"));
        if (asRoot()) {
            command.add("--user=root");
        }
        command.addAll(options);
        var log = folder.path("mariadbd.log");
        if (Files.exists(log)) {
            Files.move(log, folder.path("mariadbd.log.previous"), StandardCopyOption.REPLACE_EXISTING);
        }
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(files.environment());
        builder.directory(files.base().toFile());
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        var server = builder.start();
        server.getOutputStream().close();
        return new Engine(server, port, password);
    }

    /** The server refuses to run as root unless that is said in as many words. */
    static boolean asRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Done by the server before it lets anyone in; each statement may be repeated. */
    private static String firstStatements(String password) {
        return """
                CREATE DATABASE IF NOT EXISTS `%1$s` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
                DELETE FROM mysql.global_priv WHERE User = '';
                DELETE FROM mysql.db WHERE User = '';
                UPDATE mysql.global_priv SET Priv = JSON_SET(Priv, '$.account_locked', true) WHERE User <> '%2$s';
                FLUSH PRIVILEGES;
                CREATE USER IF NOT EXISTS '%2$s'@'127.0.0.1';
                ALTER USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
                GRANT ALL PRIVILEGES ON `%1$s`.* TO '%2$s'@'127.0.0.1';
                """.formatted(SCHEMA, ACCOUNT, password);
    }

    private boolean answers(DataFolder folder) throws IOException {
        var deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        var account = new Properties();
        account.setProperty("user", username());
        account.setProperty("password", password);
        try {
            while (System.nanoTime() < deadline) {
                if (server.waitFor(30, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (canConnect(account)) {
                    Files.delete(folder.path("first.sql"));
                    server.onExit().thenRun(() -> sayThatItEnded(folder));
                    return true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        close();
        return false;
    }

    private boolean canConnect(Properties account) {
        try (var connection = new org.mariadb.jdbc.Driver().connect(jdbcUrl(), account)) {
            return connection != null;
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void sayThatItEnded(DataFolder folder) {
        if (!closing) {
            System.err.println("Mesin basis data berhenti sendiri. Hentikan e-Dokter lalu jalankan lagi; keterangan di "
                    + folder.path("mariadbd.log"));
        }
    }

    private static String lastError(DataFolder folder) throws IOException {
        var log = folder.path("mariadbd.log");
        if (!Files.exists(log)) {
            return "";
        }
        var lines =
                Files.readString(log).lines().filter(line -> !line.isBlank()).toList();
        return lines.stream()
                .filter(line -> line.contains("[ERROR]"))
                .findFirst()
                .or(() -> lines.stream().reduce((one, next) -> next))
                .map(line -> ": " + line.replaceFirst("^.*\\[ERROR\\] ", ""))
                .orElse("");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public int port() {
        return port;
    }

    public long pid() {
        return server.pid();
    }

    public String jdbcUrl() {
        return jdbcUrl(port);
    }

    /** The address of an engine that listens on this port of this machine. */
    public static String jdbcUrl(int port) {
        return "jdbc:mariadb://127.0.0.1:" + port + "/" + SCHEMA;
    }

    public static String username() {
        return ACCOUNT;
    }

    public String password() {
        return password;
    }

    /** Ends the server and waits for it: everything is on the disk when this returns. */
    @Override
    public void close() {
        closing = true;
        server.destroy();
        try {
            if (!server.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
