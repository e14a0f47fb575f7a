package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.shared.Fingerprint;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Sealer;
import id.edokter.shared.Wib;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Killed in the middle of a rush: what was acknowledged is there after the next start, and what got no answer is done
 * once when it is asked for again.
 */
@Tag("own-engine")
class CrashIT {

    private static final Pattern KEY = Pattern.compile("API key: (\\S+)");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int CLIENTS = 8;
    private static final int ENOUGH = 60;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final HttpClient http = HttpClient.newHttpClient();

    enum Killed {
        THE_APPLICATION,
        APPLICATION_AND_DATABASE
    }

    /** A booking that is asked for; by its key it can be asked for again. */
    private record Wish(String key, String phone, String body) {}

    private record Rush(Map<String, String> tokens, List<Wish> unanswered) {}

    @ParameterizedTest
    @EnumSource
    void whatWasAcknowledgedIsThereAndWhatWasNotIsDoneOnce(Killed killed) throws Exception {
        var data = Path.of("target/crash-it", killed.name()).toAbsolutePath();
        EngineFiles.delete(data);
        var first = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started();
        var engine = first.engine();
        var rush = rushUntilKilled(first, () -> {
            PackagedEdokter.kill(first.server());
            if (killed == Killed.APPLICATION_AND_DATABASE) PackagedEdokter.kill(engine);
        });
        first.exitCode();
        assertThat(engine.isAlive()).isEqualTo(killed == Killed.THE_APPLICATION);
        assertThat(rush.tokens()).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(rush.unanswered()).as("requests that were under way").isNotEmpty();

        try (var next = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started()) {
            assertThat(engine.isAlive()).isFalse();
            for (var booking : rush.tokens().entrySet()) {
                var found = get(next, "/api/v1/appointments/" + booking.getKey(), booking.getValue());
                assertThat(found.statusCode()).isEqualTo(200);
                assertThat(JSON.readTree(found.body()).path("status").asText()).isEqualTo("BOOKED");
            }
            for (var wish : rush.unanswered()) {
                // 409: it was not done before the kill, and meanwhile others were faster
                var again = post(next, wish);
                assertThat(again.statusCode()).as(again.body()).isIn(201, 409);
                assertThat(post(next, wish).body()).isEqualTo(again.body());
                assertThat(bookings(next, data, wish.phone())).isEqualTo(again.statusCode() == 201 ? 1 : 0);
            }
        }
    }

    /** Books from many hands; once enough is acknowledged, the kill comes while others are under way. */
    private Rush rushUntilKilled(PackagedEdokter edokter, Runnable kill) throws IOException, InterruptedException {
        var sessions = sessions(edokter);
        var rush = new Rush(new ConcurrentHashMap<>(), new CopyOnWriteArrayList<>());
        var outcomes = Crowd.of(CLIENTS + 1, i -> () -> {
            if (i < CLIENTS) return bookUntilNobodyAnswers(edokter, sessions, i, rush);
            var deadline = Instant.now().plus(PATIENCE);
            while (rush.tokens().size() < ENOUGH && Instant.now().isBefore(deadline)) Thread.sleep(5);
            kill.run();
            return null;
        });
        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNull());
        return rush;
    }

    private Void bookUntilNobodyAnswers(PackagedEdokter edokter, List<Long> sessions, int first, Rush rush)
            throws InterruptedException {
        for (int n = first; ; n += CLIENTS) {
            var wish = wish(sessions.get(n % sessions.size()));
            try {
                var answer = post(edokter, wish);
                // 409: this session is full by now
                assertThat(answer.statusCode()).as(answer.body()).isIn(201, 409);
                var booked = JSON.readTree(answer.body());
                if (answer.statusCode() == 201)
                    rush.tokens()
                            .put(
                                    booked.path("code").asText(),
                                    booked.path("token").asText());
            } catch (IOException nobody) {
                rush.unanswered().add(wish);
                return null;
            }
        }
    }

    private static Wish wish(long session) {
        int n = Given.next();
        var phone = Given.phone(n);
        return new Wish("crash-" + n, phone, """
                {"session": %d, "payer": {"kind": "GENERAL"}, "patient": {"name": "Uji Coba", "nik": "%s",
                 "birthDate": "1990-01-31", "sex": "F", "phone": "%s"}}""".formatted(
                        session, Given.nik(n, Given.BORN).digits(), phone));
    }

    /** Sessions of later days with room for general patients. */
    private List<Long> sessions(PackagedEdokter edokter) throws IOException, InterruptedException {
        var found = new ArrayList<Long>();
        for (var session : JSON.readTree(get(edokter, "/api/v1/sessions", null).body())) {
            boolean later = session.path("date")
                            .asText()
                            .compareTo(Wib.date(Instant.now()).toString())
                    > 0;
            if (later
                    && session.path("window").asText().equals("OPEN")
                    && session.path("left").asInt() > 0)
                found.add(session.path("id").asLong());
        }
        return found;
    }

    private HttpResponse<String> get(PackagedEdokter edokter, String path, String token)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(edokter.address(path));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(PackagedEdokter edokter, Wish wish) throws IOException, InterruptedException {
        var key = KEY.matcher(edokter.console());
        assertThat(key.find()).isTrue();
        return http.send(
                HttpRequest.newBuilder(edokter.address("/api/v1/appointments"))
                        .header("Authorization", "Bearer " + key.group(1))
                        .header("Idempotency-Key", wish.key())
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(wish.body()))
                        .build(),
                BodyHandlers.ofString());
    }

    private static int bookings(PackagedEdokter edokter, Path data, String phone) throws SQLException {
        var keys = Sealer.of(
                DataFolder.secretOf(data, "data-keys").orElseThrow(),
                DataFolder.secretOf(data, "lookup-key").orElseThrow());
        try (var connection = edokter.database();
                var statement =
                        connection.prepareStatement("SELECT COUNT(*) FROM appointment WHERE phone_fingerprint = ?")) {
            statement.setBytes(
                    1,
                    keys.fingerprint(Fingerprint.ofPhone(PhoneNumber.of(phone).e164())));
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }
}
