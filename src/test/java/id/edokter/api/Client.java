package id.edokter.api;

import static io.restassured.RestAssured.given;

import id.edokter.audit.Witness;
import id.edokter.client.ApiKeys;
import id.edokter.support.Given;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** Another hospital system, as it talks to the API. */
@Singleton
class Client {

    private static final String APPOINTMENTS = "/api/v1/appointments";

    final String name = "client-" + Given.next();
    final String key;

    private final HttpClient plain =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Client(ApiKeys keys) {
        this.key = keys.create(Witness.system(), name);
    }

    RequestSpecification asks() {
        return given().header("Accept-Language", "en").urlEncodingEnabled(false);
    }

    RequestSpecification writes() {
        return asks().header("Authorization", "Bearer " + key).contentType("application/json");
    }

    Response books(String idempotencyKey, Object body) {
        return writes().header("Idempotency-Key", idempotencyKey).body(body).post(APPOINTMENTS);
    }

    Response books(Object body) {
        return books("test-" + Given.next(), body);
    }

    /** A plain request: REST Assured lays out each body for its log, which takes long, and for hostile ones for ever. */
    HttpResponse<String> sends(String method, String path, byte[] body, String... headers)
            throws IOException, InterruptedException {
        return sends(method, path, HttpRequest.BodyPublishers.ofByteArray(body), headers);
    }

    private HttpResponse<String> sends(String method, String path, BodyPublisher body, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(RestAssured.baseURI + ":" + RestAssured.port + path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .method(method, body);
        if (headers.length > 0) request.headers(headers);
        return plain.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> posts(byte[] body) throws IOException, InterruptedException {
        return sends("POST", APPOINTMENTS, body, "Idempotency-Key", "test-" + Given.next());
    }

    /** Without telling how much comes. */
    HttpResponse<String> streams(byte[] body) throws IOException, InterruptedException {
        var untold = HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
        return sends("POST", APPOINTMENTS, untold, "Idempotency-Key", "test-" + Given.next());
    }

    Response sees(String code, String token) {
        return asks().header("Authorization", "Bearer " + token).get(APPOINTMENTS + "/" + code);
    }

    Response moves(String code, String token, Object place) {
        return writes().header("X-Appointment-Token", token).body(place).patch(APPOINTMENTS + "/" + code);
    }

    Response cancels(String code, String token) {
        return writes().header("X-Appointment-Token", token).delete(APPOINTMENTS + "/" + code);
    }

    /** A person of her own for each call, with what is given put in its place. */
    static Map<String, Object> patient(Object... others) {
        int n = Given.next();
        var patient = with(
                "name",
                "Uji Coba " + n,
                "nik",
                Given.nik(n, Given.BORN).digits(),
                "mrn",
                null,
                "birthDate",
                Given.BORN.toString(),
                "sex",
                "F",
                "phone",
                Given.phone(n));
        patient.putAll(with(others));
        return patient;
    }

    static Map<String, Object> general() {
        return with("kind", "GENERAL");
    }

    static Map<String, Object> jkn(Object... others) {
        var payer = with("kind", "JKN", "card", "0001234567890", "visitType", 3, "reference", "0201R0011126K000001");
        payer.putAll(with(others));
        return payer;
    }

    static Map<String, Object> slot(long slot) {
        return with("slot", slot, "patient", patient(), "payer", general());
    }

    static Map<String, Object> with(Object... keysAndValues) {
        var map = new TreeMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return map;
    }
}
