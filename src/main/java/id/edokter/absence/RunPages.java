package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.schedule.Session;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import id.edokter.web.Site;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What was decided is looked at as a whole, then done, and what came of it is told. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class RunPages {

    /** How many go one way, how many of them nobody can send a message, and what the others are told. */
    record Going(WayOut way, int patients, int unreached, String text) {}

    /** Before it is done. */
    record Preview(SignedIn who, Whole whole, List<Going> going, String refusal, Instant now) {

        public Absence absence() {
            return whole.absence();
        }

        public String here() {
            return AbsencePages.PATH + "/" + whole.absence().id;
        }

        public Counts counts() {
            return Counts.of(whole.lines(), now);
        }

        public List<Line> planned() {
            return whole.lines().stream().filter(line -> line.one().isPlanned()).toList();
        }
    }

    /** Afterwards. */
    record Result(SignedIn who, Whole whole, Done done, Instant now) {

        public Absence absence() {
            return whole.absence();
        }

        public List<Session> sessions() {
            return whole.sessions();
        }

        public String here() {
            return AbsencePages.PATH + "/" + whole.absence().id;
        }

        public Counts counts() {
            return Counts.of(whole.lines(), now);
        }

        public List<Line> failed() {
            return whole.lines().stream().filter(line -> line.one().isFailed()).toList();
        }

        public int endedCount() {
            return ended().size();
        }

        /** Done, asked, or gone another way. */
        public List<Line> ended() {
            return whole.lines().stream()
                    .filter(line -> !line.one().isToDecide(now) && !line.one().isPlanned())
                    .toList();
        }
    }

    private final Absences absences;
    private final Decisions decisions;
    private final Samples samples;
    private final AuditTrail trail;
    private final Site site;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    RunPages(
            Absences absences,
            Decisions decisions,
            Samples samples,
            AuditTrail trail,
            Site site,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.absences = absences;
        this.decisions = decisions;
        this.samples = samples;
        this.trail = trail;
        this.site = site;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @Path("{id}/periksa")
    public RestResponse<TemplateInstance> check(@PathParam("id") String id, HttpServerRequest request) {
        var whole = absences.look(ActPages.number(id));
        if (whole.absence().isTakenBack()
                || whole.lines().stream().noneMatch(line -> line.one().isPlanned()))
            return Answers.to(AbsencePages.PATH + "/" + whole.absence().id);
        return RestResponse.ok(preview(whole, "", request));
    }

    /** @param seen the act as it was looked at: what somebody else decided meanwhile is looked at first */
    @POST
    @Path("{id}/jalan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> run(
            @PathParam("id") String id, @FormParam("versi") String seen, HttpServerRequest request) {
        var whole = absences.look(ActPages.number(id));
        var absence = whole.absence();
        try {
            absence.mustBe(Reading.version(seen));
            decisions.carryOut(caller.witness(), absence.id, absence.version, path -> site.link(path, request));
        } catch (DecidedMeanwhile meanwhile) {
            return Answers.conflict(preview(absences.look(absence.id), said(meanwhile), request));
        }
        return Answers.to(Done.CARRIED_OUT.at(result(absence.id)));
    }

    @POST
    @Path("{id}/ulang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> retry(@PathParam("id") String id, HttpServerRequest request) {
        long absence = absences.look(ActPages.number(id)).absence().id;
        try {
            decisions.retry(caller.witness(), absence);
        } catch (DecidedMeanwhile meanwhile) {
            return Answers.conflict(preview(absences.look(absence), said(meanwhile), request));
        }
        return Answers.to(AbsencePages.PATH + "/" + absence + "/periksa");
    }

    @GET
    @Path("{id}/hasil")
    public TemplateInstance result(@PathParam("id") String id, @QueryParam("selesai") String done) {
        var whole = absences.look(ActPages.number(id));
        var view = new Result(caller.who(), whole, Done.of(done), clock.instant());
        var shown = new ArrayList<>(view.ended());
        shown.addAll(view.failed());
        see(whole, shown);
        return Pages.result(view);
    }

    private TemplateInstance preview(Whole whole, String refusal, HttpServerRequest request) {
        var planned =
                whole.lines().stream().filter(line -> line.one().isPlanned()).toList();
        var going = Arrays.stream(WayOut.values())
                .map(way -> going(whole.absence(), way, planned, request))
                .filter(some -> some.patients() > 0)
                .toList();
        see(whole, planned);
        return Pages.check(new Preview(caller.who(), whole, going, refusal, clock.instant()));
    }

    private Going going(Absence absence, WayOut way, List<Line> planned, HttpServerRequest request) {
        var some = planned.stream().filter(line -> line.one().choice == way).toList();
        var told = some.stream().filter(line -> line.reach() == Reach.MESSAGE).toList();
        var text = told.isEmpty() ? "" : samples.text(absence.reason, told.get(0), path -> site.link(path, request));
        return new Going(way, some.size(), some.size() - told.size(), text);
    }

    private void see(Whole whole, List<Line> lines) {
        trail.addEachNow(
                caller.witness(), Act.PATIENT_LISTED, ActPages.named(lines), "", "absence " + whole.absence().id);
    }

    private String said(DecidedMeanwhile meanwhile) {
        return wording.say(wording.locale(), meanwhile.key(), meanwhile.arguments());
    }

    private static String result(long id) {
        return AbsencePages.PATH + "/" + id + "/hasil";
    }
}
