package id.edokter.desk;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Appointment;
import id.edokter.booking.Consultations;
import id.edokter.booking.Consultations.OwnPatient;
import id.edokter.booking.Consultations.SessionList;
import id.edokter.patient.Age;
import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;

/**
 * One of a doctor's sessions on any day, and the patients, for a telephone between two patients. Whose they are is the
 * door's to say; today's, from which patients are called, have pages of their own.
 */
@Path("/praktik")
@RolesAllowed(Role.Names.DOCTOR)
@Produces(MediaType.TEXT_HTML)
class OwnSessionPages {

    record SessionView(SignedIn who, SessionList list, LocalDate today) {

        public Age age(Appointment appointment) {
            return Age.of(appointment.patient.birthDate, today);
        }

        public boolean isOff() {
            return list.session().status == Session.Status.CANCELLED;
        }
    }

    record PatientView(SignedIn who, OwnPatient own, LocalDate today) {

        public Age age() {
            return Age.of(own.patient().birthDate, today);
        }
    }

    private final Consultations consultations;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;

    OwnSessionPages(Consultations consultations, AuditTrail trail, Caller caller, Clock clock) {
        this.consultations = consultations;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Path("{session}")
    public TemplateInstance session(@PathParam("session") String session) {
        var who = caller.who();
        long id = Reading.id(session).orElseThrow(NotFoundException::new);
        var list = consultations.session(who.doctor(), id);
        var patients =
                list.appointments().stream().map(a -> a.patient.id).distinct().toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "own session " + id);
        return Pages.ownSession(new SessionView(who, list, today()));
    }

    @GET
    @Path("pasien/{id}")
    public TemplateInstance patient(@PathParam("id") String patient) {
        var who = caller.who();
        var own = consultations.patient(who.doctor(), Reading.id(patient).orElseThrow(NotFoundException::new));
        trail.addNow(caller.witness(), Act.PATIENT_SEEN, own.patient().id, "", "own patient");
        return Pages.ownPatient(new PatientView(who, own, today()));
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
