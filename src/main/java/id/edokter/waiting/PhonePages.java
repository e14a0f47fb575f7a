package id.edokter.waiting;

import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.shared.Secrets;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where somebody stands, on the own telephone: whoever has the private link of the booking. An appointment that has no
 * place any more is told by its ticket.
 */
@Path("/janji/{link}/antrean")
@PermitAll
class PhonePages {

    /** Many come again at once when a line is cut; each waits a little, and longer each time. */
    private static final int COMES_AGAIN = 2000;

    /**
     * The page.
     *
     * @param link the private link's token
     */
    record Shown(String link, PhoneView view, LocalDate today, Instant now, List<String> styles, String script) {

        public String ticket() {
            return "/janji/" + link;
        }

        public String here() {
            return ticket() + "/antrean";
        }

        public boolean isLive() {
            return view.isLive(today);
        }

        public String stamp() {
            return view.stamp();
        }
    }

    private final Booking booking;
    private final Looks looks;
    private final LiveQueues live;
    private final Glances glances;
    private final Assets assets;
    private final WaitingSettings settings;
    private final Clock clock;

    PhonePages(
            Booking booking,
            Looks looks,
            LiveQueues live,
            Glances glances,
            Assets assets,
            WaitingSettings settings,
            Clock clock) {
        this.booking = booking;
        this.looks = looks;
        this.live = live;
        this.glances = glances;
        this.assets = assets;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@PathParam("link") String link, HttpServerRequest request) {
        var appointment = find(link);
        var view = looks.phone(appointment.id, looks.at(appointment.session.id));
        if (view == null || view.state() == PhoneView.State.GONE) return Answers.to("/janji/" + link);
        glances.note(appointment, request);
        var now = clock.instant();
        return RestResponse.ok(Pages.phone(new Shown(
                link,
                view,
                Wib.date(now),
                now,
                List.of(assets.address("base.css"), assets.address("edokter.css")),
                assets.address("phone.js"))));
    }

    /**
     * @param stamp of what the page shows
     * @param last stamp of what it was told last, from a browser that was cut off
     */
    @GET
    @Path("siaran")
    @Blocking
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(
            @PathParam("link") String link,
            @QueryParam("sejak") String stamp,
            @HeaderParam("Last-Event-ID") String last,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            HttpServerRequest request,
            @Context Sse sse) {
        var appointment = find(link);
        var glance = glances.note(appointment, request);
        var phone = new LiveQueues.Phone(appointment.session.id, appointment.id, link, Locale.forLanguageTag(language));
        var news = live.listen(phone, last == null ? stamp : last);
        return Events.answer(
                sse, news.onTermination().invoke(() -> glances.goesOn(glance)), COMES_AGAIN, settings.listens());
    }

    private Appointment find(String link) {
        if (!Secrets.isToken(link)) throw new NotFoundException();
        return booking.find(link)
                .filter(one -> one.status != AppointmentStatus.HELD && one.status != AppointmentStatus.EXPIRED)
                .orElseThrow(NotFoundException::new);
    }
}
