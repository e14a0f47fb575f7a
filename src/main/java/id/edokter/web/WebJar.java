package id.edokter.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Files of the npm packages that come as WebJars; which version is for the build to say. */
final class WebJar {

    private WebJar() {}

    /** A file's address on the class path, in the version that is there. */
    static String path(String name, String file) {
        var properties = new Properties();
        var maven = "META-INF/maven/org.webjars.npm/" + name + "/pom.properties";
        try (var in = loader().getResourceAsStream(maven)) {
            if (in == null) throw new IllegalStateException("no WebJar " + name);
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "META-INF/resources/webjars/" + name + "/" + properties.getProperty("version") + "/" + file;
    }

    static Optional<byte[]> read(String path) {
        try (var in = loader().getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClassLoader loader() {
        return Thread.currentThread().getContextClassLoader();
    }
}
