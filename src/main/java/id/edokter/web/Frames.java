package id.edokter.web;

import id.edokter.shared.Wib;
import io.quarkus.arc.Arc;
import io.quarkus.qute.EngineBuilder;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Gives every template its frame, so that no resource has to. */
@ApplicationScoped
class Frames {

    private final WebSettings settings;
    private final HospitalSettings hospital;
    private final Assets assets;
    private final SessionCookie cookie;
    private final PatientAccounts accounts;
    private final Clock clock;

    Frames(
            WebSettings settings,
            HospitalSettings hospital,
            Assets assets,
            SessionCookie cookie,
            PatientAccounts accounts,
            Clock clock) {
        this.settings = settings;
        this.hospital = hospital;
        this.assets = assets;
        this.cookie = cookie;
        this.accounts = accounts;
        this.clock = clock;
    }

    void giveEveryTemplateItsFrame(@Observes EngineBuilder engine) {
        engine.addTemplateInstanceInitializer(instance -> {
            dress(instance, current());
        });
    }

    /** The frame of the request under way; a plain one outside of requests. */
    Frame current() {
        var request = Arc.container().requestContext().isActive()
                ? Arc.container().instance(CurrentVertxRequest.class).get().getCurrent()
                : null;
        return request == null ? plain() : of(request);
    }

    TemplateInstance dress(TemplateInstance instance, Frame frame) {
        return instance.data(Frame.NAME, frame)
                .setLocale(frame.language().locale)
                .setAttribute(FormatInTemplates.TODAY, frame.today())
                .setAttribute(Icons.USED, new Icons.Used());
    }

    /** The request's frame, made once. */
    Frame of(RoutingContext request) {
        Frame made = request.get(Frame.NAME);
        if (made != null) return made;
        var frame = new Frame(
                Language.chosen(request, settings.tls()),
                withoutLanguage(address(request)),
                Gate.nonce(request),
                Wib.date(clock.instant()),
                hospital,
                settings.demoNotice(),
                assets.styles(),
                assets.address("staff.css"),
                assets.address("staff.js"),
                assets.address("icon.svg"),
                cookie.formToken(request),
                accounts.isOpen());
        request.put(Frame.NAME, frame);
        return frame;
    }

    /** Where the page can be reached again: an answer to a form is reached at the form's own page. */
    private static String address(RoutingContext context) {
        var request = context.request();
        if (request.method() == HttpMethod.GET || request.method() == HttpMethod.HEAD) return request.uri();
        var from = String.valueOf(request.getHeader("Referer")).replaceFirst("^https?://", "");
        var host = String.valueOf(request.authority());
        if (!from.startsWith(host + "/")) return "/";
        var address = from.substring(host.length());
        return OddPath.is(address.replaceFirst("\\?.*$", "")) ? "/" : address;
    }

    private Frame plain() {
        return new Frame(
                Language.INDONESIAN,
                "/",
                "",
                Wib.date(clock.instant()),
                hospital,
                settings.demoNotice(),
                assets.styles(),
                assets.address("staff.css"),
                assets.address("staff.js"),
                assets.address("icon.svg"),
                "",
                accounts.isOpen());
    }

    static String withoutLanguage(String uri) {
        int question = uri.indexOf('?');
        if (question < 0) return uri;
        var query = Arrays.stream(uri.substring(question + 1).split("&"))
                .filter(part -> !part.isEmpty() && !part.startsWith(Language.NAME + "="))
                .collect(Collectors.joining("&"));
        return uri.substring(0, question) + (query.isEmpty() ? "" : "?" + query);
    }
}
