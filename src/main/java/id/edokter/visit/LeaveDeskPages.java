package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.patient.ChangeReason;
import id.edokter.practice.LeaveRequest;
import id.edokter.practice.LeaveRequests;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Wib;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Leave that doctors ask for, before who decides: whom it touches is seen first, and what becomes of them is the
 * absence's next.
 */
@Path("/jadwal/cuti")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class LeaveDeskPages {

    /** A request, and how many patients it touches; null when its days are over. */
    record Line(LeaveRequest request, Integer booked) {}

    /** @param today its requests are decided first */
    record Listed(SignedIn who, LocalDate today, List<Line> pending, List<LeaveRequest> decided) {

        public boolean isToday(LeaveRequest request) {
            return !request.firstDay.isAfter(today) && !request.lastDay.isBefore(today);
        }
    }

    /**
     * One request.
     *
     * @param week the one session that is meant; null for whole days
     * @param changes what would come of it; none when it is decided
     * @param typed why not, as it was typed
     */
    record Look(
            SignedIn who,
            LeaveRequest request,
            WeeklySchedule week,
            List<DateChange> changes,
            String typed,
            FormErrors errors) {

        public List<DateChange> kept() {
            return changes.stream().filter(DateChange::isKept).toList();
        }

        public int booked() {
            return LeaveDeskPages.booked(changes);
        }

        public String touched() {
            return DateChange.touched(changes);
        }
    }

    private final LeaveRequests requests;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    LeaveDeskPages(LeaveRequests requests, Caller caller, Wording wording, Clock clock) {
        this.requests = requests;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        var today = Wib.date(clock.instant());
        var pending = requests.pending().stream()
                // what is over can wait
                .sorted(Comparator.comparing((LeaveRequest request) -> request.lastDay.isBefore(today)))
                .map(request -> new Line(request, bookedIn(request)))
                .toList();
        return Pages.leaveList(new Listed(caller.who(), today, pending, requests.decided()));
    }

    private Integer bookedIn(LeaveRequest request) {
        try {
            return booked(requests.foresee(request));
        } catch (InvalidValue over) {
            return null;
        }
    }

    private static int booked(List<DateChange> changes) {
        return changes.stream()
                .filter(DateChange::isKept)
                .mapToInt(DateChange::booked)
                .sum();
    }

    @GET
    @Path("{request}")
    public TemplateInstance show(@PathParam("request") String request) {
        return page(id(request), "", new FieldErrors());
    }

    /** @param touched whom it touches, as it was seen */
    @POST
    @Path("{request}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> grant(
            @PathParam("request") String request,
            @FormParam("touched") String touched,
            @FormParam("seen") String seen,
            @FormParam("versi") String version) {
        long id = id(request);
        var errors = new FieldErrors();
        if (!DateChange.NOBODY.equals(touched) && !"1".equals(seen)) {
            errors.add("seen", "draft_patients_not_seen");
            return Answers.unprocessable(page(id, "", errors));
        }
        try {
            requests.grant(caller.witness(), id, Reading.version(version), touched);
            return Answers.to("/jadwal/cuti/" + id);
        } catch (Refusal refusal) {
            errors.add("formulir", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(id, "", errors));
        } catch (InvalidValue over) {
            errors.add("formulir", over.key(), over.arguments().toArray());
            return Answers.unprocessable(page(id, "", errors));
        }
    }

    @POST
    @Path("{request}/tolak")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> refuse(
            @PathParam("request") String request,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        long id = id(request);
        var errors = new FieldErrors();
        var why = errors.read("reason", () -> new ChangeReason(reason));
        if (errors.any()) return Answers.unprocessable(page(id, reason, errors));
        try {
            requests.refuse(caller.witness(), id, Reading.version(version), why.text());
            return Answers.to("/jadwal/cuti/" + id);
        } catch (Refusal refusal) {
            errors.add("formulir", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(id, reason, errors));
        }
    }

    private TemplateInstance page(long id, String typed, FieldErrors errors) {
        var request = requests.get(id);
        List<DateChange> changes = List.of();
        // of a granted one, those who still have a place there
        if (request.isPending() || request.state == LeaveRequest.State.GRANTED) changes = foreseen(request);
        return Pages.leaveLook(new Look(
                caller.who(),
                request,
                requests.session(request).orElse(null),
                changes,
                typed == null ? "" : typed,
                wording.errors(errors.all())));
    }

    private List<DateChange> foreseen(LeaveRequest request) {
        try {
            return requests.foresee(request);
        } catch (InvalidValue over) {
            return List.of();
        }
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
