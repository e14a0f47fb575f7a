package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Counter;
import id.edokter.notice.DeskNews;
import id.edokter.notice.DeskNews.ToTell;
import id.edokter.notice.NewsChanged;
import id.edokter.notice.Visit;
import id.edokter.patient.PatientDesk;
import id.edokter.web.Answers;
import id.edokter.web.Format;
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
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom no message reaches after the desk booked, moved or cancelled; ticked off by whoever told them. */
@Path("/loket/kabar")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class UntoldPages {

    /**
     * The page.
     *
     * @param refusal why what was pressed was not noted; empty otherwise
     */
    record View(SignedIn who, List<ToTell> all, boolean done, String refusal, Locale language) {

        public boolean hides(ToTell one) {
            return one.appointment().patient.restrictedAt != null;
        }

        /** Empty where there is none, or where it is not shown. */
        public String phone(ToTell one) {
            return hides(one) ? "" : one.phone().orElse("");
        }

        public String was(ToTell one) {
            return when(one.telling().known == null ? one.telling().said : one.telling().known);
        }

        public String now(ToTell one) {
            return when(one.telling().said);
        }

        private String when(Visit visit) {
            return Format.full(visit.date(), visit.starts(), language);
        }

        private List<Long> patients(Predicate<ToTell> which) {
            return all.stream()
                    .filter(which)
                    .map(one -> one.appointment().patient.id)
                    .distinct()
                    .toList();
        }
    }

    private final DeskNews news;
    private final Counter counter;
    private final PatientDesk patients;
    private final AuditTrail trail;
    private final Caller caller;
    private final Wording wording;

    UntoldPages(
            DeskNews news, Counter counter, PatientDesk patients, AuditTrail trail, Caller caller, Wording wording) {
        this.news = news;
        this.counter = counter;
        this.patients = patients;
        this.trail = trail;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@QueryParam("selesai") String done) {
        return page(Done.of(done) == Done.TOLD, "");
    }

    private TemplateInstance page(boolean done, String refusal) {
        var view = new View(caller.who(), news.toTell(), done, refusal, wording.locale());
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, view.patients(one -> true), "", "not told yet");
        var numbers = view.patients(one -> !view.phone(one).isEmpty());
        trail.addEachNow(caller.witness(), Act.PATIENT_REVEALED, numbers, "", "PHONE");
        return Pages.untold(view);
    }

    /**
     * @param shown what was to tell, as the page showed it
     * @param slip when somebody was ticked off by mistake
     * @param from "janji" when it was ticked on the page of the appointment
     */
    @POST
    @Path("{appointment}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> tick(
            @PathParam("appointment") String appointment,
            @FormParam("berita") String shown,
            @FormParam("belum") String slip,
            @FormParam("dari") String from) {
        long id = Reading.id(appointment).orElseThrow(NotFoundException::new);
        if ("janji".equals(from)) patients.refuseWithoutReason(caller.witness(), counter.patientOf(id));
        if ("1".equals(slip)) news.notCalled(id, caller.witness());
        else
            try {
                news.called(id, shown, caller.witness());
            } catch (NewsChanged changed) {
                var why = wording.say(wording.locale(), changed.key(), changed.arguments());
                return Answers.conflict(page(false, why));
            }
        return Answers.to("janji".equals(from) ? Done.TOLD.at(id) : Done.TOLD.at("/loket/kabar"));
    }
}
