package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
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
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.resteasy.reactive.RestResponse;

/** Whom no message reaches: a list for the telephone, also on paper, ticked off by whoever called. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class CallPages {

    /** A form has no more than a hundred fields, so a longer list is of several forms, and still one on paper. */
    private static final int FORM = 80;

    record View(SignedIn who, Whole whole, List<Line> open, List<Line> called, Done done) {

        public Absence absence() {
            return whole.absence();
        }

        public String here() {
            return AbsencePages.PATH + "/" + whole.absence().id;
        }

        public List<List<Line>> parts() {
            return IntStream.iterate(0, from -> from < open.size(), from -> from + FORM)
                    .mapToObj(from -> open.subList(from, Math.min(from + FORM, open.size())))
                    .toList();
        }

        public int calledCount() {
            return called.size();
        }

        /** Empty where there is none, or where it is not shown. */
        public String phone(Line line) {
            return line.isRestricted()
                    ? ""
                    : Objects.toString(line.appointment().toldAt(), "");
        }
    }

    private final Absences absences;
    private final AuditTrail trail;
    private final Caller caller;

    CallPages(Absences absences, AuditTrail trail, Caller caller) {
        this.absences = absences;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    @Path("{id}/telepon")
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("selesai") String done) {
        var whole = absences.look(ActPages.number(id));
        var all = whole.lines().stream()
                .filter(line -> line.isToCall()
                        || line.isForTheTelephone() && line.one().isCalled())
                .toList();
        var parts = all.stream()
                .collect(Collectors.partitioningBy(line -> line.one().isCalled()));
        var view = new View(caller.who(), whole, parts.get(false), parts.get(true), Done.of(done));
        var detail = "absence " + whole.absence().id;
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, ActPages.named(all), "", detail);
        var numbers = view.open().stream()
                .filter(line -> !view.phone(line).isEmpty())
                .map(line -> line.appointment().patient.id)
                .collect(Collectors.toCollection(TreeSet::new));
        trail.addEachNow(caller.witness(), Act.PATIENT_REVEALED, numbers, "", "PHONE");
        return Pages.calls(view);
    }

    /** @param slip one who was ticked off by mistake */
    @POST
    @Path("{id}/telepon")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> called(
            @PathParam("id") String id, @FormParam("kasus") List<String> ticked, @FormParam("belum") String slip) {
        long absence = ActPages.number(id);
        var mistaken = Reading.id(slip);
        if (mistaken.isPresent()) absences.notCalled(caller.witness(), absence, mistaken.get());
        else absences.called(caller.witness(), absence, Wanted.ids(ticked));
        return Answers.to(Done.CALLED.at(AbsencePages.PATH + "/" + absence + "/telepon"));
    }
}
