package id.edokter.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Two of e-Dokter on one database: who is in at one is in at the other, and who is out is out at both. */
@Tag("own-engine")
class ReplicasIT {

    private static final Pattern PASSWORD = Pattern.compile("kata sandi: (\\S+)");
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"formToken\" value=\"([^\"]+)\"");
    private static final Pattern REQUEST = Pattern.compile("edokter-kode=([A-Za-z0-9_-]{43})");
    private static final Pattern PATIENTS_COOKIE = Pattern.compile("edokter=(k\\.[A-Za-z0-9_-]{43})");
    private static final Pattern CODE = Pattern.compile("(?<=kode masuk Anda )[0-9]{6}");
    private static final Pattern COOKIE = Pattern.compile("edokter=([A-Za-z0-9_-]{43})");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void aCookieIsGoodAtBothAndAfterSigningOutAtNeither() throws Exception {
        var data = Path.of("target/replicas-it").toAbsolutePath();
        EngineFiles.delete(data);
        try (var one = PackagedEdokter.with(data).set("EDOKTER_DEMO", "true").started();
                var two = PackagedEdokter.with(data.resolve("second"))
                        .set("EDOKTER_DB_URL", Engine.jdbcUrl(one.enginePort()))
                        .set("EDOKTER_DB_USER", Engine.username())
                        .set("EDOKTER_DB_PASSWORD", secret(data, "database-password"))
                        .set("EDOKTER_LINK_SECRET", secret(data, "link-secret"))
                        .set("EDOKTER_DATA_KEYS", secret(data, "data-keys"))
                        .set("EDOKTER_LOOKUP_KEY", secret(data, "lookup-key"))
                        .set("EDOKTER_DEMO", "true")
                        .started()) {
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

            patientsToo(one, two);
        }
    }

    /** The code is asked for at one and typed at the other; whoever signs out everywhere at one is out at both. */
    private void patientsToo(PackagedEdokter one, PackagedEdokter two) throws IOException, InterruptedException {
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

    private static String secret(Path data, String name) {
        return DataFolder.secretOf(data, name).orElseThrow();
    }

    private static String first(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private HttpResponse<String> page(PackagedEdokter replica, String cookie) throws IOException, InterruptedException {
        return get(replica, "/akun", cookie);
    }

    private HttpResponse<String> get(PackagedEdokter replica, String path, String cookie)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(replica.address(path))
                        .header("Cookie", "edokter=" + cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> post(PackagedEdokter replica, String path, String cookie, String... form)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (int i = 0; i < form.length; i += 2)
            body.append(body.isEmpty() ? "" : "&")
                    .append(form[i])
                    .append('=')
                    .append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(replica.address(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()));
        if (!cookie.isEmpty()) request.header("Cookie", "edokter=" + cookie);
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
