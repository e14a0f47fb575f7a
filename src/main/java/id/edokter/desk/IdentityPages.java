package id.edokter.desk;

import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.NikIsTaken;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Nik;
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

/** The desk has the identity card in the hand, and says that it is this person: two things compared, each ticked. */
@Path("/loket/pasien/{id}/identitas")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class IdentityPages {

    /**
     * The page.
     *
     * @param holder id of who has the number of the card; null while nobody is in the way
     */
    record Form(
            SignedIn who,
            Patient patient,
            String nik,
            boolean seenName,
            boolean seenBirthDate,
            FormErrors errors,
            Long holder) {}

    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;

    IdentityPages(PatientDesk patients, Caller caller, Wording wording) {
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        return Pages.identity(new Form(caller.who(), patient(id), "", false, false, FormErrors.NONE, null));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> confirm(
            @PathParam("id") String id,
            @FormParam("nik") String nik,
            @FormParam("seenName") String seenName,
            @FormParam("seenBirthDate") String seenBirthDate) {
        var patient = patient(id);
        var errors = new FieldErrors();
        var onCard = nik == null || nik.isBlank() ? null : errors.read("nik", () -> new Nik(nik));
        if (seenName == null) errors.add("seenName", "seen_name_missing");
        if (seenBirthDate == null) errors.add("seenBirthDate", "seen_birth_date_missing");
        Long holder = null;
        if (!errors.any()) {
            try {
                patients.confirm(caller.witness(), patient.id, onCard);
                return Answers.to(Done.CONFIRMED.at("/loket/pasien/" + patient.id));
            } catch (NikIsTaken taken) {
                errors.add("nik", taken.key());
                holder = taken.holder;
            }
        }
        var form = new Form(
                caller.who(),
                patient,
                nik == null ? "" : nik,
                seenName != null,
                seenBirthDate != null,
                wording.errors(errors.all()),
                holder);
        return holder == null ? Answers.unprocessable(Pages.identity(form)) : Answers.conflict(Pages.identity(form));
    }

    private Patient patient(String id) {
        return patients.open(caller.witness(), Reading.id(id).orElseThrow(NotFoundException::new), "identity")
                .patient();
    }
}
