package id.edokter.engine;

import id.edokter.support.FreePort;
import id.edokter.support.LogSearch;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** e-Dokter as a person starts it: the packaged jar in a process of its own, on free ports. */
final class PackagedEdokter implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    /** What is told to the process: settings as environment variables, options of the JVM, arguments. */
    static final class Setup {

        private final Map<String, String> environment = new LinkedHashMap<>();
        private final List<String> options = new ArrayList<>(List.of("-Xmx256m"));
        private Path app = Path.of("target/quarkus-app");

        Setup set(String variable, Object value) {
            environment.put(variable, value.toString());
            return this;
        }

        /** Another build of it. */
        Setup from(Path folder) {
            app = folder;
            return this;
        }

        /** As {@code java -jar quarkus-run.jar}, without an opinion on the heap. */
        Setup withoutOptions() {
            options.clear();
            return this;
        }

        PackagedEdokter start(String... args) {
            return new PackagedEdokter(this, List.of(args));
        }

        /** Starts it and waits until it says that it runs. */
        PackagedEdokter started() {
            var edokter = start();
            edokter.awaitStart();
            return edokter;
        }
    }

    private final Process process;
    private final int port;
    private final Path data;
    private final List<String> output = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> running = new CompletableFuture<>();
    private final Thread reader;

    static Setup with(Path data) {
        return new Setup()
                .set("EDOKTER_DATA_DIR", data)
                .set("EDOKTER_ENGINE_DIR", Path.of("target/engine").toAbsolutePath())
                .set("EDOKTER_DEMO", "false")
                .set("EDOKTER_WEB_BASE_URL", "https://janji.rs.example")
                // what is tried here needs nobody who looks after accounts; whether that is asked for, StartIT tells
                .set("EDOKTER_ACCOUNT_WITHOUT_ADMINISTRATOR", "true")
                .set("QUARKUS_HTTP_PORT", FreePort.find())
                .set("QUARKUS_MANAGEMENT_PORT", FreePort.find());
    }

    private PackagedEdokter(Setup setup, List<String> args) {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(setup.options);
        command.add("-jar");
        command.add(setup.app.resolve("quarkus-run.jar").toString());
        command.addAll(args);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("EDOKTER_") || name.startsWith("QUARKUS_"));
        builder.environment().putAll(setup.environment);
        port = Integer.parseInt(setup.environment.getOrDefault("QUARKUS_HTTP_PORT", "8080"));
        data = Path.of(setup.environment.get("EDOKTER_DATA_DIR"));
        try {
            process = builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        reader = new Thread(this::read, "console of e-Dokter");
        reader.start();
    }

    private void read() {
        try (var lines = process.inputReader();
                var log = LogSearch.toBeSearched("package-" + process.pid() + ".log")) {
            boolean greeting = false;
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                output.add(line);
                log.println(line);
                greeting |= line.contains("Berhenti");
                // it is written at once: when no line of it is left, the console says all that it has to say
                if (greeting && !lines.ready()) running.complete(null);
            }
        } catch (IOException ended) {
            output.add("(console closed)");
        }
        running.completeExceptionally(new IllegalStateException("e-Dokter ended: " + output));
    }

    private void awaitStart() {
        try {
            running.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (Exception e) {
            process.destroyForcibly();
            throw new IllegalStateException("e-Dokter did not start: " + output, e);
        }
    }

    /** Waits for the end and says how it was. */
    int exitCode() {
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("e-Dokter does not end: " + output);
            }
            reader.join();
            return process.exitValue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String console() {
        return String.join("\n", output);
    }

    long pid() {
        return process.pid();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /** The process that serves, which is another one when the heap was not given. */
    ProcessHandle server() {
        return ProcessHandle.of(Long.parseLong(DataFolder.holder(data).getProperty("pid")))
                .orElseThrow();
    }

    /** The MariaDB below it. */
    ProcessHandle engine() {
        return server().children()
                .filter(child -> child.info().command().orElse("").contains("mariadbd"))
                .findFirst()
                .orElseThrow();
    }

    int enginePort() {
        return Integer.parseInt(DataFolder.holder(data).getProperty("port"));
    }

    Connection database() throws SQLException {
        return DriverManager.getConnection(
                Engine.jdbcUrl(enginePort()),
                Engine.username(),
                DataFolder.secretOf(data, "database-password").orElseThrow());
    }

    URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    HttpResponse<String> get(String path) {
        return get(port, path);
    }

    static HttpResponse<String> get(int port, String path) {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks it to end, as Ctrl-C and a service manager do. */
    int end() {
        process.destroy();
        return exitCode();
    }

    /** As {@code kill -9}: no time to do anything. */
    static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
        victim.onExit().join();
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
    }
}
