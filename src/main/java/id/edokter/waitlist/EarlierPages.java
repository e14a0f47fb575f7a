package id.edokter.waitlist;

import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.schedule.Practice;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Who has an appointment asks for an earlier one, behind its private link; the appointment stays until there is one. */
@Path("/janji/{link}/lebih-awal")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class EarlierPages {

    record View(
            String link,
            Appointment appointment,
            String form,
            WishTyped wish,
            List<Choice> doctors,
            List<WishTyped.Box> days,
            List<WishTyped.Box> parts,
            FormErrors errors,
            String refusal) {

        public String here() {
            return back() + "/lebih-awal";
        }

        public String back() {
            return "/janji/" + link;
        }
    }

    private final Waitlist waitlist;
    private final Booking booking;
    private final Rota rota;
    private final Who who;
    private final Wording wording;

    EarlierPages(Waitlist waitlist, Booking booking, Rota rota, Who who, Wording wording) {
        this.waitlist = waitlist;
        this.booking = booking;
        this.rota = rota;
        this.who = who;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("link") String link) {
        var appointment = open(link);
        var there = waitlist.earlierThan(appointment);
        if (there.isPresent()) return Answers.to("/tunggu/" + there.get());
        if (!waitlist.mayBeEarlier(appointment)) return Answers.to("/janji/" + link);
        var wish = WishTyped.fresh(
                String.valueOf(appointment.session.doctor.id), waitlist.today(), appointment.session.date);
        return RestResponse.ok(page(link, appointment, Secrets.token(), wish, FormErrors.NONE, ""));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> join(
            @PathParam("link") String link, MultivaluedMap<String, String> form, HttpServerRequest request) {
        var appointment = open(link);
        var key = Reading.key(form.getFirst("formulir")).orElseGet(Secrets::token);
        var wish = WishTyped.of(form);
        var errors = new FieldErrors();
        var wanted = wish.read(
                errors,
                appointment.session.clinic.id,
                practices(appointment),
                waitlist.today(),
                appointment.session.date);
        if (errors.any())
            return Answers.unprocessable(page(link, appointment, key, wish, wording.errors(errors.all()), ""));
        try {
            var wishKey = waitlist.joinForEarlier(
                    key, link, wanted, who.actor(request), who.witness(request), wording.locale());
            return Answers.to("/tunggu/" + wishKey);
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            var why = wording.sayToAnyone(refusal);
            return Answers.conflict(page(link, appointment, key, wish, FormErrors.NONE, why));
        }
    }

    private Appointment open(String link) {
        if (!Secrets.isToken(link)) throw new NotFoundException();
        return booking.find(link).filter(one -> one.patient != null).orElseThrow(NotFoundException::new);
    }

    private List<Practice> practices(Appointment appointment) {
        return rota.practices(waitlist.today()).stream()
                .filter(one -> one.clinicCode().equals(appointment.session.clinic.code))
                .toList();
    }

    private TemplateInstance page(
            String link, Appointment appointment, String form, WishTyped wish, FormErrors errors, String refusal) {
        var words = Wording.bundle(WaitlistMessages.class, wording.locale());
        return Pages.earlier(new View(
                link,
                appointment,
                form,
                wish,
                WishTyped.doctors(practices(appointment), words),
                wish.dayBoxes(wording.locale()),
                wish.partBoxes(words),
                errors,
                refusal));
    }
}
