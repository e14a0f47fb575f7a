package id.edokter.notification;

import id.edokter.notification.DemoInbox.Received;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** The telephones of a demo, so that somebody who tries e-Dokter can read the code; nobody's outside a demo. */
@Path("/kotak-pesan")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class InboxPages {

    /** @param masked its number's last digits: others look at this page too */
    record Phone(String masked, List<Received> messages) {}

    record Inbox(List<Phone> phones) {}

    private final DemoInbox inbox;

    InboxPages(DemoInbox inbox) {
        this.inbox = inbox;
    }

    @GET
    public TemplateInstance show() {
        if (!inbox.isOpen()) throw new NotFoundException();
        return Pages.inbox(new Inbox(inbox.byPhone().entrySet().stream()
                .map(entry -> new Phone(entry.getKey().masked(), entry.getValue()))
                .toList()));
    }
}
