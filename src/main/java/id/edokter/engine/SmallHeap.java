package id.edokter.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * A heap of at most 256 MiB by default, however e-Dokter was started.
 *
 * <p>Left alone, Java takes a quarter of the machine. The limit can only be given when a process begins, and neither
 * {@code java -jar} nor {@code quarkus:run} has a place for it; so the first process begins a second one with the limit
 * and waits for it, passing on signals and exit code. Whoever gives a limit ({@code -Xmx}, {@code -XX:MaxRAMPercentage}
 * and the like, as the Docker image does) gets one process and that limit.
 */
public final class SmallHeap {

    private static final int MEBIBYTES = 256;
    private static final String LAUNCHER = "edokter.launcher";

    private SmallHeap() {}

    public static boolean isWanted() {
        return Runtime.getRuntime().maxMemory() >> 20 > MEBIBYTES
                && runsFromItsJar()
                && given().stream().noneMatch(SmallHeap::decidesAlready);
    }

    private static boolean runsFromItsJar() {
        return System.getProperty("java.class.path").endsWith("quarkus-run.jar");
    }

    private static boolean decidesAlready(String option) {
        return option.startsWith("-Xmx")
                || option.startsWith("-XX:MaxHeapSize")
                || option.startsWith("-XX:MaxRAM")
                || option.startsWith("-agentlib:jdwp");
    }

    private static List<String> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments();
    }

    /** Runs e-Dokter in a second process with a small heap, and ends with it. */
    public static void runWithIt(String... args) {
        var self = ProcessHandle.current();
        var command = new ArrayList<String>();
        command.add(self.info().command().orElse("java"));
        command.addAll(given());
        command.add("-Xmx" + MEBIBYTES + "m");
        command.add("-XX:+ExitOnOutOfMemoryError");
        if (Runtime.version().feature() >= 24) {
            // Netty and others still use sun.misc.Unsafe, which newer JDKs report on every start
            command.add("--sun-misc-unsafe-memory-access=allow");
        }
        command.add("-D" + LAUNCHER + "=" + self.pid());
        command.add("-jar");
        command.add(System.getProperty("java.class.path"));
        command.addAll(List.of(args));
        try {
            var child = new ProcessBuilder(command).inheritIO().start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(child), "e-Dokter ends"));
            System.exit(child.waitFor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void end(Process child) {
        child.destroy();
        try {
            child.waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The process that began this one for the sake of its heap; 0 when this one was begun directly. */
    static long launcher() {
        return Long.getLong(LAUNCHER, 0);
    }

    /** Ends this process, in good order, when the one that began it is killed. */
    static void endWithLauncher() {
        if (launcher() != 0) {
            ProcessHandle.of(launcher())
                    .ifPresentOrElse(launcher -> launcher.onExit().thenRun(() -> System.exit(1)), () -> System.exit(1));
        }
    }
}
