package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class GateTest {

    @TestHTTPResource
    URI site;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/janji%2Fabc",
                "/janji%5cabc",
                "//janji/abc",
                "/x//janji",
                "/x/../janji",
                "/x/%2e%2e/janji",
                "/x/.%2e/janji",
                "/janji;a=b",
                "/janji%3ba",
                "/janji%00",
                "/janji%0d%0aSet-Cookie:x",
                "/janji%252f",
                "http://elsewhere.example/janji"
            })
    void anOddPathIsRefused(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", ""))
                .startsWith("HTTP/1.1 400")
                .contains("nosniff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dokter/1%20", "/cari?q=a%2Fb", "/cari?q=%3B//", "/.well-known/x"})
    void anOrdinaryPathIsNot(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1", "")).doesNotStartWith("HTTP/1.1 400");
    }

    /** Else whoever names a host would be sent to it. */
    @Test
    void whoIsLedOnIsToldAPathAndNoHost() {
        for (var host : new String[] {"evil.example", "localhost"})
            given().redirects()
                    .follow(false)
                    .header("Host", host)
                    .formParam("code", "123456")
                    .post("/saya/kode")
                    .then()
                    .statusCode(303)
                    .header("Location", is("/saya/masuk"));
    }

    @Test
    void whoUsesAnotherMethodIsToldWhichThereAre() {
        given().put("/masuk")
                .then()
                .statusCode(405)
                .header("Allow", allOf(containsString("GET"), containsString("POST")));
        given().delete("/poli").then().statusCode(405).header("Allow", containsString("GET"));
        given().contentType("application/json")
                .put("/api/v1/appointments")
                .then()
                .statusCode(405)
                .header("Allow", containsString("POST"));
    }

    @Test
    void aFormOfNoKindIsRefused() throws IOException {
        assertThat(raw("POST /masuk HTTP/1.1", "Content-Length: 0\r\n")).startsWith("HTTP/1.1 415");
        assertThat(raw("POST /masuk HTTP/1.1", "")).startsWith("HTTP/1.1 415");
        assertThat(raw(
                        "POST /masuk HTTP/1.1",
                        "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 0\r\n"))
                .startsWith("HTTP/1.1 422");
    }

    @Test
    void whoAsksTooFastIsToldToWaitAndOthersAreNot() {
        assertThat(asksUntilTurnedAway("203.0.113.77")).isBetween(40, 100);

        var answer = from("203.0.113.77").get("/cari?q=x");
        // on a busy machine the next one may be allowed already
        for (int i = 0; i < 40 && answer.statusCode() == 200; i++)
            answer = from("203.0.113.77").get("/cari?q=x");
        answer.then()
                .statusCode(429)
                .header("Retry-After", "5")
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("dari jaringan Anda"));
        from("203.0.113.77").get(css()).then().statusCode(200);
        from("203.0.113.78").get("/cari?q=x").then().statusCode(200);
        // this machine's own
        given().get("/cari?q=x").then().statusCode(200);
    }

    @Test
    void aProgramThatAsksTooFastGetsAProblem() {
        asksUntilTurnedAway("203.0.113.79");
        // not the list of clinics: all tests' together are slower than what is allowed
        var answer = from("203.0.113.79").get("/api/v1/nothing");
        for (int i = 0; i < 40 && answer.statusCode() == 404; i++)
            answer = from("203.0.113.79").get("/api/v1/nothing");

        answer.then()
                .statusCode(429)
                .header("Retry-After", "5")
                .contentType("application/problem+json")
                .body("type", is("/problems/too-fast"));
    }

    private static int asksUntilTurnedAway(String address) {
        // it counts as a search and is refused before anything is looked for, so fast enough on a busy machine too
        for (int i = 0; i < 200; i++) if (from(address).post("/cari?q=x").statusCode() == 429) return i;
        return 200;
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }

    @Test
    void aFormFromAnotherSiteIsRefused() {
        given().header("Sec-Fetch-Site", "cross-site").post("/masalah").then().statusCode(403);
        given().header("Sec-Fetch-Site", "same-site").post("/masalah").then().statusCode(403);
        given().header("Origin", "https://evil.example").post("/masalah").then().statusCode(403);
        given().header("Origin", "null").post("/masalah").then().statusCode(403);
        given().header("Origin", "https://evil.example")
                .header("Authorization", "Bearer x")
                .cookie("bahasa", "id")
                .post("/masalah")
                .then()
                .statusCode(403)
                .body(containsString("situs lain"));
    }

    @Test
    void aFormFromOurOwnPagesIsNot() {
        var origin = site.getScheme() + "://" + site.getAuthority();
        given().header("Sec-Fetch-Site", "same-origin")
                .formParam("name", "a")
                .post("/masalah")
                .then()
                .statusCode(200);
        given().header("Origin", origin)
                .formParam("name", "a")
                .post("/masalah")
                .then()
                .statusCode(200);
        given().formParam("name", "a").post("/masalah").then().statusCode(200);
    }

    @Test
    void everyAnswerCarriesItsHeaders() {
        for (var path : new String[] {"/tidak-ada", "/masalah/fault", "/masalah/refusal", "/openapi", css()}) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", is("nosniff"))
                    .header("Referrer-Policy", is("same-origin"))
                    .header("Permissions-Policy", containsString("camera=()"))
                    .header("Cross-Origin-Opener-Policy", is("same-origin"))
                    .header("Content-Security-Policy", containsString("frame-ancestors 'none'"))
                    .header("Strict-Transport-Security", nullValue());
        }
    }

    @Test
    void theNonceIsNewEachTime() {
        assertThat(policy()).contains("script-src 'self' 'nonce-").isNotEqualTo(policy());
    }

    @Test
    void whatShowsAPersonIsNeverKept() {
        for (var path : new String[] {"/janji/abc", "/daftar/abc/pasien", "/api/v1/x", "/dokter/1?untuk=abc"}) {
            given().get(path).then().header("Cache-Control", is("no-store"));
        }
    }

    private static String policy() {
        return given().get("/tidak-ada").header("Content-Security-Policy");
    }

    private static String css() {
        return given().get("/tidak-ada").htmlPath().getString("**.find { it.name() == 'link' }.@href");
    }

    private String raw(String requestLine, String headers) throws IOException {
        try (var socket = new Socket(site.getHost(), site.getPort())) {
            var request =
                    requestLine + "\r\nHost: " + site.getAuthority() + "\r\nConnection: close\r\n" + headers + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theProxyOnThisMachineSaysWhoCalls() {
        given().header("X-Forwarded-For", "203.0.113.9").get("/siapa").then().body(is("203.0.113.9"));
    }
}
