package id.edokter;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.support.Families;
import id.edokter.support.OddPaths;
import id.edokter.support.RawLine;
import id.edokter.support.RawLine.Answer;
import id.edokter.support.Routes;
import id.edokter.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every route in every odd way of writing it (CVE-2023-4853, CVE-2026-39852, CVE-2026-50559 and their kin): the gate
 * turns it away; and what is not odd enough for the gate opens nothing to who may not have it. Who may not, says {@code
 * docs/authorisation.md}.
 */
@QuarkusTest
@Tag("once")
class OddPathsTest {

    private static final String OF_TESTS = "\\S+ (/masalah|/siapa|/api/v1/trouble).*";
    private static final Set<String> CLOSED = Set.of("sign in", "no", "401", "not there");
    private static final String DOORS = "(/saya)?/masuk([?].*)?";

    @Inject
    Staff staff;

    @Inject
    Families families;

    private final RawLine line = new RawLine();

    @AfterEach
    void hangUp() {
        line.close();
    }

    @Test
    void thereAreMoreThanFortyWays() {
        assertThat(new LinkedHashSet<>(OddPaths.turnedAway("/petugas/siti"))).hasSizeGreaterThan(50);
        assertThat(new LinkedHashSet<>(OddPaths.strange("/petugas/siti"))).hasSizeGreaterThan(20);
    }

    @Test
    void theGateTurnsEveryOddPathAway() {
        var admin = staff.inside(Role.ADMINISTRATOR).token();
        for (var route : routes()) {
            for (var odd : OddPaths.turnedAway(path(route))) {
                var answer = line.asks(method(route), odd, admin);
                // without a slash at its beginning it is no path, and not found by itself
                assertThat(answer.status())
                        .as("%s as %s", route, odd)
                        .isIn(odd.startsWith("/") ? Set.of(400) : Set.of(400, 404));
                // what is no address at all, the server answers by itself, with nothing to be protected
                if (!answer.body().isEmpty())
                    assertThat(answer.header("Content-Security-Policy")).as(odd).contains("frame-ancestors 'none'");
            }
        }
    }

    @Test
    void whatIsMerelyStrangeOpensNothing() throws IOException {
        opensNothing(this::strange);
    }

    private List<String> strange(String path) {
        return OddPaths.strange(path);
    }

    // ---- for this test and the one without the gate

    interface Ways {
        List<String> of(String path);
    }

    /** Whatever is closed to somebody stays closed; and whatever is asked is answered. */
    void opensNothing(Ways ways) throws IOException {
        var table = table();
        for (var caller : callers().entrySet()) {
            for (var route : routes()) {
                var outcome = table.get(route.replaceFirst("\\{end:[^}]*\\}", "{end}"));
                assertThat(outcome).as("a row for %s", route).isNotNull();
                boolean closed = CLOSED.contains(outcome.get(caller.getKey()));
                for (var odd : ways.of(path(route))) {
                    var answer = line.asks(method(route), odd, caller.getValue());
                    assertThat(answer.status())
                            .as("%s as %s by %s", route, odd, caller.getKey())
                            .isLessThan(500);
                    if (closed && !leadsElsewhere(odd, path(route)))
                        isClosed(answer, route + " as " + odd + " by " + caller.getKey());
                }
            }
        }
    }

    /** Up from the address, to a page that is somebody else's matter. */
    private static boolean leadsElsewhere(String odd, String path) {
        var plain = odd.replaceAll("(?i)%2e", ".").replaceAll("(?i)%2f", "/").replaceAll("[;\\\\%].*", "");
        return plain.contains("..")
                && !URI.create(plain.replaceFirst("^http://[^/]*", "").replaceAll("/+", "/"))
                        .normalize()
                        .getPath()
                        .startsWith(path);
    }

    private static void isClosed(Answer answer, String what) {
        if (answer.status() == 303)
            assertThat(answer.header("Location").replaceFirst("^https?://[^/]+", ""))
                    .as(what)
                    .matches(DOORS);
        else assertThat(answer.status()).as("%s: %s", what, answer.body()).isBetween(400, 499);
    }

    private Map<String, String> callers() {
        var callers = new LinkedHashMap<String, String>();
        callers.put("nobody", "");
        callers.put("nurse", staff.inside(Role.NURSE).token());
        callers.put("patient signed in", families.inside().token());
        return callers;
    }

    static List<String> routes() {
        return Routes.all().stream().filter(route -> !route.matches(OF_TESTS)).toList();
    }

    private static String method(String route) {
        return route.replaceFirst(" .*", "");
    }

    /** What is asked for by name need not be there: who may not ask is turned away before that is known. */
    private static String path(String route) {
        return route.replaceFirst("\\S+ ", "").replaceAll("\\{[^}]*\\}", "1");
    }

    /** Route, to heading, to outcome. */
    private static Map<String, Map<String, String>> table() throws IOException {
        var table = new LinkedHashMap<String, Map<String, String>>();
        List<String> headings = List.of();
        for (var line : Files.readAllLines(Path.of("docs/authorisation.md"))) {
            var cells =
                    Arrays.stream(line.split("\\|")).skip(1).map(String::strip).toList();
            if (line.startsWith("| route |")) headings = cells;
            if (!line.startsWith("| `")) continue;
            var row = new LinkedHashMap<String, String>();
            for (int i = 1; i < cells.size(); i++) row.put(headings.get(i), cells.get(i));
            table.put(cells.get(0).replace("`", ""), row);
        }
        return table;
    }
}
