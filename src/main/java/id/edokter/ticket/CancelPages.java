package id.edokter.ticket;

import id.edokter.booking.Booking;
import id.edokter.booking.CancelTooLate;
import id.edokter.booking.StatusRefused;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Cancels a booking, after asking once more; a reason is welcome, not needed. */
@Path("/janji/{link}/batal")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CancelPages {

    /**
     * The page.
     *
     * @param reason name of a {@link Reason}, as chosen
     * @param note in the patient's own words, as typed
     */
    record CancelForm(Ticket ticket, List<Choice> reasons, String reason, String note, FormErrors errors) {}

    private final Tickets tickets;
    private final Booking booking;
    private final Holders holders;
    private final Wording wording;

    CancelPages(Tickets tickets, Booking booking, Holders holders, Wording wording) {
        this.tickets = tickets;
        this.booking = booking;
        this.holders = holders;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("link") String link, HttpServerRequest request) {
        var ticket = tickets.show(link, "cancel", request);
        if (ticket.state() == State.CANCELLED) return Answers.to(ticket.page());
        if (!ticket.cancellable()) return closed(ticket);
        return RestResponse.ok(page(ticket, "", "", new FieldErrors()));
    }

    /** The same form sent again finds the booking cancelled, and shows that. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> cancel(
            @PathParam("link") String link,
            @FormParam("reason") String reason,
            @FormParam("note") String note,
            HttpServerRequest request) {
        var ticket = tickets.open(link);
        if (ticket.state() == State.CANCELLED) return Answers.to(ticket.page());
        if (!ticket.cancellable()) return closed(ticket);
        var errors = new FieldErrors();
        var told = errors.read("note", () -> Reason.told(reason, note));
        if (errors.any()) return Answers.unprocessable(page(ticket, reason, note, errors));
        try {
            booking.cancel(link, told, holders.actor(ticket.appointment(), request));
            return Answers.to(ticket.page());
        } catch (CancelTooLate | StatusRefused late) {
            return closed(tickets.open(link));
        }
    }

    private TemplateInstance page(Ticket ticket, String reason, String note, FieldErrors errors) {
        var words = Wording.bundle(TicketMessages.class, wording.locale());
        return Pages.cancel(new CancelForm(
                ticket,
                Arrays.stream(Reason.values())
                        .map(r -> Choice.of(r.name(), r.words(words)))
                        .toList(),
                reason,
                note,
                wording.errors(errors.all())));
    }

    private static RestResponse<TemplateInstance> closed(Ticket ticket) {
        return Answers.conflict(Pages.closed(ticket, false));
    }
}
