package id.edokter.api;

import static id.edokter.api.Client.slot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;

import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PlacesByApiTest {

    @Inject
    Given given;

    @Inject
    Client client;

    @Test
    void clinicsAreAPlainListForEverybody() {
        var practice = given.practice(1);
        RestAssured.get("/api/v1/clinics")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("$", instanceOf(List.class))
                .body("code", hasItem(practice.clinicCode()));
    }

    @Test
    void doctorsAreThoseOfAClinic() {
        var practice = given.practice(1);
        given.practice(1);
        client.asks()
                .queryParam("clinic", practice.clinicCode())
                .get("/api/v1/doctors")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].id", equalTo((int) practice.doctor()))
                .body("[0].name", equalTo(practice.doctorName()))
                .body("[0].clinics", equalTo(List.of(practice.clinicCode())));
        client.asks().get("/api/v1/doctors").then().statusCode(200).body("id", hasItem((int) practice.doctor()));
    }

    @Test
    void sessionsTellPlacesAndWhatIsLeftPerPool() {
        var practice = given.practice(
                given.today().plusDays(3),
                LocalTime.of(8, 0),
                10,
                List.of(Pool.GENERAL, Pool.GENERAL, Pool.JKN, Pool.WALK_IN));
        client.books(slot(practice.slot(1))).then().statusCode(201);
        client.asks()
                .queryParam("clinic", practice.clinicCode())
                .get("/api/v1/sessions")
                .then()
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].id", equalTo((int) practice.session()))
                .body("[0].date", equalTo(practice.date().toString()))
                .body("[0].starts", equalTo(practice.date() + "T08:00:00+07:00"))
                .body("[0].ends", equalTo(practice.date() + "T08:40:00+07:00"))
                .body("[0].clinic.code", equalTo(practice.clinicCode()))
                .body("[0].doctor.id", equalTo((int) practice.doctor()))
                .body("[0].window", equalTo("OPEN"))
                .body("[0].places", equalTo(4))
                .body("[0].left", equalTo(2))
                .body("[0].pools.pool", equalTo(List.of("GENERAL", "JKN", "WALK_IN")))
                .body("[0].pools.left", equalTo(List.of(1, 1, 1)));
    }

    @Test
    void sessionsAreThoseOfTheDaysAskedForAndTheNextSevenOtherwise() {
        var soon = given.practice(given.today().plusDays(6), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        var later = given.again(soon, given.today().plusDays(7), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        client.asks()
                .queryParam("doctor", soon.doctor())
                .get("/api/v1/sessions")
                .then()
                .body("id", equalTo(List.of((int) soon.session())));
        client.asks()
                .queryParam("doctor", soon.doctor())
                .queryParam("from", later.date().toString())
                .queryParam("to", later.date().plusDays(30).toString())
                .get("/api/v1/sessions")
                .then()
                .body("id", equalTo(List.of((int) later.session())));
    }

    @Test
    void slotsTellNumberTimePoolAndWhetherTheyAreFree() {
        var practice = given.practice(2);
        client.books(slot(practice.slot(2))).then().statusCode(201);
        client.asks()
                .get("/api/v1/sessions/" + practice.session() + "/slots")
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of((int) practice.slot(1), (int) practice.slot(2))))
                .body("number", equalTo(List.of(1, 2)))
                .body("label[0]", containsString("-01"))
                .body("starts[1]", equalTo(practice.date() + "T08:10:00+07:00"))
                .body("pool", equalTo(List.of("ANY", "ANY")))
                .body("free", equalTo(List.of(true, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "9223372036854775807", "99999999999999999999", "1.0", "%00"})
    void aSessionThatIsNotThereHasNoSlots(String id) {
        var status = client.asks().get("/api/v1/sessions/" + id + "/slots").statusCode();
        assertThat(status).isIn(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from=2026-02-30",
                "from=30-11-2026",
                "from=0000-00-00",
                "from=%2B999999999-12-31",
                "from=9999-12-31&to=9999-01-01",
                "to=tomorrow",
                "from=2026-11-30&to=2026-11-29",
                "from=2026-11-01&to=2026-12-02",
                "clinic=%27%20OR%201=1",
                "doctor=1%20or%201=1",
                "doctor=-1",
                "doctor=1e9"
            })
    void aQuestionThatSaysNothingIsToldWhere(String question) {
        client.asks()
                .get("/api/v1/sessions?" + question)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/query-wrong"))
                .body("errors.size()", greaterThan(0));
    }

    @Test
    void everyWrongParameterIsTold() {
        client.asks()
                .get("/api/v1/sessions?from=x&to=y&clinic=nowhere&doctor=z")
                .then()
                .statusCode(400)
                .body("errors.field", hasItems("from", "to", "clinic", "doctor"));
        client.asks().get("/api/v1/doctors?clinic=nowhere").then().statusCode(400);
        client.asks().get("/api/v1/sessions?from=9999-12-31").then().statusCode(200);
    }
}
