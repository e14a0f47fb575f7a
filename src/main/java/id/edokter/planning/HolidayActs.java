package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.HolidayChanged;
import id.edokter.schedule.HolidayCalendar;
import id.edokter.shared.FieldErrors;
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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** One holiday: whom it hits, who works all the same, and the way to take it back. */
@Path(HolidayPages.PATH)
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class HolidayActs {

    /** Who works on the day. */
    public enum Decision {
        NOBODY("tutup"),
        SOME("sebagian"),
        ALL("buka");

        public final String word;

        Decision(String word) {
            this.word = word;
        }

        static Optional<Decision> of(String word) {
            for (var one : values()) if (one.word.equals(word)) return Optional.of(one);
            return Optional.empty();
        }

        static Decision of(Holiday holiday) {
            if (holiday.opened) return ALL;
            return holiday.openedFor.isEmpty() ? NOBODY : SOME;
        }
    }

    /**
     * @param clinics that may be opened by name
     * @param decision as it is, or as it was chosen; null when nothing was
     * @param chosen ids of the clinics that are open, or were chosen
     * @param refusal what stood against it; empty for nothing
     */
    record View(
            SignedIn who,
            HolidayCalendar.Line line,
            List<Clinic> clinics,
            Decision decision,
            Set<Long> chosen,
            FormErrors errors,
            String refusal,
            RuleDone done) {

        public Holiday holiday() {
            return line.holiday();
        }

        public String here() {
            return HolidayPages.PATH + "/" + holiday().id;
        }

        /** Of a closure of one clinic there is nothing to choose among. */
        public List<Decision> decisions() {
            return holiday().clinic == null ? List.of(Decision.values()) : List.of(Decision.NOBODY, Decision.ALL);
        }

        public boolean isChosen(long clinic) {
            return chosen.contains(clinic);
        }

        /** Names of the clinics that work all the same. */
        public String working() {
            return clinics.stream()
                    .filter(clinic -> holiday().letsWork(clinic.id))
                    .map(clinic -> clinic.name)
                    .collect(Collectors.joining(", "));
        }
    }

    private final HolidayCalendar calendar;
    private final Clinics clinics;
    private final Caller caller;
    private final Wording wording;

    HolidayActs(HolidayCalendar calendar, Clinics clinics, Caller caller, Wording wording) {
        this.calendar = calendar;
        this.clinics = clinics;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("selesai") String done) {
        return RulePages.holiday(view(id, "", RuleDone.of(done)));
    }

    @POST
    @Path("{id}/keputusan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decide(
            @PathParam("id") String id,
            @FormParam("decision") String wanted,
            @FormParam("clinics") List<String> named,
            @FormParam("version") String version) {
        var view = view(id, "", RuleDone.NOTHING);
        var decision = Decision.of(wanted).filter(view.decisions()::contains).orElse(null);
        var known = view.clinics().stream().map(clinic -> clinic.id).collect(Collectors.toSet());
        var chosen = named.stream()
                .flatMap(text -> Reading.id(text).stream())
                .filter(known::contains)
                .collect(Collectors.toSet());
        var errors = new FieldErrors();
        if (decision == null) errors.add("decision", "holiday_decision");
        if (decision == Decision.SOME && chosen.isEmpty()) errors.add("clinics", "holiday_clinics");
        if (errors.any()) {
            return Answers.unprocessable(RulePages.holiday(new View(
                    view.who(),
                    view.line(),
                    view.clinics(),
                    decision,
                    chosen,
                    wording.errors(errors.all()),
                    "",
                    RuleDone.NOTHING)));
        }
        try {
            calendar.decide(
                    caller.witness(),
                    view.holiday().id,
                    Reading.version(version),
                    decision == Decision.ALL,
                    decision == Decision.SOME ? chosen : Set.of());
            return Answers.to(RuleDone.HOLIDAY_DECIDED.at(view.here()));
        } catch (HolidayChanged changed) {
            return Answers.conflict(RulePages.holiday(view(id, wording.sayToAnyone(changed), RuleDone.NOTHING)));
        }
    }

    @GET
    @Path("{id}/cabut")
    public TemplateInstance askToWithdraw(@PathParam("id") String id) {
        return RulePages.holidayEnd(view(id, "", RuleDone.NOTHING));
    }

    @POST
    @Path("{id}/cabut")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(@PathParam("id") String id, @FormParam("version") String version) {
        var view = view(id, "", RuleDone.NOTHING);
        try {
            calendar.withdraw(caller.witness(), view.holiday().id, Reading.version(version));
            return Answers.to(RuleDone.HOLIDAY_WITHDRAWN.at(view.here()));
        } catch (HolidayChanged changed) {
            return Answers.conflict(RulePages.holiday(view(id, wording.sayToAnyone(changed), RuleDone.NOTHING)));
        }
    }

    private View view(String id, String refusal, RuleDone done) {
        var line = calendar.day(Reading.id(id).orElseThrow(NotFoundException::new));
        var holiday = line.holiday();
        return new View(
                caller.who(),
                line,
                clinics.all(),
                Decision.of(holiday),
                holiday.openedFor,
                FormErrors.NONE,
                refusal,
                done);
    }
}
