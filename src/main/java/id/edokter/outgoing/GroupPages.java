package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.notification.Mailroom;
import id.edokter.notification.MessageKind;
import id.edokter.notification.Progress;
import id.edokter.patient.ChangeReason;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What is done with many messages at once: all that failed for one reason again, all that wait of a kind not at all. */
@Path("/pesan")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class GroupPages {

    /** How many of a kind wait. */
    record Waiting(MessageKind kind, int messages) {

        public boolean isMany() {
            return messages > Mailroom.COUNTED;
        }
    }

    /** Which kind to stop, and why, as it was chosen and typed. */
    record View(SignedIn who, List<Waiting> kinds, String kind, String reason, FormErrors errors) {

        public boolean isChosen(Waiting one) {
            return one.kind().name().equals(kind);
        }

        public int counted() {
            return Mailroom.COUNTED;
        }
    }

    private final Mailroom mailroom;
    private final MessageDesk desk;
    private final Caller caller;
    private final Wording wording;

    GroupPages(Mailroom mailroom, MessageDesk desk, Caller caller, Wording wording) {
        this.mailroom = mailroom;
        this.desk = desk;
        this.caller = caller;
        this.wording = wording;
    }

    /** @param words of the rows, as the page has them */
    @POST
    @Path("ulang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> retry(
            @FormParam("keadaan") String progress, @FormParam("sebab") String words) {
        QueuePages.named(Progress.values(), progress)
                .ifPresent(one -> desk.retryAll(caller.witness(), one, words == null ? "" : words));
        return Answers.to(Done.RETRIED_ALL.at(QueuePages.HERE));
    }

    @GET
    @Path("henti")
    public TemplateInstance ask(@QueryParam("jenis") String kind) {
        return page(kind == null ? "" : kind, "", FormErrors.NONE);
    }

    @POST
    @Path("henti")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> stop(@FormParam("jenis") String kind, @FormParam("reason") String typed) {
        var errors = new FieldErrors();
        var chosen = QueuePages.named(MessageKind.values(), kind);
        if (chosen.isEmpty()) errors.add("jenis", "message_kind_missing");
        var reason = errors.read("reason", () -> new ChangeReason(typed));
        if (errors.any())
            return Answers.unprocessable(
                    page(kind == null ? "" : kind, typed == null ? "" : typed, wording.errors(errors.all())));
        desk.stopAll(caller.witness(), chosen.get(), reason);
        return Answers.to(Done.STOPPED_ALL.at(QueuePages.HERE));
    }

    /** All kinds of which some wait. */
    private TemplateInstance page(String kind, String reason, FormErrors errors) {
        var waiting = Arrays.stream(MessageKind.values())
                .map(one -> new Waiting(one, mailroom.countOpen(one)))
                .filter(one -> one.messages() > 0)
                .toList();
        return Pages.stop(new View(caller.who(), waiting, kind, reason, errors));
    }
}
