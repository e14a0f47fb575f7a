package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two of e-Dokter on one database: who is in at one is in at the other, and who is out is out at both; and what two people
 * do at the same moment, each at another one, is as if they had come one after the other.
 */
@Tag("own-engine")
class ReplicasIT {

    private static final Pattern PASSWORD = Pattern.compile("kata sandi: (\\S+)");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("edokter-kode=([A-Za-z0-9_-]{43})");
    private static final Pattern PATIENTS_COOKIE = Pattern.compile("edokter=(k\\.[A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("(?<=kode masuk Anda )[0-9]{6}");
    private static final Pattern COOKIE = Pattern.compile("edokter=([A-Za-z0-9_-]{43})");

    private static Replicas replicas;
    private static PackagedEdokter one;
    private static PackagedEdokter two;

    @BeforeAll
    static void start() throws IOException {
        replicas = new Replicas(Path.of("target/replicas-it").toAbsolutePath());
        one = replicas.one;
        two = replicas.two;
    }

    @AfterAll
    static void end() {
        if (replicas != null) replicas.close();
    }

    @Test
    void aCookieIsGoodAtBothAndAfterSigningOutAtNeither() throws Exception {
        var password = first(PASSWORD, one.console());
        var in = post(one, "/masuk", "", "userName", "loket", "password", password);
        assertThat(in.statusCode()).isEqualTo(303);
        var cookie = cookie(in);
        assertThat(page(one, cookie).statusCode()).isEqualTo(200);
        var seen = page(two, cookie);
        assertThat(seen.statusCode()).isEqualTo(200);

        // the form was opened at one and is sent to the other
        var out = post(
                two,
                "/keluar",
                cookie,
                "formToken",
                first(FORM_TOKEN, page(one, cookie).body()));

        assertThat(out.statusCode()).isEqualTo(303);
        assertThat(page(one, cookie).statusCode()).isEqualTo(303);
        assertThat(page(two, cookie).statusCode()).isEqualTo(303);

        // somebody took a copy of the cookie: whoever it was taken from ends all others, elsewhere
        var stolen = cookie(post(one, "/masuk", "", "userName", "loket", "password", password));
        var own = cookie(post(two, "/masuk", "", "userName", "loket", "password", password));
        assertThat(page(two, stolen).statusCode()).isEqualTo(200);
        post(
                two,
                "/akun/sesi-lain/akhir",
                own,
                "formToken",
                first(FORM_TOKEN, page(two, own).body()));
        assertThat(page(one, stolen).statusCode()).isEqualTo(303);
        assertThat(page(one, own).statusCode()).isEqualTo(200);

        // fired, while the page is open at the other
        try (var database = one.database();
                var statement = database.createStatement()) {
            statement.executeUpdate("update account set disabled_at = now() where user_name = 'loket'");
        }
        assertThat(page(one, own).statusCode()).isEqualTo(303);
        assertThat(page(two, own).statusCode()).isEqualTo(303);
        assertThat(post(two, "/masuk", "", "userName", "loket", "password", password)
                        .statusCode())
                .isEqualTo(422);

        patientsToo();
    }

    /** The code is asked for at one and typed at the other; whoever signs out everywhere at one is out at both. */
    private void patientsToo() throws IOException, InterruptedException {
        var here = patient(one, two, "6281200000001");
        var there = patient(two, one, "6281200000001");
        assertThat(get(one, "/saya", here).statusCode()).isEqualTo(200);
        assertThat(get(two, "/saya", here).statusCode()).isEqualTo(200);

        post(
                two,
                "/saya/sesi/akhir",
                here,
                "formToken",
                first(FORM_TOKEN, get(one, "/saya", here).body()));

        for (var replica : List.of(one, two))
            for (var ended : List.of(here, there))
                assertThat(get(replica, "/saya", ended).statusCode()).isEqualTo(303);
    }

    private String patient(PackagedEdokter asks, PackagedEdokter types, String phone)
            throws IOException, InterruptedException {
        var before = codes(asks);
        var asked = post(asks, "/saya/masuk", "", "phone", phone);
        assertThat(asked.statusCode()).isEqualTo(303);
        var request = first(REQUEST, String.join("\n", asked.headers().allValues("Set-Cookie")));
        long patience = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        var codes = codes(types);
        while (codes.size() == before.size() && System.nanoTime() < patience) codes = codes(types);
        for (var code : codes) {
            if (before.contains(code)) continue;
            var in = post(types, "/saya/kode", "; edokter-kode=" + request, "code", code);
            assertThat(in.statusCode()).isEqualTo(303);
            return first(PATIENTS_COOKIE, String.join("\n", in.headers().allValues("Set-Cookie")));
        }
        throw new AssertionError("no code came");
    }

    private List<String> codes(PackagedEdokter replica) throws IOException, InterruptedException {
        return CODE.matcher(get(replica, "/kotak-pesan", "").body())
                .results()
                .map(MatchResult::group)
                .toList();
    }

    private static String cookie(HttpResponse<String> in) {
        return in.headers().allValues("Set-Cookie").stream()
                .map(COOKIE::matcher)
                .filter(matcher -> matcher.find())
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElseThrow();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> page(PackagedEdokter replica, String cookie) throws IOException, InterruptedException {
        return get(replica, "/akun", cookie);
    }

    private static HttpResponse<String> get(PackagedEdokter replica, String path, String cookie)
            throws IOException, InterruptedException {
        return replicas.get(replica, path, cookie);
    }

    private static HttpResponse<String> post(PackagedEdokter replica, String path, String cookie, String... form)
            throws IOException, InterruptedException {
        return replicas.post(replica, path, cookie, form);
    }

    /** What two clerks do at the same moment, each at another one. */
    @Nested
    class WithTwoClerks extends TwoClerks {
        WithTwoClerks() throws SQLException {
            super(replicas);
        }
    }
}
