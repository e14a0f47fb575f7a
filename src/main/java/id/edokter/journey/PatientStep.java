package id.edokter.journey;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.shared.FieldErrors.FieldError;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks who is to be treated. */
@Path("/daftar/{token}/pasien")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PatientStep {

    static final String NEW = "baru";
    static final String KNOWN = "lama";

    /** The page: its choices, what was typed, what is wrong with that. */
    record PatientForm(
            Heading heading,
            List<Choice> whos,
            String who,
            List<Choice> sexes,
            BookingAnswers typed,
            FormErrors errors) {}

    private final Steps steps;

    PatientStep(Steps steps) {
        this.steps = steps;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("token") String token) {
        return steps.at(token, journey -> {
            var typed = journey.answers();
            boolean begun = !typed.withPayerOf(BookingAnswers.NOTHING).equals(BookingAnswers.NOTHING);
            var who = !begun ? "" : typed.known() ? KNOWN : NEW;
            return RestResponse.ok(page(journey, who, begun ? steps.wrongOfPatient(typed) : List.of()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(@PathParam("token") String token, MultivaluedMap<String, String> form) {
        var who = Typed.text(form, "who");
        return steps.keep(token, journey -> journey.answers().withPatientOf(Typed.patient(form)), journey -> {
            var wrong = new ArrayList<FieldError>();
            if (!who.equals(NEW) && !who.equals(KNOWN)) wrong.add(new FieldError("who", "who_missing", List.of()));
            wrong.addAll(steps.wrongOfPatient(journey.answers()));
            return wrong.isEmpty() ? steps.toNext(journey) : Answers.unprocessable(page(journey, who, wrong));
        });
    }

    private TemplateInstance page(BookingJourney journey, String who, List<FieldError> wrong) {
        var words = steps.words();
        return Pages.patient(new PatientForm(
                steps.heading(journey, Steps.Step.PATIENT),
                List.of(
                        new Choice(NEW, words.who_new(), words.who_new_hint()),
                        new Choice(KNOWN, words.who_known(), words.who_known_hint())),
                who,
                List.of(Choice.of("F", words.sex_F()), Choice.of("M", words.sex_M())),
                journey.answers(),
                steps.told(wrong)));
    }
}
