package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.family.Family;
import id.edokter.family.Family.Linked;
import id.edokter.patient.Age;
import id.edokter.patient.Duplicates;
import id.edokter.patient.MaskedNumber;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientDesk;
import id.edokter.patient.PatientDesk.Opened;
import id.edokter.patient.PatientMerge;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** A patient's record. Numbers are masked; each is shown in full once, to who asks for it, and that is written down. */
@Path("/loket/pasien/{id}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class PatientPages {

    private static final int MOST_VISITS = 100;

    /** A number on the one page that shows it; of nothing, there is none. */
    record Shown(MaskedNumber which, String number) {
        static final Shown NOTHING = new Shown(null, "");

        public boolean is(MaskedNumber asked) {
            return which == asked;
        }
    }

    /**
     * The page.
     *
     * @param accounts of families, linked to this patient
     * @param alike who may be the same person
     * @param merges what was merged into this record, and not taken back
     */
    record View(
            SignedIn who,
            Opened opened,
            List<Appointment> coming,
            List<Appointment> past,
            List<Linked> accounts,
            List<Patient> alike,
            List<PatientMerge> merges,
            Shown shown,
            Done done,
            LocalDate today) {

        public Patient patient() {
            return opened.patient();
        }

        public Age age() {
            return Age.of(patient().birthDate, today);
        }

        /** Whether the patient may come to it today. */
        public boolean isArriving(Appointment visit) {
            return visit.isBooked() && visit.session.date.equals(today);
        }

        public boolean shows(String which) {
            return shown.which() != null && shown.which().name().equals(which);
        }
    }

    private final PatientDesk patients;
    private final Duplicates duplicates;
    private final Booking booking;
    private final Family family;
    private final Caller caller;
    private final Clock clock;

    PatientPages(
            PatientDesk patients, Duplicates duplicates, Booking booking, Family family, Caller caller, Clock clock) {
        this.patients = patients;
        this.duplicates = duplicates;
        this.booking = booking;
        this.family = family;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("selesai") String done) {
        return page(id(id), Shown.NOTHING, Done.of(done));
    }

    /** Shown once: whoever opens the page again asks again. */
    @POST
    @Path("nomor")
    @RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public TemplateInstance reveal(@PathParam("id") String id, @FormParam("apa") String which) {
        var number = Arrays.stream(MaskedNumber.values())
                .filter(masked -> masked.name().equals(which))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var shown = patients.reveal(caller.witness(), id(id), number);
        return page(id(id), new Shown(number, shown == null ? "" : shown), Done.NOTHING);
    }

    /** Whoever is in with an account that acts for this patient is out. */
    @POST
    @Path("akun/{account}/akhir")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endSessions(
            @PathParam("id") String id, @PathParam("account") String account) {
        family.endSessions(caller.witness(), acting(id, account));
        return Answers.to(Done.SESSIONS.at("/loket/pasien/" + id(id)));
    }

    /** Nobody enters with it any more, for instance when the telephone was stolen. */
    @POST
    @Path("akun/{account}/tutup")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(@PathParam("id") String id, @PathParam("account") String account) {
        family.disable(caller.witness(), acting(id, account));
        return Answers.to(Done.CLOSED.at("/loket/pasien/" + id(id)));
    }

    @POST
    @Path("akun/{account}/buka")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reopen(@PathParam("id") String id, @PathParam("account") String account) {
        family.enable(caller.witness(), acting(id, account));
        return Answers.to(Done.REOPENED.at("/loket/pasien/" + id(id)));
    }

    /** An account that does not act for this patient is as if it were not there. */
    private long acting(String patient, String account) {
        long acting = Reading.id(account).orElseThrow(NotFoundException::new);
        if (family.actingFor(id(patient)).stream().noneMatch(linked -> linked.account().id == acting))
            throw new NotFoundException();
        return acting;
    }

    private TemplateInstance page(long id, Shown shown, Done done) {
        var opened = patients.open(caller.witness(), id, "desk");
        var patient = opened.patient();
        var records = new ArrayList<>(List.of(patient.id));
        opened.others().forEach(other -> records.add(other.id));
        var visits = booking.visits(records, MOST_VISITS);
        var today = today();
        var who = caller.who();
        return Pages.patient(new View(
                who,
                opened,
                visits.stream()
                        .filter(a -> a.isBooked() && !a.session.date.isBefore(today))
                        .sorted((one, other) -> one.slot.startsAt().compareTo(other.slot.startsAt()))
                        .toList(),
                visits.stream()
                        .filter(a -> !a.isBooked() || a.session.date.isBefore(today))
                        .toList(),
                family.actingFor(patient.id),
                who.keepsRegister() ? duplicates.of(caller.witness(), patient.id) : List.of(),
                duplicates.into(patient.id),
                shown,
                done,
                today));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
