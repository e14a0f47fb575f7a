package id.edokter.waitlist;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.clinic.Clinic;
import id.edokter.patient.PatientDesk;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import id.edokter.waitlist.WaitDesk.Length;
import id.edokter.waitlist.WaitDesk.Line;
import id.edokter.waitlist.WaitDesk.Sheet;
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
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The waiting list of each clinic, and one who waits there. */
@Path(DeskPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DeskPages {

    static final String PATH = "/loket/tunggu";

    private static final String YES = "ya";
    private static final String NO = "tidak";

    /**
     * What is owed first, then the lines.
     *
     * @param toCall whose offer nobody will read; with telephone numbers
     * @param chosen whose line is shown; null for none
     */
    record Lists(
            SignedIn who,
            List<Line> toCall,
            List<Line> due,
            List<Length> clinics,
            Clinic chosen,
            List<Line> line,
            Done done) {}

    /** @param refusal what stood against what was pressed; empty otherwise */
    record One(SignedIn who, Sheet sheet, String word, FormErrors errors, String refusal, Done done) {

        public Wish wish() {
            return sheet.wish();
        }

        public Offer offer() {
            return sheet.line().offer();
        }

        public String here() {
            return PATH + "/" + wish().id;
        }

        public String phone() {
            return Objects.toString(wish().phone, "");
        }

        public String times(Locale language) {
            var words = Wording.bundle(WaitlistMessages.class, language);
            return wish().partsOfDay().stream().map(words::part).collect(Collectors.joining(", "));
        }
    }

    private final WaitDesk desk;
    private final Waitlist waitlist;
    private final PatientDesk patients;
    private final AuditTrail trail;
    private final Caller caller;
    private final Wording wording;

    DeskPages(
            WaitDesk desk, Waitlist waitlist, PatientDesk patients, AuditTrail trail, Caller caller, Wording wording) {
        this.desk = desk;
        this.waitlist = waitlist;
        this.patients = patients;
        this.trail = trail;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance lists(@QueryParam("poli") String code, @QueryParam("selesai") String done) {
        var clinics = desk.lengths();
        var chosen = clinics.stream()
                .map(Length::clinic)
                .filter(clinic -> clinic.code.equals(code))
                .findFirst()
                .orElse(null);
        var toCall = desk.toCall();
        var due = desk.due();
        var line = chosen == null ? List.<Line>of() : desk.line(chosen.id);
        var by = caller.witness();
        trail.addEachNow(
                by,
                Act.PATIENT_LISTED,
                patients(Stream.of(toCall, due, line).flatMap(List::stream)),
                "",
                "waiting list");
        trail.addEachNow(by, Act.PATIENT_REVEALED, patients(toCall.stream().filter(Line::showsPhone)), "", "PHONE");
        return Pages.lists(new Lists(caller.who(), toCall, due, clinics, chosen, line, Done.of(done)));
    }

    private static List<Long> patients(Stream<Line> shown) {
        return shown.filter(one -> !one.hides())
                .map(one -> one.wish().patient.id)
                .distinct()
                .toList();
    }

    @GET
    @Path("{wish}")
    public TemplateInstance one(@PathParam("wish") String wish, @QueryParam("selesai") String done) {
        return page(id(wish), "", FormErrors.NONE, "", Done.of(done));
    }

    @POST
    @Path("{wish}/tawaran")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> offer(@PathParam("wish") String wish, @FormParam("tempat") String slot) {
        long id = open(wish);
        try {
            desk.offer(id, Reading.id(slot).orElse(0L), caller.witness());
            return Answers.to(Done.OFFERED.at(PATH + "/" + id));
        } catch (NothingToOffer nothing) {
            var why = wording.say(wording.locale(), nothing.key(), nothing.arguments());
            return Answers.conflict(page(id, "", FormErrors.NONE, why, Done.NOTHING));
        }
    }

    @POST
    @Path("{wish}/tarik")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeBack(@PathParam("wish") String wish) {
        long id = open(wish);
        desk.takeBack(id, caller.witness());
        return Answers.to(Done.TAKEN_BACK.at(PATH + "/" + id));
    }

    @POST
    @Path("{wish}/kabar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> answer(@PathParam("wish") String wish, @FormParam("kabar") String word) {
        long id = open(wish);
        var errors = new FieldErrors();
        errors.read("kabar", () -> {
            desk.answer(id, word, caller.witness());
            return id;
        });
        if (errors.any())
            return Answers.unprocessable(
                    page(id, Objects.toString(word, ""), wording.errors(errors.all()), "", Done.NOTHING));
        return Answers.to(Done.ANSWERED.at(PATH + "/" + id));
    }

    /**
     * The patient was told, and maybe has answered already.
     *
     * @param offer of which the patient was told
     * @param answer {@value #YES}, {@value #NO}, or none yet
     */
    @POST
    @Path("{wish}/telepon")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> called(
            @PathParam("wish") String wish, @FormParam("tawaran") String offer, @FormParam("jawaban") String answer) {
        long id = open(wish);
        long told = Reading.id(offer).orElse(0L);
        desk.called(id, told, caller.witness());
        try {
            if (YES.equals(answer)) {
                waitlist.takeFor(id, told, caller.witness());
                return Answers.to(Done.TAKEN.at(PATH + "/" + id));
            }
            if (NO.equals(answer)) {
                desk.declined(id, told, caller.witness());
                return Answers.to(Done.DECLINED.at(PATH + "/" + id));
            }
        } catch (TryAgain busy) {
            throw busy;
        } catch (Refusal refusal) {
            var why = wording.say(wording.locale(), refusal.key(), refusal.arguments());
            return Answers.conflict(page(id, "", FormErrors.NONE, why, Done.NOTHING));
        }
        return Answers.to(Done.CALLED.at(PATH + "/" + id));
    }

    @POST
    @Path("{wish}/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeOff(@PathParam("wish") String wish) {
        long id = open(wish);
        desk.takeOff(id, caller.witness());
        return Answers.to(Done.TAKEN_OFF.at(PATH + "/" + id));
    }

    private TemplateInstance page(long id, String word, FormErrors errors, String refusal, Done done) {
        patients.refuseWithoutReason(caller.witness(), desk.patientOf(id));
        var sheet = desk.open(id, caller.witness());
        if (sheet.wish().phone != null)
            trail.addNow(caller.witness(), Act.PATIENT_REVEALED, sheet.wish().patient.id, "", "PHONE");
        return Pages.one(new One(caller.who(), sheet, word, errors, refusal, done));
    }

    private long open(String wish) {
        long id = id(wish);
        patients.refuseWithoutReason(caller.witness(), desk.patientOf(id));
        return id;
    }

    private static long id(String wish) {
        return Reading.id(wish).orElseThrow(NotFoundException::new);
    }
}
