package id.edokter.reminder;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.reminder.Coming.Unreached;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whom no reminder reaches: without a number, or with one at which nothing arrives. */
@Path("/loket/tanpa-pengingat")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class UnreachedPages {

    record View(SignedIn who, List<Unreached> all) {

        public boolean hides(Unreached one) {
            return one.appointment().patient.restrictedAt != null;
        }
    }

    private final Coming coming;
    private final AuditTrail trail;
    private final Caller caller;

    UnreachedPages(Coming coming, AuditTrail trail, Caller caller) {
        this.coming = coming;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show() {
        var view = new View(caller.who(), coming.unreached());
        var patients = view.all.stream()
                .map(one -> one.appointment().patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "not reminded");
        return Pages.unreached(view);
    }
}
