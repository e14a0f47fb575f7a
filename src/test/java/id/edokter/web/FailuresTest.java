package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FailuresTest {

    @Test
    void anUnknownPathGetsAFriendlyPage() {
        for (var path : new String[] {"/tidak-ada", "/tidak/ada/juga", "/aset/edokter-0000.css", "/webjars/x.css"}) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("text/html")
                    .body(containsString("Halaman ini tidak ada"), containsString("ed-top"));
        }
    }

    @Test
    void aRefusalIsAPageThatSaysWhy() {
        given().get("/masalah/refusal")
                .then()
                .statusCode(409)
                .body(containsString("Pendaftaran dibuka 30 hari sebelumnya."));
        given().cookie("bahasa", "en")
                .get("/masalah/refusal")
                .then()
                .statusCode(409)
                .body(containsString("Booking opens 30 days ahead."), containsString("<html lang=\"en\""));
    }

    @Test
    void aRefusalNeverTellsThatAPersonHasAnAppointment() {
        given().get("/masalah/silent")
                .then()
                .statusCode(409)
                .body(not(containsString("sudah punya janji di jadwal ini")), containsString("Dengan data ini"));
    }

    @Test
    void wrongFieldsAreNamed() {
        given().get("/masalah/fields")
                .then()
                .statusCode(422)
                .body(containsString("NIK harus 16 angka. Anda mengisi 15 angka."));
    }

    @Test
    void aBusyDatabaseIsAPageToComeBackTo() {
        for (var kind : new String[] {"again", "database"}) {
            given().get("/masalah/" + kind)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", is("5"))
                    .body(containsString("Sistem sedang sangat sibuk"), not(containsString("10.1.2.3")));
        }
    }

    @Test
    void aFaultOfOursShowsAReferenceAndNothingElse() {
        var body = given().get("/masalah/fault")
                .then()
                .statusCode(500)
                .header("Content-Security-Policy", containsString("default-src 'self'"))
                .extract()
                .asString();
        assertThat(body)
                .containsPattern("<b class=\"ed-code\">[0-9A-Z]{8}</b>")
                .doesNotContain("secret detail")
                .doesNotContain("Exception");
    }

    @Test
    void aWrongMethodOrBodyTypeGetsAPage() {
        given().delete("/masalah/refusal").then().statusCode(405).body(containsString("ed-top"));
        given().contentType("application/xml")
                .body("<a/>")
                .post("/masalah")
                .then()
                .statusCode(is(415))
                .body(containsString("Isian ini tidak dapat kami baca"));
    }

    @Test
    void aFormThatCannotBeDecodedIsTheSendersFaultAndChangesNothing() {
        int before = Trouble.forms;
        for (var body : new String[] {"name=50%", "name=NIK-9900013101000001%zz", "name=%c3%28%"}) {
            given().contentType("application/x-www-form-urlencoded")
                    .body(body)
                    .post("/masalah")
                    .then()
                    .statusCode(400)
                    .body(containsString("<html"), not(containsString("9900013101000001")));
        }
        assertThat(Trouble.forms).isEqualTo(before);
    }

    @Test
    void anOverlongNameGetsAdviceAndChangesNothing() {
        int before = Trouble.forms;
        for (int length : new int[] {220_000, 300_000, 2_000_000}) {
            given().formParam("name", "x".repeat(length))
                    .post("/masalah")
                    .then()
                    .statusCode(413)
                    .header("X-Content-Type-Options", is("nosniff"))
                    .body(containsString("Isian terlalu panjang"), containsString("persingkat"));
        }
        assertThat(Trouble.forms).isEqualTo(before);
    }
}
