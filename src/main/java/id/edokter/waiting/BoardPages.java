package id.edokter.waiting;

import id.edokter.device.Device;
import id.edokter.device.Devices;
import id.edokter.shared.Wib;
import id.edokter.web.Assets;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** The board of a waiting room, for a device that was opened as one. */
@Path("/layar")
@PermitAll
class BoardPages {

    /** Boards speak the language of the hall. */
    static final Locale LANGUAGE = Locale.forLanguageTag("id");

    private static final int COMES_AGAIN = 1000;

    /**
     * The page.
     *
     * @param part which of the pages of rooms is shown without a script
     */
    record Shown(BoardView view, Instant now, int part, Styles styles, String script) {

        public String stamp() {
            return view.stamp();
        }

        public LocalTime time() {
            return Wib.dateTime(now).toLocalTime();
        }

        /** The part that comes after this one. */
        public int next() {
            return (part + 1) % view.pages().size();
        }
    }

    /** @param revoked whether this was a board once */
    record Dark(boolean revoked, Styles styles) {}

    record Styles(List<String> addresses) {}

    private final Devices devices;
    private final LiveQueues live;
    private final Assets assets;
    private final WaitingSettings settings;
    private final RoutingContext request;
    private final Clock clock;

    BoardPages(
            Devices devices,
            LiveQueues live,
            Assets assets,
            WaitingSettings settings,
            RoutingContext request,
            Clock clock) {
        this.devices = devices;
        this.live = live;
        this.assets = assets;
        this.settings = settings;
        this.request = request;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> show(@QueryParam("bagian") String part) {
        var device = device();
        if (device == null) {
            var dark = new Dark(devices.wasOpened(request, Device.Kind.BOARD), styles());
            return ResponseBuilder.create(Status.FORBIDDEN, Pages.dark(dark)).build();
        }
        var view = live.board(device);
        int wanted = Reading.id(part).map(Long::intValue).orElse(0);
        var shown = Math.floorMod(wanted, view.pages().size());
        return RestResponse.ok(
                Pages.board(new Shown(view, clock.instant(), shown, styles(), assets.address("board.js"))));
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
            @QueryParam("sejak") String stamp, @HeaderParam("Last-Event-ID") String last, @Context Sse sse) {
        var device = device();
        if (device == null) throw new ForbiddenException();
        var board = new LiveQueues.Board(device.id);
        return Events.answer(sse, live.listen(board, last == null ? stamp : last), COMES_AGAIN, settings.listens());
    }

    private Device device() {
        return devices.of(request, Device.Kind.BOARD).orElse(null);
    }

    private Styles styles() {
        return new Styles(
                List.of(assets.address("base.css"), assets.address("edokter.css"), assets.address("board.css")));
    }
}
