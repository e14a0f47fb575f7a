package id.edokter.counter;

import id.edokter.account.Role;
import id.edokter.counter.FollowUpForm.Asked;
import id.edokter.counter.FollowUpForm.Typed;
import id.edokter.shared.FieldErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A control visit: days of the same doctor about so many weeks on. */
@Path("/loket/janji/{id}/kontrol")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ControlPages {

    private final FollowUpTakings takings;

    ControlPages(FollowUpTakings takings) {
        this.takings = takings;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id, @BeanParam Asked asked) {
        var visit = takings.open(id);
        return takings.control(visit, asked, Typed.after(visit), new FieldErrors(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> book(
            @PathParam("id") String id, @BeanParam Asked asked, @BeanParam Typed typed) {
        var visit = takings.open(id);
        return takings.take(
                visit,
                typed,
                "followup_one_missing",
                made -> Done.BOOKED.at(made.get(0).id),
                (errors, refusal) -> takings.control(visit, asked, typed, errors, refusal));
    }
}
