package id.edokter.api;

import static id.edokter.api.Client.general;
import static id.edokter.api.Client.jkn;
import static id.edokter.api.Client.patient;
import static id.edokter.api.Client.slot;
import static id.edokter.api.Client.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.edokter.audit.Witness;
import id.edokter.client.ApiKeys;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.RawHttp;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BookingByApiTest {

    private static final String APPOINTMENTS = "/api/v1/appointments";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Given given;

    @Inject
    Client client;

    @Inject
    ApiKeys keys;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    @Test
    void aBookingAnswersWithEverythingATicketNeeds() {
        var practice = given.practice(3);
        var booked = client.books(slot(practice.slot(2)));
        booked.then()
                .statusCode(201)
                .header("Location", equalTo(APPOINTMENTS + "/" + booked.path("code")))
                .header("Cache-Control", containsString("no-store"))
                .body("number", equalTo(2))
                .body("label", containsString("-02"))
                .body("status", equalTo("BOOKED"))
                .body("date", equalTo(practice.date().toString()))
                .body("time", equalTo("08:10"))
                .body("plannedStart", equalTo(practice.date() + "T08:10:00+07:00"))
                .body("arriveBy", equalTo(practice.date() + "T07:40:00+07:00"))
                .body("session", equalTo((int) practice.session()))
                .body("slot", equalTo((int) practice.slot(2)))
                .body("clinic.code", equalTo(practice.clinicCode()))
                .body("doctor.name", equalTo(practice.doctorName()))
                .body("room", containsString("Ruang"))
                .body("patient.name", containsString("Uji Coba"))
                .body("payer.kind", equalTo("GENERAL"));
        assertThat(booked.<String>path("code")).matches("[0-9A-Z]{6}");
        assertThat(booked.<String>path("token")).hasSizeGreaterThan(40);
        assertThat(given.count(
                        "select count(*) from appointment_history h join appointment a on a.id = h.appointment_id"
                                + " where a.code = ? and h.who = ? and h.channel = 'API' and h.act = 'BOOKED'",
                        booked.path("code"),
                        "api:" + client.name))
                .isEqualTo(1);
    }

    @Test
    void theNextFreePlaceOfASessionIsTheLowestNumberOfThePool() {
        var practice = given.practice(
                given.today().plusDays(3), LocalTime.of(8, 0), 10, List.of(Pool.GENERAL, Pool.JKN, Pool.ANY, Pool.JKN));
        client.books(with("session", practice.session(), "patient", patient(), "payer", jkn()))
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
        client.books(with("session", practice.session(), "pool", "ANY", "patient", patient(), "payer", general()))
                .then()
                .statusCode(201)
                .body("number", equalTo(3));
    }

    @Test
    void aNikOfAnotherDateOfBirthIsBookedAndPointedOut() {
        var nik = Given.nik(Given.next(), Given.BORN.plusDays(1)).digits();
        var body = with("slot", given.practice(1).slot(1), "patient", patient("nik", nik), "payer", general());
        var key = "test-" + Given.next();
        for (int time = 1; time <= 2; time++)
            client.books(key, body).then().statusCode(201).body("warnings", equalTo(List.of("nik-birth-date")));
        client.books(slot(given.practice(1).slot(1))).then().statusCode(201).body("warnings", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"slot\":1%s}", "{\"patient\":{\"name\":1%s}}"})
    void aNumberOfAThousandDigitsIsNotSaidToBeBrokenJson(String body) throws Exception {
        var refused = client.posts(body.formatted("0".repeat(1000)).getBytes(StandardCharsets.UTF_8));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).containsAnyOf("/problems/body-excessive", "/problems/body-wrong");
    }

    @Test
    void howElseThePatientIsToldIsKept() {
        var patient = patient("email", "Siti.Rahma@Rumah.example ", "first", "EMAIL");
        var code = client.books(with("slot", given.practice(1).slot(1), "patient", patient, "payer", general()))
                .<String>path("code");
        assertThat(given.count(
                        "select count(*) from patient p join appointment a on a.patient_id = p.id where a.code = ?"
                                + " and p.email is not null and p.first_way = 'EMAIL'",
                        code))
                .isEqualTo(1);
    }

    @Test
    void eMailFirstNeedsAnAddress() {
        var patient = patient("first", "EMAIL");
        client.books(with("slot", given.practice(1).slot(1), "patient", patient, "payer", general()))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("patient.email")))
                .body("errors.code", equalTo(List.of("email-for-first-way")));
    }

    @Test
    void allWaysOfPayingCanBeBooked() {
        var practice = given.practice(3);
        client.books(with("slot", practice.slot(1), "patient", patient(), "payer", jkn("visitType", 1)))
                .then()
                .statusCode(201)
                .body("payer.kind", equalTo("JKN"));
        client.books(with(
                        "slot",
                        practice.slot(2),
                        "patient",
                        patient("mrn", "00-12-34"),
                        "payer",
                        with("kind", "INSURANCE", "insurer", "Asuransi Sehat")))
                .then()
                .statusCode(201)
                .body("payer.kind", equalTo("INSURANCE"));
    }

    @Test
    void aNewbornHasNeitherNikNorRecordNumber() {
        var practice = given.practice(1);
        client.books(with(
                        "slot",
                        practice.slot(1),
                        "patient",
                        with(
                                "name",
                                "Bayi Ny. D'Angelo 👶",
                                "birthDate",
                                given.today().toString(),
                                "phone",
                                "0812345678"),
                        "payer",
                        general()))
                .then()
                .statusCode(201)
                .body("patient.name", equalTo("Bayi Ny. D'Angelo 👶"));
    }

    // ---- the same request again

    @Test
    void theSameKeyWithTheSameBodyGivesTheSameAnswerByteForByteHoweverItIsSpaced() {
        var slot = given.practice(1).slot(1);
        var person = patient();
        var first = client.books("again " + slot, with("slot", slot, "patient", person, "payer", general()));
        var spaced = """
                { "payer" : { "kind":"GENERAL", "card":null } ,
                  "patient": {"phone":"%s", "sex":"F","birthDate":"%s","nik":"%s",  "name":"%s"}, "slot":%d }""".formatted(
                        person.get("phone"), person.get("birthDate"), person.get("nik"), person.get("name"), slot);
        var second = client.books("again " + slot, spaced);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(201);
        assertThat(second.asByteArray()).isEqualTo(first.asByteArray());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyIsRefusedAndChangesNothing() {
        var practice = given.practice(2);
        client.books("reused " + practice.session(), slot(practice.slot(1)))
                .then()
                .statusCode(201);
        client.books("reused " + practice.session(), slot(practice.slot(2)))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/request-reused"));
        assertThat(given.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isEqualTo(1);
    }

    @Test
    void keysOfTwoClientsDoNotMeet() {
        var practice = given.practice(2);
        client.books("mine " + practice.session(), slot(practice.slot(1)))
                .then()
                .statusCode(201);
        client.asks()
                .header("Authorization", "Bearer " + keys.create(Witness.system(), "other-" + Given.next()))
                .header("Idempotency-Key", "mine " + practice.session())
                .contentType("application/json")
                .body(slot(practice.slot(2)))
                .post(APPOINTMENTS)
                .then()
                .statusCode(201)
                .body("number", equalTo(2));
    }

    @Test
    void twentyParallelPostsOfOneKeyGiveOneBookingAndTwentyEqualAnswers() throws Exception {
        var practice = given.practice(30);
        var body = with("session", practice.session(), "patient", patient(), "payer", general());
        var threads = Executors.newFixedThreadPool(20);
        try {
            var start = new CountDownLatch(1);
            Callable<Response> post = () -> {
                start.await();
                return client.books("parallel " + practice.session(), body);
            };
            var posts =
                    IntStream.range(0, 20).mapToObj(i -> threads.submit(post)).toList();
            start.countDown();
            var answers = new HashSet<String>();
            var statuses = new ArrayList<Integer>();
            for (var sent : posts) {
                statuses.add(sent.get().statusCode());
                answers.add(sent.get().asString());
            }
            assertThat(statuses).containsOnly(201);
            assertThat(answers).hasSize(1);
        } finally {
            threads.shutdown();
        }
        assertThat(given.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isEqualTo(1);
    }

    @Test
    void aBookingWithoutAnIdempotencyKeyIsToldSo() {
        client.writes()
                .body(slot(given.practice(1).slot(1)))
                .post(APPOINTMENTS)
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-missing"))
                .body("detail", containsString("Idempotency-Key"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"schlüssel", "a\tb"})
    void anIdempotencyKeyIsPrintable(String key) {
        client.books(key, slot(given.practice(1).slot(1)))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/idempotency-key-shape"));
    }

    @Test
    void anIdempotencyKeyHasAtMost200Characters() {
        client.books("x".repeat(201), slot(given.practice(1).slot(1))).then().statusCode(400);
        client.books("%0200d".formatted(Given.next()), slot(given.practice(1).slot(1)))
                .then()
                .statusCode(201);
    }

    // ---- who may

    @Test
    void whoShowsNoKeyOrAWrongOneIsAskedForIt() {
        client.asks()
                .contentType("application/json")
                .header("Idempotency-Key", "x")
                .body(slot(1))
                .post(APPOINTMENTS)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", containsString("Bearer"))
                .body("type", equalTo("/problems/api-key-missing"))
                .body("instance", equalTo(APPOINTMENTS));
        for (var wrong : new String[] {"Bearer edk_" + "x".repeat(43), "Bearer nonsense", "Basic YTpi", "Bearer "}) {
            client.asks()
                    .contentType("application/json")
                    .header("Idempotency-Key", "x")
                    .header("Authorization", wrong)
                    .body(slot(1))
                    .post(APPOINTMENTS)
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", containsString("Bearer"))
                    .body("status", equalTo(401));
        }
    }

    @Test
    void aRevokedKeyOpensNothingAfterFiveSeconds() {
        var name = "short-lived-" + Given.next();
        var key = keys.create(Witness.system(), name);
        var practice = given.practice(2);
        assertThat(booksWith(key, practice.slot(1))).isEqualTo(201);
        keys.revoke(Witness.system(), name);
        clock.travel(Duration.ofSeconds(6));
        assertThat(booksWith(key, practice.slot(2))).isEqualTo(401);
    }

    private int booksWith(String key, long slot) {
        return client.asks()
                .header("Authorization", "Bearer " + key)
                .header("Idempotency-Key", "test-" + Given.next())
                .contentType("application/json")
                .body(slot(slot))
                .post(APPOINTMENTS)
                .statusCode();
    }

    // ---- the hospital's no

    @Test
    void aTakenPlaceIsRefused() {
        var slot = given.practice(1).slot(1);
        client.books(slot(slot)).then().statusCode(201);
        client.books(slot(slot))
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/slot-taken"))
                .body("status", equalTo(409))
                .body("title", equalTo("Not possible"))
                .body("errors", nullValue());
    }

    @Test
    void aFullSessionIsRefused() {
        var practice = given.practice(1);
        client.books(slot(practice.slot(1))).then().statusCode(201);
        client.books(with("session", practice.session(), "patient", patient(), "payer", general()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/session-full"));
    }

    @Test
    void aRuleOfBookingIsToldByItsName() {
        var jknOnly = given.practice(given.today().plusDays(3), LocalTime.of(8, 0), 10, Given.pools(Pool.JKN, 2));
        client.books(slot(jknOnly.slot(1)))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/pool-is-for-others"));
        var practice = given.practice(2);
        var person = patient();
        client.books(with("slot", practice.slot(1), "patient", person, "payer", general()))
                .then()
                .statusCode(201);
        client.books(with("slot", practice.slot(2), "patient", person, "payer", general()))
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/already-in-session"));
        var far = given.practice(given.today().plusDays(200), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));
        client.books(slot(far.slot(1))).then().statusCode(409).body("type", equalTo("/problems/too-far-ahead"));
    }

    // ---- wrong values, told all at once

    @Test
    void everyWrongFieldIsToldWithItsPath() {
        client.books(with(
                        "patient",
                        with(
                                "name", " ",
                                "nik", "123456789012345",
                                "mrn", "no spaces!",
                                "birthDate", "31-01-1990",
                                "sex", "X",
                                "phone", "ask my mother",
                                "email", "somebody at home",
                                "first", "PIGEON"),
                        "payer",
                        with("kind", "JKN", "card", "1", "visitType", 5)))
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/fields-wrong"))
                .body(
                        "errors.field",
                        hasItems(
                                "slot",
                                "patient.name",
                                "patient.nik",
                                "patient.mrn",
                                "patient.birthDate",
                                "patient.sex",
                                "patient.phone",
                                "patient.email",
                                "patient.first",
                                "payer.card",
                                "payer.visitType",
                                "payer.reference"))
                .body("errors.code", hasItems("nik-length", "birth-date-iso", "slot-or-session"))
                .body("errors.size()", equalTo(12));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1990-02-30", "2990-01-01", "1700-01-01", "1990-1-1", "1990-01-01T00:00", "today", "١٩٩٠-٠١-٠١"})
    void aBirthDateThatCannotBeIsRefused(String date) {
        client.books(with("slot", 1, "patient", patient("birthDate", date), "payer", general()))
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("patient.birthDate")));
    }

    @Test
    void patientPayerAndPlaceAreNeeded() {
        client.books("{}").then().statusCode(422).body("errors.field", hasItems("slot", "patient", "payer"));
        client.books(with("slot", 1, "session", 1, "patient", patient(), "payer", with()))
                .then()
                .statusCode(422)
                .body("errors.field", hasItems("session", "payer.kind"));
        client.books(with("session", 1, "pool", "jkn", "patient", patient(), "payer", general()))
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("pool"));
        client.books(with("slot", 1, "pool", "JKN", "patient", patient(), "payer", general()))
                .then()
                .statusCode(422)
                .body("errors.code", hasItem("pool-needs-session"));
    }

    @Test
    void aSlotOrSessionThatIsNotThereIsAWrongField() {
        for (long nowhere : new long[] {0, -1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            client.books(slot(nowhere)).then().statusCode(422).body("errors.field", hasItem("slot"));
            client.books(with("session", nowhere, "patient", patient(), "payer", general()))
                    .then()
                    .statusCode(422)
                    .body("errors.field", hasItem("session"));
        }
    }

    // ---- what cannot be read

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "[{}]",
                "{",
                "}",
                "{]",
                "{\"slot\"}",
                "{\"slot\":1,}",
                "{'slot':1}",
                "{slot:1}",
                "{\"slot\":1}{}",
                "{\"slot\":1} x",
                "{\"slot\":01}",
                "{\"slot\":+1}",
                "{\"slot\":NaN}",
                "{\"slot\":1.0}",
                "{\"slot\":1e3}",
                "{\"slot\":\"1\"}",
                "{\"slot\":\"\"}",
                "{\"slot\":true}",
                "{\"slot\":[1]}",
                "{\"slot\":{}}",
                "{\"slot\":9223372036854775808}",
                "{\"slot\":99999999999999999999999999999999999999999999999999}",
                "{\"slot\":1,\"slot\":2}",
                "{\"patient\":[]}",
                "{\"patient\":\"Sari\"}",
                "{\"patient\":\"\"}",
                "{\"patient\":7}",
                "{\"patient\":{\"nik\":1275010101900001}}",
                "{\"patient\":{\"name\":true}}",
                "{\"patient\":{\"name\":[\"Sari\"]}}",
                "{\"patient\":{\"name\":{}}}",
                "{\"patient\":{\"name\":\"a\",\"name\":\"b\"}}",
                "{\"patient\":{\"name\":\"\\ud800\"}}",
                "{\"patient\":{\"name\":\"\\udc00\\ud800\"}}",
                "{\"patient\":{\"name\":\"\\u12\"}}",
                "{\"patient\":{\"name\":\"\\x41\"}}",
                "{\"patient\":{\"name\":\"a\nb\"}}",
                "{\"\\ud800\":1}",
                "{\"payer\":{\"visitType\":\"3\"}}",
                "{\"payer\":{\"visitType\":3.5}}",
                "{\"payer\":{\"visitType\":99999999999}}",
                "{\"pool\":7}",
                "\uFEFF{",
                "<xml/>"
            })
    void whatIsNotTheRightJsonIsRefusedWithAReason(String body) {
        client.books(body)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", containsString("/problems/body-"))
                .body("detail", not(equalTo("")));
    }

    @Test
    void brokenBytesAndDeepNestingAreRefused() throws Exception {
        var bodies = List.of(
                "{\"patient\":" + "[".repeat(100_000),
                "[".repeat(100_000),
                "{\"patient\":".repeat(20_000),
                "{\"" + "x".repeat(200_000) + "\":1}",
                "{\"slot\":" + "9".repeat(200_000) + "}");
        for (var body : bodies) {
            assertThat(client.posts(body.getBytes(StandardCharsets.US_ASCII)).statusCode())
                    .isEqualTo(400);
        }
        var broken = new byte[] {'{', '"', (byte) 0xC3, (byte) 0x28, '"', ':', '1', '}'};
        assertThat(client.posts(broken).statusCode()).isEqualTo(400);
    }

    @Test
    void theFieldAtFaultIsNamed() {
        client.books("{\"patient\":{\"nik\":1275010101900001}}")
                .then()
                .statusCode(400)
                .body("errors[0].field", equalTo("patient.nik"))
                .body("errors[0].code", equalTo("type-wrong"));
        client.books("{\"patient\":{\"role\":\"admin\"}}")
                .then()
                .body("errors[0].field", equalTo("patient.role"))
                .body("errors[0].code", equalTo("field-unknown"));
        client.books("{\n \"slot\": oops}")
                .then()
                .body("type", equalTo("/problems/body-malformed"))
                .body("detail", containsString("line 2"));
    }

    /** T2: whatever the entities have and the body has not. */
    @Test
    void fieldsOfTheTablesThatAreNotOfTheBodyAreRefusedAndNothingIsWritten() {
        var practice = given.practice(1);
        var columns = new String[] {
            "id",
            "code",
            "status",
            "session_id",
            "slotId",
            "patientId",
            "patient_id",
            "phoneTyped",
            "requestKey",
            "heldUntil",
            "bookedAt",
            "late",
            "version",
            "live_slot",
            "channel",
            "role",
            "queueNo",
            "number",
            "token",
            "toCheck",
            "bookings",
            "claimedNik",
            "jknCard",
            "createdAt",
            "price",
            "owner",
            "who",
            "__proto__",
            "class"
        };
        for (var column : columns) {
            for (var part : new String[] {"", "patient", "payer"}) {
                var body = with("slot", practice.slot(1), "patient", patient(), "payer", general());
                if (part.isEmpty()) body.put(column, 1);
                else body.put(part, added(body.get(part), column));
                client.books(body)
                        .then()
                        .statusCode(400)
                        .body("errors[0].field", equalTo((part.isEmpty() ? "" : part + ".") + column));
            }
        }
        assertThat(given.count("select count(*) from appointment where session_id = ?", practice.session()))
                .isZero();
    }

    @SuppressWarnings("unchecked")
    private static Object added(Object part, String column) {
        var more = new TreeMap<>((Map<String, Object>) part);
        more.put(column, 1);
        return more;
    }

    @Test
    void aBodyThatIsNotJsonOrTooLargeIsRefused() throws Exception {
        for (var type : new String[] {"text/plain", "application/x-www-form-urlencoded", "application/xml"}) {
            client.asks()
                    .header("Authorization", "Bearer " + client.key)
                    .header("Idempotency-Key", "x")
                    .contentType(type)
                    .body("{}")
                    .post(APPOINTMENTS)
                    .then()
                    .statusCode(415)
                    .contentType("application/problem+json")
                    .body("type", equalTo("/problems/not-json"));
        }
        assertThat(client.posts(new byte[300 * 1024]).statusCode()).isEqualTo(413);
    }

    /** Programs that stream their bodies do not say how long they are. */
    @Test
    void aBodyOfUntoldLengthIsReadOrToldToBeTooLarge() throws Exception {
        var body = slot(given.practice(1).slot(1));
        assertThat(client.streams(JSON.writeValueAsBytes(body)).statusCode()).isEqualTo(201);
        for (int length : new int[] {270_000, 5_000_000}) {
            body.put("reason", "x".repeat(length));
            var refused = client.streams(JSON.writeValueAsBytes(body));
            assertThat(refused.statusCode()).isEqualTo(413);
            assertThat(refused.body()).contains("/problems/body-too-large");
        }
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsRefused() {
        assertThat(RawHttp.answer(
                        "POST " + APPOINTMENTS + " HTTP/1.1",
                        "Idempotency-Key: x\r\nContent-Length: 2\r\nAuthorization: Bearer " + client.key,
                        "{}"))
                .contains(" 415 ", "/problems/not-json");
    }

    @Test
    void aMethodOrAddressThatIsNotThereIsAProblemToo() {
        client.writes().put("/api/v1/clinics").then().statusCode(405).contentType("application/problem+json");
        client.writes().delete(APPOINTMENTS).then().statusCode(405).body("status", equalTo(405));
        client.asks()
                .get("/api/v1/nothing")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"))
                .body("instance", equalTo("/api/v1/nothing"));
        client.asks().accept("image/png").get("/api/v1/clinics").then().statusCode(406);
    }

    @Test
    void problemsSpeakTheLanguageAskedForAndIndonesianOtherwise() {
        for (var asked : new String[][] {
            {"en-GB,en;q=0.9,id;q=0.8", "en", "Not found"},
            {"id", "id", "Tidak ditemukan"},
            {"de,fr;q=0.5", "id", "Tidak ditemukan"},
            {"fr, en;q=0.2", "en", "Not found"}
        }) {
            RestAssured.given()
                    .header("Accept-Language", asked[0])
                    .get("/api/v1/sessions/0/slots")
                    .then()
                    .statusCode(404)
                    .header("Content-Language", asked[1])
                    .body("title", equalTo(asked[2]));
        }
    }
}
