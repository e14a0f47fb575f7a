package id.edokter.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The processes that share the machine, and the processor time each has used.
 *
 * @param database null when the database server is somewhere else
 */
record Processes(ProcessHandle application, ProcessHandle database) {

    /** Seconds of processor time; the load is sent by this very process. */
    record Cpu(double application, double database, double own) {
        Cpu since(Cpu earlier) {
            return new Cpu(application - earlier.application, database - earlier.database, own - earlier.own);
        }
    }

    Cpu cpu() {
        return new Cpu(
                seconds(application), database == null ? 0 : seconds(database), seconds(ProcessHandle.current()));
    }

    private static double seconds(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toNanos).orElse(0L) / 1e9;
    }

    /** A figure of {@code /proc/PID/status} such as VmRSS, in MiB; empty where there is no such file. */
    static Optional<Long> mebibytes(ProcessHandle process, String name) {
        return figure(process, name).map(kibibytes -> kibibytes >> 10);
    }

    /** Any number there, such as Threads. */
    static Optional<Long> figure(ProcessHandle process, String name) {
        try (var lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
            return lines.filter(line -> line.startsWith(name + ":"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException notLinux) {
            return Optional.empty();
        }
    }
}
