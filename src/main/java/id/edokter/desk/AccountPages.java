package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.family.Family;
import id.edokter.family.Family.Held;
import id.edokter.family.FamilyLink;
import id.edokter.patient.PatientDesk;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.PhoneNumber;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Accounts of families, also of those who act for nobody yet: found by the telephone, which is sent and not asked in an
 * address; ended, closed and opened again.
 */
@Path("/loket/akun")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class AccountPages {

    private static final String HERE = "/loket/akun";

    /** @param nobody whether the telephone that was sent has no account */
    record Search(SignedIn who, String phone, FormErrors errors, boolean nobody) {}

    /**
     * An account.
     *
     * @param closed ids of patients whose records are restricted: they are not named here
     */
    record View(SignedIn who, Held held, Set<Long> closed, Done done) {

        public boolean hides(FamilyLink link) {
            return link.patientId != null && closed.contains(link.patientId);
        }
    }

    private final Family family;
    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;

    AccountPages(Family family, PatientDesk patients, Caller caller, Wording wording) {
        this.family = family;
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask() {
        return Pages.accountSearch(new Search(caller.who(), "", FormErrors.NONE, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> search(@FormParam("phone") String typed) {
        var errors = new FieldErrors();
        var phone = errors.read("phone", () -> PhoneNumber.of(typed));
        if (errors.any()) return Answers.unprocessable(page(typed, wording.errors(errors.all()), false));
        return family.accountOn(caller.witness(), phone)
                .map(account -> Answers.to(HERE + "/" + account))
                .orElseGet(() -> RestResponse.ok(page(typed, FormErrors.NONE, true)));
    }

    private TemplateInstance page(String typed, FormErrors errors, boolean nobody) {
        return Pages.accountSearch(new Search(caller.who(), typed == null ? "" : typed, errors, nobody));
    }

    @GET
    @Path("{account}")
    public TemplateInstance show(@PathParam("account") String account, @QueryParam("selesai") String done) {
        var held = family.account(caller.witness(), id(account));
        var closed = held.links().stream()
                .map(link -> link.patientId)
                .filter(patient -> patient != null && patients.asksWhy(caller.witness(), patient))
                .collect(Collectors.toSet());
        return Pages.account(new View(caller.who(), held, closed, Done.of(done)));
    }

    /** Whoever is in with it is out. */
    @POST
    @Path("{account}/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endSessions(@PathParam("account") String account) {
        family.endSessions(caller.witness(), id(account));
        return to(account, Done.SESSIONS);
    }

    /** Nobody enters with it any more. */
    @POST
    @Path("{account}/tutup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(@PathParam("account") String account) {
        family.disable(caller.witness(), id(account));
        return to(account, Done.CLOSED);
    }

    @POST
    @Path("{account}/buka")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reopen(@PathParam("account") String account) {
        family.enable(caller.witness(), id(account));
        return to(account, Done.REOPENED);
    }

    private static RestResponse<TemplateInstance> to(String account, Done done) {
        return Answers.to(done.at(HERE + "/" + id(account)));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
