package id.edokter.journey;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.Payer;
import id.edokter.booking.VisitType;
import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.shared.Masked;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks what the way of paying needs; here it can also be changed, as far as the held place allows. */
@Path("/daftar/{token}/bayar")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PayerStep {

    /** Another way of paying: a button where the place allows it, else the way to other times (link not null). */
    record Other(Payer payer, String label, String link) {}

    /**
     * The page: what was typed, what is wrong with that, and how else to pay.
     *
     * @param cards the one that the register has, or another; empty where it has none
     * @param whichCard of these
     */
    record PayerForm(
            Heading heading,
            Payer payer,
            String title,
            BookingAnswers typed,
            List<Choice> cards,
            String whichCard,
            List<Choice> visits,
            List<Other> others,
            FormErrors errors) {

        public boolean jkn() {
            return payer == Payer.JKN;
        }

        public boolean insurance() {
            return payer == Payer.INSURANCE;
        }
    }

    private final Steps steps;
    private final Families families;

    PayerStep(Steps steps, Families families) {
        this.steps = steps;
        this.families = families;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("token") String token) {
        return steps.at(token, journey -> {
            var wrong = begun(journey) ? steps.wrongOfPayer(journey) : List.<FieldError>of();
            return RestResponse.ok(page(journey, wrong));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        boolean changes = form.containsKey("change");
        var wanted = Typed.payer(Typed.text(form, changes ? "change" : "payer"));
        return steps.keep(
                token,
                journey -> {
                    var payer = wanted.filter(Steps.payers(journey)::contains).orElse(Steps.payer(journey));
                    return journey.answers().withPayerOf(Typed.payer(form, payer, journey.answers()));
                },
                journey -> {
                    var wrong = new ArrayList<FieldError>();
                    if (wanted.isEmpty()) wrong.add(new FieldError("payer", "payer_unknown", List.of()));
                    else if (!Steps.payers(journey).contains(wanted.get()))
                        wrong.add(new FieldError("payer", "pool_is_for_others", List.of()));
                    if (wrong.isEmpty() && changes)
                        return wanted.get().hasDetails() ? Steps.to(journey, "bayar") : steps.toNext(journey);
                    wrong.addAll(steps.wrongOfPayer(journey));
                    return wrong.isEmpty() ? steps.toNext(journey) : Answers.unprocessable(page(journey, wrong));
                });
    }

    private static boolean begun(BookingJourney journey) {
        var typed = journey.answers();
        return switch (Steps.payer(journey)) {
            case JKN -> !(typed.card() + typed.visitType() + typed.reference()).isBlank();
            case INSURANCE -> !typed.insurer().isBlank();
            case GENERAL -> false;
        };
    }

    private TemplateInstance page(BookingJourney journey, List<FieldError> wrong) {
        var words = steps.words();
        var payer = Steps.payer(journey);
        var typed = journey.answers();
        boolean otherCard = !typed.usesCardOnFile()
                && (!typed.card().isBlank()
                        || wrong.stream().anyMatch(one -> one.field().equals("card")));
        return Pages.payer(new PayerForm(
                steps.heading(journey, Steps.Step.PAYER),
                payer,
                switch (payer) {
                    case JKN -> words.payer_title_JKN();
                    case GENERAL -> words.payer_title_GENERAL();
                    case INSURANCE -> words.payer_title_INSURANCE();
                },
                typed.usesCardOnFile() ? typed.withCard("") : typed,
                cards(journey),
                otherCard ? Typed.OTHER_CARD : Typed.ON_FILE,
                Arrays.stream(VisitType.values())
                        .map(visit -> new Choice(
                                String.valueOf(visit.number),
                                Told.visit(visit.number, words),
                                Told.visitHint(visit.number, words)))
                        .toList(),
                Arrays.stream(Payer.values())
                        .filter(p -> p != payer)
                        .map(p -> new Other(
                                p,
                                Told.payer(p, words),
                                Steps.payers(journey).contains(p) ? null : Steps.doctor(journey, p)))
                        .toList(),
                steps.told(wrong)));
    }

    private List<Choice> cards(BookingJourney journey) {
        var words = steps.words();
        return families.cardOnFile(journey)
                .map(number -> List.of(
                        Choice.of(Typed.ON_FILE, words.card_on_file(Masked.number(number))),
                        Choice.of(Typed.OTHER_CARD, words.card_other())))
                .orElse(List.of());
    }
}
