package id.edokter.ticket;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingCode;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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

    /** What was typed, as it was typed. */
    record Typed(String code, String day, String month, String year) {
        static final Typed NOTHING = new Typed("", "", "", "");
    }

    /**
     * The page.
     *
     * @param closed null unless there were too many tries
     */
    record FindForm(Typed typed, FormErrors errors, Waiting closed) {}

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
        return Pages.find(new FindForm(Typed.NOTHING, FormErrors.NONE, null));
    }

    @POST
    @AgainstRobots(Purpose.FIND)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> find(
            @FormParam("code") String code,
            @FormParam("birthDay") String day,
            @FormParam("birthMonth") String month,
            @FormParam("birthYear") String year,
            HttpServerRequest request) {
        var typed = new Typed(code, day, month, year);
        var errors = new FieldErrors();
        var wanted = errors.read("code", () -> new BookingCode(code));
        var born = errors.read("birthDate", () -> BookingAnswers.birthDate(day, month, year, today()));
        if (errors.any()) return wrong(typed, errors);

        var found = finding.byBrowser(wanted, born, Network.ofBrowser(request));
        if (found.isClosed()) return tooMany(typed, found.closedUntil());
        if (found.link() != null) return Answers.to("/janji/" + found.link());
        errors.add("code", "booking_not_found");
        return wrong(typed, errors);
    }

    private RestResponse<TemplateInstance> wrong(Typed typed, FieldErrors errors) {
        return Answers.unprocessable(Pages.find(new FindForm(typed, wording.errors(errors.all()), null)));
    }

    private RestResponse<TemplateInstance> tooMany(Typed typed, Instant until) {
        var waiting = Waiting.of(until, clock);
        return Answers.tooMany(Pages.find(new FindForm(typed, FormErrors.NONE, waiting)), waiting);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
