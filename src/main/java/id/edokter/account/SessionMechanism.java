package id.edokter.account;

import id.edokter.web.SessionCookie;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tells who calls by the session's cookie, asked of the database at every request: what an administrator ends is over
 * at once, on every replica. Programs are not known by it.
 *
 * <p>Who has not come all the way in is nobody outside of the pages of signing in.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {

    /** Where one signs in; what leads there is below it. */
    static final String DOOR = "/masuk";

    private static final String PROGRAMS = "/api/";

    /** Where pages listen by themselves: that nobody does anything any more has to end a session all the same. */
    private static final String LISTENING = "/siaran";

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final BlockingSecurityExecutor executor;

    SessionMechanism(SignIn signIn, SessionCookie cookie, BlockingSecurityExecutor executor) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.executor = executor;
    }

    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var token = cookie.of(context).filter(text -> !text.startsWith(SessionCookie.OF_PATIENTS));
        if (token.isEmpty() || isForPrograms(context)) return Uni.createFrom().nullItem();
        boolean atTheDoor = context.request().path().startsWith(DOOR + "/");
        return executor.executeBlocking(() -> session(context, token.get())
                .filter(who -> atTheDoor || who.stage() == Stage.OPEN)
                .map(SessionMechanism::identity)
                .orElse(null));
    }

    private Optional<SignedIn> session(RoutingContext context, String token) {
        return context.request().path().endsWith(LISTENING)
                ? signIn.sessionUntouched(token)
                : signIn.sessionWith(token);
    }

    private static SecurityIdentity identity(SignedIn who) {
        var identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(who.userName()))
                .addAttribute(SignedIn.ATTRIBUTE, who);
        if (who.stage() != Stage.OPEN)
            return identity.addRole(Role.Names.SIGNING_IN).build();
        identity.addRole(Role.Names.STAFF);
        who.roles().forEach(role -> identity.addRole(role.text));
        return identity.build();
    }

    /** To the door, and afterwards back to the page that was wanted. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        if (isForPrograms(context)) return Uni.createFrom().nullItem();
        var wanted =
                context.request().method() == HttpMethod.GET ? context.request().uri() : "";
        var address = wanted.isEmpty() || wanted.startsWith(DOOR)
                ? DOOR
                : DOOR + "?lanjut=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(303, HttpHeaderNames.LOCATION, address));
    }

    private static boolean isForPrograms(RoutingContext context) {
        return context.request().path().startsWith(PROGRAMS);
    }
}
