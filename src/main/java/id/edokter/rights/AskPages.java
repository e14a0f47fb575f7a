package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.booking.Channel;
import id.edokter.family.Member;
import id.edokter.patient.PatientRegistry;
import id.edokter.privacy.AlreadyAsked;
import id.edokter.privacy.Erasures;
import id.edokter.privacy.PrivacyRequest;
import id.edokter.privacy.PrivacySettings;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestIsDecided;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.privacy.TooManyCorrections;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
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
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** What the family asks to be done with somebody's data, and what became of it. */
@Path("/saya/data/{patient}/permintaan")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class AskPages {

    /**
     * The page.
     *
     * @param kind as chosen
     * @param wish as typed
     * @param requests newest first
     * @param prospect what erasing would leave, and what stands against it
     */
    record Form(
            Member member,
            List<Choice> kinds,
            String kind,
            String wish,
            List<PrivacyRequest> requests,
            Erasures.Prospect prospect,
            Period kept,
            Duration within,
            FormErrors errors,
            Done done) {

        public String here() {
            return "/saya/data/" + member.patient() + "/permintaan";
        }
    }

    private final Requests requests;
    private final Erasures erasures;
    private final PatientRegistry patients;
    private final PrivacySettings settings;
    private final Asker asker;
    private final Wording wording;

    AskPages(
            Requests requests,
            Erasures erasures,
            PatientRegistry patients,
            PrivacySettings settings,
            Asker asker,
            Wording wording) {
        this.requests = requests;
        this.erasures = erasures;
        this.patients = patients;
        this.settings = settings;
        this.asker = asker;
        this.wording = wording;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @PathParam("patient") String patient, @QueryParam("selesai") String done) {
        var member = member(patient);
        // before the form is shown, so that nothing typed is lost
        if (!asker.isFresh()) return Asker.toNewCode("/saya/data/" + member.patient() + "/permintaan");
        return RestResponse.ok(page(member, "", "", FormErrors.NONE, Done.of(done)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> ask(
            @PathParam("patient") String patient, @FormParam("kind") String kind, @FormParam("wish") String wish) {
        var member = member(patient);
        var errors = new FieldErrors();
        if (!asker.wasFresh()) errors.add("kind", "code_is_old");
        var wanted = kinds(member.patient()).filter(k -> k.name().equals(kind)).findFirst();
        if (wanted.isEmpty()) errors.add("kind", "request_kind");
        var remark = errors.read("wish", () -> new Remark(wish));
        if (remark != null
                && remark.isEmpty()
                && wanted.filter(RequestKind.CORRECTION::equals).isPresent()) errors.add("wish", "wish_missing");
        if (errors.any())
            return Answers.unprocessable(page(member, kind, wish, wording.errors(errors.all()), Done.NOTHING));
        try {
            requests.ask(asker.witness(), member.patient(), wanted.get(), remark, Channel.WEB);
        } catch (AlreadyAsked | TooManyCorrections no) {
            errors.add("kind", no.key(), no.arguments().toArray());
            return Answers.unprocessable(page(member, kind, wish, wording.errors(errors.all()), Done.NOTHING));
        }
        var done = wanted.get() == RequestKind.ERASURE ? Done.ASKED_ERASURE : Done.ASKED;
        return Answers.to(done.at("/saya/data/" + member.patient() + "/permintaan"));
    }

    @POST
    @Path("{request}/batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(
            @PathParam("patient") String patient, @PathParam("request") String request) {
        var member = member(patient);
        var page = "/saya/data/" + member.patient() + "/permintaan";
        try {
            requests.withdraw(
                    asker.witness(), member.patient(), Reading.id(request).orElseThrow(NotFoundException::new));
            return Answers.to(Done.WITHDRAWN.at(page));
        } catch (RequestIsDecided decided) {
            // the page says what was decided
            return Answers.to(page);
        }
    }

    private TemplateInstance page(Member member, String kind, String wish, FormErrors errors, Done done) {
        var newestFirst = new ArrayList<>(requests.of(member.patient()));
        Collections.reverse(newestFirst);
        var words = Wording.bundle(RightsMessages.class, wording.locale());
        return Pages.ask(new Form(
                member,
                kinds(member.patient())
                        .map(k -> new Choice(k.name(), words.kind(k), words.kind_hint(k)))
                        .toList(),
                kind == null ? "" : kind,
                wish == null ? "" : wish,
                newestFirst,
                erasures.prospect(member.patient()),
                settings.keepVisits(),
                settings.answerWithin(),
                errors,
                done));
    }

    /** A copy can be taken without asking; what is restricted can only be lifted, and the other way round. */
    private Stream<RequestKind> kinds(long patient) {
        boolean restricted =
                patients.find(patient).filter(p -> p.restrictedAt != null).isPresent();
        return Arrays.stream(RequestKind.values())
                .filter(kind -> kind != RequestKind.COPY)
                .filter(kind -> kind != (restricted ? RequestKind.RESTRICTION : RequestKind.LIFTING));
    }

    private Member member(String patient) {
        return asker.member(Reading.id(patient).orElseThrow(NotFoundException::new));
    }
}
