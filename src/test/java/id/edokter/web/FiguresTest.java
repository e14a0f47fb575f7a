package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.PlainBrowser;
import id.edokter.support.RawHttp;
import id.edokter.support.Routes;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FiguresTest {

    private static final String SECRET = "hqXNXnALUAOg2Wk905N1m5TqxTfB4pveAtlwsoDY4HQ";

    @Inject
    MeterRegistry registry;

    @ConfigProperty(name = "quarkus.micrometer.binder.http-server.max-uri-tags")
    int mostAddresses;

    @Test
    void noFigureIsNamedAfterAnAddressThatWasSent() throws InterruptedException {
        RawHttp.status("GET /janji/" + SECRET + "//x HTTP/1.1");
        RawHttp.status("GET /janji/" + SECRET + "%00 HTTP/1.1");
        RawHttp.status("PUT /poli HTTP/1.1");
        RawHttp.status("PATCH /janji/" + SECRET + " HTTP/1.1");
        RawHttp.answer("POST /daftar/" + SECRET + "/pasien HTTP/1.1", "Sec-Fetch-Site: cross-site", "");
        RawHttp.status("GET /tidak-ada/" + SECRET + " HTTP/1.1");
        RawHttp.status("OPTIONS /janji/" + SECRET + " HTTP/1.1");
        RawHttp.status("GET /janji/{" + SECRET + "}//x HTTP/1.1");
        RawHttp.status("GET /aset/" + SECRET + " HTTP/1.1");
        askTooFast("/janji/" + SECRET);
        PlainBrowser.fresh().opens("/janji/" + SECRET);
        var until = Instant.now().plus(Duration.ofSeconds(10));
        // an answer is counted after it was sent
        while (!addresses().contains("TURNED_AWAY") || !addresses().contains("/janji/{link}")) {
            assertThat(Instant.now()).isBefore(until);
            Thread.sleep(50);
        }
        assertThat(addresses()).noneMatch(address -> address.contains(SECRET));
    }

    /** Whoever asks too fast is turned away before it is known what is asked for. */
    private static void askTooFast(String path) {
        int status = 0;
        for (int tries = 0; status != 429 && tries < 1_000; tries++)
            status =
                    given().header("X-Forwarded-For", "203.0.113.201").get(path).statusCode();
        assertThat(status).isEqualTo(429);
    }

    /** Beyond this number figures would be left out. */
    @Test
    void everyRouteHasAPlaceAmongTheFigures() {
        long routes = Routes.all().stream()
                .map(route -> route.replaceFirst("^[A-Z]+ ", ""))
                .distinct()
                .count();
        assertThat(routes).isBetween(100L, mostAddresses - 50L);
    }

    private List<String> addresses() {
        return registry.getMeters().stream()
                .map(Meter::getId)
                .filter(id -> id.getName().startsWith("http.server"))
                .map(id -> id.getTag("uri"))
                .filter(Objects::nonNull)
                .toList();
    }
}
