package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.notice.SessionNotice;
import id.edokter.notice.SessionNotices;
import id.edokter.schedule.Session;
import id.edokter.shared.Masked;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Who was told the news of a session, and whom the desk has to call. */
@Path("/loket/sesi/{session}/kabar")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class NoticePages {

    record View(SignedIn who, Session session, List<SessionNotices.Round> rounds, SessionDone done) {

        /** In full for who keeps the register; empty when there is none, or it is not shown. */
        public String phone(SessionNotice notice) {
            if (notice.appointment.patient.restrictedAt != null) return "";
            return SessionNotices.phone(notice)
                    .map(phone -> who.keepsRegister() ? phone : Masked.phone(phone))
                    .orElse("");
        }
    }

    private final SessionForms forms;
    private final SessionNotices notices;
    private final AuditTrail trail;
    private final Caller caller;

    NoticePages(SessionForms forms, SessionNotices notices, AuditTrail trail, Caller caller) {
        this.forms = forms;
        this.notices = notices;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String id, @QueryParam("selesai") String done) {
        var session = forms.session(id);
        var rounds = notices.of(session.id);
        var listed = rounds.stream()
                .flatMap(round -> round.toCall().stream())
                .map(notice -> notice.appointment.patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, listed, "", "session " + session.id);
        var view = new View(caller.who(), session, rounds, SessionDone.of(done));
        if (view.who().keepsRegister()) {
            var revealed = rounds.stream()
                    .flatMap(round -> round.toCall().stream())
                    .filter(notice -> !view.phone(notice).isEmpty())
                    .map(notice -> notice.appointment.patient.id)
                    .distinct()
                    .toList();
            trail.addEachNow(caller.witness(), Act.PATIENT_REVEALED, revealed, "", "PHONE");
        }
        return Pages.notices(view);
    }

    /** @param slip when somebody was ticked off by mistake */
    @POST
    @Path("{notice}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> called(
            @PathParam("session") String session, @PathParam("notice") String notice, @FormParam("belum") String slip) {
        long id = forms.session(session).id;
        long which = Reading.id(notice).orElseThrow(NotFoundException::new);
        if (slip == null) notices.called(id, which, caller.witness());
        else notices.notCalled(id, which, caller.witness());
        return Answers.to(SessionDone.CALLED.at(id));
    }
}
