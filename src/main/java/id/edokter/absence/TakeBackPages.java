package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.schedule.Deviations.InTheWay;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The doctor comes after all. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class TakeBackPages {

    private static final String SEPARATOR = ",";

    /**
     * What would come of it.
     *
     * @param patients who would keep their places
     * @param over who wait for what is over by now
     * @param told who would have to be called, since they know it otherwise
     * @param leaves the days of leave that are taken back with it
     * @param refused why it cannot be; empty when it can
     * @param said why it was not done just now; empty when nothing was tried
     */
    record View(
            SignedIn who,
            Whole whole,
            int patients,
            int over,
            int told,
            List<InTheWay> leaves,
            String refused,
            String said) {

        public String here() {
            return AbsencePages.PATH + "/" + whole.absence().id;
        }

        /** Those that the form has seen. */
        public String seen() {
            return leaves.stream().map(one -> String.valueOf(one.leave().id)).collect(Collectors.joining(SEPARATOR));
        }
    }

    private final Absences absences;
    private final Caller caller;
    private final Wording wording;

    TakeBackPages(Absences absences, Caller caller, Wording wording) {
        this.absences = absences;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    @Path("{id}/batal")
    public TemplateInstance ask(@PathParam("id") String id) {
        return page(ActPages.number(id), "");
    }

    private TemplateInstance page(long id, String said) {
        var whole = absences.look(id);
        var waiting = whole.lines().stream()
                .map(Line::one)
                .filter(AbsenceCase::isUndone)
                .collect(Collectors.partitioningBy(absences::isTooLate, Collectors.counting()));
        int told = (int) whole.lines().stream()
                .map(Line::one)
                .filter(one -> one.isTold() && !one.isOwnDoing() && !one.isGone() && !absences.isTooLate(one))
                .count();
        int over = waiting.get(true).intValue();
        var leaves = whole.absence().isTakenBack() ? List.<InTheWay>of() : absences.leaves(id);
        return Pages.takeBack(new View(
                caller.who(),
                whole,
                waiting.get(false).intValue(),
                over,
                told,
                leaves,
                refused(whole, over, told, leaves),
                said));
    }

    /** As it would be refused once it is done. */
    private String refused(Whole whole, int over, int told, List<InTheWay> leaves) {
        if (!whole.absence().isTakenBack() && over > 0 && told > 0) return said(new PatientsAreTold(told));
        if (leaves.stream().anyMatch(InTheWay::substituted)) return said(LeaveInTheWay.substituted());
        return "";
    }

    private static Set<Long> leaves(String seen) {
        return seen == null ? Set.of() : Wanted.ids(List.of(seen.split(SEPARATOR)));
    }

    private String said(Refusal refusal) {
        return wording.say(wording.locale(), refusal.key(), refusal.arguments());
    }

    @POST
    @Path("{id}/batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeBack(@PathParam("id") String id, @FormParam("cuti") String seen) {
        long absence = absences.look(ActPages.number(id)).absence().id;
        var words = Wording.bundle(AbsenceMessages.class, Notices.LANGUAGE);
        boolean all;
        try {
            all = absences.takeBack(caller.witness(), absence, leaves(seen), words.ledger_taken_back());
        } catch (LeaveInTheWay leave) {
            return Answers.conflict(page(absence, said(leave)));
        }
        var here = AbsencePages.PATH + "/" + absence;
        if (!all) return Answers.to(Done.BACK_IN_PART.at(here));
        boolean isToCall = absences.look(absence).lines().stream().anyMatch(Line::isToCall);
        return Answers.to(isToCall ? Done.BACK_AND_CALL.at(here + "/telepon") : Done.TAKEN_BACK.at(AbsencePages.PATH));
    }
}
