package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.outgoing.MessageDesk.Opened;
import id.edokter.patient.ChangeReason;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** One message: whom it was for, when, how often it was tried and why it did not go; never what it says. */
@Path("/pesan")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class MessagePages {

    /**
     * The page.
     *
     * @param meanwhile whether what was pressed was not possible any more
     */
    record View(SignedIn who, Opened opened, Done done, boolean meanwhile, String reason, FormErrors errors) {

        public String here() {
            return QueuePages.HERE + "/" + opened.message().id();
        }
    }

    private final MessageDesk desk;
    private final Caller caller;
    private final Wording wording;

    MessagePages(MessageDesk desk, Caller caller, Wording wording) {
        this.desk = desk;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    @Path("{message}")
    public TemplateInstance show(@PathParam("message") String message, @QueryParam("selesai") String done) {
        return page(id(message), Done.of(done), false, "", FormErrors.NONE);
    }

    @POST
    @Path("{message}/ulang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> retry(@PathParam("message") String message) {
        long id = id(message);
        return desk.retry(caller.witness(), id) ? Answers.to(Done.RETRIED.at(here(id))) : tooLate(id);
    }

    @POST
    @Path("{message}/henti")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> stop(
            @PathParam("message") String message, @FormParam("reason") String typed) {
        long id = id(message);
        var errors = new FieldErrors();
        var reason = errors.read("reason", () -> new ChangeReason(typed));
        if (errors.any())
            return Answers.unprocessable(
                    page(id, Done.NOTHING, false, typed == null ? "" : typed, wording.errors(errors.all())));
        return desk.stop(caller.witness(), id, reason) ? Answers.to(Done.STOPPED.at(here(id))) : tooLate(id);
    }

    private RestResponse<TemplateInstance> tooLate(long id) {
        return Answers.conflict(page(id, Done.NOTHING, true, "", FormErrors.NONE));
    }

    private TemplateInstance page(long id, Done done, boolean meanwhile, String reason, FormErrors errors) {
        return Pages.message(new View(caller.who(), desk.open(caller.witness(), id), done, meanwhile, reason, errors));
    }

    private static String here(long id) {
        return QueuePages.HERE + "/" + id;
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
