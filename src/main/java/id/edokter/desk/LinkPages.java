package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.family.AlreadyLinked;
import id.edokter.family.Family;
import id.edokter.family.Family.Linked;
import id.edokter.family.FamilyLink;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Meant;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Families that ask to act for a patient of the register: the desk sees the card, and says whether it is so. */
@Path("/loket/tautan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class LinkPages {

    private static final String HERE = "/loket/tautan";
    private static final int LINES = 50;
    private static final int MOST_PAGES = 10_000;

    /** @param page from 1 */
    record Listed(SignedIn who, List<Linked> links, int page, boolean more, Done done) {}

    /**
     * What an account says of a person, beside whom the register has.
     *
     * @param meant of the register: by number, or by name and date of birth
     * @param patient id of the one chosen, as sent
     */
    record Form(
            SignedIn who,
            Linked linked,
            Meant meant,
            String patient,
            boolean seenPerson,
            boolean seenNumber,
            FormErrors errors) {

        public List<Patient> candidates() {
            return meant.patients();
        }

        public FamilyLink link() {
            return linked.link();
        }

        public String nik() {
            return link().nik == null ? null : new Nik(link().nik).masked();
        }

        public boolean chooses(Patient candidate) {
            return patient.equals(String.valueOf(candidate.id));
        }
    }

    private final Family family;
    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;

    LinkPages(Family family, PatientDesk patients, Caller caller, Wording wording) {
        this.family = family;
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance list(@QueryParam("halaman") String wanted, @QueryParam("selesai") String done) {
        int page = Reading.id(wanted)
                .filter(number -> number >= 1 && number <= MOST_PAGES)
                .map(Math::toIntExact)
                .orElse(1);
        var found = family.toBeProved(page - 1, LINES);
        return Pages.links(new Listed(caller.who(), found.links(), page, found.more(), Done.of(done)));
    }

    @GET
    @Path("{link}")
    public TemplateInstance show(@PathParam("link") String link) {
        return page(linked(link), "", null, null, FormErrors.NONE);
    }

    @POST
    @Path("{link}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> confirm(
            @PathParam("link") String link,
            @FormParam("patient") String patient,
            @FormParam("seenPerson") String seenPerson,
            @FormParam("seenNumber") String seenNumber) {
        var linked = linked(link);
        var errors = new FieldErrors();
        long chosen = Reading.id(patient)
                .filter(id -> meant(linked).patients().stream().anyMatch(candidate -> candidate.id.equals(id)))
                .orElse(0L);
        if (chosen == 0) errors.add("patient", "patient_not_chosen");
        if (seenPerson == null) errors.add("seenPerson", "seen_person_missing");
        if (seenNumber == null) errors.add("seenNumber", "seen_number_missing");
        if (!errors.any()) {
            try {
                family.prove(caller.witness(), linked.link().id, chosen);
                return Answers.to(Done.LINKED.at("/loket/pasien/" + chosen));
            } catch (AlreadyLinked already) {
                errors.add("patient", already.key());
            }
        }
        return Answers.unprocessable(page(linked, patient, seenPerson, seenNumber, wording.errors(errors.all())));
    }

    /** Refuses what was asked for, or takes away what was linked by mistake. */
    @POST
    @Path("{link}/penghapusan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> refuse(@PathParam("link") String link) {
        family.unlink(caller.witness(), linked(link).link().id);
        return Answers.to(Done.UNLINKED.at(HERE));
    }

    private TemplateInstance page(
            Linked linked, String patient, String seenPerson, String seenNumber, FormErrors errors) {
        return Pages.link(new Form(
                caller.who(),
                linked,
                meant(linked),
                patient == null ? "" : patient.strip(),
                seenPerson != null,
                seenNumber != null,
                errors));
    }

    private Meant meant(Linked linked) {
        var said = linked.link();
        return patients.meant(caller.witness(), said.nik, said.mrn, said.name, said.birthDate);
    }

    private Linked linked(String link) {
        var found = family.link(Reading.id(link).orElseThrow(NotFoundException::new))
                .orElseThrow(NotFoundException::new);
        if (found.link().patientId != null) patients.refuseWithoutReason(caller.witness(), found.link().patientId);
        return found;
    }
}
