package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import id.edokter.account.Role;
import id.edokter.support.RawHttp;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.http.HttpClosedException;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class FailuresTest {

    @Inject
    Staff staff;

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
    void aBrowserThatLeftIsNoFailureOfOurs() {
        assertThat(Failures.isGone(new IllegalStateException(new HttpClosedException("Connection was closed"))))
                .isTrue();
        assertThat(Failures.isGone(new IllegalStateException(new IOException("broken"))))
                .isFalse();
    }

    /** Told by the cookie alone: the database may be what is away. */
    @ParameterizedTest
    @CsvSource({
        "/tidak-ada, 404, sudah tidak ada",
        "/poli//x, 400, mulailah lagi dari akun Anda",
        "/masalah/refusal, 405, Mulailah lagi dari akun Anda",
        "/masalah/refusal, 409, Pendaftaran dibuka 30 hari sebelumnya.",
        "/masalah/fields, 422, NIK harus 16 angka",
        "/masalah/database, 503, sudah tersimpan",
        "/masalah/fault, 500, sudah tersimpan"
    })
    void staffAreLedBackToTheirAccountAndNotToWhatPatientsDo(String path, int status, String text) {
        var method = status == 405 ? "DELETE" : "GET";
        var page = given().cookie("edokter", "a-token-of-staff")
                .request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
        assertThat(page)
                .contains(text, "<a class=\"ed-row\" href=\"/akun\">", "action=\"/keluar\"", "Ke akun saya")
                .doesNotContain("Pilih poliklinik", "Cari janji saya", "href=\"/saya\"", "href=\"/janji\"")
                .doesNotContain("Janji Anda", "membuat janji", "Telepon loket");

        var patients = given().cookie("edokter", "k.a-token-of-patients")
                .request(method, path)
                .then()
                .statusCode(status)
                .extract()
                .asString();
        assertThat(patients).contains("Pilih poliklinik", "href=\"/saya\"").doesNotContain("/akun", "/keluar");
    }

    @Test
    void whoIsDeniedFindsTheWayBackAndOut() {
        var inside = staff.inside(Role.NURSE);
        var browser = inside.browser();

        var denied = browser.opens("/petugas");

        assertThat(denied.status()).isEqualTo(403);
        assertThat(denied.text())
                .contains("Halaman ini bukan untuk akun Anda", "Ke akun saya")
                .doesNotContain("Cari janji");
        assertThat(denied.html())
                .contains("value=\"" + inside.formToken() + "\"")
                .doesNotContain("href=\"/saya\"");
        assertThat(browser.opens("/akun").status()).isEqualTo(200);
        assertThat(browser.sends("/keluar", Map.of("formToken", inside.formToken()))
                        .status())
                .isEqualTo(303);
        assertThat(browser.opens("/petugas").status()).isEqualTo(303);
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
        for (var body : new String[] {"name=50%", "name=NIK-9900013101000001%zz", "name=%c3%28%", "%zz=1"}) {
            for (var form : new String[] {"/masalah", "/masalah/semua"}) {
                given().contentType("application/x-www-form-urlencoded")
                        .body(body)
                        .post(form)
                        .then()
                        .statusCode(400)
                        .body(containsString("<html"), not(containsString("9900013101000001")));
            }
        }
        assertThat(Trouble.forms).isEqualTo(before);
    }

    /** So that the page can say beside the field what is wrong with it, and keep the others. */
    @ParameterizedTest
    @CsvSource({"x,60000", "x,70000", "x,220000", "x,2000000", "é,100000", "😀,400000", "%,300000"})
    void anOverlongAnswerIsCutAndTheOthersAreWhole(String letter, int times) {
        var name = given().contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("other", "y".repeat(4000))
                .formParam("name", letter.repeat(times))
                .formParam("last", "z")
                .post("/masalah")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(name).startsWith("4000 1 ").hasSizeGreaterThan(2000);
        assertThat(letter.repeat(times)).startsWith(name.substring("4000 1 ".length(), name.length() - 1));
    }

    @Test
    void aFormOfUntoldLengthIsReadAsAnyOther() {
        assertThat(chunked("application/x-www-form-urlencoded", "/masalah", "name=Siti&other=&last="))
                .contains(" 200 ", "0 0 Siti");
        assertThat(chunked("application/x-www-form-urlencoded", "/masalah", "name=" + "x".repeat(1_000_000)))
                .contains(" 200 ", "xxxx");
    }

    @Test
    void whatIsTooMuchAltogetherGetsAdviceAndChangesNothing() {
        int before = Trouble.forms;
        given().formParam("name", "x".repeat(20_000_000))
                .post("/masalah")
                .then()
                .statusCode(413)
                .header("X-Content-Type-Options", is("nosniff"))
                .body(containsString("Isian terlalu panjang"), containsString("persingkat"));
        given().contentType("application/x-www-form-urlencoded")
                .body("name=x&".repeat(200_000))
                .post("/masalah")
                .then()
                .statusCode(413)
                .body(containsString("Isian terlalu panjang"));
        assertThat(Trouble.forms).isEqualTo(before);
    }

    @Test
    void aBodyThatDoesNotSayWhatItIsIsTurnedAway() {
        assertThat(RawHttp.answer("POST /masalah HTTP/1.1", "Content-Length: 6", "name=x"))
                .contains(" 415 ", "Isian ini tidak dapat kami baca");
    }

    private static String chunked(String type, String path, String body) {
        var half = body.length() / 2;
        return RawHttp.answer(
                "POST " + path + " HTTP/1.1",
                "Content-Type: " + type + "\r\nTransfer-Encoding: chunked",
                chunk(body.substring(0, half)) + chunk(body.substring(half)) + "0\r\n\r\n");
    }

    private static String chunk(String part) {
        return Integer.toHexString(part.length()) + "\r\n" + part + "\r\n";
    }
}
