package id.edokter.waitlist;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Actor;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney.Chosen;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.schedule.Practice;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Language;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The desk puts somebody of the register in line, who rings up or stands there. */
@Path(EnterPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class EnterPages {

    static final String PATH = DeskPages.PATH + "/baru";

    private static final int FORTNIGHT = 14;

    record Where(SignedIn who, Patient patient, List<Clinic> clinics) {}

    /** @param refusal what stood against it; empty before */
    record View(
            SignedIn who,
            Patient patient,
            Clinic clinic,
            String form,
            WishTyped wish,
            List<Choice> doctors,
            List<WishTyped.Box> days,
            List<WishTyped.Box> parts,
            BookingAnswers typed,
            List<Choice> payers,
            List<Choice> visits,
            FormErrors errors,
            String refusal) {}

    private final Waitlist waitlist;
    private final PatientDesk patients;
    private final Clinics clinics;
    private final Rota rota;
    private final WaitlistSettings settings;
    private final Caller caller;
    private final Wording wording;

    EnterPages(
            Waitlist waitlist,
            PatientDesk patients,
            Clinics clinics,
            Rota rota,
            WaitlistSettings settings,
            Caller caller,
            Wording wording) {
        this.waitlist = waitlist;
        this.patients = patients;
        this.clinics = clinics;
        this.rota = rota;
        this.settings = settings;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(@QueryParam("pasien") String patient, @QueryParam("poli") String code) {
        var opened = patient(patient);
        if (code == null) return Pages.where(new Where(caller.who(), opened, clinics.all()));
        var today = waitlist.today();
        var wish = WishTyped.fresh("", today, today.plusDays(FORTNIGHT));
        var typed = BookingAnswers.ofPatient(false, true, "", "", "", "", "", "", "", "");
        return page(opened, clinic(code), Secrets.token(), wish, typed, FormErrors.NONE, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enter(MultivaluedMap<String, String> form) {
        var patient = patient(WishTyped.text(form, "pasien"));
        var clinic = clinic(WishTyped.text(form, "poli"));
        var key = Reading.key(form.getFirst("formulir")).orElseGet(Secrets::token);
        var wish = WishTyped.of(form);
        var typed = PatientTyped.of(form);
        var errors = new FieldErrors();
        var wanted = wish.read(errors, clinic.id, practices(clinic), waitlist.today(), lastDay());
        var answers = PatientTyped.ofRegister(patient, typed);
        answers.patient(errors, "", waitlist.today(), true);
        if (!answers.usesCardOnFile()) answers.payer(errors, "", "payer");
        if (errors.any())
            return Answers.unprocessable(page(patient, clinic, key, wish, typed, wording.errors(errors.all()), ""));
        try {
            var by = caller.witness();
            var chosen = new Chosen(0L, patient.id);
            // in the language of who waits, as far as the desk can know it, and not of who types
            waitlist.join(key, wanted, answers, chosen, Actor.staff(by), by, Language.INDONESIAN.locale);
            return Answers.to(Done.ENTERED.told(clinic));
        } catch (InvalidFields wrong) {
            return Answers.unprocessable(page(patient, clinic, key, wish, typed, wording.errors(wrong.errors()), ""));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            var why = wording.say(wording.locale(), refusal.key(), refusal.arguments());
            return Answers.conflict(page(patient, clinic, key, wish, typed, FormErrors.NONE, why));
        }
    }

    private Patient patient(String id) {
        var opened = patients.open(caller.witness(), Reading.id(id).orElseThrow(NotFoundException::new), "desk");
        if (opened.patient().isErased()) throw new NotFoundException();
        return opened.patient();
    }

    private Clinic clinic(String code) {
        return clinics.all().stream()
                .filter(one -> one.code.equals(code))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private LocalDate lastDay() {
        return waitlist.today().plusDays(settings.daysAhead());
    }

    private List<Practice> practices(Clinic clinic) {
        return rota.practices(waitlist.today()).stream()
                .filter(one -> one.clinicCode().equals(clinic.code))
                .toList();
    }

    private TemplateInstance page(
            Patient patient,
            Clinic clinic,
            String form,
            WishTyped wish,
            BookingAnswers typed,
            FormErrors errors,
            String refusal) {
        var words = Wording.bundle(WaitlistMessages.class, wording.locale());
        return Pages.enter(new View(
                caller.who(),
                patient,
                clinic,
                form,
                wish,
                WishTyped.doctors(practices(clinic), words),
                wish.dayBoxes(wording.locale()),
                wish.partBoxes(words),
                typed,
                PatientTyped.payers(words),
                PatientTyped.visits(words),
                errors,
                refusal));
    }
}
