package id.edokter.web;

import id.edokter.shared.InvalidFields;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.Transactions;
import id.edokter.shared.TryAgain;
import id.edokter.web.ErrorPages.Failure;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpClosedException;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** What leaves a resource as an exception becomes an answer here: a page for people, a problem for programs. */
@Singleton
class Failures {

    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final String SECONDS_UNTIL_RETRY = "5";

    private final ErrorPages pages;
    private final Wording wording;
    private final Instance<ProblemAnswer> api;
    private final Instance<Denials> denials;
    private final BlockingSecurityExecutor executor;

    Failures(
            ErrorPages pages,
            Wording wording,
            Instance<ProblemAnswer> api,
            Instance<Denials> denials,
            BlockingSecurityExecutor executor) {
        this.pages = pages;
        this.wording = wording;
        this.api = api;
        this.denials = denials;
        this.executor = executor;
    }

    @ServerExceptionMapper
    Response refused(Refusal refusal, RoutingContext context) {
        int status = refusal instanceof TryAgain ? 503 : 409;
        return answer(context, refusal, status, "");
    }

    @ServerExceptionMapper
    Response wrong(InvalidFields fields, RoutingContext context) {
        return answer(context, fields, 422, "");
    }

    @ServerExceptionMapper
    Response wrong(InvalidValue value, RoutingContext context) {
        return answer(context, value, 422, "");
    }

    /** Somebody is known, and this is not for them: that leaves a trace, and is answered even if it cannot. */
    @ServerExceptionMapper
    Uni<Response> notTheirs(ForbiddenException denied, RoutingContext context) {
        var answer = answer(context, denied, 403, "");
        var path = context.normalizedPath();
        var method = context.request().method().name();
        var route = method + " " + Methods.route(method, path);
        var address = Network.addressOf(context.request());
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .flatMap(identity -> executor.executeBlocking(() -> {
                    if (identity != null && !identity.isAnonymous() && denials.isResolvable())
                        denials.get().denied(name(identity, path), route, address);
                    return answer;
                }))
                .onFailure()
                .invoke(failure -> LOG.errorf(failure, "Somebody was turned away at %s, and no line tells it", route))
                .onFailure()
                .recoverWithItem(answer);
    }

    private static String name(SecurityIdentity identity, String path) {
        var name = identity.getPrincipal().getName();
        return path.startsWith(ErrorPages.API) ? "api:" + name : name;
    }

    @ServerExceptionMapper
    Response refusedByHttp(WebApplicationException failure, RoutingContext context) {
        int status = failure.getResponse().getStatus();
        if (status < 400) return failure.getResponse();
        if (status >= 500) return broken(failure, context);
        var answer = answer(context, failure, status, "");
        if (status != 405) return answer;
        var methods = Methods.of(context.normalizedPath());
        return methods.isEmpty()
                ? answer
                : Response.fromResponse(answer)
                        .header(HttpHeaders.ALLOW, methods)
                        .build();
    }

    @ServerExceptionMapper
    Response broken(Throwable failure, RoutingContext context) {
        if (isDatabaseAway(failure)) {
            LOG.warnf("The database is away: %s", failure.getMessage());
            return answer(context, failure, 503, "");
        }
        if (isGone(failure)) {
            LOG.debugf("Nobody waits for the answer any more: %s", failure.getMessage());
            return Response.status(400).build();
        }
        int ours = unreadable(failure);
        if (ours != 0) return answer(context, failure, ours, "");
        var reference = Secrets.code(8);
        // the path may carry a private link, so only its first part is kept
        var part = context.request().path().replaceFirst("^(/[^/]*).*$", "$1");
        LOG.errorf(failure, "Failure %s at %s %s", reference, context.request().method(), part);
        return answer(context, failure, 500, reference);
    }

    private Response answer(RoutingContext context, Throwable failure, int status, String reference) {
        var locale = pages.frame(context).language().locale;
        if (context.request().path().startsWith(ErrorPages.API) && api.isResolvable()) {
            return api.get().answer(failure, status, reference, context);
        }
        var page = Wording.page(locale);
        var told = pages.failure(context, status, reference);
        if (failure instanceof Refusal refusal && status == 409) {
            told = new Failure(
                    status,
                    page.error_409_title(),
                    wording.sayToAnyone(locale, refusal.key(), refusal.arguments()),
                    "",
                    List.of());
        } else if (failure instanceof InvalidFields fields) {
            var details = fields.errors().stream()
                    .map(e -> wording.say(locale, e.key(), e.arguments()))
                    .toList();
            told = new Failure(status, page.error_422_title(), page.error_422_text(), "", details);
        } else if (failure instanceof InvalidValue value) {
            told = new Failure(
                    status,
                    page.error_422_title(),
                    page.error_422_text(),
                    "",
                    List.of(wording.say(locale, value.key(), value.arguments())));
        }
        if (failure instanceof ForbiddenException)
            told = new Failure(status, page.error_denied_title(), page.error_denied_text(), "", List.of());
        var response = Response.status(status)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(pages.page(context, told).render());
        if (status == 503) response.header("Retry-After", SECONDS_UNTIL_RETRY);
        return response.build();
    }

    /** What REST throws for a body that no browser sends; it quotes the body, which has no place in the log. */
    private static int unreadable(Throwable failure) {
        var told = String.valueOf(failure.getMessage());
        boolean undecoded = told.startsWith("Failed to decode URL") || told.startsWith("URLDecoder: ");
        if (failure instanceof IllegalArgumentException && undecoded) return 400;
        return failure instanceof IOException && "Request too large".equals(told) ? 413 : 0;
    }

    /** A browser left while it was answered: nothing is wrong here. */
    static boolean isGone(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof HttpClosedException) return true;
        return false;
    }

    /** Connections refused or lost, be it while a page was only read, or none free in time. */
    private static boolean isDatabaseAway(Throwable failure) {
        return Transactions.isUnknown(failure) || Transactions.isNoneFree(failure);
    }
}
