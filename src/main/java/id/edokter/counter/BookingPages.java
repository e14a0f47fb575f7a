package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.Counter;
import id.edokter.booking.SlotChoice;
import id.edokter.counter.BookingForm.Typed;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a place for a patient of the register who rings up or stands there. */
@Path("/loket/janji/baru/{session}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class BookingPages {

    private final Counter counter;
    private final Takings takings;
    private final Caller caller;

    BookingPages(Counter counter, Takings takings, Caller caller) {
        this.counter = counter;
        this.takings = takings;
        this.caller = caller;
    }

    @GET
    public RestResponse<TemplateInstance> ask(
            @PathParam("session") String id, @QueryParam("pasien") String patient, @QueryParam("tempat") String slot) {
        var session = takings.session(id);
        if (patient == null) return Answers.to(NewAppointmentPages.HERE + "?sesi=" + session.id);
        var typed = new Typed();
        typed.slot = slot;
        return RestResponse.ok(takings.page(session, takings.patient(patient), typed, new FieldErrors(), ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> book(@PathParam("session") String id, @BeanParam Typed typed) {
        var session = takings.session(id);
        var choice = typed.slot == null || typed.slot.isBlank()
                ? SlotChoice.nextFree(session.id)
                : SlotChoice.slot(takings.slot(session, typed.slot));
        return takings.take(
                session,
                typed,
                new FieldErrors(),
                Done.BOOKED,
                request -> counter.book(caller.witness(), request, choice));
    }
}
