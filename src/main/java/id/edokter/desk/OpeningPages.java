package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.OpeningReason;
import id.edokter.patient.PatientDesk;
import id.edokter.shared.FieldErrors;
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

/** A patient asked that nobody looks without need: this page says so, tells nothing of them, and asks why. */
@Path("/loket/pasien/{id}/alasan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class OpeningPages {

    /** @param patient id of the record, which is all that is told of it */
    record Form(SignedIn who, long patient, String reason, FormErrors errors) {}

    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;

    OpeningPages(PatientDesk patients, Caller caller, Wording wording) {
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("id") String id) {
        long patient = id(id);
        if (!patients.asksWhy(caller.witness(), patient)) return Answers.to(record(patient));
        return RestResponse.ok(page(patient, "", FormErrors.NONE));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> open(@PathParam("id") String id, @FormParam("reason") String reason) {
        long patient = id(id);
        if (!patients.asksWhy(caller.witness(), patient)) return Answers.to(record(patient));
        var errors = new FieldErrors();
        var why = errors.read("reason", () -> new OpeningReason(reason));
        if (errors.any()) return Answers.unprocessable(page(patient, reason, wording.errors(errors.all())));
        patients.openRestricted(caller.witness(), patient, why);
        return Answers.to(Done.OPENED.at(record(patient)));
    }

    private TemplateInstance page(long patient, String reason, FormErrors errors) {
        return Pages.opening(new Form(caller.who(), patient, reason == null ? "" : reason, errors));
    }

    private static String record(long patient) {
        return "/loket/pasien/" + patient;
    }

    static String askingWhy(long patient) {
        return record(patient) + "/alasan";
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
