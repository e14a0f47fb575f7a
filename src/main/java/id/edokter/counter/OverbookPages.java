package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.Counter;
import id.edokter.counter.BookingForm.Typed;
import id.edokter.patient.ChangeReason;
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

/** Gives a number beyond the quota, which takes an administrator and a reason. */
@Path("/loket/janji/tambahan/{session}")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class OverbookPages {

    private final Counter counter;
    private final Takings takings;
    private final Caller caller;

    OverbookPages(Counter counter, Takings takings, Caller caller) {
        this.counter = counter;
        this.takings = takings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> overbook(@PathParam("session") String id, @BeanParam Typed typed) {
        var session = takings.session(id);
        var errors = new FieldErrors();
        var reason = errors.read("reason", () -> new ChangeReason(typed.reason));
        return takings.take(
                session,
                typed,
                errors,
                Done.OVERBOOKED,
                request -> counter.overbook(caller.witness(), request, session.id, reason));
    }
}
