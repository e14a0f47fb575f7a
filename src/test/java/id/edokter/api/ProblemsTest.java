package id.edokter.api;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProblemsTest {

    @Inject
    Client client;

    @Test
    void whenNoOutcomeIsKnownTheClientIsAskedToComeAgain() {
        for (var path : new String[] {"busy", "away"}) {
            client.asks()
                    .get("/api/v1/trouble/" + path)
                    .then()
                    .statusCode(503)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("3"))
                    .body("type", equalTo("/problems/try-again"))
                    .body(not(Matchers.containsString("10.1.2.3")));
        }
    }

    @Test
    void aFaultOfOursTellsItsReferenceAndNothingElse() {
        client.asks()
                .get("/api/v1/trouble/fault")
                .then()
                .statusCode(500)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/failure"))
                .body("detail", matchesPattern(".*: [0-9A-Z]{8}"))
                .body(not(Matchers.containsString("secret")));
    }

    @Test
    void whatIsTurnedAwayAtTheGateIsToldInTheSameForm() {
        client.asks()
                .header("Accept-Language", "en")
                .body(new byte[300 * 1024])
                .post("/api/v1/appointments")
                .then()
                .statusCode(413)
                .contentType("application/problem+json")
                .header("Content-Language", equalTo("en"))
                .body("type", equalTo("/problems/body-too-large"))
                .body("instance", equalTo("/api/v1/appointments"));
        client.asks()
                .header("Origin", "https://elsewhere.example")
                .post("/api/v1/appointments")
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
        client.asks()
                .urlEncodingEnabled(false)
                .get("/api/v1/clinics;a=b")
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/request-wrong"));
    }

    @Test
    void aKeyWithoutTheRightIsForbidden() {
        client.writes()
                .get("/api/v1/trouble/for-others")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"));
        client.asks()
                .get("/api/v1/trouble/for-others")
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/api-key-missing"));
    }
}
