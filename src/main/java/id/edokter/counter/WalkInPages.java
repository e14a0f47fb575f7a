package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Counter;
import id.edokter.booking.Papers;
import id.edokter.counter.BookingForm.Typed;
import id.edokter.queue.CheckIn;
import id.edokter.queue.CheckInTooEarly;
import id.edokter.queue.DoctorIsAbsent;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueIsClosed;
import id.edokter.queue.VisitIsCancelled;
import id.edokter.shared.FieldErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a place for somebody who has come without a booking; one that was chosen counts for nothing. */
@Path("/loket/janji/langsung/{session}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class WalkInPages {

    private final Counter counter;
    private final QueueDesk queue;
    private final Takings takings;
    private final Caller caller;

    WalkInPages(Counter counter, QueueDesk queue, Takings takings, Caller caller) {
        this.counter = counter;
        this.queue = queue;
        this.takings = takings;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> walkIn(@PathParam("session") String id, @BeanParam Typed typed) {
        var session = takings.session(id);
        return takings.take(
                session,
                typed,
                new FieldErrors(),
                made -> typed.here == null ? Done.BOOKED.at(made.id) : arrived(made),
                request -> counter.walkIn(caller.witness(), request, session.id));
    }

    /** Whoever stands at the desk has come, and was just asked for card and letter: too early for the session is told, and a priority asked for. */
    private String arrived(Appointment made) {
        try {
            queue.checkIn(Actor.staff(caller.witness()), new CheckIn(made.id, null, Papers.HOLD));
            return QueueDesk.proposed(made).isPresent()
                    ? "/loket/janji/" + made.id + "/datang?selesai=dicatat"
                    : Done.ARRIVED.at(made.id);
        } catch (CheckInTooEarly early) {
            return Done.EARLY.at(made.id);
        } catch (QueueIsClosed | DoctorIsAbsent | VisitIsCancelled meanwhile) {
            return Done.BOOKED.at(made.id);
        }
    }
}
