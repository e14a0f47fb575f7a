package id.edokter.journey;

import id.edokter.booking.Booking;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.HoldLost;
import id.edokter.booking.PayerDetails;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Session;
import id.edokter.schedule.Slot;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.Masked;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.FirstWays;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/** Shows all answers once more, and makes the booking. */
@Path("/daftar/{token}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class CheckStep {

    /**
     * The page.
     *
     * @param strangeNik whether the NIK holds another date of birth
     * @param card in full only when it was typed; empty when none is used
     * @param movable whether it can still be moved once it is made
     * @param back address of the page before
     * @param bring what to have along
     * @param toCheck whether the desk looks at the card, since it is not proved who the patient is
     * @param seen stands for all that the page shows
     * @param changed whether it shows something else than when the booking was asked for
     */
    record Check(
            Heading heading,
            Session session,
            Slot slot,
            String payer,
            PayerDetails paid,
            String card,
            String visit,
            PatientDetails patient,
            String sex,
            String age,
            boolean strangeNik,
            Instant arriveBy,
            Instant moveUntil,
            Instant cancelUntil,
            boolean movable,
            String back,
            List<String> bring,
            boolean toCheck,
            String seen,
            boolean changed,
            String firstWay) {

        /** Empty for none. */
        public String email() {
            return Objects.requireNonNullElse(patient.contact().address(), "");
        }
    }

    /** The page that says why not. */
    record Refused(String token, String sentence, boolean ofPayer, String otherTime, boolean held) {}

    private final Steps steps;
    private final Booking booking;
    private final Families families;
    private final Wording wording;

    CheckStep(Steps steps, Booking booking, Families families, Wording wording) {
        this.steps = steps;
        this.booking = booking;
        this.families = families;
        this.wording = wording;
    }

    @GET
    @Path("periksa")
    public RestResponse<TemplateInstance> show(@PathParam("token") String token) {
        return show(token, false);
    }

    private RestResponse<TemplateInstance> show(String token, boolean changed) {
        return steps.at(token, journey -> {
            var errors = new FieldErrors();
            var patient = journey.answers().patient(errors, "", steps.today());
            var paid = families.booked(journey).payer(errors, "", "payer");
            if (errors.any()) return steps.toNext(journey);
            var page = page(journey, patient, paid, changed);
            return changed ? Answers.conflict(page) : RestResponse.ok(page);
        });
    }

    /**
     * The same form sent twice, or again after Back, gives the same ticket.
     *
     * @param seen what the page showed: two windows may work on one form, and nobody shall book what they do not see
     */
    @POST
    @Path("janji")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> book(
            @PathParam("token") String token, @FormParam("seen") String seen, HttpServerRequest request) {
        var journey = steps.open(token);
        if (journey.linkToken() != null) return Steps.toTicket(journey);
        if (!families.mayOpen(journey)) return Steps.toSignIn(journey);
        if (seen != null && !seen.equals(seen(journey))) return show(token, true);
        try {
            booking.confirm(token, families.actor(request));
            return Steps.toTicket(steps.open(token));
        } catch (InvalidFields incomplete) {
            return steps.toNext(steps.open(token));
        } catch (HoldLost late) {
            return steps.lost(steps.open(token), "");
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            return Answers.conflict(Pages.refused(refused(journey, refusal)));
        }
    }

    /** Where a form is opened again, by reloading an answer or from an address typed short. */
    @GET
    @Path("{end:|janji|tempat}")
    public RestResponse<TemplateInstance> goOn(@PathParam("token") String token) {
        return steps.at(token, steps::toNext);
    }

    private Refused refused(BookingJourney journey, Refusal refusal) {
        return new Refused(
                journey.token(),
                wording.sayToAnyone(refusal),
                refusal.key().equals("pool_is_for_others"),
                Steps.doctor(journey, Steps.payer(journey)),
                false);
    }

    private static String seen(BookingJourney journey) {
        return Secrets.print(journey.hold().slot.id + " " + journey.answers(), 16);
    }

    private TemplateInstance page(BookingJourney journey, PatientDetails patient, PayerDetails paid, boolean changed) {
        var words = steps.words();
        var hold = journey.hold();
        return Pages.check(new Check(
                steps.heading(journey, Steps.Step.CHECK),
                hold.session,
                hold.slot,
                Told.payer(paid.payer(), words),
                paid,
                card(journey, paid),
                paid.visitType() == null ? "" : Told.visit(paid.visitType().number, words),
                patient,
                patient.sex() == null ? "" : Told.sex(patient.sex(), words),
                Told.age(patient.birthDate(), steps.today(), words),
                patient.nik() != null && !patient.nik().fits(patient.birthDate()),
                booking.arriveBy(hold),
                booking.moveUntil(hold),
                hold.session.startsAt(),
                booking.moveUntil(hold).isAfter(steps.now()),
                Steps.address(journey, paid.payer().hasDetails() ? "bayar" : "pasien"),
                switch (paid.payer()) {
                    case JKN -> List.of(words.bring_identity(), words.bring_jkn(), words.bring_letter());
                    case GENERAL -> List.of(words.bring_identity());
                    case INSURANCE -> List.of(words.bring_identity(), words.bring_insurance());
                },
                journey.chosen() == null || !journey.chosen().isProved(),
                seen(journey),
                changed,
                patient.contact().first() == null
                        ? ""
                        : FirstWays.say(patient.contact().first(), wording.locale())));
    }

    private String card(BookingJourney journey, PayerDetails paid) {
        if (paid.card() == null) return "";
        var number = paid.card().digits();
        return journey.answers().usesCardOnFile() ? steps.words().card_on_file(Masked.number(number)) : number;
    }
}
