package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.support.Given;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Protection;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a request goes wrong, its answer is protected like any other, and tells nothing of what is inside. */
@QuarkusTest
class ProtectedErrorsTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern INSIDES = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.[a-z]|hibernate|mariadb|select |resteasy|vert\\.x|secret detail");

    @Inject
    Staff staff;

    @Inject
    Given data;

    @BeforeEach
    void nobodyTriedYet() {
        data.change("delete from attempt_count");
    }

    private enum Wrong {
        ODD_PATH(400, world -> world.gets("/x;y")),
        BROKEN_FORM(400, world -> world.sends("POST", "/janji", "code=%zz", FORM)),
        NO_KEY(401, world -> world.sends("POST", "/api/v1/appointments", "{}", "application/json")),
        NOT_FOR_THIS_ROLE(403, world -> world.nurse().opens("/petugas")),
        FROM_ANOTHER_SITE(403, world -> world.sends("POST", "/masuk", "", FORM, "Sec-Fetch-Site", "cross-site")),
        FROM_ANOTHER_SITE_TO_PROGRAMS(
                403, world -> world.sends("POST", "/api/v1/appointments", "", FORM, "Sec-Fetch-Site", "cross-site")),
        NO_SUCH_PAGE(404, world -> world.gets("/tidak-ada")),
        NO_SUCH_PAGE_OF_PROGRAMS(404, world -> world.gets("/api/v1/tidak-ada")),
        NO_SUCH_BOOKING(404, world -> world.gets("/janji/x")),
        NO_SUCH_FILE(404, world -> world.gets("/assets/x.css")),
        NOT_SERVED_AS_IT_IS(404, world -> world.gets("/webjars/bootstrap/package.json")),
        ANOTHER_METHOD(405, world -> world.sends("PUT", "/bantuan", "x", FORM)),
        TRACED(405, world -> world.sends("TRACE", "/bantuan", "", FORM)),
        REFUSED(409, world -> world.gets("/masalah/refusal")),
        TOO_LARGE(413, world -> world.sends("POST", "/janji", "x=" + "y".repeat(400_000), "application/json")),
        TOO_LARGE_FOR_PROGRAMS(
                413, world -> world.sends("POST", "/api/v1/appointments", "x".repeat(400_000), "application/json")),
        ANOTHER_TYPE(415, world -> world.sends("POST", "/masuk", "x", "text/plain")),
        NO_TYPE(415, world -> world.sends("POST", "/masuk", "x", null)),
        WRONG_FIELDS(422, world -> world.sends("POST", "/janji", "code=1", FORM)),
        TOO_OFTEN(429, ProtectedErrorsTest::triesTooOften),
        BROKEN(500, world -> world.gets("/masalah/fault")),
        BROKEN_FOR_PROGRAMS(500, world -> world.gets("/api/v1/trouble/fault")),
        TOO_BUSY(503, world -> world.gets("/masalah/again")),
        DATABASE_AWAY(503, world -> world.gets("/masalah/database")),
        LED_AWAY(303, world -> world.gets("/akun")),
        ONLY_THE_HEAD(303, world -> world.sends("HEAD", "/akun", "", null)),
        ONLY_THE_HEAD_OF_A_PAGE(200, world -> world.sends("HEAD", "/bantuan", "", null)),
        WHAT_MAY_BE_ASKED(200, world -> world.sends("OPTIONS", "/akun", "", null)),
        WHAT_MAY_BE_ASKED_OF_PROGRAMS(200, world -> world.sends("OPTIONS", "/api/v1/appointments", "", null));

        private final int status;
        private final Function<ProtectedErrorsTest, Page> way;

        Wrong(int status, Function<ProtectedErrorsTest, Page> way) {
            this.status = status;
            this.way = way;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerIsProtected(Wrong wrong) {
        var answer = wrong.way.apply(this);

        assertThat(answer.status()).as("%s", answer).isEqualTo(wrong.status);
        Protection.isOn(answer, wrong.name());
        assertThat(answer.html()).doesNotContainPattern(INSIDES);
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
    }

    /** They are the same for everybody and kept for long; everything else holds for them too. */
    @Test
    void aFileIsProtected() {
        var css = gets("/bantuan").html().replaceFirst("(?s).*?<link[^>]*href=\"([^\"]+\\.css[^\"]*)\".*", "$1");
        var answer = gets(css);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("immutable").doesNotContain("no-store");
        assertThat(answer.header("Content-Security-Policy")).contains("default-src 'self'", "frame-ancestors 'none'");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
    }

    /** Health, figures and descriptions are on another port, which only this machine reaches. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/q",
                "/q/health",
                "/q/health/live",
                "/q/health/ready",
                "/q/metrics",
                "/q/dev",
                "/q/dev-ui",
                "/q/swagger-ui",
                "/q/openapi",
                "/q/arc",
                "/q/info",
                "/openapi",
                "/metrics",
                "/health",
                "/actuator",
                "/swagger-ui",
                "/.git/config",
                "/.env",
                "/META-INF/MANIFEST.MF",
                "/application.properties",
                "/db/migration/V001__a_hospital_has_clinics_rooms_and_doctors.sql"
            })
    void whatIsForOperatorsIsNotThere(String path) {
        assertThat(gets(path).status()).isEqualTo(404);
    }

    // ---- ways

    private Page gets(String address) {
        return PlainBrowser.fresh().opens(address);
    }

    private Page sends(String method, String address, String body, String type, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        if (type != null) all.addAll(List.of("Content-Type", type));
        return PlainBrowser.fresh()
                .asks(
                        method,
                        address,
                        body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body),
                        all.toArray(String[]::new));
    }

    private PlainBrowser nurse() {
        return staff.inside(Role.NURSE).browser();
    }

    private Page triesTooOften() {
        Page last = null;
        for (int i = 0; i < 21; i++)
            last = sends("POST", "/janji", "code=AAAAAA&birthDay=31&birthMonth=1&birthYear=1990", FORM);
        data.change("delete from attempt_count");
        return last;
    }
}
