package id.edokter.family;

import id.edokter.account.Role;
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

/** Tells which patient calls by the session's cookie, asked of the database at every request. */
@ApplicationScoped
class FamilyMechanism implements HttpAuthenticationMechanism {

    /** Where the pages of patients lie. */
    private static final String HOME = "/saya";

    private static final String DOOR = HOME + "/masuk";
    private static final String PROGRAMS = "/api/";

    private final PhoneSignIn signIn;
    private final SessionCookie cookie;
    private final BlockingSecurityExecutor executor;

    FamilyMechanism(PhoneSignIn signIn, SessionCookie cookie, BlockingSecurityExecutor executor) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.executor = executor;
    }

    /** Before the one of staff, so that it is asked first where to lead who is not in. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 2;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var token = cookie.of(context).filter(text -> text.startsWith(PhoneSignIn.PREFIX));
        if (token.isEmpty() || context.request().path().startsWith(PROGRAMS))
            return Uni.createFrom().nullItem();
        return executor.executeBlocking(() ->
                signIn.sessionWith(token.get()).map(FamilyMechanism::identity).orElse(null));
    }

    private static SecurityIdentity identity(SignedInFamily who) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(who.toString()))
                .addAttribute(SignedInFamily.ATTRIBUTE, who)
                .addRole(Role.Names.PATIENT)
                .build();
    }

    /** To the patients' door, and afterwards back to the page that was wanted. */
    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        var path = context.request().path();
        if (!path.equals(HOME) && !path.startsWith(HOME + "/"))
            return Uni.createFrom().nullItem();
        var wanted =
                context.request().method() == HttpMethod.GET ? context.request().uri() : HOME;
        var address = DOOR + "?lanjut=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
        return Uni.createFrom().item(new ChallengeData(303, HttpHeaderNames.LOCATION, address));
    }
}
