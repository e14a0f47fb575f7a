package id.edokter.absence;

import id.edokter.absence.Choices.Question;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Format;
import id.edokter.web.Network;
import id.edokter.web.Reading;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a patient whose doctor is absent chooses another session, behind the private key of a message. */
@Path("/pilih/{key}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ChoosePages {

    /** @param refusal what stood against the last choice; empty before */
    record View(
            String key,
            Question question,
            List<Choice> choices,
            String why,
            String was,
            String chosen,
            String refusal,
            FormErrors errors) {

        public String here() {
            return "/pilih/" + key;
        }
    }

    /** Instead of a session: the patient does not come. */
    private static final String NONE = "batal";

    private final Choices choices;
    private final AuditTrail trail;
    private final Wording wording;

    ChoosePages(Choices choices, AuditTrail trail, Wording wording) {
        this.choices = choices;
        this.trail = trail;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> show(@PathParam("key") String key, HttpServerRequest request) {
        var answered = choices.answered(key);
        if (answered.isPresent()) return Answers.to("/janji/" + answered.get());
        return RestResponse.ok(page(key, "", "", FormErrors.NONE, request));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(
            @PathParam("key") String key, @FormParam("sesi") String session, HttpServerRequest request) {
        if (NONE.equals(session)) return Answers.to("/janji/" + choices.giveUp(key, actor(request)));
        var wanted = Reading.id(session);
        if (wanted.isEmpty()) {
            var errors = new FieldErrors();
            errors.add("sesi", "absence_choose_one");
            return Answers.unprocessable(page(key, "", "", wording.errors(errors.all()), request));
        }
        try {
            return Answers.to("/janji/" + choices.choose(key, wanted.get(), actor(request)));
        } catch (ChoiceIsOver | ChoiceIsReplaced | TryAgain over) {
            throw over;
        } catch (Refusal refusal) {
            return Answers.conflict(page(key, session, wording.sayToAnyone(refusal), FormErrors.NONE, request));
        }
    }

    private TemplateInstance page(
            String key, String chosen, String refusal, FormErrors errors, HttpServerRequest request) {
        var question = choices.open(key);
        var appointment = question.appointment();
        trail.addNow(
                new Witness(Witness.LINK, Network.addressOf(request)),
                Act.APPOINTMENT_SEEN,
                appointment.patient.id,
                appointment.code,
                "move");
        var locale = wording.locale();
        var words = Wording.bundle(AbsenceMessages.class, locale);
        var from = question.one().fromSlot;
        return Pages.choose(new View(
                key,
                question,
                choices(question, words, locale),
                words.why(question.reason()),
                Format.full(from.session.date, from.starts, locale),
                chosen,
                refusal,
                errors));
    }

    private static List<Choice> choices(Question question, AbsenceMessages words, Locale locale) {
        var all = new ArrayList<Choice>();
        for (var offer : question.offers()) {
            var session = offer.session();
            all.add(new Choice(
                    String.valueOf(session.id()),
                    Format.full(session.date(), locale) + ", " + session.doctorName(),
                    next(question, offer, words, locale)));
        }
        all.add(new Choice(NONE, words.choose_cancel(), words.choose_cancel_hint()));
        return all;
    }

    /** Also for whom the doctor stands in, which one should know before one chooses. */
    private static String next(Question question, Choices.Offer offer, AbsenceMessages words, Locale locale) {
        var next = words.choose_next(Format.clock(offer.next(), locale), offer.left());
        var own = question.one().fromSlot.session.doctor;
        return own.id == offer.session().doctor() ? next : words.choose_instead(own.name, next);
    }

    private static Actor actor(HttpServerRequest request) {
        return Actor.PATIENT.from(Network.addressOf(request));
    }
}
