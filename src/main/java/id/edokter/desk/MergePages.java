package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Duplicates;
import id.edokter.patient.Duplicates.Told;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
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
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A merge, and the way back. */
@Path("/loket/gabungan/{merge}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class MergePages {

    record Form(SignedIn who, Told told, String reason, FormErrors errors) {

        /** How many rows of a kind, or fields, went along. */
        public int appointments() {
            return count("appointment");
        }

        public int links() {
            return count("family_link");
        }

        public int numbers() {
            return (int) told.items().stream().filter(item -> item.itemId == 0).count();
        }

        private int count(String kind) {
            return (int)
                    told.items().stream().filter(item -> item.kind.equals(kind)).count();
        }
    }

    private final Duplicates duplicates;
    private final Caller caller;
    private final Wording wording;

    MergePages(Duplicates duplicates, Caller caller, Wording wording) {
        this.duplicates = duplicates;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@PathParam("merge") String merge) {
        return Pages.merge(new Form(caller.who(), told(merge), "", FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> undo(@PathParam("merge") String merge, @FormParam("reason") String reason) {
        var told = told(merge);
        var errors = new FieldErrors();
        var why = errors.read("reason", () -> new ChangeReason(reason));
        if (errors.any()) return Answers.unprocessable(page(told, reason, errors));
        try {
            duplicates.undo(caller.witness(), told.merge().id, why);
            return Answers.to(Done.UNDONE.at("/loket/pasien/" + told.merge().merged.id));
        } catch (Refusal refusal) {
            errors.add("reason", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(told(merge), reason, errors));
        }
    }

    private TemplateInstance page(Told told, String reason, FieldErrors errors) {
        var form = new Form(caller.who(), told, reason == null ? "" : reason, wording.errors(errors.all()));
        return Pages.merge(form);
    }

    private Told told(String merge) {
        return duplicates.told(caller.witness(), Reading.id(merge).orElseThrow(NotFoundException::new));
    }
}
