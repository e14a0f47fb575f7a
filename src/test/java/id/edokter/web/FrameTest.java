package id.edokter.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FrameTest {

    @Test
    void theFirstVisitIsIndonesianWhateverTheBrowserWishes() {
        given().header("Accept-Language", "en-US,en;q=0.9")
                .get("/masalah/refusal")
                .then()
                .header("Set-Cookie", nullValue())
                .body(containsString("<html lang=\"id\""), containsString("Janji saya"));
    }

    @Test
    void theChosenLanguageIsRemembered() {
        given().get("/masalah/refusal?bahasa=en")
                .then()
                .header(
                        "Set-Cookie",
                        allOf(
                                containsString("bahasa=en"),
                                containsString("Path=/"),
                                containsString("HTTPOnly"),
                                containsString("SameSite=Lax"),
                                containsString("Max-Age=31536000")))
                .body(containsString("<html lang=\"en\""), containsString("My booking"));
        given().cookie("bahasa", "en").get("/masalah/refusal").then().body(containsString("My booking"));
        given().cookie("bahasa", "en").get("/masalah/refusal?bahasa=id").then().body(containsString("Janji saya"));
        given().cookie("bahasa", "xx").get("/masalah/refusal").then().body(containsString("Janji saya"));
    }

    @Test
    void theLanguageLinkKeepsPathAndQuery() {
        given().urlEncodingEnabled(false)
                .get("/masalah/refusal?q=a%22b&bahasa=id&x=1")
                .then()
                .body(containsString(
                        "href=\"/masalah/refusal?q=a%22b&amp;x=1&amp;bahasa=en\" hreflang=\"en\" lang=\"en\""));
        assertThat(Frames.withoutLanguage("/a?bahasa=en")).isEqualTo("/a");
        assertThat(Frames.withoutLanguage("/a?x=1&bahasa=en&y=2")).isEqualTo("/a?x=1&y=2");
    }

    @Test
    void aPageCarriesTheIconsItUsesAndNoOthers() {
        var page = given().get("/tidak-ada").asString();
        var used = Pattern.compile("<use href=\"#i-([a-z0-9-]+)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        var drawn = Pattern.compile("<symbol id=\"i-([a-z0-9-]+)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(used).isNotEmpty();
        assertThat(drawn).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void theMarkOnTheBrowsersTabIsOurs() {
        var icon = given().get("/tidak-ada")
                .then()
                .extract()
                .asString()
                .replaceFirst("(?s).*rel=\"icon\" type=\"image/svg.xml\" href=\"([^\"]+)\".*", "$1");
        given().get(icon).then().statusCode(200).contentType("image/svg+xml").body(containsString("<svg"));
    }

    @Test
    void styleSheetsAreServedForEverUnderAHashedName() {
        var page = given().get("/tidak-ada").asString();
        var links = Pattern.compile("rel=\"stylesheet\" href=\"(/aset/[^\"]+)\"")
                .matcher(page)
                .results()
                .map(m -> m.group(1))
                .toList();
        assertThat(links).hasSize(2);
        for (var link : links) {
            assertThat(link).matches("/aset/[a-z]+-[0-9a-f]{16}\\.css");
            given().header("Accept-Encoding", "gzip")
                    .get(link)
                    .then()
                    .statusCode(200)
                    .header("Content-Encoding", is("gzip"))
                    .header("Cache-Control", is("public, max-age=31536000, immutable"))
                    .header("Vary", is("Accept-Encoding"))
                    .contentType("text/css")
                    .body(containsString("{"), not(containsString("sourceMappingURL")));
            given().header("Accept-Encoding", "identity").head(link).then().statusCode(200);
        }
        given().get(links.get(0).replaceFirst("[0-9a-f]{16}", "0123456789abcdef"))
                .then()
                .statusCode(404);
    }
}
