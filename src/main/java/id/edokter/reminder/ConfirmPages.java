package id.edokter.reminder;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.reminder.Releases.Asked;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Who was asked to confirm, and whose place was released; the desk may let it be. */
@Path(ConfirmPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ConfirmPages {

    static final String PATH = "/loket/konfirmasi";

    record View(SignedIn who, List<Asked> open, List<Asked> released, ReminderDone done) {

        public boolean hides(Asked one) {
            return one.appointment().patient.restrictedAt != null;
        }
    }

    private final Releases releases;
    private final AuditTrail trail;
    private final Caller caller;

    ConfirmPages(Releases releases, AuditTrail trail, Caller caller) {
        this.releases = releases;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(@QueryParam("selesai") String done) {
        var view = new View(caller.who(), releases.open(), releases.released(), ReminderDone.of(done));
        var patients = Stream.concat(view.open.stream(), view.released.stream())
                .map(one -> one.appointment().patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "asked to confirm");
        return Pages.confirm(view);
    }

    @POST
    @Path("{reminder}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> lift(@PathParam("reminder") String id) {
        releases.lift(caller.witness(), Reading.id(id).orElseThrow(NotFoundException::new));
        return Answers.to(ReminderDone.KEPT.at(PATH));
    }
}
