package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.SlotChoice;
import id.edokter.support.Given;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(GateSettingsTest.BehindTls.class)
class GateSettingsTest {

    public static class BehindTls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "edokter.web.hosts", "janji.rs.example,localhost:1",
                    "edokter.web.base-url", "https://janji.rs.example/",
                    "edokter.web.tls", "true",
                    "edokter.web.demo-notice", "true",
                    "quarkus.http.proxy.trusted-proxies", "10.9.8.7",
                    "edokter.web.requests-per-second", "1",
                    "edokter.web.requests-at-once", "20",
                    "quarkus.http.host", "0.0.0.0");
        }
    }

    @Test
    void aNameThatIsNotOursIsRefused() {
        given().header("Host", "evil.example").get("/tidak-ada").then().statusCode(421);
        given().header("Host", "janji.rs.example").get("/tidak-ada").then().statusCode(404);
    }

    @Test
    void behindTlsBrowsersAreToldToStayThere() {
        given().header("Host", "janji.rs.example")
                .get("/tidak-ada?bahasa=en")
                .then()
                .header("Strict-Transport-Security", containsString("max-age=31536000"))
                .header("Set-Cookie", containsString("Secure"))
                .body(containsString("Sample data"));
    }

    @Inject
    Given data;

    @Inject
    Staff staff;

    /** Of such a name and kind, browsers take it over TLS alone, and give it to nobody else. */
    @Test
    void behindTlsASessionsCookieIsForThisHostAlone() {
        data.change("delete from attempt_count");
        var clerk = staff.colleague(Role.FRONT_DESK);
        var in = given().header("Host", "janji.rs.example")
                .formParam("userName", clerk.userName())
                .formParam("password", clerk.password())
                .redirects()
                .follow(false)
                .post("/masuk");
        in.then().statusCode(303);

        assertThat(in.headers().getValues("Set-Cookie"))
                .hasSize(2)
                .anySatisfy(cookie -> assertThat(cookie).matches("__Host-edokter=[A-Za-z0-9_-]{43};.*"))
                .anySatisfy(cookie -> assertThat(cookie).startsWith("__Host-edokter-kenal="))
                .allSatisfy(cookie -> assertThat(cookie)
                        .contains("Path=/", "Secure", "HTTPOnly", "SameSite=Lax")
                        .doesNotContain("Domain"));
        var token = in.cookie("__Host-edokter");
        for (var name : List.of("__Host-edokter", "edokter"))
            given().header("Host", "janji.rs.example")
                    .cookie(name, token)
                    .redirects()
                    .follow(false)
                    .get("/akun")
                    .then()
                    .statusCode(name.startsWith("__Host-") ? 200 : 303);
    }

    @Inject
    Booking booking;

    /** Whoever has a link made for another host sends its key there. */
    @ParameterizedTest
    @ValueSource(strings = {"janji.rs.example", "localhost:1"})
    void linksBeginWithTheConfiguredAddressWhateverHostIsNamed(String host) {
        var ticket = "/janji/"
                + booking.book(new BookingRequest(
                                null,
                                null,
                                SlotChoice.slot(data.practice(1).slot(1)),
                                data.person(),
                                Given.general(),
                                Actor.PATIENT))
                        .linkToken();

        var page = given().header("Host", host)
                .header("X-Forwarded-Host", "evil.example")
                .header("X-Forwarded-Server", "evil.example")
                .header("Forwarded", "host=evil.example;proto=http")
                .get(ticket)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(page)
                .contains(">https://janji.rs.example" + ticket + "</a>")
                .doesNotContain("evil.example", "localhost:1");
        given().header("Host", "evil.example").get(ticket).then().statusCode(421);
    }

    @Test
    void anAnswerThatLeadsOnNamesNoHost() {
        given().header("Host", "localhost:1")
                .header("X-Forwarded-Host", "evil.example")
                .redirects()
                .follow(false)
                .get("/akun")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/masuk"));
        given().header("Host", "localhost:1")
                .header("X-Forwarded-Host", "evil.example")
                .redirects()
                .follow(false)
                .formParam("tempat", data.practice(1).slot(1))
                .post("/tempat")
                .then()
                .statusCode(303)
                .header("Location", startsWith("/daftar/"));
    }

    /** Whoever guesses names another address each time, and is still one. */
    @Test
    void manyMadeUpAddressesAreOne() {
        data.change("delete from attempt_count");
        int tries = 0;
        int status = 422;
        for (; status == 422 && tries < 60; tries++)
            status = given().header("Host", "janji.rs.example")
                    .header("X-Forwarded-For", "203.0.113." + tries)
                    .formParam("userName", "orang" + tries)
                    .formParam("password", "salah")
                    .post("/masuk")
                    .statusCode();
        data.change("delete from attempt_count");

        assertThat(status).isEqualTo(429);
        assertThat(tries).isEqualTo(31);
    }

    @Test
    void aProxyThatIsNotOursIsNotBelieved() {
        given().header("Host", "janji.rs.example")
                .header("X-Forwarded-For", "203.0.113.9")
                .get("/siapa")
                .then()
                .body(equalTo("127.0.0.1"));
    }

    /** Straight to the server, with another made-up address each time. */
    @Test
    void whoMakesUpAddressesIsOneAllTheSame() throws SocketException {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst();
        assumeTrue(own.isPresent(), "this machine has no address but its own");

        int in = 0;
        int turned = 0;
        for (int i = 0; i < 60; i++) {
            int status = given().baseUri("http://" + own.get().getHostAddress())
                    .header("Host", "janji.rs.example")
                    .header("X-Forwarded-For", "203.0.113." + i + ", 198.51.100." + i)
                    .header("Forwarded", "for=203.0.113." + i)
                    .header("X-Real-IP", "203.0.113." + i)
                    .get("/tidak-ada")
                    .statusCode();
            if (status == 429) turned++;
            else in++;
        }

        assertThat(in).isBetween(20, 40);
        assertThat(turned).isPositive();
    }
}
