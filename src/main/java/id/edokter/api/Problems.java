package id.edokter.api;

import id.edokter.booking.RequestReused;
import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.web.Language;
import id.edokter.web.ProblemAnswer;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.annotation.Annotation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Tells whatever goes wrong under {@code /api} in one form (RFC 9457), in the language that the program asks for. */
@ApplicationScoped
class Problems implements ProblemAnswer {

    private static final String CHALLENGE = "Bearer realm=\"e-Dokter\"";
    private static final String SECONDS_UNTIL_RETRY = "3";

    /** What is told of a status that comes without a reason of its own. */
    private static final Map<Integer, String> KEYS = Map.of(
            401, "api_key_missing",
            403, "forbidden",
            404, "not_found",
            405, "method_not_allowed",
            406, "not_acceptable",
            413, "body_too_large",
            415, "not_json",
            429, "too_fast",
            503, "try_again");

    private final Sentences sentences;

    Problems(Sentences sentences) {
        this.sentences = sentences;
    }

    @Override
    public Response answer(Throwable failure, int status, String reference, RoutingContext context) {
        if (failure instanceof Fault fault)
            return answer(context, status, fault.key(), fault.arguments(), fault.errors());
        if (failure instanceof InvalidFields wrong)
            return answer(context, 422, "fields_wrong", List.of(), wrong.errors());
        if (failure instanceof InvalidValue wrong)
            return answer(context, 422, wrong.key(), wrong.arguments(), List.of());
        if (failure instanceof RequestReused reused) return answer(context, 422, reused.key(), List.of(), List.of());
        if (failure instanceof Refusal no) return answer(context, status, no.key(), no.arguments(), List.of());
        var arguments = status == 500 ? List.<Object>of(reference) : List.of();
        return answer(context, status, keyOf(status, context), arguments, List.of());
    }

    /** Quarkus itself tells who lacks a key or a role, without a body; that gets the same form on its way out. */
    @ServerResponseFilter
    public void inOneForm(ContainerResponseContext response, RoutingContext context) {
        int status = response.getStatus();
        if (status < 400 || response.getEntity() instanceof Problem) return;
        if (!context.request().path().startsWith("/api/")) return;
        var answer = answer(context, status, keyOf(status, context), List.of(), List.of());
        response.getHeaders().putAll(answer.getHeaders());
        response.setEntity(answer.getEntity(), new Annotation[0], MediaType.valueOf(Problem.MEDIA_TYPE));
    }

    private Response answer(
            RoutingContext context, int status, String key, List<Object> arguments, List<FieldError> errors) {
        var language = language(context);
        var wrong = errors.stream()
                .map(e -> new Problem.WrongField(
                        e.field(), dashed(e.key()), sentences.say(language.locale, e.key(), e.arguments())))
                .toList();
        var problem = new Problem(
                "/problems/" + dashed(key),
                sentences.say(language.locale, titleOf(status), List.of()),
                status,
                sentences.say(language.locale, key, arguments),
                context.request().path(),
                wrong);
        var answer = Response.status(status)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag)
                .entity(problem);
        if (status == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        if (status == 503) answer.header(HttpHeaders.RETRY_AFTER, SECONDS_UNTIL_RETRY);
        return answer.build();
    }

    private static String dashed(String key) {
        return key.replace('_', '-');
    }

    private static String titleOf(int status) {
        return switch (status) {
            case 401, 403, 404, 405, 406, 409, 413, 415, 422, 429, 503 -> "problem_" + status;
            default -> status < 500 ? "problem_400" : "problem_500";
        };
    }

    private static String keyOf(int status, RoutingContext context) {
        if (status == 401 && context.request().getHeader(HttpHeaders.AUTHORIZATION) != null) return "api_key_unknown";
        return KEYS.getOrDefault(status, status < 500 ? "request_wrong" : "failure");
    }

    private static Language language(RoutingContext context) {
        return context.acceptableLanguages().stream()
                .map(LanguageHeader::tag)
                .flatMap(tag -> Arrays.stream(Language.values()).filter(own -> own.tag.equalsIgnoreCase(tag)))
                .findFirst()
                .orElse(Language.INDONESIAN);
    }
}
