package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.booking.Counter.Beside;
import id.edokter.patient.PatientDesk;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueRule;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.Qr;
import id.edokter.web.Site;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The ticket on paper, of a roll of 80 mm or a sheet of A4. It holds the code, and no key. */
@Path("/loket/janji/{id}/cetak")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class SlipPages {

    /**
     * What is printed.
     *
     * @param sheet whether on a sheet of A4; else on a roll
     * @param opens from when on the patient can check in
     * @param address where the patient finds the appointment with its code
     * @param script shows the button that prints
     * @param besides the other visits of its series
     */
    record Slip(
            SignedIn who,
            Appointment a,
            boolean sheet,
            Instant arriveBy,
            Instant opens,
            QueueRule rule,
            Instant now,
            String address,
            String script,
            List<Beside> besides) {

        public BookingCode code() {
            return new BookingCode(a.code);
        }

        public Qr qr() {
            return Qr.of(a.code);
        }
    }

    private final Counter counter;
    private final Booking booking;
    private final QueueDesk queue;
    private final PatientDesk patients;
    private final Caller caller;
    private final Assets assets;
    private final Site site;
    private final Clock clock;

    SlipPages(
            Counter counter,
            Booking booking,
            QueueDesk queue,
            PatientDesk patients,
            Caller caller,
            Assets assets,
            Site site,
            Clock clock) {
        this.counter = counter;
        this.booking = booking;
        this.queue = queue;
        this.patients = patients;
        this.caller = caller;
        this.assets = assets;
        this.site = site;
        this.clock = clock;
    }

    /** Of an appointment that stands; of another there is nothing to print. */
    @GET
    public RestResponse<TemplateInstance> show(
            @PathParam("id") String text, @QueryParam("kertas") String paper, HttpServerRequest request) {
        long id = AppointmentPages.id(text);
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(id));
        var appointment = counter.open(caller.witness(), id, "print").appointment();
        if (!appointment.status.holdsItsPlace()) return Answers.to("/loket/janji/" + id);
        return RestResponse.ok(Pages.slip(new Slip(
                caller.who(),
                appointment,
                "a4".equals(paper),
                booking.arriveBy(appointment),
                queue.opens(appointment.session),
                queue.rule(appointment.session.clinic),
                clock.instant(),
                site.link("/janji", request),
                assets.address("ticket.js"),
                counter.besides(appointment))));
    }
}
