package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Counter;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SessionFull;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.SlotPlace;
import id.edokter.booking.SlotTaken;
import id.edokter.booking.StatusRefused;
import id.edokter.booking.VisitDayIsPast;
import id.edokter.patient.ChangeReason;
import id.edokter.schedule.Session;
import id.edokter.shared.FieldErrors;
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
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Moves an appointment, also to another doctor or clinic: first the session, then the place and why. */
@Path("/loket/janji/{id}/pindah")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class MovePages {

    static class Typed {
        @FormParam("tempat")
        public String slot;

        @FormParam("reason")
        public String reason;

        /** Version of the appointment as the form showed it. */
        @FormParam("seen")
        public String seen;

        public boolean wants(SlotPlace place) {
            return String.valueOf(place.id()).equals(slot);
        }
    }

    /**
     * The page.
     *
     * @param free places that can be given now and whose time is still to come, by number
     * @param barrier why nobody can be given a place here; empty when somebody can
     * @param refusal why it could not be done; empty otherwise
     */
    record Form(
            SignedIn who,
            Appointment a,
            Session session,
            List<SlotPlace> free,
            String barrier,
            Typed typed,
            FormErrors errors,
            String refusal) {

        public boolean isBarred() {
            return !barrier.isEmpty() && refusal.isEmpty() && !errors.any();
        }

        /** Whether there is nothing left that could be moved. */
        public boolean isOver() {
            return !refusal.isEmpty() && !a.isBooked();
        }

        /** Referral and letter are for one clinic. */
        public boolean isOtherClinic() {
            return !a.session.clinic.id.equals(session.clinic.id);
        }
    }

    private final Counter counter;
    private final Takings takings;
    private final Sessions sessions;
    private final Caller caller;
    private final Wording wording;

    MovePages(Counter counter, Takings takings, Sessions sessions, Caller caller, Wording wording) {
        this.counter = counter;
        this.takings = takings;
        this.sessions = sessions;
        this.caller = caller;
        this.wording = wording;
    }

    /** Without a wish the sessions of the same clinic. */
    @GET
    public TemplateInstance choose(
            @PathParam("id") String id, @QueryParam("tanggal") String day, @QueryParam("poli") String clinic) {
        var moving = open(id);
        var code = clinic == null ? moving.session.clinic.code : clinic;
        return Pages.sessions(sessions.view(
                caller.who(), moving.patient, moving, "/loket/janji/" + moving.id + "/pindah", day, code));
    }

    @GET
    @Path("{session}")
    public TemplateInstance ask(@PathParam("id") String id, @PathParam("session") String session) {
        var moving = open(id);
        var typed = new Typed();
        typed.seen = String.valueOf(moving.version);
        return page(moving, takings.session(session), typed, new FieldErrors(), "");
    }

    @POST
    @Path("{session}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> move(
            @PathParam("id") String id, @PathParam("session") String to, @BeanParam Typed typed) {
        var moving = open(id);
        var session = takings.session(to);
        var errors = new FieldErrors();
        var reason = errors.read("reason", () -> new ChangeReason(typed.reason));
        if (errors.any()) return Answers.unprocessable(page(moving, session, typed, errors, ""));
        var choice = typed.slot == null || typed.slot.isBlank()
                ? SlotChoice.nextFree(session.id)
                : SlotChoice.slot(takings.slot(session, typed.slot));
        try {
            counter.move(caller.witness(), moving.id, choice, Reading.version(typed.seen), reason);
            return Answers.to(Done.MOVED.at(moving.id));
        } catch (ChangedMeanwhile | SlotTaken | SessionFull | RuleBroken | StatusRefused | VisitDayIsPast refusal) {
            var sheet = takings.sheet(id, "move");
            typed.seen = String.valueOf(sheet.appointment().version);
            var words = Since.words(refusal, sheet, wording);
            return Answers.conflict(page(sheet.appointment(), session, typed, errors, words));
        }
    }

    private TemplateInstance page(
            Appointment moving, Session session, Typed typed, FieldErrors errors, String refusal) {
        return Pages.move(new Form(
                caller.who(),
                moving,
                session,
                takings.free(session),
                takings.barrier(session),
                typed,
                wording.errors(errors.all()),
                refusal));
    }

    private Appointment open(String text) {
        return takings.open(text, "move");
    }
}
