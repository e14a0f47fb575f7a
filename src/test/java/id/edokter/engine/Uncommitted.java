package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.tools.ToolProvider;

/** The package with one mistake: what a courier claims is rolled back instead of committed, and sent all the same. */
final class Uncommitted {

    private static final Path COURIER = Path.of("src/main/java/id/edokter/notification/Courier.java");
    private static final String NAME = "id/edokter/notification/Courier.class";
    private static final String CLAIM =
            "return transactions.run(() -> messages.claimNext(way, owner, clock.instant(), lease()));";
    private static final String CLAIM_UNDONE = """
            var found = new java.util.concurrent.atomic.AtomicReference<Optional<OutboxMessage>>(Optional.empty());
            try {
                transactions.run(() -> {
                    found.set(messages.claimNext(way, owner, clock.instant(), lease()));
                    throw new IllegalStateException("not committed");
                });
            } catch (RuntimeException undone) {
                // the mistake
            }
            return found.get();
            """;
    private static final String LOOK = "if (!messages.begins(owner, now)) return false;";
    private static final String CONSTRUCTOR = "    Courier(\n";
    /** What the build adds for its proxies. */
    private static final String FOR_PROXIES =
            "    Courier() {\n        this(null, null, null, null, null, null, null, null, null, null, null);\n    }\n\n";

    private Uncommitted() {}

    /** @return its folder */
    static Path build(Path target) throws IOException {
        var original = Path.of("target/quarkus-app").toAbsolutePath();
        EngineFiles.delete(target);
        Files.createDirectories(target);
        Files.copy(original.resolve("quarkus-run.jar"), target.resolve("quarkus-run.jar"));
        Files.createSymbolicLink(target.resolve("lib"), original.resolve("lib"));
        for (var name : List.of("app", "quarkus")) copy(original.resolve(name), target.resolve(name));
        var compiled = compiled(target.resolve("mistake"));
        int replaced = 0;
        try (var jars = Files.walk(target)) {
            for (var jar : jars.filter(file -> file.toString().endsWith(".jar"))
                    .filter(file -> !file.startsWith(target.resolve("lib")))
                    .toList()) replaced += replace(jar, compiled);
        }
        assertThat(replaced).as("Courier in the package").isPositive();
        return target;
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (var file : files.toList()) Files.copy(file, to.resolve(file.getFileName()));
        }
    }

    private static Path compiled(Path to) throws IOException {
        var source = Files.readString(COURIER);
        assertThat(source).contains(CLAIM, LOOK, CONSTRUCTOR);
        var mistaken = to.resolve("Courier.java");
        Files.createDirectories(to);
        Files.writeString(
                mistaken,
                source.replace(CLAIM, CLAIM_UNDONE)
                        .replace(LOOK, "")
                        .replaceFirst(CONSTRUCTOR.replace("(", "\\("), FOR_PROXIES + CONSTRUCTOR));
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                to.toString(),
                                "-proc:none",
                                "-nowarn",
                                "-parameters",
                                "-cp",
                                System.getProperty("java.class.path"),
                                mistaken.toString()))
                .isZero();
        return to;
    }

    private static int replace(Path jar, Path compiled) throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(jar)) {
            var there = inside.getPath(NAME);
            if (!Files.exists(there)) return 0;
            Files.copy(compiled.resolve(NAME), there, StandardCopyOption.REPLACE_EXISTING);
            return 1;
        }
    }
}
