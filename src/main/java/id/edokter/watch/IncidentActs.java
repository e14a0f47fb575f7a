package id.edokter.watch;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.watch.Incidents.Counted;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done about an incident: patients and the agency are told, and in the end it is closed. */
@Path("/insiden")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class IncidentActs {

    /** The question before a step, with what is still to be done. */
    record Asked(Counted counted, IncidentStep step) {

        public String back() {
            return "/insiden/" + counted.incident().id;
        }

        public String here() {
            return back() + "/" + step.word;
        }

        public boolean isClosing() {
            return step == IncidentStep.CLOSE;
        }
    }

    private final Incidents incidents;
    private final Caller caller;

    IncidentActs(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @POST
    @Path("{id}/kabar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> tell(
            @PathParam("id") String id, @FormParam("patient") List<String> patients, @FormParam("all") String all) {
        if (all != null) {
            incidents.tellAll(caller.witness(), number(id));
        } else {
            var chosen = (patients == null ? List.<String>of() : patients)
                    .stream().map(Reading::id).flatMap(Optional::stream).toList();
            incidents.tell(caller.witness(), number(id), chosen);
        }
        return Answers.to(Done.PATIENTS_TOLD.at(here(id)));
    }

    @GET
    @Path("{id}/lembaga")
    public TemplateInstance askForAgency(@PathParam("id") String id) {
        return ask(id, IncidentStep.AGENCY);
    }

    @POST
    @Path("{id}/lembaga")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> agency(@PathParam("id") String id) {
        incidents.agencyWasTold(caller.witness(), number(id));
        return Answers.to(Done.AGENCY_TOLD.at(here(id)));
    }

    @GET
    @Path("{id}/tutup")
    public TemplateInstance askForEnd(@PathParam("id") String id) {
        return ask(id, IncidentStep.CLOSE);
    }

    @POST
    @Path("{id}/tutup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(@PathParam("id") String id) {
        incidents.close(caller.witness(), number(id));
        return Answers.to(Done.CLOSED.at(here(id)));
    }

    private TemplateInstance ask(String id, IncidentStep step) {
        var counted = incidents.counted(number(id));
        counted.incident().refuseWhenClosed();
        return Pages.incidentStep(caller.who(), new Asked(counted, step));
    }

    private static String here(String id) {
        return "/insiden/" + number(id);
    }

    private static long number(String id) {
        return Reading.id(id).orElseThrow(NotFoundException::new);
    }
}
