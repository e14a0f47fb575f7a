package id.edokter.engine;

import id.edokter.shared.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Supplier;

/**
 * The folder where an installation with the embedded engine keeps everything: rows, secrets, and the engine itself.
 *
 * <pre>
 * database/            the rows (MariaDB's own files)
 * engine/              the unpacked server, may be deleted at any time while e-Dokter is stopped
 * tmp/                 the server's temporary files
 * database-password    of the account edokter, readable by the owner only
 * link-secret          signs the private links of tickets, readable by the owner only
 * data-keys            seal personal data in the rows, readable by the owner only
 * lookup-key           makes the fingerprints by which sealed data are found, readable by the owner only
 * mariadbd.log         what the server says, since its last start
 * running.properties   who holds the folder now: process id, port of the server
 * lock                 held by the process that uses the folder
 * </pre>
 */
public final class DataFolder implements AutoCloseable {

    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private final Path folder;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path folder, FileChannel channel, FileLock lock) {
        this.folder = folder;
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Makes the folder where it is missing and takes it for this process.
     *
     * @return empty when another process holds it
     * @throws CannotStart when the folder cannot be made or written
     */
    public static Optional<DataFolder> take(Path wanted) {
        var folder = wanted.toAbsolutePath().normalize();
        try {
            Files.createDirectories(folder, ownerOnly("rwx------"));
            folder = folder.toRealPath();
            var channel = FileChannel.open(
                    folder.resolve("lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            var taken = new DataFolder(folder, channel, lock);
            Files.deleteIfExists(taken.path("running.properties"));
            return Optional.of(taken);
        } catch (IOException e) {
            throw new CannotStart(
                    "folder data " + folder + " tidak dapat ditulis ("
                            + e.getClass().getSimpleName()
                            + "). Beri pengguna ini izin menulis di sana, atau pilih folder lain: EDOKTER_DATA_DIR=/folder/lain");
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    /** What the process that holds the folder has said about itself; empty properties when it has not yet. */
    public static Properties holder(Path wanted) {
        var said = new Properties();
        var file = wanted.toAbsolutePath().resolve("running.properties");
        if (Files.isReadable(file)) {
            try (var in = Files.newBufferedReader(file)) {
                said.load(in);
            } catch (IOException e) {
                said.clear();
            }
        }
        return said;
    }

    /** Tells other processes who holds the folder. */
    public void announce(Properties self) {
        var text = new StringBuilder();
        self.forEach((key, value) -> text.append(key).append('=').append(value).append('\n'));
        write("running.properties", text.toString());
    }

    public Path path(String name) {
        return folder.resolve(name);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    /** The text of a secret that is made once, kept for ever, and readable by the owner alone. */
    public String secret(String name) {
        return secret(name, DataFolder::random);
    }

    /** The same for a list of keys with names: it begins with one, {@code k1}. */
    public String keys(String name) {
        return secret(name, () -> "k1:" + random());
    }

    private String secret(String name, Supplier<String> made) {
        try {
            var file = path(name);
            if (Files.exists(file)) {
                var kept = Files.readString(file).strip();
                if (!kept.isEmpty()) {
                    return kept;
                }
            }
            var fresh = made.get();
            write(name, fresh + "\n");
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a secret of a folder that another process holds. */
    public static Optional<String> secretOf(Path wanted, String name) {
        try {
            return Optional.of(
                    Files.readString(wanted.toAbsolutePath().resolve(name)).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file that only the owner can read; all of it or nothing. */
    Path write(String name, String text) {
        try {
            var part = path(name + ".part");
            Files.deleteIfExists(part);
            Files.createFile(part, ownerOnly("rw-------"));
            try (var out = FileChannel.open(part, StandardOpenOption.WRITE)) {
                out.write(StandardCharsets.UTF_8.encode(text));
                out.force(true);
            }
            return Files.move(part, path(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return POSIX
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path("running.properties"));
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
