package id.edokter.checkin;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The own telephone says that its patient has come, by the private link of the booking. To open the page notes nothing:
 * links are opened by programs, too.
 */
@Path("/janji/{link}/datang")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class OwnArrivalPages {

    /**
     * The page.
     *
     * @param at clinic at whose door the poster was read, if it is another than the visit's; null otherwise
     */
    record Form(String link, Arrival arrival, Told told, ToldPapers papers, Clinic at, FormErrors errors) {

        public String page() {
            return "/janji/" + link;
        }

        public String atCode() {
            return at == null ? "" : at.code;
        }
    }

    private final Arrivals arrivals;
    private final Clinics clinics;
    private final AuditTrail trail;
    private final Wording wording;

    OwnArrivalPages(Arrivals arrivals, Clinics clinics, AuditTrail trail, Wording wording) {
        this.arrivals = arrivals;
        this.clinics = clinics;
        this.trail = trail;
        this.wording = wording;
    }

    /** What an address names as a clinic; nonsense is none. */
    static String clinic(String code) {
        return code != null && code.matches("[A-Za-z0-9-]{1,20}") ? code : "";
    }

    static String address(String link, String clinic) {
        var code = clinic(clinic);
        return "/janji/" + link + "/datang" + (code.isEmpty() ? "" : "?poli=" + code);
    }

    /** Where one sees how the queue moves on. */
    private static String queue(String link) {
        return "/janji/" + link + "/antrean";
    }

    @GET
    public RestResponse<TemplateInstance> ask(
            @PathParam("link") String link, @QueryParam("poli") String clinic, HttpServerRequest request) {
        var arrival = arrivals.behind(link);
        trail.addNow(
                new Witness(Witness.LINK, Network.addressOf(request)),
                Act.APPOINTMENT_SEEN,
                arrival.a().patient.id,
                arrival.a().code,
                "arrival");
        return RestResponse.ok(page(link, arrival, new Told(), new ToldPapers(), clinic, FormErrors.NONE));
    }

    /** Whoever is noted already, also by the same press a moment ago, is shown where that led. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> come(
            @PathParam("link") String link,
            @FormParam("poli") String clinic,
            @BeanParam Told told,
            @BeanParam ToldPapers papers,
            HttpServerRequest request) {
        var arrival = arrivals.behind(link);
        if (arrival.standing().isHere()) return Answers.to(queue(link));
        if (!arrival.standing().isOpen())
            return Answers.conflict(page(link, arrival, told, papers, clinic, FormErrors.NONE));
        var errors = new FieldErrors();
        var checkIn = told.read(arrival.a(), papers.ofPatient(arrival.a()), errors);
        if (errors.any())
            return Answers.unprocessable(page(link, arrival, told, papers, clinic, wording.errors(errors.all())));
        var actor = Actor.PATIENT.from(Network.addressOf(request));
        if (arrivals.note(actor, checkIn)) return Answers.to(queue(link));
        return Answers.conflict(page(link, arrivals.behind(link), told, papers, clinic, FormErrors.NONE));
    }

    private TemplateInstance page(
            String link, Arrival arrival, Told told, ToldPapers papers, String clinic, FormErrors errors) {
        var at = clinics.byCode(clinic(clinic))
                .filter(one -> !one.id.equals(arrival.session().clinic.id))
                .orElse(null);
        return Pages.own(new Form(link, arrival, told, papers, at, errors));
    }
}
