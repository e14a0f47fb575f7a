package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.web.Answers;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The doctor comes after all, and nobody was told otherwise. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class TakeBackPages {

    /**
     * What would come of it.
     *
     * @param patients who would keep their places
     * @param over who wait for what is over by now
     */
    record View(SignedIn who, Whole whole, int patients, int over) {

        public String here() {
            return AbsencePages.PATH + "/" + whole.absence().id;
        }
    }

    private final Absences absences;
    private final Caller caller;

    TakeBackPages(Absences absences, Caller caller) {
        this.absences = absences;
        this.caller = caller;
    }

    @GET
    @Path("{id}/batal")
    public TemplateInstance ask(@PathParam("id") String id) {
        var whole = absences.look(ActPages.number(id));
        var waiting = whole.lines().stream()
                .map(Line::one)
                .filter(AbsenceCase::isUndone)
                .collect(Collectors.partitioningBy(absences::isTooLate, Collectors.counting()));
        return Pages.takeBack(new View(
                caller.who(),
                whole,
                waiting.get(false).intValue(),
                waiting.get(true).intValue()));
    }

    @POST
    @Path("{id}/batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeBack(@PathParam("id") String id) {
        long absence = absences.look(ActPages.number(id)).absence().id;
        var words = Wording.bundle(AbsenceMessages.class, Notices.LANGUAGE);
        boolean all = absences.takeBack(caller.witness(), absence, words.ledger_taken_back());
        return Answers.to(
                all ? Done.TAKEN_BACK.at(AbsencePages.PATH) : Done.BACK_IN_PART.at(AbsencePages.PATH + "/" + absence));
    }
}
