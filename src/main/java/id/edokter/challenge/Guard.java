package id.edokter.challenge;

import id.edokter.challenge.Challenge.Judged;
import id.edokter.challenge.Challenge.Shown;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Wording;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

/**
 * Stands before every endpoint that is marked {@link AgainstRobots}. Pages stay as they are, the same for everybody: it
 * is the answer to their form that asks, with everything that was typed, and sends it on once more.
 */
@Singleton
class Guard {

    static final String PUZZLE = "challenge";
    static final String PROOF = "challengeProof";
    static final String ANSWER = "challengeAnswer";

    private static final Set<String> OWN = Set.of(PUZZLE, PROOF, ANSWER);
    private static final int FORBIDDEN = 403;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    /** One answer of the form that is kept meanwhile. */
    record Kept(String name, String value) {}

    /**
     * The page that asks.
     *
     * @param address where the form was sent
     * @param kept everything that was typed
     * @param bits how many leading zeros the script looks for
     * @param first the sum's numbers, in words
     * @param tooOften whether no more answers in words are taken from there for now
     */
    record Asked(
            String address,
            List<Kept> kept,
            String puzzle,
            int bits,
            String first,
            String second,
            boolean tooOften,
            FormErrors errors) {}

    private final Challenge challenge;
    private final Wording wording;
    private final String script;

    Guard(Challenge challenge, Wording wording, Assets assets) {
        this.challenge = challenge;
        this.wording = wording;
        this.script = assets.address("challenge.js");
    }

    @WithFormRead
    @ServerRequestFilter
    public Response check(ResteasyReactiveContainerRequestContext request, ResourceInfo asked, RoutingContext context) {
        var marked = asked.getResourceMethod().getAnnotation(AgainstRobots.class);
        if (marked == null || !challenge.isOn()) return null;
        var reading = (ResteasyReactiveRequestContext) request.getServerRequestContext();
        var shown = new Shown(first(reading, PUZZLE), first(reading, PROOF), first(reading, ANSWER));
        var judged = challenge.judge(marked.value(), shown, Network.ofBrowser(context.request()));
        return judged == Judged.GOOD ? null : ask(marked.value(), judged, reading, context);
    }

    private Response ask(
            Purpose purpose, Judged judged, ResteasyReactiveRequestContext reading, RoutingContext context) {
        var puzzle = challenge.ask(purpose);
        var locale = wording.locale();
        var errors = new FieldErrors();
        if (judged == Judged.WRONG) errors.add(ANSWER, "challenge_wrong");
        var page = Pages.asked(
                new Asked(
                        context.request().uri(),
                        kept(reading),
                        puzzle.text(),
                        puzzle.bits(),
                        Numbers.inWords(challenge.first(puzzle), locale),
                        Numbers.inWords(challenge.second(puzzle), locale),
                        judged == Judged.TOO_OFTEN,
                        wording.errors(errors.all())),
                script);
        // Quarkus marks every answer as not to be compressed, and lifts that only for a resource's own
        context.response().headers().remove("Content-Encoding");
        var answer = Response.status(status(judged))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(page.render());
        if (judged == Judged.TOO_OFTEN)
            answer.header(HttpHeaders.RETRY_AFTER, challenge.questionsWithin().toSeconds());
        return answer.build();
    }

    private static int status(Judged judged) {
        return switch (judged) {
            case WRONG -> UNPROCESSABLE;
            case TOO_OFTEN -> TOO_MANY;
            default -> FORBIDDEN;
        };
    }

    private static List<Kept> kept(ResteasyReactiveRequestContext reading) {
        var kept = new ArrayList<Kept>();
        var form = reading.getFormData();
        if (form == null) return kept;
        for (String name : form) {
            if (!OWN.contains(name)) form.get(name).forEach(value -> kept.add(new Kept(name, value.getValue())));
        }
        return kept;
    }

    private static String first(ResteasyReactiveRequestContext reading, String name) {
        return (String) reading.getFormParameter(name, true, false);
    }
}
