package id.edokter.reminder;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.reminder.Answering.Question;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
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
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a patient answers a reminder: messengers open links to show them, so that looking changes nothing. */
@Path("/jawab/{key}")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class AnswerPages {

    private static final int MOST_STARS = 5;

    /**
     * The page.
     *
     * @param name the first of the patient's names, by which a family tells its visits apart
     * @param refusal what stood against the last answer; empty before
     */
    record View(String key, Question question, String name, List<Choice> stars, String refusal, FormErrors errors) {

        public String here() {
            return "/jawab/" + key;
        }

        /** Whether neither clinic nor doctor is named. */
        public boolean isPlain() {
            return question.appointment().session.clinic.sensitive;
        }

        public boolean isOpen() {
            return question.state() == Answering.State.OPEN;
        }

        public boolean isConfirmed() {
            return question.state() == Answering.State.CONFIRMED;
        }

        public boolean isCancelled() {
            return question.state() == Answering.State.CANCELLED;
        }

        public boolean isOff() {
            return question.state() == Answering.State.OFF;
        }

        public boolean isDone() {
            return question.state() == Answering.State.DONE;
        }

        public String given() {
            return question.stars() == null ? "" : String.valueOf(question.stars());
        }
    }

    private final Answering answering;
    private final AuditTrail trail;
    private final Wording wording;

    AnswerPages(Answering answering, AuditTrail trail, Wording wording) {
        this.answering = answering;
        this.trail = trail;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@PathParam("key") String key, HttpServerRequest request) {
        return page(key, "", FormErrors.NONE, request);
    }

    /**
     * @param answer "datang", "pindah", "batal", "urungkan", "stop" or "mulai"
     * @param seen which place of the appointment was on the page
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(
            @PathParam("key") String key,
            @FormParam("jawaban") String answer,
            @FormParam("tempat") String seen,
            HttpServerRequest request) {
        int placed = Reading.version(seen);
        try {
            switch (answer == null ? "" : answer) {
                case "datang" -> answering.comes(key, placed, Via.LINK);
                case "pindah" -> {
                    return Answers.to("/janji/" + answering.move(key) + "/pindah");
                }
                case "batal" -> answering.cancel(key, placed, Via.LINK, actor(request));
                case "stop", "mulai" -> answering.stop(key, "stop".equals(answer));
                case "urungkan" -> answering.undo(key, actor(request));
                default -> {
                    return unprocessable(key, "jawaban", "reminder_choice", request);
                }
            }
            return Answers.to("/jawab/" + key);
        } catch (TryAgain away) {
            throw away;
        } catch (Refusal refusal) {
            return Answers.conflict(page(key, wording.sayToAnyone(refusal), FormErrors.NONE, request));
        }
    }

    /** @param stars one to five */
    @POST
    @Path("nilai")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> rate(
            @PathParam("key") String key, @FormParam("nilai") String stars, HttpServerRequest request) {
        var given = Reading.id(stars).filter(number -> number >= 1 && number <= MOST_STARS);
        if (given.isEmpty()) return unprocessable(key, "nilai", "rating_missing", request);
        try {
            answering.rate(key, given.get().intValue());
            return Answers.to("/jawab/" + key);
        } catch (AnswerOver over) {
            return Answers.conflict(page(key, wording.sayToAnyone(over), FormErrors.NONE, request));
        }
    }

    private RestResponse<TemplateInstance> unprocessable(
            String key, String field, String why, HttpServerRequest request) {
        var errors = new FieldErrors();
        errors.add(field, why);
        return Answers.unprocessable(page(key, "", wording.errors(errors.all()), request));
    }

    private TemplateInstance page(String key, String refusal, FormErrors errors, HttpServerRequest request) {
        var question = answering.open(key);
        var about = question.appointment();
        trail.addNow(
                new Witness(Witness.LINK, Network.addressOf(request)),
                Act.APPOINTMENT_SEEN,
                about.patient.id,
                about.code,
                "answer");
        return Pages.answer(new View(key, question, about.shortName(), stars(), refusal, errors));
    }

    private List<Choice> stars() {
        var words = Wording.bundle(ReminderMessages.class, wording.locale());
        return IntStream.iterate(MOST_STARS, n -> n >= 1, n -> n - 1)
                .mapToObj(n -> new Choice(String.valueOf(n), words.stars(n), ""))
                .toList();
    }

    private static Actor actor(HttpServerRequest request) {
        return Actor.PATIENT.from(Network.addressOf(request));
    }
}
