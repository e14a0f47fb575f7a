package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.PlainBrowser.Page;
import java.util.List;
import java.util.regex.Pattern;

/** What every answer carries, whatever it says and to whom. */
public final class Protection {

    /** The same for everybody, and may be kept by a browser that asks each time whether it is still so. */
    private static final Pattern THE_SAME_FOR_ALL =
            Pattern.compile("/((cari|poli|dokter|bantuan|cara-mendaftar|privasi|aksesibilitas)([/?].*)?)?");

    private static final List<Pattern> RUNS_WITHOUT_THE_NONCE = List.of(
            Pattern.compile("(?i)<script\\b(?![^>]*\\b(src|nonce)=)[^>]*>"),
            Pattern.compile("(?i)<style\\b(?![^>]*\\bnonce=)[^>]*>"),
            Pattern.compile("(?i)<[a-z][^>]*\\s(on[a-z]+|style)=[\"'][^>]*>"),
            Pattern.compile("(?i)<[a-z][^>]*\\b(href|src|action)=[\"']?\\s*javascript:"));

    private Protection() {}

    /** @param what was asked, for the message when it is not so */
    public static void isOn(Page answer, String what) {
        var about = "%s, answered %d".formatted(what, answer.status());
        assertThat(answer.header("Content-Security-Policy"))
                .as("policy of %s", about)
                .contains("default-src 'self'", "script-src 'self' 'nonce-", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "*", "http:");
        assertThat(answer.header("X-Content-Type-Options")).as(about).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).as(about).isIn("same-origin", "no-referrer");
        assertThat(answer.header("Permissions-Policy")).as(about).contains("camera=()", "geolocation=()");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).as(about).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).as(about).isEqualTo("same-origin");
        assertThat(answer.header("Server") + answer.header("X-Powered-By"))
                .as(about)
                .isEmpty();
        boolean keepable = THE_SAME_FOR_ALL.matcher(answer.address()).matches();
        assertThat(answer.header("Cache-Control"))
                .as("what may be kept of %s", about)
                .isIn(keepable ? List.of("private, no-cache", "no-store") : List.of("no-store"));
        if (answer.header("Content-Type").startsWith("text/html"))
            for (var pattern : RUNS_WITHOUT_THE_NONCE)
                assertThat(answer.html()).as("page of %s", about).doesNotContainPattern(pattern);
    }
}
