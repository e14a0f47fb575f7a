package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.shared.Secrets;
import id.edokter.support.Changes;
import id.edokter.support.Families;
import id.edokter.support.PlainBrowser;
import id.edokter.support.PlainBrowser.Page;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What another site could make the browser of a signed-in person send, to every address that changes something: it is
 * refused, and nothing was changed.
 */
@QuarkusTest
@Tag("once")
class ForgedRequestsTest {

    private static final String OF_TESTS = "\\S+ (/masalah|/siapa|/api/v1/trouble).*";
    /** Open to everybody, and done in nobody's name. */
    private static final String DOOR_OF_PATIENTS = "POST /saya/(masuk|kode).*";

    private static final String FORM = "application/x-www-form-urlencoded";
    /** That a session was seen, and that somebody was turned away. */
    private static final Set<String> MAY_CHANGE =
            Set.of("sign_in_session", "family_session", "attempt_count", "audit_event");

    /** What a page of another site cannot avoid saying, or a form can be made to be. */
    private enum Forgery {
        FROM_ANOTHER_ORIGIN(FORM, "Origin", "https://evil.example"),
        FROM_NOWHERE(FORM, "Origin", "null"),
        FROM_A_NAME_THAT_BEGINS_LIKE_OURS(FORM, "Origin", "http://localhost.evil.example"),
        ACROSS_SITES(FORM, "Sec-Fetch-Site", "cross-site"),
        FROM_A_NEIGHBOUR(FORM, "Sec-Fetch-Site", "same-site"),
        FROM_ANOTHER_ORIGIN_WITH_A_KEY(FORM, "Origin", "https://evil.example", "Authorization", "Bearer x"),
        AS_TEXT("text/plain"),
        AS_JSON("application/json"),
        AS_XML("application/xml"),
        AS_NOTHING(null);

        private final String type;
        private final List<String> headers;

        Forgery(String type, String... headers) {
            this.type = type;
            this.headers = List.of(headers);
        }
    }

    @Inject
    Staff staff;

    @Inject
    Changes changes;

    @Inject
    Families families;

    /** Somebody who is in, as staff or as a patient. */
    private record Person(String token) {
        String formToken() {
            return Secrets.derived(token, "form");
        }

        PlainBrowser browser() {
            return PlainBrowser.fresh().carrying("edokter", token);
        }
    }

    private Person victim;
    private Person attacker;
    private Person patient;
    private Person otherPatient;

    @BeforeEach
    void somebodyIsIn() {
        victim = new Person(staff.inside(Role.values()).token());
        attacker = new Person(staff.inside(Role.values()).token());
        patient = new Person(families.inside().token());
        otherPatient = new Person(families.inside().token());
    }

    private Person victim(String route) {
        return isOfPatients(route) ? patient : victim;
    }

    private Person attacker(String route) {
        return isOfPatients(route) ? otherPatient : attacker;
    }

    private static boolean isOfPatients(String route) {
        return route.contains(" /saya");
    }

    @Test
    void noForgeryChangesAnything() {
        var routes = changing().toList();
        assertThat(routes).hasSizeGreaterThan(20);
        for (var route : routes) {
            for (var forgery : Forgery.values()) {
                // a program's body is JSON, and its address opens nothing to a cookie: told below
                if (route.contains(" /api/") && forgery == Forgery.AS_JSON) continue;
                isRefused(
                        route,
                        forgery.name(),
                        victim(route),
                        "formToken=" + victim(route).formToken(),
                        forgery.type,
                        forgery.headers);
            }
        }
    }

    /** Whoever is made to sign in here as somebody else would tell that person what is theirs. */
    @Test
    void nobodyIsSignedInFromElsewhere() {
        for (var forgery : Forgery.values()) {
            var colleague = staff.colleague(Role.NURSE);
            var answer = sends(
                    "POST",
                    "/masuk",
                    PlainBrowser.fresh(),
                    "userName=" + colleague.userName() + "&password="
                            + colleague.password().replace(' ', '+'),
                    forgery.type,
                    forgery.headers);
            assertThat(answer.status()).as("%s", forgery).isIn(403, 415);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as("%s", forgery)
                    .isEmpty();
        }
    }

    @Test
    void inSomebodysNameNothingIsDoneWithoutTheTokenOfThatSession() {
        var open = PlainBrowser.fresh();
        for (var route : changing().filter(route -> !route.contains(" /api/")).toList()) {
            // the way in leads back to its first page whoever has asked for no code: it is open to everybody
            if (route.matches("POST /saya/kode.*")) continue;
            boolean needsSomebody = sends(method(route), path(route), open, "", FORM, List.of())
                    .location()
                    .matches("(/saya)?/masuk([?].*)?");
            if (!needsSomebody || route.matches(DOOR_OF_PATIENTS)) continue;
            var victim = victim(route);
            for (var body : List.of(
                    "",
                    "x=y",
                    "formToken=",
                    "formToken=" + victim.formToken().toUpperCase(java.util.Locale.ROOT),
                    "formToken=" + victim.formToken() + "x",
                    "formToken=" + victim.token(),
                    "formToken=" + attacker(route).formToken(),
                    "formtoken=" + victim.formToken())) isRefused(route, body, victim, body, FORM, List.of());
            isRefused(route + "?formToken=" + victim.formToken(), "token in the address", victim, "", FORM, List.of());
        }
    }

    /** What a program may do, nobody does by a browser's cookie. */
    @Test
    void aCookieOpensNothingOfThePrograms() {
        for (var route : changing().filter(route -> route.contains(" /api/")).toList()) {
            var before = changes.soFar();
            var answer = sends(method(route), path(route), victim.browser(), "{}", "application/json", List.of());
            assertThat(answer.status()).as(route).isIn(401, 403);
            assertThat(MAY_CHANGE).as(route).containsAll(changes.since(before));
        }
    }

    private void isRefused(String route, String how, Person who, String body, String type, List<String> headers) {
        var before = changes.soFar();
        var answer = sends(method(route), path(route), who.browser(), body, type, headers);
        assertThat(answer.status()).as("%s, %s: %s", route, how, answer).isIn(401, 403, 415);
        assertThat(MAY_CHANGE).as("%s, %s", route, how).containsAll(changes.since(before));
    }

    private static Page sends(
            String method, String path, PlainBrowser browser, String body, String type, List<String> headers) {
        var all = new ArrayList<>(headers);
        if (type != null) all.addAll(List.of("Content-Type", type));
        return browser.asks(method, path, BodyPublishers.ofString(body), all.toArray(String[]::new));
    }

    private static Stream<String> changing() {
        return Routes.all().stream().filter(route -> !route.matches("GET .*|" + OF_TESTS));
    }

    private static String method(String route) {
        return route.replaceFirst(" .*", "");
    }

    /** Refused is refused, whether what the address names is there or not. */
    private static String path(String route) {
        return route.replaceFirst("\\S+ ", "").replaceAll("\\{[^}]*\\}", "1");
    }
}
