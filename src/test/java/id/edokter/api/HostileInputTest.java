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
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is written into a field: it is booked as written or refused with a reason, and never breaks the server. */
@QuarkusTest
class HostileInputTest {

    static final List<String> CORPUS = Stream.of(
                    // markup and script
                    "<script>alert(1)</script>",
                    "\"><img src=x onerror=alert(1)>",
                    "<svg/onload=alert(1)>",
                    "</title><b>",
                    "javascript:alert(1)",
                    "{{7*7}}",
                    "${7*7}",
                    "#{7*7}",
                    "{name}",
                    "<%= 7*7 %>",
                    "{#if true}x{/if}",
                    "${jndi:ldap://127.0.0.1/a}",
                    "&lt;b&gt;",
                    "&#0;",
                    "<!--",
                    "]]>",
                    "<?xml version=\"1.0\"?>",
                    // databases
                    "' OR '1'='1",
                    "'; DROP TABLE appointment; --",
                    "\" OR \"\"=\"",
                    "1;select sleep(5)",
                    "admin'--",
                    "' UNION SELECT key_hash FROM api_key -- ",
                    "%",
                    "_",
                    "\\",
                    "\\'",
                    "`",
                    "/*",
                    "0x27",
                    "NULL",
                    "null",
                    "?1",
                    ":name",
                    "%s%s%s%n",
                    "%x%x",
                    "$1",
                    // shells, paths, addresses
                    "; ls",
                    "| cat /etc/passwd",
                    "$(id)",
                    "`id`",
                    "../../etc/passwd",
                    "..\\..\\windows",
                    "file:///etc/passwd",
                    "http://127.0.0.1:9000/q/metrics",
                    "C:\\",
                    "/dev/null",
                    "~root",
                    "&& ping 127.0.0.1",
                    // headers and logs
                    "a\r\nBcc: x@example.org",
                    "a\nb",
                    "a\rb",
                    "\r\n\r\nHTTP/1.1 200 OK",
                    "\u001b[31mred",
                    "a\tb",
                    "\u0007",
                    "\b\b\b",
                    // controls and what cannot be seen
                    "\u0000",
                    "a\u0000b",
                    "\u0001",
                    "\u007f",
                    "\u0085",
                    "\u00a0",
                    "\u200b",
                    "\u200d",
                    "\u2028",
                    "\u2029",
                    "\u202eabc",
                    "\u2066x",
                    "\ufeff",
                    "\ufffe",
                    "\uffff",
                    "\u180e",
                    "\u3000",
                    "",
                    // half characters
                    "\ud800",
                    "\udc00",
                    "\udc00\ud800",
                    "a\ud83d",
                    // real people
                    "O'Brien",
                    "Nur'aini",
                    "D’Angelo",
                    "Bayi Ny. A",
                    "Émile Zátopek",
                    "Łukasz",
                    "İstanbul",
                    "ﬁ ligature",
                    "王小明",
                    "محمد",
                    "אברהם",
                    "สมชาย",
                    "हिन्दी",
                    "이영희",
                    "ꦱꦫꦶ",
                    "👩‍👩‍👧‍👦",
                    "😀",
                    "🇮🇩",
                    "Z̸̡̢a̸l̶g̵o̷",
                    "e\u0301",
                    "ß",
                    "-",
                    ".",
                    "0",
                    "-1",
                    "1e309",
                    "NaN",
                    "Infinity",
                    "true",
                    "[]",
                    "{}",
                    "\"",
                    "''",
                    // numbers that look like one
                    "9900013101910009",
                    "99000131019000O2",
                    "٩٩٠٠٠١٣١٠١٩٠٠٠٠٢",
                    "９９０００１３１０１９００００２",
                    "0000000000000000",
                    "08120000000000000000000000000000000000000000",
                    "+62",
                    "+",
                    "62",
                    "tel:081234567890",
                    "0812-3456-7890",
                    "0001234567890",
                    "1990-01-31",
                    "0000-00-00",
                    "9999-99-99",
                    "-0001-01-01",
                    "1990-13-45",
                    // long
                    "x".repeat(120),
                    "x".repeat(121),
                    "😀".repeat(120),
                    "😀".repeat(121),
                    "x".repeat(5_000),
                    "a b ".repeat(10_000),
                    "'".repeat(1_000),
                    "\u0301".repeat(1_000),
                    "1".repeat(4_000),
                    " ".repeat(1_000),
                    "a".repeat(40) + "!",
                    "(".repeat(3_000))
            .toList();

    private static final ObjectMapper ESCAPED =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final byte[] NOTHING = {};

    @Inject
    Given given;

    @Inject
    Client client;

    @Test
    void theCorpusIsLarge() {
        assertThat(CORPUS).hasSizeGreaterThan(100).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pool",
                "patient.name",
                "patient.nik",
                "patient.mrn",
                "patient.birthDate",
                "patient.sex",
                "patient.phone",
                "payer.kind",
                "payer.card",
                "payer.visitType",
                "payer.reference",
                "payer.insurer"
            })
    void noTextInAnyFieldBreaksABooking(String field) throws Exception {
        var practice = given.practice(
                given.today().plusDays(3), LocalTime.of(8, 0), 1, Given.pools(Pool.ANY, CORPUS.size() + 1));
        for (var text : CORPUS) {
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
        for (var text : CORPUS) {
            if (text.length() > 3_000) continue;
            var encoded = URLEncoder.encode(text.replaceAll("[\\ud800-\\udfff]", "?"), StandardCharsets.UTF_8)
                    .replace("+", "%20");
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
        var practice =
                given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 1, Given.pools(Pool.ANY, CORPUS.size()));
        for (var text : CORPUS) {
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
