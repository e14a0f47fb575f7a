package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Found;
import id.edokter.patient.Sought;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Wib;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The search in the register. It is sent, not asked in an address: NIK, names and telephone numbers stand in no log and
 * no history of a browser.
 */
@Path("/loket/pasien")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class RegisterPages {

    private static final int LINES = 20;
    private static final int PAGES = 500;

    /** What was typed, as it was typed. */
    static class Typed {
        @FormParam("cari")
        public String text;

        @FormParam("birthDay")
        public String day;

        @FormParam("birthMonth")
        public String month;

        @FormParam("birthYear")
        public String year;

        @FormParam("halaman")
        public String page;

        public boolean hasDate() {
            return !blank(day) || !blank(month) || !blank(year);
        }

        private static boolean blank(String typed) {
            return typed == null || typed.isBlank();
        }
    }

    /**
     * The page.
     *
     * @param found null before anything was looked for
     * @param page from 1
     */
    record Search(SignedIn who, Typed typed, FormErrors errors, Found found, int page) {

        public List<Patient> patients() {
            return found.patients();
        }

        public boolean hides(Patient patient) {
            return found.isClosed(patient);
        }
    }

    private final PatientDesk patients;
    private final Booking booking;
    private final Counter counter;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    RegisterPages(PatientDesk patients, Booking booking, Counter counter, Caller caller, Wording wording, Clock clock) {
        this.patients = patients;
        this.booking = booking;
        this.counter = counter;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask() {
        return Pages.search(new Search(caller.who(), new Typed(), FormErrors.NONE, null, 1));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> search(@BeanParam Typed typed) {
        var errors = new FieldErrors();
        var born = typed.hasDate()
                ? errors.read(
                        "birthDate",
                        () -> BookingAnswers.birthDate(typed.day, typed.month, typed.year, Wib.date(clock.instant())))
                : null;
        var sought = errors.read("cari", () -> new Sought(typed.text, born));
        if (errors.any()) {
            var form = new Search(caller.who(), typed, wording.errors(errors.all()), null, 1);
            return Answers.unprocessable(Pages.search(form));
        }
        var coming = coming(typed.text);
        if (coming.isPresent()) return Answers.to("/loket/janji/" + coming.get() + "/datang");
        int page = Reading.id(typed.page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
        var found = patients.search(caller.witness(), sought, ofCode(typed.text), page - 1, LINES);
        if (found.only() != null) return Answers.to("/loket/pasien/" + found.only());
        return RestResponse.ok(Pages.search(new Search(caller.who(), typed, FormErrors.NONE, found, page)));
    }

    /** Whose ticket is read at the desk on its day has come, most likely; the nurse looks the patient up. */
    private Optional<Long> coming(String text) {
        try {
            return caller.who().keepsRegister() ? counter.comingToday(new BookingCode(text)) : Optional.empty();
        } catch (InvalidValue noCode) {
            return Optional.empty();
        }
    }

    private Long ofCode(String text) {
        try {
            return booking.patientOf(new BookingCode(text)).orElse(null);
        } catch (InvalidValue noCode) {
            return null;
        }
    }
}
