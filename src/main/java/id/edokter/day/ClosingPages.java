package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.day.SessionQuestions.Question;
import id.edokter.queue.QueueDesk;
import id.edokter.schedule.Session;
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

/** The end of a session, and taking it back. */
@Path("/loket/sesi/{session}/penutupan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ClosingPages {

    private final SessionForms forms;
    private final SessionQuestions questions;
    private final QueueDesk desk;

    ClosingPages(SessionForms forms, SessionQuestions questions, QueueDesk desk) {
        this.forms = forms;
        this.questions = questions;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session) {
        var form = forms.untouched(session);
        return questions.ask(form, form.session().status == Session.Status.CLOSED ? Question.REOPEN : Question.CLOSE);
    }

    /** @param open 1 to open again */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(
            @PathParam("session") String session,
            @FormParam("buka") String open,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        return "1".equals(open)
                ? questions.send(session, reason, version, Question.REOPEN, desk::reopenSession)
                : questions.send(session, reason, version, Question.CLOSE, desk::closeSession);
    }
}
