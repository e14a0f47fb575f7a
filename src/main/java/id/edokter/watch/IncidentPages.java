package id.edokter.watch;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The book of incidents, and the form in which one is noted. */
@Path("/insiden")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class IncidentPages {

    /** One line of the list. */
    record Line(Incident incident, Countdown left) {}

    record Listed(List<Line> lines) {}

    /** @param incident null for a new one */
    record Form(Incident incident, IncidentTyped typed, FormErrors errors) {

        public String here() {
            return "/insiden" + (incident == null ? "" : "/" + incident.id);
        }
    }

    private final Incidents incidents;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    IncidentPages(Incidents incidents, Caller caller, Wording wording, Clock clock) {
        this.incidents = incidents;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        var now = clock.instant();
        return Pages.incidents(
                caller.who(),
                new Listed(incidents.newest().stream()
                        .map(incident -> new Line(incident, Countdown.of(incident, now)))
                        .toList()));
    }

    @GET
    @Path("baru")
    public TemplateInstance askForNew() {
        return page(null, IncidentTyped.fresh(clock.instant()), FormErrors.NONE);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> note(@BeanParam IncidentTyped.Sent sent) {
        var errors = new FieldErrors();
        var details = IncidentDetails.read(errors, sent.typed(), clock.instant());
        if (details == null) return Answers.unprocessable(page(null, sent.typed(), wording.errors(errors.all())));
        var noted = incidents.note(caller.witness(), details);
        return Answers.to(Done.NOTED.at("/insiden/" + noted.id));
    }

    @GET
    @Path("{id}/ubah")
    public TemplateInstance askForChange(@PathParam("id") String id) {
        var incident = found(id);
        incident.refuseWhenClosed();
        return page(incident, IncidentTyped.of(incident), FormErrors.NONE);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(@PathParam("id") String id, @BeanParam IncidentTyped.Sent sent) {
        var incident = found(id);
        var errors = new FieldErrors();
        var details = IncidentDetails.read(errors, sent.typed(), clock.instant());
        if (details == null) return Answers.unprocessable(page(incident, sent.typed(), wording.errors(errors.all())));
        incidents.change(caller.witness(), incident.id, details);
        return Answers.to(Done.CHANGED.at("/insiden/" + incident.id));
    }

    private TemplateInstance page(Incident incident, IncidentTyped typed, FormErrors errors) {
        return Pages.incidentForm(caller.who(), new Form(incident, typed, errors));
    }

    private Incident found(String id) {
        return incidents
                .counted(Reading.id(id).orElseThrow(NotFoundException::new))
                .incident();
    }
}
