package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * CVE-2026-50559: with Quarkus 3.33.2 an encoded path passes path policies. Four artifacts stand ahead of the platform
 * in {@code pom.xml}; when the platform itself is 3.33.2.1 or newer, they and this test go.
 */
class PatchedQuarkusTest {

    private static final String PATCHED = "3.33.2.1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.quarkus/quarkus-vertx-http",
                "io.quarkus.resteasy.reactive/resteasy-reactive",
                "io.quarkus.resteasy.reactive/resteasy-reactive-vertx"
            })
    void theApplicationRunsOnThePatchedVersionOf(String artifact) throws IOException {
        var found = Collections.list(Thread.currentThread()
                .getContextClassLoader()
                .getResources("META-INF/maven/" + artifact + "/pom.properties"));

        assertThat(found).singleElement().satisfies(jar -> {
            var about = new Properties();
            try (var in = jar.openStream()) {
                about.load(in);
            }
            assertThat(about.getProperty("version")).isEqualTo(PATCHED);
        });
    }

    /** The fourth one builds the application and is on no class path of ours; the build writes down what it took. */
    @Test
    void theApplicationIsBuiltWithThePatchedVersion() throws IOException {
        var model = Path.of("target/quarkus/bootstrap/test-app-model.dat");
        assertThat(model).as("written by the goal generate-code-tests").exists();
        var artifact = Pattern.compile("io\\.quarkus:quarkus-vertx-http-deployment::jar:([^\"]+)");

        assertThat(artifact.matcher(Files.readString(model)).results().map(found -> found.group(1)))
                .isNotEmpty()
                .containsOnly(PATCHED);
    }
}
