package id.edokter.ticket;

import id.edokter.booking.Booking;
import id.edokter.booking.MoveTooLate;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.StatusRefused;
import id.edokter.schedule.Slot;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.ticket.MoveOffers.Wish;
import id.edokter.web.Answers;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Moves a booking: choose another place, see old and new side by side, move. Until then the old place is kept. */
@Path("/janji/{link}/pindah")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class MovePages {

    private final Tickets tickets;
    private final MoveOffers offers;
    private final Booking booking;
    private final Holders holders;
    private final Wording wording;

    MovePages(Tickets tickets, MoveOffers offers, Booking booking, Holders holders, Wording wording) {
        this.tickets = tickets;
        this.offers = offers;
        this.booking = booking;
        this.holders = holders;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> choose(
            @PathParam("link") String link,
            @QueryParam("dokter") String doctor,
            @QueryParam("tanggal") String day,
            HttpServerRequest request) {
        var ticket = tickets.show(link, "move", request);
        if (!ticket.movable()) return closed(ticket);
        return RestResponse.ok(Pages.move(offers.view(ticket, new Wish(doctor, day, null), "", false)));
    }

    @GET
    @Path("periksa")
    public RestResponse<TemplateInstance> check(
            @PathParam("link") String link,
            @QueryParam("tempat") String slot,
            @QueryParam("dokter") String doctor,
            @QueryParam("tanggal") String day,
            HttpServerRequest request) {
        var ticket = tickets.show(link, "move", request);
        if (!ticket.movable()) return closed(ticket);
        if (slot == null || slot.isBlank())
            return Answers.unprocessable(Pages.move(offers.view(ticket, new Wish(doctor, day, null), "", true)));
        var wanted = offers.slot(ticket, slot);
        if (wanted.isEmpty()) return refused(ticket, new Wish(doctor, day, null), say("slot_unknown"));
        return offers.free(ticket, wanted.get())
                .map(to -> RestResponse.ok(Pages.moveCheck(check(ticket, to))))
                .orElseGet(() -> refused(ticket, Wish.of(wanted.get()), say("slot_taken")));
    }

    /**
     * Moves.
     *
     * @param seen the booking's version on the page that was sent: the form's own key, good for one move
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> move(
            @PathParam("link") String link,
            @FormParam("tempat") String slot,
            @FormParam("versi") String seen,
            HttpServerRequest request) {
        var ticket = tickets.open(link);
        var wanted = offers.slot(ticket, slot);
        if (wanted.isEmpty()) {
            if (!ticket.movable()) return closed(ticket);
            return refused(ticket, new Wish(null, null, null), say("slot_unknown"));
        }
        try {
            booking.move(
                    link,
                    SlotChoice.slot(wanted.get().id),
                    version(seen),
                    holders.actor(ticket.appointment(), request));
            return Answers.to(ticket.page());
        } catch (MoveTooLate | StatusRefused late) {
            return closed(tickets.open(link));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return refused(tickets.open(link), Wish.of(wanted.get()), wording.sayToAnyone(refusal));
        }
    }

    private static MoveView.Check check(Ticket ticket, Slot to) {
        var arriveBy = to.startsAt().minus(Duration.ofMinutes(ticket.minutesEarlier()));
        return new MoveView.Check(ticket, to, arriveBy, MoveOffers.link(ticket, to.session.doctor.id, to.session.date));
    }

    /** What is no number is the version of no booking. */
    private static int version(String typed) {
        return typed != null && typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : -1;
    }

    private RestResponse<TemplateInstance> refused(Ticket ticket, Wish wish, String sentence) {
        return Answers.conflict(Pages.move(offers.view(ticket, wish, sentence, false)));
    }

    private static RestResponse<TemplateInstance> closed(Ticket ticket) {
        return Answers.conflict(Pages.closed(ticket, true));
    }

    private String say(String key) {
        return wording.say(wording.locale(), key, List.of());
    }
}
