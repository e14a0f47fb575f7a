package id.edokter.ticket;

import id.edokter.booking.Counter;
import id.edokter.web.Assets;
import id.edokter.web.Site;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The ticket, as a page and for a calendar. Whoever has the link has the ticket; nobody else learns that it exists. */
@Path("/janji/{link}")
@PermitAll
class TicketPages {

    private final Tickets tickets;
    private final Counter counter;
    private final CalendarFile calendar;
    private final Assets assets;
    private final Site site;

    TicketPages(Tickets tickets, Counter counter, CalendarFile calendar, Assets assets, Site site) {
        this.tickets = tickets;
        this.counter = counter;
        this.calendar = calendar;
        this.assets = assets;
        this.site = site;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("link") String link, HttpServerRequest request) {
        var ticket = tickets.show(link, "ticket", request);
        var besides = counter.besides(ticket.appointment());
        return Pages.ticket(ticket, besides, site.link(ticket.page(), request), assets.address("ticket.js"));
    }

    /** The booking as a file for the telephone's calendar; a calendar that knew it before is brought up to date. */
    @GET
    @Path("kalender.ics")
    @Produces("text/calendar;charset=UTF-8")
    public RestResponse<byte[]> calendar(@PathParam("link") String link, HttpServerRequest request) {
        var ticket = tickets.show(link, "calendar", request);
        return ResponseBuilder.ok(calendar.of(ticket))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"janji-" + ticket.code().text() + ".ics\"")
                .build();
    }
}
