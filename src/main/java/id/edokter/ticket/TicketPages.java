package id.edokter.ticket;

import id.edokter.booking.Appointment;
import id.edokter.booking.Counter;
import id.edokter.booking.Counter.Beside;
import id.edokter.notification.Mailroom;
import id.edokter.notification.OutgoingMessage;
import id.edokter.notification.Progress;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The ticket, as a page and for a calendar. Whoever has the link has the ticket; nobody else learns that it exists. */
@Path("/janji/{link}")
@PermitAll
class TicketPages {

    /**
     * What belongs to the ticket.
     *
     * @param besides the other visits of its series
     * @param message the last one about it that went, goes, or did not arrive; null when there was none
     */
    record Around(List<Beside> besides, OutgoingMessage message) {}

    private final Tickets tickets;
    private final Counter counter;
    private final Mailroom mailroom;
    private final CalendarFile calendar;
    private final Assets assets;
    private final Site site;

    TicketPages(Tickets tickets, Counter counter, Mailroom mailroom, CalendarFile calendar, Assets assets, Site site) {
        this.tickets = tickets;
        this.counter = counter;
        this.mailroom = mailroom;
        this.calendar = calendar;
        this.assets = assets;
        this.site = site;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("link") String link, HttpServerRequest request) {
        var ticket = tickets.show(link, "ticket", request);
        var around = new Around(counter.besides(ticket.appointment()), lastMessage(ticket.appointment()));
        return Pages.ticket(ticket, around, site.link(ticket.page(), request), assets.address("ticket.js"));
    }

    /** The last one to a telephone that was wanted to the end: what was taken back was none. */
    private OutgoingMessage lastMessage(Appointment appointment) {
        return mailroom.about(Appointment.matter(appointment.id)).stream()
                .filter(one -> one.isToATelephone() && one.progress() != Progress.SKIPPED)
                .reduce((one, next) -> next)
                .orElse(null);
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
