package id.edokter.outgoing;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.notification.Reachability.How;
import id.edokter.notification.Reachability.Stopped;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Who wants no reminders: all who said so, and the numbers of one patient, where the desk enters it. */
@Path(WishPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class WishPages {

    static final String PATH = "/pesan/berhenti";

    private static final int MOST = 200;
    private static final String STOP = "henti";

    record Listed(SignedIn who, List<Stopped> all) {

        public int most() {
            return MOST;
        }

        public boolean isFull() {
            return all.size() == MOST;
        }

        public boolean isByStaff(Stopped one) {
            return one.how() == How.DESK;
        }
    }

    record View(SignedIn who, WishDesk.OfPatient found, WishDone done) {

        public String here() {
            return PATH + "/pasien/" + found.patient().id;
        }
    }

    private final WishDesk desk;
    private final Caller caller;

    WishPages(WishDesk desk, Caller caller) {
        this.desk = desk;
        this.caller = caller;
    }

    @GET
    public TemplateInstance list() {
        return Pages.stops(new Listed(caller.who(), desk.stopped(MOST)));
    }

    @GET
    @Path("pasien/{patient}")
    public TemplateInstance show(@PathParam("patient") String patient, @QueryParam("selesai") String done) {
        return Pages.wishes(new View(caller.who(), desk.open(caller.witness(), id(patient)), WishDone.of(done)));
    }

    /** @param key of where it is stopped, as the page has it */
    @POST
    @Path("pasien/{patient}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(
            @PathParam("patient") String patient, @FormParam("janji") String key, @FormParam("act") String act) {
        boolean stops = STOP.equals(act);
        boolean changed = desk.choose(caller.witness(), id(patient), key == null ? "" : key, stops);
        var done = !changed ? WishDone.NOTHING : stops ? WishDone.STOPPED : WishDone.STARTED;
        return Answers.to(done.at(PATH + "/pasien/" + id(patient)));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
