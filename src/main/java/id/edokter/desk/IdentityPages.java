package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.CardSeen;
import id.edokter.patient.NikIsTaken;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Opened;
import id.edokter.patient.RecordChanged;
import id.edokter.queue.QueueDesk;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Nik;
import id.edokter.shared.PhoneNumber;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
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

/** The desk has the identity card in the hand, and says that it is this person: what is compared is ticked. */
@Path("/loket/pasien/{id}/identitas")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class IdentityPages {

    /**
     * The page.
     *
     * @param seen version of the record that is compared with the card
     * @param holder id of who has the number of the card; null while nobody is in the way
     */
    record Form(SignedIn who, Patient patient, Typed typed, String seen, FormErrors errors, Long holder) {

        /** Whether a number stands there that is on the card or is not. */
        public boolean hasNik() {
            return IdentityPages.hasNik(patient);
        }

        public boolean asksForPhone() {
            return patient.toCheck;
        }
    }

    /** What was typed and ticked, as it was sent. */
    static class Typed {
        @FormParam("seenName")
        public String seenName;

        @FormParam("seenBirthDate")
        public String seenBirthDate;

        @FormParam("nik")
        public String nik;

        @FormParam("sameNik")
        public String sameNik;

        @FormParam("noNik")
        public String noNik;

        @FormParam("phone")
        public String phone;

        @FormParam("samePhone")
        public String samePhone;

        @FormParam("sameEmail")
        public String sameEmail;

        /** Version of the record as the form showed it. */
        @FormParam("seen")
        public String seen;

        /** What was typed stays; what was ticked was compared with what does not stand there any more. */
        Typed unticked() {
            var typed = new Typed();
            typed.nik = nik;
            typed.phone = phone;
            return typed;
        }

        public boolean ticks(String name) {
            return switch (name) {
                case "seenName" -> seenName != null;
                case "seenBirthDate" -> seenBirthDate != null;
                case "sameNik" -> sameNik != null;
                case "noNik" -> noNik != null;
                case "sameEmail" -> sameEmail != null;
                default -> samePhone != null;
            };
        }
    }

    private final PatientDesk patients;
    private final QueueDesk queue;
    private final Caller caller;
    private final Wording wording;

    IdentityPages(PatientDesk patients, QueueDesk queue, Caller caller, Wording wording) {
        this.patients = patients;
        this.queue = queue;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        var opened = opened(id);
        return page(opened, new Typed(), opened.version(), FormErrors.NONE, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> confirm(@PathParam("id") String id, @BeanParam Typed typed) {
        var opened = opened(id);
        var patient = opened.patient();
        var errors = new FieldErrors();
        var seen = read(patient, typed, errors);
        if (typed.seenName == null) errors.add("seenName", "seen_name_missing");
        if (typed.seenBirthDate == null) errors.add("seenBirthDate", "seen_birth_date_missing");
        Long holder = null;
        if (!errors.any()) {
            try {
                patients.confirm(caller.witness(), patient.id, typed.seen, seen);
                queue.identify(caller.witness(), patient.id);
                return Answers.to(Done.CONFIRMED.at("/loket/pasien/" + patient.id));
            } catch (NikIsTaken taken) {
                errors.add("nik", taken.key());
                holder = taken.holder;
            } catch (RecordChanged changed) {
                errors.add("seenName", changed.key());
                var now = opened(id);
                return Answers.conflict(page(now, typed.unticked(), now.version(), wording.errors(errors.all()), null));
            }
        }
        var page = page(opened, typed, typed.seen, wording.errors(errors.all()), holder);
        return holder == null ? Answers.unprocessable(page) : Answers.conflict(page);
    }

    /** Of the number one thing is said and not two: left out by mistake, it neither becomes proved nor is lost. */
    private static CardSeen read(Patient patient, Typed typed, FieldErrors errors) {
        int said = (blank(typed.nik) ? 0 : 1) + (typed.sameNik == null ? 0 : 1) + (typed.noNik == null ? 0 : 1);
        if (said > 1 || said == 0 && hasNik(patient)) errors.add("nik", "seen_nik_missing");
        return new CardSeen(
                blank(typed.nik) ? null : errors.read("nik", () -> new Nik(typed.nik)),
                typed.sameNik != null,
                blank(typed.phone) ? null : errors.read("phone", () -> PhoneNumber.of(typed.phone)),
                typed.samePhone != null,
                typed.sameEmail != null);
    }

    private static boolean hasNik(Patient patient) {
        return patient.toCheck && patient.nik != null || patient.claimedNik != null;
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private TemplateInstance page(Opened opened, Typed typed, String seen, FormErrors errors, Long holder) {
        return Pages.identity(
                new Form(caller.who(), opened.patient(), typed, seen == null ? "" : seen, errors, holder));
    }

    private Opened opened(String id) {
        return patients.open(caller.witness(), Reading.id(id).orElseThrow(NotFoundException::new), "identity");
    }
}
