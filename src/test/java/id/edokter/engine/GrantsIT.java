package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.shared.Wib;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The strictest account of {@code docs/operations.md}, made by the statement that is printed there: e-Dokter works with
 * it, and whoever steals it can neither change the trail nor the tables, nor read files.
 */
@Tag("own-engine")
class GrantsIT {

    private static final String PASSWORD = "only-for-tests";
    private static final Pattern STATEMENT = Pattern.compile("(?s)```sql\\n(SELECT CONCAT\\('GRANT .*?;)\\n```");
    private static final Pattern API_KEY = Pattern.compile("API key: (edk_\\S+)");
    private static final Pattern DESK = Pattern.compile("kata sandi: (\\S+)");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void withTheLeastRightsEverythingWorksAndNothingElseDoes() throws Exception {
        var data = Path.of("target/grants-it").toAbsolutePath();
        EngineFiles.delete(data);
        List<String> grants;
        try (var demo = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started();
                var database = demo.database()) {
            grants = asOperatorsDo(database);
        }
        assertThat(grants)
                .hasSizeGreaterThan(20)
                .contains("GRANT SELECT, INSERT ON `edokter`.`audit_event` TO edokter;");

        try (var folder = DataFolder.take(data).orElseThrow();
                var engine = Engine.start(
                        folder,
                        Path.of("target/engine").toAbsolutePath(),
                        List.of("--init-file=" + file(data, grants)));
                var edokter = started(data, engine)) {
            work(edokter);
            assertThat(edokter.console()).doesNotContainIgnoringCase("denied");
            nothingElseWorks(engine);
        }
    }

