package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongOwnPassword;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Channel;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.privacy.AppointmentsAhead;
import id.edokter.privacy.Erasures;
import id.edokter.privacy.PersonalData;
import id.edokter.privacy.PrivacyRequest;
import id.edokter.privacy.PrivacySettings;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestIsDecided;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.RequestStatus;
import id.edokter.privacy.Requests;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Requests of patients, for administrators: the most urgent first, each decided with a reason. */
@Path("/permintaan")
@RolesAllowed(Role.Names.ADMINISTRATOR)
class RequestPages {

    private static final int LINES = 30;
    private static final int PAGES = 10_000;

    /**
     * A request, and whose.
     *
     * @param hours that are left; below zero once it is overdue
     */
    record Line(PrivacyRequest request, Patient patient, long hours, boolean overdue) {

        static Line of(PrivacyRequest request, Patient patient, Instant now) {
            return new Line(
                    request, patient, Duration.between(now, request.dueAt).toHours(), request.isOverdue(now));
        }

        public long hoursOver() {
            return -hours;
        }

        /** Less than a day is left. */
        public boolean isUrgent() {
            return hours < 24;
        }
    }

    record Listed(SignedIn who, List<Line> open, List<Line> ended, int page, boolean more) {

        /** Whose names stand there; of who is erased there is none. */
        private Set<Long> patients() {
            return Stream.concat(open.stream(), ended.stream())
                    .filter(line -> !line.patient.isErased())
                    .map(line -> line.patient.id)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * The page of one.
     *
     * @param kind in words, and so the channel
     * @param prospect what erasing would leave, and what stands against it
     */
    record View(
            SignedIn who,
            Line line,
            String kind,
            String channel,
            Erasures.Prospect prospect,
            Period kept,
            List<Choice> decisions,
            String decision,
            String answer,
            FormErrors errors,
            Done done) {

        public boolean isErasure() {
            return line.request.kind == RequestKind.ERASURE;
        }

        public boolean isErased() {
            return isErasure() && line.request.status == RequestStatus.GRANTED;
        }

        public boolean isCorrection() {
            return line.request.kind == RequestKind.CORRECTION;
        }

        public boolean hasCopy() {
            return line.request.opensCopy() && !line.patient.isErased();
        }
    }

    private final Requests requests;
    private final Erasures erasures;
    private final PersonalData data;
    private final PatientRegistry patients;
    private final AuditTrail trail;
    private final SignIn signIn;
    private final CopyFiles files;
    private final PrivacySettings settings;
    private final Asker asker;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    RequestPages(
            Requests requests,
            Erasures erasures,
            PersonalData data,
            PatientRegistry patients,
            AuditTrail trail,
            SignIn signIn,
            CopyFiles files,
            PrivacySettings settings,
            Asker asker,
            Wording wording,
            Clock clock,
            Assets assets) {
        this.requests = requests;
        this.erasures = erasures;
        this.data = data;
        this.patients = patients;
        this.trail = trail;
        this.signIn = signIn;
        this.files = files;
        this.settings = settings;
        this.asker = asker;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@QueryParam("halaman") String page) {
        int wanted = Reading.id(page)
                .filter(number -> number >= 1 && number <= PAGES)
                .map(Long::intValue)
                .orElse(1);
        var ended = requests.ended(wanted - 1, LINES);
        var listed = new Listed(
                asker.staff(),
                requests.open().stream().map(this::line).toList(),
                ended.stream().limit(LINES).map(this::line).toList(),
                wanted,
                ended.size() > LINES);
        trail.addEachNow(asker.staffWitness(), Act.PATIENT_LISTED, listed.patients(), "", "requests");
        return Pages.requests(listed);
    }

    @GET
    @Path("{request}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("request") String id, @QueryParam("selesai") String done) {
        var request = found(id);
        trail.addNow(
                asker.staffWitness(),
                Act.REQUEST_SEEN,
                request.patientId,
                "request " + request.id,
                request.kind.name());
        return page(request, "", "", FormErrors.NONE, Done.of(done));
    }

    @POST
    @Path("{request}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public RestResponse<TemplateInstance> decide(
            @PathParam("request") String id,
            @FormParam("decision") String decision,
            @FormParam("answer") String answer,
            @FormParam("ownPassword") String password) {
        var request = found(id);
        var errors = new FieldErrors();
        boolean granted = "GRANTED".equals(decision);
        if (!granted && !"REFUSED".equals(decision)) errors.add("decision", "decision_missing");
        var remark = errors.read("answer", () -> new Remark(answer));
        if (remark != null && remark.isEmpty() && "REFUSED".equals(decision)) errors.add("answer", "answer_missing");
        // what cannot be undone is not done at an open screen that somebody left
        if (granted && request.kind == RequestKind.ERASURE && request.isOpen()) prove(errors, password);
        if (!errors.any()) {
            try {
                boolean erases = granted && request.kind == RequestKind.ERASURE;
                boolean byMessage = erases && requests.answersByMessage(request);
                requests.decide(asker.staffWitness(), request.id, granted, remark);
                return Answers.to(decided(request, erases, byMessage).at("/permintaan/" + request.id));
            } catch (AppointmentsAhead ahead) {
                errors.add("decision", ahead.key(), ahead.arguments().toArray());
            } catch (RequestIsDecided decided) {
                // the page says by whom, and what
                return Answers.conflict(page(found(id), "", "", FormErrors.NONE, Done.NOTHING));
            }
        }
        return Answers.unprocessable(page(request, decision, answer, wording.errors(errors.all()), Done.NOTHING));
    }

    /** Who reads the answer where: what was erased has no page, and who came to the desk may have no account. */
    private static Done decided(PrivacyRequest request, boolean erases, boolean byMessage) {
        if (byMessage) return Done.TOLD;
        return erases || request.channel == Channel.DESK ? Done.TO_TELL : Done.DECIDED;
    }

    private void prove(FieldErrors errors, String password) {
        try {
            signIn.prove(asker.staff(), password);
        } catch (WrongOwnPassword | TooManyTries no) {
            errors.add("ownPassword", no.key());
        }
    }

    /** The copy that was asked for at the desk, to be printed or handed over. */
    @GET
    @Path("{request}/salinan.{format}")
    @Produces({"application/json", "text/csv"})
    public RestResponse<String> file(@PathParam("request") String id, @PathParam("format") String format) {
        var request = found(id);
        if (!request.opensCopy()) throw new NotFoundException();
        var wanted = CopyFiles.known(format);
        return files.answer(data.export(asker.staffWitness(), request.patientId, wanted), wanted);
    }

    private TemplateInstance page(
            PrivacyRequest request, String decision, String answer, FormErrors errors, Done done) {
        var words = Wording.bundle(RightsMessages.class, wording.locale());
        return Pages.request(
                new View(
                        asker.staff(),
                        line(request),
                        words.kind(request.kind),
                        Told.words(request.channel, wording.locale()),
                        erasures.prospect(request.patientId),
                        settings.keepVisits(),
                        List.of(
                                new Choice("GRANTED", words.grant(), words.grant_hint(request.kind)),
                                new Choice("REFUSED", words.refuse(), words.refuse_hint())),
                        decision == null ? "" : decision,
                        answer == null ? "" : answer,
                        errors,
                        done),
                script);
    }

    private Line line(PrivacyRequest request) {
        return Line.of(request, patients.find(request.patientId).orElseThrow(), clock.instant());
    }

    private PrivacyRequest found(String id) {
        return Reading.id(id).flatMap(requests::find).orElseThrow(NotFoundException::new);
    }
}
