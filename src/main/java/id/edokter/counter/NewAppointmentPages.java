package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Found;
import id.edokter.patient.Sought;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Begins an appointment, from the patient or from the session: asks for what is still missing. */
@Path("/loket/janji/baru")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class NewAppointmentPages {

    static final String HERE = "/loket/janji/baru";

    private static final int LINES = 20;

    /**
     * The page that asks for whom.
     *
     * @param session that was chosen already; null when none was
     * @param slot id of the place that was chosen there; empty for the next number
     * @param found null before anybody was looked for
     */
    record Search(SignedIn who, Session session, String slot, String typed, FormErrors errors, Found found) {

        /** Where somebody who was found leads. */
        public String link(Patient patient) {
            return session == null
                    ? HERE + "?pasien=" + patient.id
                    : HERE + "/" + session.id + "?pasien=" + patient.id + (slot.isEmpty() ? "" : "&tempat=" + slot);
        }

        /** Where somebody who is in no record yet is entered. */
        public String registration() {
            return "/loket/pasien/baru" + (session == null ? "?janji=1" : "?sesi=" + session.id);
        }

        public boolean hides(Patient patient) {
            return found.isClosed(patient);
        }
    }

    private final PatientDesk patients;
    private final Counter counter;
    private final Rota rota;
    private final Sessions sessions;
    private final Caller caller;
    private final Wording wording;

    NewAppointmentPages(
            PatientDesk patients, Counter counter, Rota rota, Sessions sessions, Caller caller, Wording wording) {
        this.patients = patients;
        this.counter = counter;
        this.rota = rota;
        this.sessions = sessions;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> begin(
            @QueryParam("pasien") String patient,
            @QueryParam("sesi") String session,
            @QueryParam("tempat") String slot,
            @QueryParam("tanggal") String day,
            @QueryParam("poli") String clinic) {
        if (patient == null)
            return RestResponse.ok(
                    Pages.forWhom(new Search(caller.who(), session(session), slot(slot), "", FormErrors.NONE, null)));
        long id = AppointmentPages.id(patient);
        if (session != null) return Answers.to(HERE + "/" + AppointmentPages.id(session) + "?pasien=" + id);
        var opened = patients.open(caller.witness(), id, "desk").patient();
        return RestResponse.ok(Pages.sessions(sessions.view(caller.who(), opened, null, HERE, day, clinic)));
    }

    /** Looks for the patient; sent and not asked in an address, as the search in the register. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> search(
            @FormParam("cari") String typed, @FormParam("sesi") String session, @FormParam("tempat") String slot) {
        var chosen = session(session);
        var errors = new FieldErrors();
        var sought = errors.read("cari", () -> new Sought(typed, null));
        if (errors.any())
            return Answers.unprocessable(Pages.forWhom(
                    new Search(caller.who(), chosen, slot(slot), typed, wording.errors(errors.all()), null)));
        var found = patients.search(caller.witness(), sought, ofCode(typed), 0, LINES);
        return RestResponse.ok(
                Pages.forWhom(new Search(caller.who(), chosen, slot(slot), typed, FormErrors.NONE, found)));
    }

    private Long ofCode(String text) {
        try {
            return counter.withCode(new BookingCode(text))
                    .map(counter::patientOf)
                    .orElse(null);
        } catch (InvalidValue noCode) {
            return null;
        }
    }

    private static String slot(String text) {
        return Reading.id(text).map(String::valueOf).orElse("");
    }

    private Session session(String text) {
        if (text == null || text.isBlank()) return null;
        return rota.session(Reading.id(text).orElseThrow(NotFoundException::new))
                .orElseThrow(NotFoundException::new);
    }
}
