package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.notice.SessionNotices;
import id.edokter.schedule.SessionDesk;
import id.edokter.shared.FieldErrors;
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

/** The doctor comes later than planned. */
@Path("/loket/sesi/{session}/terlambat")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.DOCTOR, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DelayPages {

    record View(SessionForm form, SessionNotices.Audience audience) {}

    private final SessionForms forms;
    private final SessionDesk desk;
    private final SessionNotices notices;

    DelayPages(SessionForms forms, SessionDesk desk, SessionNotices notices) {
        this.forms = forms;
        this.desk = desk;
        this.notices = notices;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session) {
        return page(forms.untouched(session));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> note(
            @PathParam("session") String session,
            @FormParam("menit") String minutes,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var errors = new FieldErrors();
        var late = SessionForms.number(errors, "menit", minutes);
        return forms.send(
                session,
                SessionForms.typed("menit", minutes, "reason", reason, "versi", version),
                errors,
                "menit",
                SessionDone.LATE,
                (seen, why, by) -> desk.late(seen, late, why, by),
                this::page);
    }

    private TemplateInstance page(SessionForm form) {
        return Pages.delay(new View(form, notices.audience(form.session().id)));
    }
}
