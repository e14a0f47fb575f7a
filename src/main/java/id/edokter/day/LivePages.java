package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.shared.Wib;
import id.edokter.web.Broadcast;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.util.Locale;
import org.jboss.resteasy.reactive.ResponseHeader;

/** What changes in a day, told to its page as it happens (server-sent events). */
@Path("/loket/siaran")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
class LivePages {

    /** A browser that was cut off tries again so many milliseconds later. */
    private static final int COMES_AGAIN = 1000;

    private final LiveDay live;
    private final DaySettings settings;
    private final Caller caller;
    private final Clock clock;

    LivePages(LiveDay live, DaySettings settings, Caller caller, Clock clock) {
        this.live = live;
        this.settings = settings;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * @param stamp of what the page shows
     * @param last stamp of what it was told last, from a browser that was cut off
     */
    @GET
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @ResponseHeader(name = "X-Accel-Buffering", value = "no")
    public Multi<OutboundSseEvent> listen(
            @QueryParam("tanggal") String wanted,
            @QueryParam("poli") String clinic,
            @QueryParam("sejak") String stamp,
            @HeaderParam("Last-Event-ID") String last,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language,
            @Context Sse sse) {
        var date = DayPages.asked(wanted, Wib.date(clock.instant()));
        var channel = new LiveDay.Channel(
                date, clinic == null || clinic.isEmpty() ? null : clinic, Locale.forLanguageTag(language));
        var news = live.listen(channel, caller.who().userName(), last == null ? stamp : last)
                .map(one -> sse.newEventBuilder()
                        .name(name(one.kind()))
                        .id(one.stamp())
                        .data(one.text())
                        .build());
        return Broadcast.answer(sse, news, COMES_AGAIN, settings.listens());
    }

    private static String name(LiveDay.Kind kind) {
        return switch (kind) {
            case ALIVE -> "alive";
            case ENOUGH -> "enough";
            case CHANGED, WHOLE -> "day";
        };
    }
}
