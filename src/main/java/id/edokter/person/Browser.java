package id.edokter.person;

import id.edokter.account.Origin;
import id.edokter.family.PhoneSignIn;
import id.edokter.web.DeviceName;
import id.edokter.web.Network;
import id.edokter.web.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The browser that asks: what it carries, and what it is given. */
@RequestScoped
class Browser {

    /** Carries the request for a code from the page where it is asked for to the one where it is typed. */
    private static final String REQUEST = "kode";

    private static final Duration REQUEST_KEPT = Duration.ofMinutes(30);

    private static final String KNOWN = "telepon";
    private static final String BETWEEN = ".";
    /** Of how many telephones one browser is known, the latest first: a family may share a computer. */
    private static final int PHONES = 8;

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final RoutingContext context;
    private final SessionCookie cookie;
    private final PhoneSignIn signIn;

    Browser(RoutingContext context, SessionCookie cookie, PhoneSignIn signIn) {
        this.context = context;
        this.cookie = cookie;
        this.signIn = signIn;
    }

    Origin origin() {
        return new Origin(
                address(),
                Network.ofBrowser(context.request()),
                DeviceName.of(context.request().getHeader("User-Agent")),
                marks(),
                cookie.of(context));
    }

    String address() {
        return Network.addressOf(context.request());
    }

    Optional<String> request() {
        return cookie.other(context, REQUEST);
    }

    void asks(String request) {
        cookie.giveOther(context, REQUEST, request, REQUEST_KEPT.toSeconds());
    }

    /** In: known by the token from now on, and one in which this telephone was proved. */
    void takes(String token) {
        cookie.give(context, token);
        cookie.giveOther(context, REQUEST, "", 0);
        signIn.sessionWith(token).ifPresent(who -> {
            var marks = new LinkedHashSet<>(List.of(signIn.markOf(who)));
            marks.addAll(marks());
            var kept = marks.stream().limit(PHONES).collect(Collectors.joining(BETWEEN));
            cookie.giveOther(context, KNOWN, kept, REMEMBERED.toSeconds());
        });
    }

    /** Nothing of the session stays behind, on a computer that others use. */
    void forgets() {
        cookie.takeAway(context);
        context.response().putHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    private Set<String> marks() {
        return cookie.other(context, KNOWN).stream()
                .flatMap(kept -> Arrays.stream(kept.split("[" + BETWEEN + "]")))
                .limit(PHONES)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
