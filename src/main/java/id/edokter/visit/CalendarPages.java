package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.practice.CalendarKey;
import id.edokter.practice.CalendarKeys;
import id.edokter.web.Answers;
import id.edokter.web.Site;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/** A doctor's calendar address: made and shown once, made anew, taken back. */
@Path("/praktik/kalender")
@RolesAllowed(Role.Names.DOCTOR)
@Produces(MediaType.TEXT_HTML)
class CalendarPages {

    /**
     * The page.
     *
     * @param key the one that opens; null for none
     * @param address to be shown this once; empty otherwise
     */
    record View(SignedIn who, CalendarKey key, String address) {

        public boolean isNobodys() {
            return who.doctor() == null;
        }
    }

    private final CalendarKeys keys;
    private final Caller caller;
    private final Site site;

    CalendarPages(CalendarKeys keys, Caller caller, Site site) {
        this.keys = keys;
        this.caller = caller;
        this.site = site;
    }

    @GET
    public TemplateInstance show() {
        return page("");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(HttpServerRequest request) {
        var key = keys.make(caller.witness(), doctor());
        return RestResponse.ok(page(site.link(CalendarFeed.PATH + "/" + key + ".ics", request)));
    }

    @POST
    @Path("cabut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke() {
        keys.revoke(caller.witness(), doctor());
        return Answers.to("/praktik/kalender");
    }

    private TemplateInstance page(String address) {
        var who = caller.who();
        var key = who.doctor() == null ? null : keys.of(who.doctor()).orElse(null);
        return Pages.calendar(new View(who, key, address));
    }

    private long doctor() {
        var doctor = caller.who().doctor();
        if (doctor == null) throw new NotFoundException();
        return doctor;
    }
}
