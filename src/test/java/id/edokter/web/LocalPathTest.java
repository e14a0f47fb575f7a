package id.edokter.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** After signing in one goes on to a page of this site, and nowhere else. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/akun", "/jejak?dari=2026-11-01&siapa=siti%40x", "/petugas/siti.rahma", "/a-b_c~d,e:f+g=h"
            })
    void pagesOfOursAreKept(String wanted) {
        assertThat(LocalPath.of(wanted, "/akun")).isEqualTo(wanted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "akun",
                "//evil.example",
                "///evil.example",
                "////evil.example/%2f..",
                "/\\evil.example",
                "\\\\evil.example",
                "\\/evil.example",
                "/\\/evil.example",
                "http://evil.example",
                "https://evil.example",
                "HTTPS://evil.example",
                "https:evil.example",
                "https:/evil.example",
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "data:text/html,x",
                "mailto:a@evil.example",
                "/%2fevil.example",
                "/%2Fevil.example",
                "/%5cevil.example",
                "/%5Cevil.example",
                "/%00evil",
                "/%0d%0aLocation:%20http://evil.example",
                "/\r\nLocation: http://evil.example",
                "/\tevil",
                "/ evil",
                "/a//b",
                "/a/../b",
                "/..",
                "/a/%2e%2e/b",
                "/a;b",
                "/a%3bb",
                "/a#b",
                "/<script>",
                "/\"onmouseover=",
                "/'",
                "/@evil.example",
                ".evil.example",
                "@evil.example",
                "?lanjut=/akun",
                "/\u2215evil.example",
                "／／evil.example",
                "/%255cevil.example",
                "/akun%",
                "/akun?x=%zz"
            })
    void whatLeadsElsewhereIsNot(String wanted) {
        assertThat(LocalPath.of(wanted, "/akun")).isEqualTo("/akun");
    }

    @Test
    void neitherIsNothingNorMoreThanAnAddressHolds() {
        assertThat(LocalPath.of(null, "/akun")).isEqualTo("/akun");
        assertThat(LocalPath.of("/" + "a".repeat(600), "/akun")).isEqualTo("/akun");
    }
}
