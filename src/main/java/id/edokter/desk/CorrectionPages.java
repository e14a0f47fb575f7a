package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.BookingAnswers;
import id.edokter.patient.ChangeReason;
import id.edokter.patient.Correction;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Opened;
import id.edokter.patient.RecordChanged;
import id.edokter.patient.RecordNumber;
import id.edokter.patient.RecordNumberIsTaken;
import id.edokter.patient.Sex;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.JknCard;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Puts a patient's data right, with a reason; what stood there before is kept. */
@Path("/loket/pasien/{id}/perbaikan")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CorrectionPages {

    /** What was typed, as it was typed. What is masked is never there before it is typed. */
    static class Typed {
        @FormParam("name")
        public String name;

        @FormParam("birthDay")
        public String day;

        @FormParam("birthMonth")
        public String month;

        @FormParam("birthYear")
        public String year;

        @FormParam("sex")
        public String sex;

        @FormParam("phone")
        public String phone;

        @FormParam("email")
        public String email;

        @FormParam("withoutEmail")
        public String withoutEmail;

        @FormParam("first")
        public String first;

        @FormParam("card")
        public String card;

        @FormParam("withoutCard")
        public String withoutCard;

        @FormParam("mrn")
        public String mrn;

        @FormParam("reason")
        public String reason;

        /** Version of the record as the form showed it. */
        @FormParam("seen")
        public String seen;

        public boolean dropsCard() {
            return withoutCard != null;
        }

        public boolean dropsEmail() {
            return withoutEmail != null;
        }

        static Typed of(Patient patient) {
            var typed = new Typed();
            typed.name = patient.name;
            typed.day = String.valueOf(patient.birthDate.getDayOfMonth());
            typed.month = String.valueOf(patient.birthDate.getMonthValue());
            typed.year = String.valueOf(patient.birthDate.getYear());
            typed.sex = patient.sex == null ? "" : patient.sex.name();
            typed.mrn = patient.mrn == null ? "" : patient.mrn;
            typed.first = patient.firstWay == null ? "" : patient.firstWay.name();
            return typed;
        }
    }

    /** @param seen version that the form corrects; after a conflict the one that it met */
    record Form(SignedIn who, Patient patient, Typed typed, String seen, List<Choice> sexes, FormErrors errors) {}

    private final PatientDesk patients;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    CorrectionPages(PatientDesk patients, Caller caller, Wording wording, Clock clock) {
        this.patients = patients;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        var opened = opened(id);
        return page(opened, Typed.of(opened.patient()), opened.version(), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> correct(@PathParam("id") String id, @BeanParam Typed typed) {
        var opened = opened(id);
        var patient = opened.patient();
        var errors = new FieldErrors();
        var right = read(typed, errors);
        if (!errors.any()) {
            try {
                patients.correct(caller.witness(), patient.id, typed.seen, right);
                return Answers.to(Done.CORRECTED.at("/loket/pasien/" + patient.id));
            } catch (RecordNumberIsTaken taken) {
                errors.add("mrn", taken.key());
            } catch (RecordChanged changed) {
                errors.add("name", changed.key());
                var now = opened(id);
                return Answers.conflict(page(now, typed, now.version(), wording.errors(errors.all())));
            }
        }
        return Answers.unprocessable(page(opened, typed, typed.seen, wording.errors(errors.all())));
    }

    private Correction read(Typed typed, FieldErrors errors) {
        if (!blank(typed.card) && typed.withoutCard != null) errors.add("card", "card_or_none");
        var today = Wib.date(clock.instant());
        return new Correction(
                errors.read("name", () -> new PersonName(typed.name)),
                errors.read("birthDate", () -> BookingAnswers.birthDate(typed.day, typed.month, typed.year, today)),
                errors.read("sex", () -> sex(typed.sex)),
                blank(typed.phone) ? null : errors.read("phone", () -> PhoneNumber.of(typed.phone)),
                blank(typed.card) ? null : errors.read("card", () -> new JknCard(typed.card)),
                typed.withoutCard != null,
                blank(typed.mrn) ? null : errors.read("mrn", () -> new RecordNumber(typed.mrn)),
                reached(typed, errors),
                errors.read("reason", () -> new ChangeReason(typed.reason)));
    }

    /** A form from before it was asked changes nothing of it. */
    private static Correction.Reached reached(Typed typed, FieldErrors errors) {
        if (typed.email == null && typed.first == null) return null;
        if (!blank(typed.email) && typed.withoutEmail != null) errors.add("email", "email_or_none");
        var contact = BookingAnswers.contact(typed.email, typed.first, errors, "", true);
        return new Correction.Reached(contact.email(), typed.withoutEmail != null, contact.first());
    }

    private static Sex sex(String typed) {
        if (blank(typed)) return null;
        return Arrays.stream(Sex.values())
                .filter(sex -> sex.name().equals(typed.strip()))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("sex_unknown"));
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private TemplateInstance page(Opened opened, Typed typed, String seen, FormErrors errors) {
        var words = Wording.bundle(DeskMessages.class, wording.locale());
        var sexes = Arrays.stream(Sex.values())
                .map(sex -> Choice.of(sex.name(), words.sex(sex)))
                .toList();
        return Pages.correction(
                new Form(caller.who(), opened.patient(), typed, seen == null ? "" : seen, sexes, errors));
    }

    private Opened opened(String id) {
        return patients.open(caller.witness(), Reading.id(id).orElseThrow(NotFoundException::new), "correction");
    }
}
