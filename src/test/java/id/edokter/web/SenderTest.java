package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    private static final String HOST = "janji.rs.example";

    @ParameterizedTest
    @CsvSource({"same-origin,false", "none,false", "same-site,true", "cross-site,true", "'',true", "SAME-ORIGIN,true"})
    void theBrowsersOwnWordCounts(String site, boolean foreign) {
        assertThat(new Sender("/masuk", HOST, site, null, null, "a=b").isAnotherSite())
                .isEqualTo(foreign);
        // and more than the origin, which a redirect may have taken away
        assertThat(new Sender("/masuk", HOST, site, "null", null, "a=b").isAnotherSite())
                .isEqualTo(foreign);
    }

    @ParameterizedTest
    @CsvSource({
        "https://janji.rs.example,false",
        "http://janji.rs.example,false",
        "https://JANJI.rs.example,false",
        "https://janji.rs.example:8443,true",
        "https://janji.rs.example.evil.example,true",
        "https://evil.example,true",
        "janji.rs.example,false",
        "ftp://janji.rs.example,true",
        "'null',true",
        "'',true"
    })
    void anOlderBrowserTellsTheOrigin(String origin, boolean foreign) {
        assertThat(new Sender("/masuk", HOST, null, origin, null, "a=b").isAnotherSite())
                .isEqualTo(foreign);
    }

    @Test
    void whoSaysNothingIsNoBrowser() {
        assertThat(new Sender("/masuk", HOST, null, null, null, null).isAnotherSite())
                .isFalse();
    }

    @Test
    void aProgramWithAKeyMayCallFromAnywhereButOnlyWithoutACookieAndOnlyWhereProgramsCall() {
        var evil = "https://evil.example";
        assertThat(new Sender("/api/v1/appointments", HOST, null, evil, "Bearer x", null).isAnotherSite())
                .isFalse();
        assertThat(new Sender("/api/v1/appointments", HOST, null, evil, "Bearer x", "a=b").isAnotherSite())
                .isTrue();
        assertThat(new Sender("/api/v1/appointments", HOST, null, evil, null, null).isAnotherSite())
                .isTrue();
        assertThat(new Sender("/masuk", HOST, null, evil, "Bearer x", null).isAnotherSite())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "http://x/y",
                "/a;b",
                "/a\\b",
                "//a",
                "/a//b",
                "/a/..",
                "/../a",
                "/a%2fb",
                "/a%2Fb",
                "/a%5cb",
                "/a%3Bb",
                "/a%00",
                "/a%0a",
                "/a%0D",
                "/a%252f",
                "/%2e%2e/a",
                "/.%2E/a",
                "/%2e./a",
                "/a b",
                "/a\tb",
                "/a\u0000",
                "/a\u007f"
            })
    void anOddPathIsOdd(String path) {
        assertThat(OddPath.is(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/a", "/a/b.css", "/a.b.c", "/a%20b", "/a/%2e", "/.well-known/x", "/a~b", "/%C3%A9", "/a:b"
            })
    void aPlainOneIsNot(String path) {
        assertThat(OddPath.is(path)).isFalse();
    }
}
