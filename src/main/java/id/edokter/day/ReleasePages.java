package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.day.SessionQuestions.Question;
import id.edokter.schedule.SessionDesk;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Unused reserves of a session, opened to everybody before their time. */
@Path("/loket/sesi/{session}/pelepasan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ReleasePages {

    private final SessionForms forms;
    private final SessionQuestions questions;
    private final SessionDesk desk;

    ReleasePages(SessionForms forms, SessionQuestions questions, SessionDesk desk) {
        this.forms = forms;
        this.questions = questions;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session) {
        return questions.ask(forms.untouched(session), Question.RELEASE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> release(
            @PathParam("session") String session,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        return questions.send(session, reason, version, Question.RELEASE, desk::releaseReserves);
    }
}
