package id.edokter.browse;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.Payer;
import id.edokter.booking.SlotChoice;
import id.edokter.browse.DoctorWeek.Wish;
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
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
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

    /**
     * @param journey key of the form that gets another time; none when a form is begun
     * @param begun key for the form that is begun, named by the page, so that pressing twice begins one
     */
    @POST
    @AgainstRobots(Purpose.PLACE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(
            @FormParam("dokter") String doctor,
            @FormParam("tanggal") String day,
            @FormParam("bayar") String payer,
            @FormParam("tempat") String slot,
            @FormParam("untuk") String journey,
            @FormParam("formulir") String begun,
            HttpServerRequest request) {
        var chosen = Reading.id(slot);
        var changed = Reading.key(journey);
        var form = changed.or(() -> Reading.key(begun)).flatMap(booking::journey);
        boolean booked = form.filter(f -> f.linkToken() != null).isPresent();
        if (changed.isPresent() && booked)
            return Answers.to("/janji/" + form.get().linkToken());
        var wish = new Wish(doctor, day, payer, form.isEmpty() ? null : changed.orElse(null), chosen.orElse(null));
        var paying = Asked.payer(payer);
        if (chosen.isEmpty() || (Asked.isAsked(payer) && paying.isEmpty())) {
            return Answers.unprocessable(Pages.doctor(week.view(wish, null, chosen.isEmpty())));
        }
        if (changed.isPresent() && form.isEmpty()) return refused(wish, words().form_gone());
        var place = new Place(SlotChoice.slot(chosen.get()), paying.orElse(Payer.JKN), Network.ofBrowser(request));
        try {
            return Answers.to(
                    form.isEmpty() || booked
                            ? begin(booked ? Optional.empty() : Reading.key(begun), place)
                            : change(form.get(), place));
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return refused(wish, wording.sayToAnyone(refusal));
        } catch (NotFoundException unknown) {
            return refused(wish, words().place_unknown());
        }
    }

    private record Place(SlotChoice choice, Payer payer, String origin) {}

    private String begin(Optional<String> key, Place place) {
        var form = key.isPresent()
                ? booking.hold(key.get(), place.choice(), place.payer(), place.origin(), Actor.PATIENT)
                : booking.hold(place.choice(), place.payer(), place.origin(), Actor.PATIENT);
        return "/daftar/" + form + "/pasien";
    }

    private String change(BookingJourney form, Place place) {
        boolean same = form.held() && place.choice().isMetBy(form.hold());
        if (!same || form.hold().payer != place.payer())
            booking.holdInstead(form.token(), place.choice(), place.payer(), place.origin(), Actor.PATIENT);
        return "/daftar/" + form.token() + (form.answers().name().isBlank() ? "/pasien" : "/periksa");
    }

    private RestResponse<TemplateInstance> refused(Wish wish, String sentence) {
        return Answers.conflict(Pages.doctor(week.view(wish, sentence, false)));
    }

    private BrowseMessages words() {
        return Wording.bundle(BrowseMessages.class, wording.locale());
    }
}
