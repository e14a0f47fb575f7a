package id.edokter.api;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.StatusRefused;
import id.edokter.client.ApiKeys;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.Wib;
import id.edokter.web.Network;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Book with an API key; read, move and cancel with the appointment's own token. The token comes as {@code
 * X-Appointment-Token}, then changing takes the API key too, or as the bearer, then it is enough.
 */
@Path("/api/v1/appointments")
@Produces(MediaType.APPLICATION_JSON)
class AppointmentsResource {

    private static final Pattern KEY_SHAPE = Pattern.compile("[\\x21-\\x7e]([\\x20-\\x7e]{0,198}[\\x21-\\x7e])?");

    private final Booking booking;
    private final Bodies bodies;
    private final SecurityIdentity caller;
    private final AuditTrail trail;
    private final Clock clock;

    AppointmentsResource(Booking booking, Bodies bodies, SecurityIdentity caller, AuditTrail trail, Clock clock) {
        this.booking = booking;
        this.bodies = bodies;
        this.caller = caller;
        this.trail = trail;
        this.clock = clock;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(ApiKeys.ROLE)
    public Response book(@HeaderParam("Idempotency-Key") String key, byte[] raw, HttpServerRequest http) {
        if (key == null || key.isBlank()) throw Fault.unreadable("idempotency_key_missing");
        if (!KEY_SHAPE.matcher(key).matches()) throw Fault.unreadable("idempotency_key_shape");
        var body = bodies.read(raw, AppointmentBody.class);
        var errors = new FieldErrors();
        var choice = body.place().choice(errors);
        var patient = body.patient(errors, Wib.date(clock.instant()));
        var payer = body.payer(errors);
        errors.refuseIfAny();
        var request = new BookingRequest(
                key, bodies.canonical(body), choice, patient, payer, client().from(Network.addressOf(http)));
        var booked = placed(body.place(), () -> booking.book(request));
        return Response.status(Response.Status.CREATED)
                .header(HttpHeaders.LOCATION, "/api/v1/appointments/" + booked.appointment().code)
                .entity(AppointmentAnswer.of(
                        booked.appointment(), booking.arriveBy(booked.appointment()), patient, booked.linkToken()))
                .build();
    }

    @GET
    @Path("/{code}")
    @PermitAll
    public AppointmentAnswer show(
            @PathParam("code") String code, @Context HttpHeaders headers, HttpServerRequest request) {
        var credentials = Credentials.of(headers);
        var appointment = opened(code, credentials);
        var who = credentials.ofThePatient() || !caller.hasRole(ApiKeys.ROLE) ? Witness.LINK : client().who();
        trail.addNow(
                new Witness(who, Network.addressOf(request)),
                Act.APPOINTMENT_SEEN,
                appointment.patient.id,
                appointment.code,
                "api");
        return answer(appointment);
    }

    /** Asked for the place it already has, it stays and says so: a repetition changes nothing. */
    @PATCH
    @Path("/{code}")
    @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
    @PermitAll
    public AppointmentAnswer move(
            @PathParam("code") String code, @Context HttpHeaders headers, byte[] raw, HttpServerRequest http) {
        var credentials = Credentials.of(headers);
        var actor = actor(credentials).from(Network.addressOf(http));
        opened(code, credentials);
        var place = bodies.read(raw, MoveBody.class);
        var errors = new FieldErrors();
        var choice = place.choice(errors);
        errors.refuseIfAny();
        return answer(placed(place, () -> booking.move(credentials.token(), choice, actor)));
    }

    /** What the patient has cancelled stays cancelled: a repetition gets the same answer. */
    @DELETE
    @Path("/{code}")
    @PermitAll
    public AppointmentAnswer cancel(
            @PathParam("code") String code,
            @QueryParam("reason") String reason,
            @Context HttpHeaders headers,
            byte[] raw,
            HttpServerRequest http) {
        var credentials = Credentials.of(headers);
        var actor = actor(credentials).from(Network.addressOf(http));
        opened(code, credentials);
        var why = raw == null || raw.length == 0
                ? reason
                : bodies.read(raw, CancelBody.class).reason();
        try {
            return answer(booking.cancel(credentials.token(), why, actor));
        } catch (StatusRefused refused) {
            var now = opened(code, credentials);
            if (now.status == AppointmentStatus.CANCELLED_BY_PATIENT) return answer(now);
            throw refused;
        }
    }

    private Appointment opened(String code, Credentials credentials) {
        return booking.find(credentials.token())
                .filter(a -> a.code.equalsIgnoreCase(code))
                .orElseThrow(() -> Fault.notThere("appointment_not_found"));
    }

    private Actor actor(Credentials credentials) {
        if (credentials.ofThePatient()) return new Actor(Actor.PATIENT.who(), Channel.API);
        if (!caller.hasRole(ApiKeys.ROLE)) throw new UnauthorizedException();
        return client();
    }

    private Actor client() {
        return Actor.api(caller.getPrincipal().getName());
    }

    /** A slot or session that is not there is a wrong field of the body, not a wrong address. */
    private static <T> T placed(MoveBody place, Supplier<T> work) {
        try {
            return work.get();
        } catch (NotFoundException missing) {
            var errors = new FieldErrors();
            errors.add(
                    place.slot() != null ? "slot" : "session",
                    place.slot() != null ? "slot_unknown" : "session_unknown");
            throw new InvalidFields(errors.all());
        }
    }

    private AppointmentAnswer answer(Appointment appointment) {
        return AppointmentAnswer.of(appointment, booking.arriveBy(appointment));
    }
}
