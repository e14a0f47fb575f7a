package id.edokter.ticket;

import id.edokter.booking.CodeAndBirth;
import id.edokter.booking.Finding;
import id.edokter.challenge.AgainstRobots;
import id.edokter.challenge.Purpose;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jboss.resteasy.reactive.RestResponse;

/** Opens a booking for who knows its code and the patient's date of birth; says nothing of which of them was wrong. */
@Path("/janji")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class FindPages {

    /**
     * The page.
     *
     * @param closed null unless there were too many tries
     */
    record FindForm(CodeAndBirth typed, FormErrors errors, Waiting closed) {}

    private final Finding finding;
    private final Wording wording;
    private final Clock clock;

    FindPages(Finding finding, Wording wording, Clock clock) {
        this.finding = finding;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask() {
        return Pages.find(new FindForm(new CodeAndBirth(), FormErrors.NONE, null));
    }

    @POST
    @AgainstRobots(Purpose.FIND)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> find(@BeanParam CodeAndBirth typed, HttpServerRequest request) {
        var errors = new FieldErrors();
        var wanted = typed.readCode(errors);
        var born = typed.readBirthDate(errors, today());
        if (errors.any()) return wrong(typed, errors);

        var found = finding.byBrowser(wanted, born, Network.ofBrowser(request));
        if (found.isClosed()) return tooMany(typed, found.closedUntil());
        if (found.link() != null) return Answers.to("/janji/" + found.link());
        errors.add("code", "booking_not_found");
        return wrong(typed, errors);
    }

    private RestResponse<TemplateInstance> wrong(CodeAndBirth typed, FieldErrors errors) {
        return Answers.unprocessable(Pages.find(new FindForm(typed, wording.errors(errors.all()), null)));
    }

    private RestResponse<TemplateInstance> tooMany(CodeAndBirth typed, Instant until) {
        var waiting = Waiting.of(until, clock);
        return Answers.tooMany(Pages.find(new FindForm(typed, FormErrors.NONE, waiting)), waiting);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
