package id.edokter.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ResourceInfo;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * What changes something in the name of who is signed in comes from a form of that very session. Held against every
 * endpoint that asks for a role; programs that show a key carry no cookie, and what is open to everybody is done in
 * nobody's name.
 */
@Singleton
class FormTokens {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final SessionCookie cookie;

    FormTokens(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @WithFormRead
    @ServerRequestFilter
    public void check(ResteasyReactiveContainerRequestContext request, ResourceInfo asked, RoutingContext context) {
        if (READING.contains(request.getMethod()) || !isInSomebodysName(asked)) return;
        if (cookie.of(context).isEmpty()) return;
        var reading = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var shown = reading.getFormParameter(SessionCookie.FIELD, true, false);
        if (!isSame(String.valueOf(shown), cookie.formToken(context))) throw new ForbiddenException();
    }

    private static boolean isInSomebodysName(ResourceInfo asked) {
        var method = asked.getResourceMethod();
        if (method.isAnnotationPresent(PermitAll.class)) return false;
        return method.isAnnotationPresent(RolesAllowed.class)
                || asked.getResourceClass().isAnnotationPresent(RolesAllowed.class);
    }

    private static boolean isSame(String shown, String expected) {
        return MessageDigest.isEqual(shown.getBytes(StandardCharsets.UTF_8), expected.getBytes(StandardCharsets.UTF_8));
    }
}
