package id.edokter.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The packaged e-Dokter in a process of its own, started as the README says, with no opinion on its heap. */
final class Application implements AutoCloseable {

    private static final Path JAR = Path.of("target/quarkus-app/quarkus-run.jar");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process launcher;
    private final Path console;
    private final int managementPort;
    final int port;
    /** From the beginning of the process to the first page. */
    final Duration untilFirstPage;

    private Application(Path console, Map<String, String> settings) throws IOException {
        this.console = console;
        port = freePort();
        managementPort = freePort();
        var builder =
                new ProcessBuilder(ProcessHandle.current().info().command().orElse("java"), "-jar", JAR.toString());
        builder.environment().keySet().removeIf(name -> name.matches("(EDOKTER|QUARKUS|JAVA|JDK|MAVEN)_.*"));
        builder.environment().putAll(settings);
        builder.environment().put("QUARKUS_HTTP_PORT", String.valueOf(port));
        builder.environment().put("QUARKUS_MANAGEMENT_PORT", String.valueOf(managementPort));
        builder.redirectErrorStream(true).redirectOutput(console.toFile());
        long begin = System.nanoTime();
        launcher = builder.start();
        awaitFirstPage();
        untilFirstPage = Duration.ofNanos(System.nanoTime() - begin);
    }

    static Application start(Path console, Map<String, String> settings) throws IOException {
        if (!Files.exists(JAR)) throw new IllegalStateException(JAR + " is missing: package first");
        return new Application(console, settings);
    }

    /** Settings for the application to use a database that is there already. */
    static Map<String, String> on(Database database) {
        var settings = new LinkedHashMap<String, String>();
        settings.put("EDOKTER_DB_URL", database.url());
        settings.put("EDOKTER_DB_USER", database.user());
        settings.put("EDOKTER_DB_PASSWORD", database.password());
        settings.put(
                "EDOKTER_DATA_DIR",
                Path.of("target/bench/data").toAbsolutePath().toString());
        settings.put("EDOKTER_DEMO", "false");
        settings.put("EDOKTER_WEB_BASE_URL", "http://localhost");
        settings.put("EDOKTER_ACCOUNT_WITHOUT_ADMINISTRATOR", "true");
        settings.put("EDOKTER_LINK_SECRET", "only-for-the-benchmark-only-for-the-benchmark");
        settings.put("EDOKTER_DATA_KEYS", Hospital.DATA_KEYS);
        settings.put("EDOKTER_LOOKUP_KEY", Hospital.LOOKUP_KEY);
        // messages are written, and stay: nobody is there who could send them
        settings.put("EDOKTER_SMS_URL", "http://localhost:9/");
        settings.put("EDOKTER_SMS_OWN_NETWORK", "true");
        settings.put("EDOKTER_NOTIFICATION_COURIERS", "0");
        // what is planned for the bookings before would be counted among the statements of those that are measured
        settings.put("EDOKTER_REMINDER_EVERY", "off");
        return settings;
    }

    private void awaitFirstPage() throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!launcher.isAlive() || System.nanoTime() > deadline) {
                close();
                throw new IllegalStateException("e-Dokter did not start: " + Files.readString(console));
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
        }
    }

    private boolean answers() {
        try (var wire = new Wire(port, null)) {
            return wire.send(Wire.get("/")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The process that serves, which the first one began for the sake of its heap. */
    ProcessHandle server() {
        return launcher.children()
                .filter(child -> child.info().command().orElse("").endsWith("java"))
                .findFirst()
                .orElse(launcher.toHandle());
    }

    ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** The embedded database server, where the application has begun one. */
    ProcessHandle engine() {
        return server().children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    /** The sum of a figure of the application, over the lines that hold the label. */
    double figure(String name, String label) throws IOException {
        try (var wire = new Wire(managementPort, null)) {
            return wire.send(Wire.get("/q/metrics"))
                    .body()
                    .lines()
                    .filter(line -> line.startsWith(name) && line.contains(label))
                    .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                    .sum();
        }
    }

    List<String> complaints() throws IOException {
        try (var lines = Files.lines(console)) {
            return new ArrayList<>(lines.filter(line -> line.matches(".*\\b(WARN|ERROR|Exception)\\b.*"))
                    .limit(10)
                    .toList());
        }
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        launcher.destroy();
        try {
            if (!launcher.waitFor(120, TimeUnit.SECONDS))
                launcher.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            launcher.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
