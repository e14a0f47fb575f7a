package id.edokter.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;

/**
 * Pages for what went wrong: what happened, and what to do now. Programs that ask the API get problem+json. Who signed in
 * as staff is led back to the own account and not to what patients do; that is told by the cookie alone, since nothing
 * may be asked of the database here. A kiosk stays what it is.
 */
@ApplicationScoped
class ErrorPages {

    static final String API = "/api/";

    /**
     * What an error page says.
     *
     * @param reference to be told to the hospital; empty for none
     * @param details single errors; empty for none
     */
    record Failure(int status, String title, String text, String reference, List<String> details) {}

    @CheckedTemplate(basePath = "web")
    static class Pages {
        static native TemplateInstance error(Failure failure);

        static native TemplateInstance errorOfStaff(Failure failure);

        private Pages() {}
    }

    private final Frames frames;
    private final SessionCookie cookie;
    private final Instance<ProblemAnswer> api;
    private final Instance<ScreenErrors> screens;
    private final ObjectMapper json;

    ErrorPages(
            Frames frames,
            SessionCookie cookie,
            Instance<ProblemAnswer> api,
            Instance<ScreenErrors> screens,
            ObjectMapper json) {
        this.frames = frames;
        this.cookie = cookie;
        this.api = api;
        this.screens = screens;
        this.json = json;
    }

    Frame frame(RoutingContext context) {
        return frames.of(context);
    }

    TemplateInstance page(RoutingContext context, Failure failure) {
        // Quarkus marks every answer as not to be compressed, and lifts that only for a resource's own
        context.response().headers().remove("Content-Encoding");
        return frames.dress(drawn(context, failure), frame(context));
    }

    private TemplateInstance drawn(RoutingContext context, Failure failure) {
        if (screens.isResolvable() && screens.get().isAt(context.normalizedPath()))
            return screens.get().page(failure.status, failure.title, failure.text, failure.reference);
        return cookie.isOfStaff(context) ? Pages.errorOfStaff(failure) : Pages.error(failure);
    }

    /** Ends a request that never reaches a resource. */
    void end(RoutingContext context, int status) {
        var response = context.response().setStatusCode(status);
        if (context.request().path().startsWith(API) && api.isResolvable()) {
            var answer = api.get().answer(null, status, "", context);
            answer.getHeaders().forEach((name, values) -> response.putHeader(name, String.valueOf(values.get(0))));
            response.end(json(answer.getEntity()));
            return;
        }
        var failure = failure(context, status, "");
        response.putHeader("Content-Type", "text/html;charset=UTF-8")
                .end(page(context, failure).render());
    }

    private String json(Object entity) {
        try {
            return json.writeValueAsString(entity);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    Failure failure(RoutingContext context, int status, String reference) {
        var page = Wording.page(frame(context).language().locale);
        return cookie.isOfStaff(context) ? toStaff(page, status, reference) : toAnyone(page, status, reference);
    }

    private static Failure toStaff(PageMessages page, int status, String reference) {
        var told = toAnyone(page, status, reference);
        var text = switch (status) {
            case 404, 410 -> page.error_404_staff();
            case 405 -> page.error_405_staff();
            case 503 -> page.error_503_staff();
            case 403, 413, 415, 406, 421, 429 -> told.text;
            default -> status < 500 ? page.error_400_staff() : page.error_500_staff();
        };
        return new Failure(status, told.title, text, told.reference, List.of());
    }

    private static Failure toAnyone(PageMessages page, int status, String reference) {
        return switch (status) {
            case 403 -> failure(status, page.error_403_title(), page.error_403_text());
            case 404, 410 -> failure(status, page.error_404_title(), page.error_404_text());
            case 405 -> failure(status, page.error_405_title(), page.error_405_text());
            case 413 -> failure(status, page.error_413_title(), page.error_413_text());
            case 415, 406 -> failure(status, page.error_415_title(), page.error_415_text());
            case 421 -> failure(status, page.error_421_title(), page.error_421_text());
            case 503 -> failure(status, page.error_503_title(), page.error_503_text());
            case 429 -> failure(status, page.error_429_title(), page.error_429_text());
            default ->
                status < 500
                        ? failure(status, page.error_400_title(), page.error_400_text())
                        : new Failure(status, page.error_500_title(), page.error_500_text(), reference, List.of());
        };
    }

    private static Failure failure(int status, String title, String text) {
        return new Failure(status, title, text, "", List.of());
    }
}
