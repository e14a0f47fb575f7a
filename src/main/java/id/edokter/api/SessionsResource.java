package id.edokter.api;

import id.edokter.booking.Availability;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Sessions with places left per pool, and the slots of one. */
@Path("/api/v1/sessions")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
class SessionsResource {

    private static final int USUAL_DAYS = 7;
    private static final int MOST_DAYS = 31;

    private final Availability availability;
    private final Rota rota;
    private final Questions questions;
    private final Clock clock;

    SessionsResource(Availability availability, Rota rota, Questions questions, Clock clock) {
        this.availability = availability;
        this.rota = rota;
        this.questions = questions;
        this.clock = clock;
    }

    @GET
    public List<SessionAnswer> list(
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("clinic") String clinicCode,
            @QueryParam("doctor") String doctorId) {
        var errors = new FieldErrors();
        var asked = Questions.date(errors, "from", from);
        var first = asked == null ? Wib.date(clock.instant()) : asked;
        var until = Questions.date(errors, "to", to);
        var last = until == null ? first.plusDays(USUAL_DAYS - 1) : until;
        if (last.isBefore(first)) errors.add("to", "date_order");
        else if (ChronoUnit.DAYS.between(first, last) >= MOST_DAYS) errors.add("to", "too_many_days", MOST_DAYS);
        var clinic = questions.clinic(errors, clinicCode);
        var doctor = Questions.id(errors, "doctor", doctorId);
        questions.refuse(errors);
        return availability.sessions(first, last, clinic == null ? null : clinic.id, doctor).stream()
                .map(SessionAnswer::of)
                .toList();
    }

    @GET
    @Path("/{id}/slots")
    public List<SlotAnswer> slots(@PathParam("id") String id) {
        var number = Questions.id(new FieldErrors(), "id", id);
        var session = Optional.ofNullable(number)
                .flatMap(rota::session)
                .orElseThrow(() -> Fault.notThere("session_not_found"));
        return availability.slots(session.id).stream()
                .map(slot -> SlotAnswer.of(slot, session.date))
                .toList();
    }
}
