package id.edokter.browse;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.browse.DoctorWeek.Wish;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** Keeps the time chosen on a doctor's page and goes on to the form; or says why not, and what is free instead. */
@Path("/tempat")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ChooseAPlace {

    private final Booking booking;
    private final DoctorWeek week;
    private final Wording wording;

    ChooseAPlace(Booking booking, DoctorWeek week, Wording wording) {
        this.booking = booking;
        this.week = week;
        this.wording = wording;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(
            @FormParam("dokter") String doctor,
            @FormParam("tanggal") String day,
            @FormParam("bayar") String payer,
            @FormParam("tempat") String slot,
            @FormParam("untuk") String journey,
            HttpServerRequest request) {
        var chosen = Reading.id(slot);
        var wish = new Wish(doctor, day, payer, token(journey), chosen.orElse(null));
        var paying = Asked.payer(payer).orElse(Payer.JKN);
        if (chosen.isEmpty()) {
            return Answers.unprocessable(Pages.doctor(week.view(wish, null, true)));
        }
        try {
            return Answers.to(hold(wish, SlotChoice.slot(chosen.get()), paying, request));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return refused(wish, wording.sayToAnyone(refusal));
        } catch (NotFoundException unknown) {
            return refused(
                    wish, Wording.bundle(BrowseMessages.class, wording.locale()).place_unknown());
        }
    }

    private String hold(Wish wish, SlotChoice choice, Payer payer, HttpServerRequest request) {
        var origin = request.remoteAddress().hostAddress();
        if (wish.journey() == null) {
            return "/daftar/" + booking.hold(choice, payer, origin, Actor.PATIENT) + "/pasien";
        }
        booking.holdInstead(wish.journey(), choice, payer, origin, Actor.PATIENT);
        boolean named = booking.journey(wish.journey())
                .filter(j -> !j.answers().name().isBlank())
                .isPresent();
        return "/daftar/" + wish.journey() + (named ? "/periksa" : "/pasien");
    }

    private RestResponse<TemplateInstance> refused(Wish wish, String sentence) {
        return Answers.conflict(Pages.doctor(week.view(wish, sentence, false)));
    }

    /** The key of a form, when it can be one. */
    static String token(String text) {
        return text != null && text.matches("[A-Za-z0-9_-]{20,80}") ? text : null;
    }
}
