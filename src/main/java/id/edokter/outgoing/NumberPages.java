package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.outgoing.MessageDesk.Wrong;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;

/** Whose number messages were refused by, for the desk that repairs numbers. */
@Path("/pesan/nomor")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class NumberPages {

    record View(SignedIn who, List<Wrong> all) {}

    private final MessageDesk desk;
    private final Caller caller;

    NumberPages(MessageDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return Pages.numbers(new View(caller.who(), desk.wrongNumbers(caller.witness())));
    }
}
