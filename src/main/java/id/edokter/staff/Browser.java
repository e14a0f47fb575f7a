package id.edokter.staff;

import id.edokter.account.Origin;
import id.edokter.account.SignIn;
import id.edokter.account.SignIn.Step;
import id.edokter.account.SignedIn;
import id.edokter.account.Stage;
import id.edokter.audit.Witness;
import id.edokter.web.DeviceName;
import id.edokter.web.Network;
import id.edokter.web.SessionCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/** The browser that asks: what it carries, and what it is given. */
@RequestScoped
class Browser {

    private static final String KNOWN = "kenal";
    private static final String BETWEEN = ".";

    private static final String AWAY = "kota";
    /** Signing in elsewhere takes a password, a telephone, a new password perhaps. */
    private static final Duration AWAY_FOR = Duration.ofMinutes(15);

    private static final Pattern WENT =
            Pattern.compile("[A-Za-z0-9_-]{43}[.](?:[A-Za-z0-9_-]{4})*(?:[A-Za-z0-9_-]{2,3})?");
    private static final int MOST_REMEMBERED = 400;

    private final RoutingContext context;
    private final SessionCookie cookie;
    private final SignIn signIn;

    Browser(RoutingContext context, SessionCookie cookie, SignIn signIn) {
        this.context = context;
        this.cookie = cookie;
        this.signIn = signIn;
    }

    Origin origin() {
        return new Origin(
                Network.addressOf(context.request()),
                Network.ofBrowser(context.request()),
                DeviceName.of(context.request().getHeader("User-Agent")),
                cookie.marks(context, KNOWN),
                cookie.of(context));
    }

    Witness witness(SignedIn who) {
        return new Witness(who.userName(), Network.addressOf(context.request()));
    }

    /** From now on known by the step's token; who came all the way in is remembered in this browser. */
    void takes(Step step) {
        cookie.give(context, step.token());
        if (step.stage() == Stage.OPEN) signIn.sessionWith(step.token()).ifPresent(this::isKnownTo);
    }

    /** From now on a browser in which this person has signed in. */
    void isKnownTo(SignedIn who) {
        cookie.mark(context, KNOWN, signIn.markOf(who));
    }

    void forgets() {
        cookie.takeAway(context);
    }

    /**
     * What a browser was sent to the provider with.
     *
     * @param next the page that was wanted, as the browser says
     */
    record Left(String secret, String next) {}

    /** Remembers, in the browser itself, that it was sent to the provider: only this one may come back. */
    void leaves(String secret, String next) {
        var wanted = Base64.getUrlEncoder().withoutPadding().encodeToString(next.getBytes(StandardCharsets.UTF_8));
        cookie.giveOther(
                context,
                AWAY,
                secret + BETWEEN + (wanted.length() > MOST_REMEMBERED ? "" : wanted),
                AWAY_FOR.toSeconds());
    }

    /** Once; empty unless this browser was sent there a short while ago. */
    Optional<Left> comesBack() {
        var left = cookie.other(context, AWAY).filter(kept -> WENT.matcher(kept).matches());
        cookie.giveOther(context, AWAY, "", 0);
        return left.map(kept -> {
            var parts = kept.split("[.]", 2);
            return new Left(parts[0], new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        });
    }
}
