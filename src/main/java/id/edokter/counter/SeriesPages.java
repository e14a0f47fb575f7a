package id.edokter.counter;

import id.edokter.account.Role;
import id.edokter.counter.FollowUpForm.Asked;
import id.edokter.counter.FollowUpForm.Typed;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Reading;
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

/** A series of visits: what is in the way of which day is shown before anything is saved. */
@Path("/loket/janji/{id}/seri")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class SeriesPages {

    private final FollowUpTakings takings;

    SeriesPages(FollowUpTakings takings) {
        this.takings = takings;
    }

    @GET
    public TemplateInstance ask(
            @PathParam("id") String id, @BeanParam Asked asked, @QueryParam("dibuat") String booked) {
        var visit = takings.open(id);
        int made = Reading.id(booked)
                .filter(number -> number <= FollowUpTakings.MOST_BOOKED)
                .map(Long::intValue)
                .orElse(0);
        return takings.series(visit, asked, Typed.after(visit), new FieldErrors(), "", made);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> book(
            @PathParam("id") String id, @BeanParam Asked asked, @BeanParam Typed typed) {
        var visit = takings.open(id);
        return takings.take(
                visit,
                typed,
                "followup_some_missing",
                made -> "/loket/janji/" + visit.id + "/seri?dibuat=" + made.size(),
                (errors, refusal) -> takings.series(visit, asked, typed, errors, refusal, 0));
    }
}
