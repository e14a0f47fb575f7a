package id.edokter.journey;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.SlotChoice;
import id.edokter.challenge.AgainstRobots;
import id.edokter.challenge.Purpose;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Network;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes another place for a form; what was typed stays. */
@Path("/daftar/{token}/tempat")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PlaceStep {

    private final Steps steps;
    private final Booking booking;
    private final Families families;
    private final Wording wording;

    PlaceStep(Steps steps, Booking booking, Families families, Wording wording) {
        this.steps = steps;
        this.booking = booking;
        this.families = families;
        this.wording = wording;
    }

    @POST
    @AgainstRobots(Purpose.PLACE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(
            @PathParam("token") String token, MultivaluedMap<String, String> form, HttpServerRequest request) {
        var journey = steps.open(token);
        if (journey.linkToken() != null) return Steps.toTicket(journey);
        if (!families.mayOpen(journey)) return Steps.toSignIn(journey);
        var slot = Reading.id(Typed.text(form, "slot")).orElse(0L);
        var payer = Typed.payer(Typed.text(form, "payer")).orElse(Steps.payer(journey));
        if (journey.held() && journey.hold().slot.id.equals(slot)) return steps.toNext(journey);
        try {
            booking.holdInstead(token, SlotChoice.slot(slot), payer, Network.ofBrowser(request), Actor.PATIENT);
            return steps.toNext(steps.open(token));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return refused(token, slot, wording.sayToAnyone(refusal));
        } catch (NotFoundException noSuchPlace) {
            return refused(token, slot, wording.say(wording.locale(), "slot_unknown", List.of()));
        }
    }

    /** Pressed twice, the second answer is that of the first. */
    private RestResponse<TemplateInstance> refused(String token, long slot, String why) {
        var journey = steps.open(token);
        if (journey.linkToken() != null) return Steps.toTicket(journey);
        if (!journey.held()) return steps.lost(journey, why);
        if (journey.hold().slot.id == slot) return steps.toNext(journey);
        return Answers.conflict(Pages.refused(
                new CheckStep.Refused(token, why, false, Steps.doctor(journey, Steps.payer(journey)), true)));
    }
}
