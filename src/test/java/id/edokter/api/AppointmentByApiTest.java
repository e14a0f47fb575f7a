package id.edokter.api;

import static id.edokter.api.Client.slot;
import static id.edokter.api.Client.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AppointmentByApiTest {

    private static final String APPOINTMENTS = "/api/v1/appointments/";

    @Inject
    Given given;

    @Inject
    Client client;

    @Inject
    TravellingClock clock;

    private Given.Practice practice;
    private String code;
    private String token;

    @BeforeEach
    void anAppointment() {
        practice = given.practice(4);
        var booked = client.books(slot(practice.slot(1)));
        code = booked.path("code");
        token = booked.path("token");
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void theTokenShowsTheAppointmentAsBearerOrAsHeader() {
        client.sees(code, token)
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("number", equalTo(1))
                .body("token", nullValue());
        client.asks()
                .header("X-Appointment-Token", token)
                .get(APPOINTMENTS + code)
                .then()
                .statusCode(200);
    }

    @Test
    void aWrongTokenAnUnknownCodeAndAnotherAppointmentGetTheSameAnswer() {
        var other = client.books(slot(practice.slot(2)));
        var wrongToken = client.sees(code, "x".repeat(43));
        var unknownCode = client.sees("000000", token);
        var othersToken = client.sees(code, other.path("token"));
        for (var answer : new Response[] {wrongToken, unknownCode, othersToken}) {
            answer.then().statusCode(404).body("type", equalTo("/problems/appointment-not-found"));
        }
        assertThat(othersToken.asString()).isEqualTo(wrongToken.asString());
        client.moves(code, other.path("token"), with("slot", practice.slot(3)))
                .then()
                .statusCode(404);
        client.cancels(code, other.path("token")).then().statusCode(404);
        client.sees(code, token).then().body("status", equalTo("BOOKED")).body("number", equalTo(1));
    }

    @Test
    void withoutATokenTheAnswerIsWhoAreYou() {
        client.asks().get(APPOINTMENTS + code).then().statusCode(401).body("type", equalTo("/problems/token-missing"));
        client.writes().get(APPOINTMENTS + code).then().statusCode(401);
        client.writes().body(with("slot", 1)).patch(APPOINTMENTS + code).then().statusCode(401);
        client.writes().delete(APPOINTMENTS + code).then().statusCode(401);
    }

    @Test
    void changingWithTheTokenInItsHeaderTakesAnApiKeyToo() {
        var move = client.asks()
                .header("X-Appointment-Token", token)
                .contentType("application/json")
                .body(with("slot", practice.slot(2)));
        move.patch(APPOINTMENTS + code).then().statusCode(401).body("type", equalTo("/problems/api-key-missing"));
        client.asks()
                .header("X-Appointment-Token", token)
                .delete(APPOINTMENTS + code)
                .then()
                .statusCode(401);
        client.asks()
                .header("X-Appointment-Token", token)
                .header("Authorization", "Bearer edk_" + "x".repeat(43))
                .delete(APPOINTMENTS + code)
                .then()
                .statusCode(401)
                .body("type", equalTo("/problems/api-key-unknown"));
        client.sees(code, token).then().body("status", equalTo("BOOKED")).body("number", equalTo(1));
    }

    @Test
    void theTokenAsBearerIsEnoughToMoveAndCancel() {
        client.asks()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(with("slot", practice.slot(2)))
                .patch(APPOINTMENTS + code)
                .then()
                .statusCode(200)
                .body("number", equalTo(2));
        client.asks()
                .header("Authorization", "Bearer " + token)
                .delete(APPOINTMENTS + code)
                .then()
                .statusCode(200);
        assertThat(given.count(
                        "select count(*) from appointment_history h join appointment a on a.id = h.appointment_id"
                                + " where a.code = ? and h.who = 'patient' and h.channel = 'API'",
                        code))
                .isEqualTo(2);
    }

    @Test
    void aMoveKeepsCodeAndTokenAndFreesTheOldPlace() {
        client.moves(code, token, with("slot", practice.slot(3)))
                .then()
                .statusCode(200)
                .body("code", equalTo(code))
                .body("number", equalTo(3))
                .body("plannedStart", equalTo(practice.date() + "T08:20:00+07:00"))
                .body("token", nullValue());
        client.sees(code, token).then().body("number", equalTo(3));
        client.books(slot(practice.slot(1))).then().statusCode(201);
    }

    @Test
    void aMoveIntoAnotherClinicIsRefusedAndChangesNothing() {
        var other = given.practice(1);
        for (var wanted : List.of(with("session", other.session()), with("slot", other.slot(1)))) {
            client.moves(code, token, wanted)
                    .then()
                    .statusCode(409)
                    .body("type", equalTo("/problems/move-to-other-clinic"));
        }
        client.sees(code, token).then().body("session", equalTo((int) practice.session()));
    }

    @Test
    void aRepeatedMoveAnswersTheSameAndMovesOnce() {
        var other =
                given.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 3));
        for (int i = 0; i < 3; i++) {
            client.moves(code, token, with("session", other.session()))
                    .then()
                    .statusCode(200)
                    .body("session", equalTo((int) other.session()))
                    .body("number", equalTo(1));
        }
        for (int i = 0; i < 2; i++) {
            client.moves(code, token, with("slot", other.slot(3)))
                    .then()
                    .statusCode(200)
                    .body("number", equalTo(3));
        }
        assertThat(given.count(
                        "select count(*) from appointment_history h join appointment a on a.id = h.appointment_id"
                                + " where a.code = ? and h.act = 'MOVED'",
                        code))
                .isEqualTo(2);
    }

    @Test
    void aMoveIsJudgedLikeABooking() {
        client.books(slot(practice.slot(2))).then().statusCode(201);
        client.moves(code, token, with("slot", practice.slot(2)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/slot-taken"));
        client.moves(code, token, with("slot", 0)).then().statusCode(422).body("errors[0].field", equalTo("slot"));
        client.moves(code, token, "{}").then().statusCode(422);
        client.moves(code, token, with("slot", 1, "status", "COMPLETED"))
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("status"));
        client.moves(code, token, "[]").then().statusCode(400);
        client.moves(code, token, "").then().statusCode(400);
        client.asks()
                .header("Authorization", "Bearer " + token)
                .contentType("text/plain")
                .body("{}")
                .patch(APPOINTMENTS + code)
                .then()
                .statusCode(415);
        client.sees(code, token).then().body("number", equalTo(1));
    }

    @Test
    void afterTheCutOffMovingIsRefusedAndCancellingIsNot() {
        clock.travelTo(practice.date().atTime(7, 0));
        client.moves(code, token, with("slot", practice.slot(2)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/move-too-late"));
        client.cancels(code, token).then().statusCode(200);
    }

    @Test
    void onceTheSessionRunsCancellingIsRefused() {
        clock.travelTo(practice.date().atTime(8, 1));
        client.cancels(code, token).then().statusCode(409).body("type", equalTo("/problems/cancel-too-late"));
    }

    @Test
    void aRepeatedCancellationAnswersTheSameAndTheFirstReasonStays() {
        var first = client.asks()
                .header("Authorization", "Bearer " + token)
                .contentType("application/json")
                .body(with("reason", "Sudah sembuh 🙏"))
                .delete(APPOINTMENTS + code);
        first.then().statusCode(200).body("status", equalTo("CANCELLED_BY_PATIENT"));
        var second = client.writes()
                .header("X-Appointment-Token", token)
                .queryParam("reason", "other")
                .delete(APPOINTMENTS + code);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(given.count(
                        "select count(*) from appointment where code = ? and ended_reason = 'Sudah sembuh 🙏'", code))
                .isEqualTo(1);
        client.books(slot(practice.slot(1))).then().statusCode(201);
        client.moves(code, token, with("slot", practice.slot(2)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-cancelled"));
    }

    @Test
    void theReasonMayComeInTheQuery() {
        client.asks()
                .header("Authorization", "Bearer " + token)
                .queryParam("reason", "demam")
                .delete(APPOINTMENTS + code)
                .then()
                .statusCode(200);
        assertThat(given.count("select count(*) from appointment where code = ? and ended_reason = 'demam'", code))
                .isEqualTo(1);
    }

    @Test
    void whatTheHospitalCancelledIsToldAsSuch() {
        given.change("update appointment set status = 'CANCELLED_BY_HOSPITAL' where code = ?", code);
        client.cancels(code, token).then().statusCode(409).body("type", equalTo("/problems/already-cancelled"));
        client.sees(code, token).then().statusCode(200).body("status", equalTo("CANCELLED_BY_HOSPITAL"));
    }

    @Test
    void theCodeMayBeTypedInSmallLetters() {
        client.sees(code.toLowerCase(Locale.ROOT), token).then().statusCode(200);
    }

    @Test
    void lookingChangesNothing() {
        client.sees(code, token);
        client.asks()
                .header("Authorization", "Bearer " + token)
                .head(APPOINTMENTS + code)
                .then()
                .statusCode(200);
        assertThat(given.count("select version from appointment where code = ?", code))
                .isZero();
    }
}
