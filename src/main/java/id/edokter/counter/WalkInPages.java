package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.Counter;
import id.edokter.counter.BookingForm.Typed;
import id.edokter.shared.FieldErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a place for somebody who has come without a booking; one that was chosen counts for nothing. */
@Path("/loket/janji/langsung/{session}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class WalkInPages {

    private final Counter counter;
    private final Takings takings;
    private final Caller caller;

    WalkInPages(Counter counter, Takings takings, Caller caller) {
        this.counter = counter;
        this.takings = takings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> walkIn(@PathParam("session") String id, @BeanParam Typed typed) {
        var session = takings.session(id);
        return takings.take(
                session,
                typed,
                new FieldErrors(),
                Done.BOOKED,
                request -> counter.walkIn(caller.witness(), request, session.id));
    }
}
