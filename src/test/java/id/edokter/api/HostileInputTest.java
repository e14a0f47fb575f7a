package id.edokter.api;

import static id.edokter.api.Client.general;
import static id.edokter.api.Client.jkn;
import static id.edokter.api.Client.patient;
import static id.edokter.api.Client.slot;
import static id.edokter.api.Client.with;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Hostile;
import id.edokter.support.MetaCalls;
import id.edokter.support.Routes;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is written into a field: it is booked as written or refused with a reason, and never breaks the server. */
@QuarkusTest
class HostileInputTest {

    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final byte[] NOTHING = {};

    @Inject
    Given given;

    @Inject
    Client client;

    /** Every field of a booking, as the API itself has them. */
    static Stream<String> ofABooking() {
        return fields("", AppointmentBody.class);
    }

    static Stream<String> ofAMove() {
        return fields("", MoveBody.class);
    }

    private static Stream<String> fields(String before, Class<?> body) {
        return Arrays.stream(body.getRecordComponents()).flatMap(field -> {
            var name = Stream.of(before + field.getName());
            return field.getType().isRecord()
                    ? Stream.concat(name, fields(before + field.getName() + ".", field.getType()))
                    : name;
        });
    }

    /** A new kind of body, or a new endpoint that takes one, is found out here; what Meta tells is looked at with its hook. */
    @Test
    void theBodiesAreTheseThree() {
        assertThat(Routes.all().stream()
                        .filter(route -> route.matches("(POST|PUT|PATCH|DELETE) /api/.*")
                                && !route.contains("/trouble")
                                && !route.endsWith(MetaCalls.PATH)))
                .containsExactlyInAnyOrder(
                        "POST /api/v1/appointments",
                        "PATCH /api/v1/appointments/{code}",
                        "DELETE /api/v1/appointments/{code}");
        assertThat(fields("", CancelBody.class)).containsExactly("reason");
    }

    @ParameterizedTest
    @MethodSource("ofABooking")
    void noTextInAnyFieldBreaksABooking(String field) throws Exception {
        var practice = given.practice(
                given.today().plusDays(3), LocalTime.of(8, 0), 1, Given.pools(Pool.ANY, Hostile.STRINGS.size() + 1));
        for (var text : Hostile.STRINGS) {
            var person = patient();
            var payer = field.equals("payer.insurer")
                    ? with("kind", "INSURANCE")
                    : field.startsWith("payer") ? jkn() : general();
            var body = with("session", practice.session(), "patient", person, "payer", payer);
            part(body, field).put(field.substring(field.indexOf('.') + 1), text);
            var answer = client.posts(ESCAPED.writeValueAsBytes(body));
            assertThat(answer.statusCode()).as(shown(text)).isIn(201, 400, 422);
            if (answer.statusCode() != 201) {
                assertThat(ESCAPED.readTree(answer.body()).at("/errors/0/field").asText())
                        .as(shown(text))
                        .isEqualTo(field);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("ofAMove")
    void noTextInAnyFieldBreaksAMove(String field) throws Exception {
        var practice = given.practice(2);
        var booked = ESCAPED.readTree(
                client.posts(ESCAPED.writeValueAsBytes(slot(practice.slot(1)))).body());
        for (var text : Hostile.STRINGS) {
            var body = with("session", practice.session());
            body.put(field, text);
            var answer = client.sends(
                    "PATCH",
                    "/api/v1/appointments/" + booked.get("code").asText(),
                    ESCAPED.writeValueAsBytes(body),
                    "X-Appointment-Token",
                    booked.get("token").asText());
            assertThat(answer.statusCode()).as(shown(text)).isIn(400, 422);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> body, String field) {
        return field.contains(".") ? (Map<String, Object>) body.get(field.substring(0, field.indexOf('.'))) : body;
    }

    @Test
    void namesAreKeptAsPeopleWriteThem() throws Exception {
        for (var name : List.of(
                "O'Brien", "Nur'aini", "王小明", "👩‍👩‍👧‍👦 Sari", "<b>Sari</b>", "Robert'); DROP TABLE patient;--")) {
            var body = with("slot", given.practice(1).slot(1), "patient", patient("name", name), "payer", general());
            var answer = client.books(new ObjectMapper().writeValueAsString(body));
            assertThat(answer.statusCode()).isEqualTo(201);
            assertThat(answer.<String>path("patient.name")).isEqualTo(name);
            assertThat(given.count(
                            "select count(*) from appointment where code = ? and patient_name = ?",
                            answer.path("code"),
                            name))
                    .isEqualTo(1);
        }
    }

    @Test
    void noTextInAKeyTokenCodeOrQuestionBreaksAnAnswer() throws Exception {
        var booking = ESCAPED.writeValueAsBytes(slot(0));
        for (var text : Hostile.STRINGS) {
            var encoded = URLEncoder.encode(text.replaceAll("[\\ud800-\\udfff]", "?"), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            // a longer line is refused by the server before anybody reads it
            if (encoded.length() > 3_500) continue;
            for (var path : List.of(
                    "/api/v1/appointments/" + encoded,
                    "/api/v1/sessions/" + encoded + "/slots",
                    "/api/v1/sessions?clinic=" + encoded,
                    "/api/v1/sessions?doctor=" + encoded,
                    "/api/v1/sessions?from=" + encoded + "&to=" + encoded,
                    "/api/v1/doctors?clinic=" + encoded,
                    "/api/v1/" + encoded)) {
                var answer = client.sends("GET", path, NOTHING, "X-Appointment-Token", "x");
                assertThat(answer.statusCode()).as(path).isIn(200, 400, 401, 404, 405, 414, 431);
            }
            var header = text.replaceAll("[^\\x20-\\x7e]", "").strip();
            assertThat(client.sends("POST", "/api/v1/appointments", booking, "Idempotency-Key", header)
                            .statusCode())
                    .as(header)
                    .isIn(400, 422);
            assertThat(client.sends("GET", "/api/v1/appointments/ABCDEF", NOTHING, "X-Appointment-Token", header)
                            .statusCode())
                    .as(header)
                    .isIn(401, 404);
        }
    }

    @Test
    void noReasonBreaksACancellation() throws Exception {
        var practice = given.practice(
                given.today().plusDays(3), LocalTime.of(8, 0), 1, Given.pools(Pool.ANY, Hostile.STRINGS.size()));
        for (var text : Hostile.STRINGS) {
            var body = with("session", practice.session(), "patient", patient(), "payer", general());
            var booked = ESCAPED.readTree(
                    client.posts(ESCAPED.writeValueAsBytes(body)).body());
            var answer = client.sends(
                    "DELETE",
                    "/api/v1/appointments/" + booked.get("code").asText(),
                    ESCAPED.writeValueAsBytes(with("reason", text)),
                    "X-Appointment-Token",
                    booked.get("token").asText());
            assertThat(answer.statusCode()).as(shown(text)).isIn(200, 400);
        }
    }

    private static String shown(String text) throws JsonProcessingException {
        var shown = ESCAPED.writeValueAsString(text);
        return shown.length() < 80 ? shown : shown.substring(0, 80);
    }
}
