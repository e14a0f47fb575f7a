package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Counter;
import id.edokter.booking.StatusRefused;
import id.edokter.booking.VisitDayIsPast;
import id.edokter.patient.ChangeReason;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Cancels an appointment, at the patient's wish or because the hospital has to; with a reason either way. */
@Path("/loket/janji/{id}/batal")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CancelPages {

    /** Whose wish it is. */
    public enum Whose {
        PATIENT,
        HOSPITAL
    }

    static class Typed {
        @FormParam("whose")
        public String whose;

        @FormParam("reason")
        public String reason;

        /** Version of the appointment as the form showed it. */
        @FormParam("seen")
        public String seen;
    }

    /** @param refusal why it could not be done; empty otherwise */
    record Form(SignedIn who, Appointment a, List<Choice> whose, Typed typed, FormErrors errors, String refusal) {

        /** Whether there is nothing left that could be cancelled. */
        public boolean isOver() {
            return !refusal.isEmpty() && !a.status.mayBecome(AppointmentStatus.CANCELLED_BY_HOSPITAL);
        }
    }

    private final Counter counter;
    private final Takings takings;
    private final Caller caller;
    private final Wording wording;

    CancelPages(Counter counter, Takings takings, Caller caller, Wording wording) {
        this.counter = counter;
        this.takings = takings;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        var ending = open(id);
        var typed = new Typed();
        typed.seen = String.valueOf(ending.version);
        return page(ending, typed, new FieldErrors(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> cancel(@PathParam("id") String id, @BeanParam Typed typed) {
        var ending = open(id);
        var errors = new FieldErrors();
        var whose = Arrays.stream(Whose.values())
                .filter(one -> one.name().equals(typed.whose))
                .findFirst()
                .orElse(null);
        if (whose == null) errors.add("whose", "whose_wish_missing");
        var reason = errors.read("reason", () -> new ChangeReason(typed.reason));
        if (errors.any()) return Answers.unprocessable(page(ending, typed, errors, ""));
        try {
            counter.cancel(caller.witness(), ending.id, whose == Whose.HOSPITAL, reason, Reading.version(typed.seen));
            return Answers.to(Done.CANCELLED.at(ending.id));
        } catch (ChangedMeanwhile | StatusRefused | VisitDayIsPast refusal) {
            var sheet = takings.sheet(id, "cancel");
            typed.seen = String.valueOf(sheet.appointment().version);
            return Answers.conflict(page(sheet.appointment(), typed, errors, Since.words(refusal, sheet, wording)));
        }
    }

    private TemplateInstance page(Appointment ending, Typed typed, FieldErrors errors, String refusal) {
        var words = Wording.bundle(CounterMessages.class, wording.locale());
        return Pages.cancel(new Form(
                caller.who(),
                ending,
                Arrays.stream(Whose.values())
                        .map(whose -> Choice.of(whose.name(), words.whose(whose)))
                        .toList(),
                typed,
                wording.errors(errors.all()),
                refusal));
    }

    private Appointment open(String text) {
        return takings.open(text, "cancel");
    }
}