    private static List<String> asOperatorsDo(Connection database) throws SQLException, IOException {
        var printed = STATEMENT.matcher(Files.readString(Path.of("docs/operations.md")));
        assertThat(printed.find()).isTrue();
        var grants = new ArrayList<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(printed.group(1))) {
            while (rows.next()) grants.add(rows.getString(1));
        }
        return grants;
    }

    /** Only the server's own beginning may give rights. */
    private static Path file(Path data, List<String> grants) throws IOException {
        var account = "'edokter_app'@'127.0.0.1'";
        var statements = new ArrayList<String>();
        statements.add("CREATE USER IF NOT EXISTS " + account + " IDENTIFIED BY '" + PASSWORD + "';");
        grants.forEach(grant -> statements.add(grant.replace(" TO edokter;", " TO " + account + ";")));
        return Files.write(data.resolve("grants.sql"), statements);
    }

    private static String secret(Path data, String name) {
        return DataFolder.secretOf(data, name).orElseThrow();
    }

    private static PackagedEdokter started(Path data, Engine engine) {
        return PackagedEdokter.with(data.resolve("second"))
                .set("EDOKTER_DB_URL", engine.jdbcUrl())
                .set("EDOKTER_DB_USER", "edokter_app")
                .set("EDOKTER_DB_PASSWORD", PASSWORD)
                .set("EDOKTER_DB_MIGRATE_USER", Engine.username())
                .set("EDOKTER_DB_MIGRATE_PASSWORD", engine.password())
                .set("EDOKTER_LINK_SECRET", secret(data, "link-secret"))
                .set("EDOKTER_DATA_KEYS", secret(data, "data-keys"))
                .set("EDOKTER_LOOKUP_KEY", secret(data, "lookup-key"))
                .set("EDOKTER_DEMO", "true")
                .started();
    }

    /** What writes most: a booking, moved and cancelled, and somebody who comes in, looks and goes. */
    private void work(PackagedEdokter edokter) throws Exception {
        var key = first(API_KEY, edokter.console());
        var today = Wib.date(Clock.systemUTC().instant());
        var sessions =
                json.readTree(edokter.get("/api/v1/sessions?from=" + today.plusDays(2) + "&to=" + today.plusDays(9))
                        .body());
        var booked = booked(edokter, key, sessions);
        var ticket = "/api/v1/appointments/" + booked.get("code").asText();
        assertThat(send(
                                edokter,
                                "DELETE",
                                ticket,
                                "{\"reason\": \"uji\"}",
                                key,
                                booked.get("token").asText())
                        .statusCode())
                .isEqualTo(200);

        var in = form(edokter, "/masuk", "", "userName=loket&password=" + first(DESK, edokter.console()));
        assertThat(in.statusCode()).isEqualTo(303);
        var cookie = in.headers().allValues("Set-Cookie").stream()
                .filter(value -> value.startsWith("edokter="))
                .map(value -> value.replaceFirst(";.*", ""))
                .findFirst()
                .orElseThrow();
        var own = http.send(
                HttpRequest.newBuilder(edokter.address("/akun"))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
        assertThat(own.statusCode()).isEqualTo(200);
        var token = first(Pattern.compile("name=\"formToken\" value=\"([^\"]+)\""), own.body());
        assertThat(form(edokter, "/keluar", cookie, "formToken=" + token).statusCode())
                .isEqualTo(303);
    }

    private JsonNode booked(PackagedEdokter edokter, String key, JsonNode sessions) throws Exception {
        var found = sessions.findValues("id");
        for (var session : found) {
            var body = """
                    {"session": %s, "patient": {"name": "Uji Hak", "nik": "9900017101909999", "birthDate": "1990-01-31",
                     "sex": "F", "phone": "081200099999"}, "payer": {"kind": "GENERAL"}}""".formatted(session.asText());
            var answer = send(edokter, "POST", "/api/v1/appointments", body, key, "");
            if (answer.statusCode() == 201) return json.readTree(answer.body());
        }
        throw new AssertionError("no place in " + sessions);
    }

    private static void nothingElseWorks(Engine engine) throws SQLException {
        var url = JdbcUrl.forApplication(engine.jdbcUrl());
        try (var thief = DriverManager.getConnection(url, "edokter_app", PASSWORD);
                var statement = thief.createStatement()) {
            for (var sql : List.of(
                    "UPDATE audit_event SET who = 'nobody'",
                    "DELETE FROM audit_event",
                    "TRUNCATE audit_event",
                    "UPDATE audit_seal SET events = 0",
                    "DELETE FROM audit_seal",
                    "REPLACE INTO audit_event SELECT * FROM audit_event LIMIT 1",
                    "INSERT INTO audit_event SELECT * FROM audit_event LIMIT 1 ON DUPLICATE KEY UPDATE who = 'x'",
                    "ALTER TABLE appointment DROP COLUMN code",
                    "DROP TABLE audit_event",
                    "CREATE TABLE hidden (id INT)",
                    "CREATE TRIGGER t BEFORE INSERT ON audit_event FOR EACH ROW SET NEW.who = 'x'",
                    "CREATE USER friend",
                    "GRANT ALL ON edokter.* TO edokter_app",
                    "SELECT * FROM mysql.global_priv",
                    "SELECT * FROM patient INTO OUTFILE '/tmp/edokter-grants-it'",
                    "SELECT LOAD_FILE('/etc/passwd') FROM mysql.user",
                    "SET GLOBAL local_infile = ON"))
                assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("LOAD DATA LOCAL INFILE '/etc/hostname' INTO TABLE room (name)"))
                    .isInstanceOf(SQLException.class);
            var shown = new ArrayList<String>();
            try (var rows = statement.executeQuery("SHOW GRANTS")) {
                while (rows.next()) shown.add(rows.getString(1));
            }
            assertThat(shown)
                    .filteredOn(grant -> !grant.contains("ON `edokter`.`"))
                    .as("nothing beyond single tables")
                    .allMatch(grant -> grant.startsWith("GRANT USAGE ON *.*"));
            assertThat(shown)
                    .filteredOn(grant -> grant.contains("`audit_"))
                    .isNotEmpty()
                    .allMatch(grant -> grant.startsWith("GRANT SELECT, INSERT ON "));
        }
    }

    private HttpResponse<String> send(
            PackagedEdokter edokter, String method, String path, String body, String key, String ticket)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(edokter.address(path))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "grants-it-" + System.nanoTime())
                .method(method, BodyPublishers.ofString(body));
        if (!ticket.isEmpty()) request.header("X-Appointment-Token", ticket);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> form(PackagedEdokter edokter, String path, String cookie, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(edokter.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        if (!cookie.isEmpty()) request.header("Cookie", cookie);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }
}
