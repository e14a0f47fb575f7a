package id.edokter.web;

import id.edokter.shared.Secrets;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The cookie by which a session is known, and the token that every form of that session carries. The token is made
 * from the cookie: another site knows neither, and two open tabs have the same.
 */
@ApplicationScoped
public class SessionCookie {

    /** Name of the hidden field. */
    public static final String FIELD = "formToken";

    /** With what the token of a patient begins; each way of signing in looks up only its own. */
    public static final String OF_PATIENTS = "k.";

    private static final String NAME = "edokter";
    /** Browsers take a cookie of such a name only over TLS, for this host alone. */
    private static final String OVER_TLS = "__Host-";

    private static final int LONGEST = 100;

    private static final String BETWEEN = ".";
    /** Of how many one browser is known, the latest first: several share a computer, at the desk and in families. */
    private static final int KNOWN = 8;

    private static final Duration REMEMBERED = Duration.ofDays(365);

    private final WebSettings settings;

    SessionCookie(WebSettings settings) {
        this.settings = settings;
    }

    public Optional<String> of(RoutingContext context) {
        return value(context, NAME);
    }

    /** Whether somebody of the staff signed in with this browser; the session may be over by now. */
    boolean isOfStaff(RoutingContext context) {
        return of(context).filter(token -> !token.startsWith(OF_PATIENTS)).isPresent();
    }

    /** A browser session's; it is the server that knows when it is over. */
    public void give(RoutingContext context, String token) {
        add(context, NAME, token, null);
    }

    /** Nothing of the session stays behind, on a computer that others use. */
    public void takeAway(RoutingContext context) {
        add(context, NAME, "", 0L);
        context.response().putHeader("Clear-Site-Data", "\"cache\", \"storage\"");
    }

    /** Another cookie of ours, kept under the same protection. */
    public Optional<String> other(RoutingContext context, String name) {
        return value(context, NAME + "-" + name);
    }

    public void giveOther(RoutingContext context, String name, String value, long seconds) {
        add(context, NAME + "-" + name, value, seconds);
    }

    /** Marks of those who came in with this browser before. */
    public Set<String> marks(RoutingContext context, String name) {
        return other(context, name).stream()
                .flatMap(kept -> Arrays.stream(kept.split("[" + BETWEEN + "]")))
                .limit(KNOWN)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** From now on a browser with which this one came in. */
    public void mark(RoutingContext context, String name, String mark) {
        var marks = new LinkedHashSet<>(List.of(mark));
        marks.addAll(marks(context, name));
        var kept = marks.stream().limit(KNOWN).collect(Collectors.joining(BETWEEN));
        giveOther(context, name, kept, REMEMBERED.toSeconds());
    }

    /** What a form of this session carries; empty without a session. */
    String formToken(RoutingContext context) {
        return of(context).map(token -> Secrets.derived(token, "form")).orElse("");
    }

    private Optional<String> value(RoutingContext context, String name) {
        return Optional.ofNullable(context.request().getCookie(fullName(name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= 5 * LONGEST);
    }

    private void add(RoutingContext context, String name, String value, Long seconds) {
        var cookie = Cookie.cookie(fullName(name), value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(settings.tls())
                .setSameSite(CookieSameSite.LAX);
        if (seconds != null) cookie.setMaxAge(seconds);
        context.response().addCookie(cookie);
    }

    private String fullName(String name) {
        return settings.tls() ? OVER_TLS + name : name;
    }
}
