package id.edokter.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Stands before everything else: turns away what no honest browser sends, and gives every answer, also of errors and
 * static files, its protecting headers.
 */
@ApplicationScoped
class Gate {

    private static final int BEFORE_ALL_ELSE = 10_000;

    private static final Pattern PUBLIC_PAGES =
            Pattern.compile("/((cari|poli|dokter|bantuan|cara-mendaftar|privasi" + "|aksesibilitas)(/.*)?)?");
    /** Here the address is a key. Not so the pages with forms below it: without a referrer a form has no origin. */
    private static final Pattern PRIVATE_LINK = Pattern.compile("/janji/[^/]+(/kalender\\.ics|/antrean)?");

    /** A search looks through everything there is; other pages are kept for a second, or ask for one row. */
    private static final String SEARCH = "/cari";

    private static final int COST_OF_SEARCH = 5;

    private static final String SECONDS_UNTIL_RETRY = "5";

    private static final Set<HttpMethod> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private static final String NONCE = "nonce";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final WebSettings settings;
    private final ErrorPages errors;
    private final Intake intake;
    private final Pace pace;

    Gate(WebSettings settings, ErrorPages errors, Intake intake, Pace pace) {
        this.settings = settings;
        this.errors = errors;
        this.intake = intake;
        this.pace = pace;
    }

    void standBefore(@Observes Filters filters) {
        filters.register(this::check, BEFORE_ALL_ELSE);
    }

    static String nonce(RoutingContext request) {
        return request.get(NONCE, "");
    }

    private void check(RoutingContext context) {
        putHeaders(context);
        var request = context.request();
        var path = rawPath(context);
        if (!pace.lets(Network.ofBrowser(request), cost(path))) {
            context.response().putHeader("Retry-After", SECONDS_UNTIL_RETRY);
            errors.end(context, 429);
        } else if (OddPath.is(path)) {
            errors.end(context, 400);
        } else if (settings.hosts().isPresent() && !settings.hosts().get().contains(host(context))) {
            errors.end(context, 421);
        } else if (!READING.contains(request.method()) && sender(context).isAnotherSite()) {
            errors.end(context, 403);
        } else if (path.startsWith("/webjars/") || path.startsWith("/_importmap")) {
            // what pages need of these is served by Assets, under names that may be kept
            errors.end(context, 404);
        } else {
            // REST would otherwise let the browser's languages choose the page's words; a program chooses its own
            if (!path.startsWith(ErrorPages.API))
                request.headers().set("Accept-Language", errors.frame(context).language().tag);
            if (READING.contains(request.method())) context.next();
            else intake.read(context);
        }
    }

    /** Style sheets and scripts cost nothing: they are kept by browsers and lie ready in memory. */
    private static int cost(String path) {
        if (path.startsWith(Assets.FOLDER)) return 0;
        return path.equals(SEARCH) ? COST_OF_SEARCH : 1;
    }

    private void putHeaders(RoutingContext context) {
        var nonce = new byte[16];
        RANDOM.nextBytes(nonce);
        context.put(NONCE, Base64.getEncoder().encodeToString(nonce));
        var headers = context.response()
                .headers()
                .set(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; style-src 'self'; script-src 'self' 'nonce-"
                                + nonce(context) + "'; object-src 'none'; base-uri 'none'; form-action 'self';"
                                + " frame-ancestors 'none'")
                .set("X-Content-Type-Options", "nosniff")
                .set("Referrer-Policy", isPrivateLink(context) ? "no-referrer" : "same-origin")
                .set("Permissions-Policy", "camera=(), microphone=(), geolocation=()")
                .set("Cross-Origin-Opener-Policy", "same-origin")
                .set("Cross-Origin-Resource-Policy", "same-origin")
                .set("Cache-Control", isPublicPage(context) ? "private, no-cache" : "no-store");
        if (!isPublicPage(context)) headers.set("X-Robots-Tag", "noindex");
        if (settings.tls()) headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }

    /** A page that shows nothing of a person may be kept and asked for again; one reached from a form is not such. */
    private static boolean isPublicPage(RoutingContext context) {
        return PUBLIC_PAGES.matcher(rawPath(context)).matches()
                && !String.valueOf(context.request().query()).contains("untuk=");
    }

    private static boolean isPrivateLink(RoutingContext context) {
        return PRIVATE_LINK.matcher(rawPath(context)).matches();
    }

    private static String rawPath(RoutingContext context) {
        var uri = context.request().uri();
        int question = uri.indexOf('?');
        return question < 0 ? uri : uri.substring(0, question);
    }

    private static String host(RoutingContext context) {
        return String.valueOf(context.request().authority());
    }

    private static Sender sender(RoutingContext context) {
        var headers = context.request().headers();
        return new Sender(
                rawPath(context),
                host(context),
                headers.get("Sec-Fetch-Site"),
                headers.get("Origin"),
                headers.get("Authorization"),
                headers.get("Cookie"));
    }
}
