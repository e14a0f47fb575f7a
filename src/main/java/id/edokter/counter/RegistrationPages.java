package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.BookingAnswers;
import id.edokter.patient.MayBeKnown;
import id.edokter.patient.NewPatient;
import id.edokter.patient.NikIsTaken;
import id.edokter.patient.Patient;
import id.edokter.patient.RecordNumber;
import id.edokter.patient.RecordNumberIsTaken;
import id.edokter.patient.RegisteredOtherwise;
import id.edokter.patient.Registration;
import id.edokter.patient.Sex;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Secrets;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Enters somebody in the register. Whoever may be the same person is shown first; only then, and not by the same press,
 * another one is entered.
 */
@Path("/loket/pasien/baru")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class RegistrationPages {

    private static final String HERE = "/loket/pasien/baru";

    /** What was typed, as it was typed. */
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

        @FormParam("nik")
        public String nik;

        @FormParam("withoutNik")
        public String withoutNik;

        @FormParam("card")
        public String card;

        @FormParam("mrn")
        public String mrn;

        @FormParam("phone")
        public String phone;

        @FormParam("withoutPhone")
        public String withoutPhone;

        @FormParam("email")
        public String email;

        @FormParam("first")
        public String first;

        @FormParam("cardSeen")
        public String cardSeen;

        /** Ids of those alike who were shown, and are other people. */
        @FormParam("others")
        public String others;

        /** Made with the form, so that pressed twice it is one person. */
        @FormParam("key")
        public String key;

        /** The session for which an appointment is made next. */
        @FormParam("sesi")
        public String session;

        /** Whether an appointment is made next. */
        @FormParam("janji")
        public String next;

        public boolean hasNoNik() {
            return withoutNik != null;
        }

        public boolean hasNoPhone() {
            return withoutPhone != null;
        }

        public boolean sawCard() {
            return cardSeen != null;
        }

        Set<Long> told() {
            return Arrays.stream((others == null ? "" : others).split(","))
                    .map(Reading::id)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toSet());
        }
    }

    /**
     * The page.
     *
     * @param alike who may be the same person; empty before anybody was looked for
     * @param holder id of the patient whose NIK or record number it is; null when it is nobody's
     * @param made id of the patient whom this form has entered already; null when it has entered nobody
     */
    record Form(
            SignedIn who,
            Typed typed,
            List<Choice> sexes,
            List<Patient> alike,
            Long holder,
            Long made,
            FormErrors errors) {

        public String others() {
            return alike.stream().map(patient -> String.valueOf(patient.id)).collect(Collectors.joining(","));
        }

        /** Where it goes on with somebody who is in the register already. */
        public String with(Patient patient) {
            return onward(typed, patient.id);
        }
    }

    private final Registration registration;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    RegistrationPages(Registration registration, Caller caller, Wording wording, Clock clock) {
        this.registration = registration;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@QueryParam("sesi") String session, @QueryParam("janji") String next) {
        var typed = new Typed();
        typed.session = session;
        typed.next = next;
        return page(typed, List.of(), null, FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> register(@BeanParam Typed typed) {
        var errors = new FieldErrors();
        var somebody = read(typed, errors);
        if (errors.any()) return Answers.unprocessable(page(typed, List.of(), null, wording.errors(errors.all())));
        try {
            var key = Reading.key(typed.key).orElseGet(Secrets::token);
            var patient = registration.register(caller.witness(), key, somebody, typed.told());
            return Answers.to(onward(typed, patient.id));
        } catch (MayBeKnown known) {
            return Answers.conflict(page(typed, registration.alike(caller.witness(), somebody), null, FormErrors.NONE));
        } catch (RegisteredOtherwise before) {
            errors.add("name", before.key(), before.arguments().toArray());
            return Answers.conflict(page(typed, List.of(), null, before.made, wording.errors(errors.all())));
        } catch (NikIsTaken taken) {
            errors.add("nik", "nik_is_registered");
            return Answers.conflict(page(typed, List.of(), taken.holder, wording.errors(errors.all())));
        } catch (RecordNumberIsTaken taken) {
            errors.add("mrn", taken.key());
            return Answers.conflict(page(typed, List.of(), taken.holder, wording.errors(errors.all())));
        }
    }

    private NewPatient read(Typed typed, FieldErrors errors) {
        var today = Wib.date(clock.instant());
        var name = errors.read("name", () -> new PersonName(typed.name));
        var born = errors.read("birthDate", () -> BookingAnswers.birthDate(typed.day, typed.month, typed.year, today));
        var sex = errors.read("sex", () -> sex(typed.sex));
        if (blank(typed.nik) && typed.withoutNik == null) errors.add("nik", "nik_or_none");
        var nik = blank(typed.nik) ? null : errors.read("nik", () -> new Nik(typed.nik));
        var card = blank(typed.card) ? null : errors.read("card", () -> new JknCard(typed.card));
        var mrn = blank(typed.mrn) ? null : errors.read("mrn", () -> new RecordNumber(typed.mrn));
        if (blank(typed.phone) && typed.withoutPhone == null) errors.add("phone", "phone_or_none");
        var phone = blank(typed.phone) ? null : errors.read("phone", () -> PhoneNumber.of(typed.phone));
        var contact = BookingAnswers.contact(typed.email, typed.first, errors, "");
        return new NewPatient(name, born, sex, nik, card, mrn, phone, contact, typed.cardSeen != null);
    }

    private static Sex sex(String typed) {
        return Arrays.stream(Sex.values())
                .filter(sex -> Objects.equals(sex.name(), typed))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("sex_unknown"));
    }

    private static boolean blank(String typed) {
        return typed == null || typed.isBlank();
    }

    private static String onward(Typed typed, long patient) {
        var session = Reading.id(typed.session);
        if (session.isPresent()) return NewAppointmentPages.HERE + "/" + session.get() + "?pasien=" + patient;
        return blank(typed.next) ? "/loket/pasien/" + patient : NewAppointmentPages.HERE + "?pasien=" + patient;
    }

    private TemplateInstance page(Typed typed, List<Patient> alike, Long holder, FormErrors errors) {
        return page(typed, alike, holder, null, errors);
    }

    private TemplateInstance page(Typed typed, List<Patient> alike, Long holder, Long made, FormErrors errors) {
        var words = Wording.bundle(CounterMessages.class, wording.locale());
        if (Reading.key(typed.key).isEmpty()) typed.key = Secrets.token();
        var sexes = Arrays.stream(Sex.values())
                .map(sex -> Choice.of(sex.name(), words.sex(sex)))
                .toList();
        return Pages.registration(new Form(caller.who(), typed, sexes, alike, holder, made, errors));
    }
}
