package id.edokter.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Servers that outlived the e-Dokter that started them (it was killed): found by what they are, not only by number.
 *
 * <p>A process id alone proves nothing, the system gives it out again. A process counts when it is a MariaDB server and
 * its command line names our folder; where the system does not show command lines (Windows), when it has the id that
 * our server wrote down.
 */
final class ServerProcesses {

    private static final long PATIENCE_SECONDS = 60;

    private ServerProcesses() {}

    /** Ends every server that works on these rows: politely, and by force when it does not listen. */
    static void endThoseOn(Path rows, Path pidFile) {
        var orphans = ProcessHandle.allProcesses()
                .filter(process -> isServerOn(process, rows, pidFile))
                .toList();
        orphans.forEach(ProcessHandle::destroy);
        waitFor(orphans);
        orphans.stream().filter(ProcessHandle::isAlive).forEach(ProcessHandle::destroyForcibly);
        waitFor(orphans);
    }

    private static void waitFor(List<ProcessHandle> processes) {
        try {
            CompletableFuture.allOf(
                            processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException stillThere) {
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isServerOn(ProcessHandle process, Path rows, Path pidFile) {
        var info = process.info();
        var command =
                info.command().map(c -> Path.of(c).getFileName().toString()).orElse("");
        if (!command.startsWith("mariadbd") && !command.startsWith("mysqld")) {
            return false;
        }
        var option = "--datadir=" + rows;
        return info.arguments()
                .map(arguments ->
                        Arrays.stream(arguments).anyMatch(a -> a.equals(option) || a.equals(option + ".part")))
                .orElseGet(() -> process.pid() == writtenIn(pidFile));
    }

    private static long writtenIn(Path pidFile) {
        try {
            return Long.parseLong(Files.readString(pidFile).strip());
        } catch (IOException | NumberFormatException none) {
            return -1;
        }
    }
}
