package id.edokter.person;

import id.edokter.account.Origin;
import id.edokter.family.PhoneSignIn;
import id.edokter.web.DeviceName;
import id.edokter.web.Network;
import id.edokter.web.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.time.Duration;
import java.util.Optional;

/** The browser that asks: what it carries, and what it is given. */
@RequestScoped
class Browser {

    /** Carries the request for a code from the page where it is asked for to the one where it is typed. */
    private static final String REQUEST = "kode";

    private static final Duration REQUEST_KEPT = Duration.ofMinutes(30);

    private static final String KNOWN = "telepon";

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
                cookie.marks(context, KNOWN),
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
        signIn.sessionWith(token).ifPresent(who -> cookie.mark(context, KNOWN, signIn.markOf(who)));
    }

    void forgets() {
        cookie.takeAway(context);
    }
}
