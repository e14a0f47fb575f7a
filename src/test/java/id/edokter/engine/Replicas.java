package id.edokter.engine;

import id.edokter.shared.Sealer;
import id.edokter.support.Given;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.stream.Stream;
import org.mariadb.jdbc.MariaDbDataSource;

/** Two of e-Dokter on one database, as a hospital runs them behind its proxy. */
final class Replicas implements AutoCloseable {

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    final PackagedEdokter one;
    final PackagedEdokter two;

    Replicas(Path data) throws IOException {
        this.data = data;
        EngineFiles.delete(data);
        one = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started();
        try {
            two = second();
        } catch (RuntimeException | Error failed) {
            one.close();
            throw failed;
        }
    }

    private PackagedEdokter second() {
        return PackagedEdokter.with(data.resolve("second"))
                .set("EDOKTER_DB_URL", Engine.jdbcUrl(one.enginePort()))
                .set("EDOKTER_DB_USER", Engine.username())
                .set("EDOKTER_DB_PASSWORD", secret("database-password"))
                .set("EDOKTER_LINK_SECRET", secret("link-secret"))
                .set("EDOKTER_DATA_KEYS", secret("data-keys"))
                .set("EDOKTER_LOOKUP_KEY", secret("lookup-key"))
                .set("EDOKTER_DEMO", "true")
                .started();
    }

    private String secret(String name) {
        return DataFolder.secretOf(data, name).orElseThrow();
    }

    /** What is put into the database that both work on. */
    Given given() throws SQLException {
        var database = new MariaDbDataSource(Engine.jdbcUrl(one.enginePort()));
        database.setUser(Engine.username());
        database.setPassword(secret("database-password"));
        return new Given(database, Sealer.of(secret("data-keys"), secret("lookup-key")), Clock.systemUTC());
    }

    HttpResponse<String> get(PackagedEdokter replica, String path, String cookie)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(replica.address(path))
                        .header("Cookie", "edokter=" + cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    /** The lines of an answer as they come; who takes no more of them closes it. */
    Stream<String> lines(PackagedEdokter replica, String path, String cookie) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(replica.address(path))
                .header("Cookie", "edokter=" + cookie)
                .build();
        return http.send(request, BodyHandlers.ofLines()).body();
    }

    HttpResponse<String> post(PackagedEdokter replica, String path, String cookie, String... form)
            throws IOException, InterruptedException {
        return http.send(form(replica, path, cookie, form), BodyHandlers.ofString());
    }

    /** Two requests at the same moment. */
    Answers together(HttpRequest first, HttpRequest second) {
        var one = http.sendAsync(first, BodyHandlers.ofString());
        var two = http.sendAsync(second, BodyHandlers.ofString());
        return new Answers(one.join(), two.join());
    }

    record Answers(HttpResponse<String> one, HttpResponse<String> two) {}

    /** @param form names and values in turn */
    HttpRequest form(PackagedEdokter replica, String path, String cookie, String... form) {
        var body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2)
            body.append(body.isEmpty() ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(replica.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        if (!cookie.isEmpty()) request.header("Cookie", "edokter=" + cookie);
        return request.build();
    }

    @Override
    public void close() {
        two.close();
        one.close();
    }
}
