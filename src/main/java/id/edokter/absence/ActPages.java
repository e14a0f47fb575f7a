package id.edokter.absence;

import id.edokter.absence.Absences.Line;
import id.edokter.absence.Absences.Whole;
import id.edokter.absence.ActView.Typed;
import id.edokter.absence.Decisions.Decision;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** One act: whom it hits, and what is decided for all, for groups, or for single patients. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ActPages {

    private static final int PAGES = 1_000;

    private final Absences absences;
    private final Decisions decisions;
    private final Elsewhere elsewhere;
    private final AuditTrail trail;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    ActPages(
            Absences absences,
            Decisions decisions,
            Elsewhere elsewhere,
            AuditTrail trail,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.absences = absences;
        this.decisions = decisions;
        this.elsewhere = elsewhere;
        this.trail = trail;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @Path("{id}")
    public TemplateInstance show(
            @PathParam("id") String id, @QueryParam("halaman") String page, @QueryParam("selesai") String done) {
        return page(absences.look(number(id)), null, number(page, 1), Done.of(done), new FieldErrors());
    }

    @POST
    @Path("{id}/pilihan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decide(
            @PathParam("id") String id,
            @FormParam("versi") String seen,
            @FormParam("halaman") String page,
            @FormParam("untuk") String group,
            @FormParam("pilihan") String way,
            @FormParam("berikut") String next,
            @FormParam("lain") String other,
            @FormParam("kasus") List<String> ticked) {
        long absence = number(id);
        int shown = number(page, 1);
        var typed = new Typed(text(group), text(way), text(next), text(other), Wanted.ids(ticked));
        var whole = absences.look(absence);
        var errors = new FieldErrors();
        var chosen = WayOut.of(way);
        var some = some(errors, whole, typed);
        if (chosen.isEmpty()) errors.add("pilihan", "absence_way_missing");
        var session = chosen.flatMap(one -> wanted(errors, one, whole, typed));
        if (errors.any()) return Answers.unprocessable(page(whole, typed, shown, Done.NOTHING, errors));
        try {
            var decision = new Decision(chosen.get(), session.orElse(null));
            decisions.decide(caller.witness(), absence, Reading.version(seen), some, decision);
        } catch (DecidedMeanwhile meanwhile) {
            errors.add("pilihan", meanwhile.key(), meanwhile.arguments().toArray());
            return Answers.conflict(page(absences.look(absence), typed, shown, Done.NOTHING, errors));
        }
        return Answers.to(Done.DECIDED.at(AbsencePages.PATH + "/" + absence) + "&halaman=" + shown);
    }

    /** The session that was chosen, if one was; only what the page offers can be. */
    private Optional<Long> wanted(FieldErrors errors, WayOut way, Whole whole, Typed typed) {
        if (!way.moves()) return Optional.empty();
        boolean isNext = way == WayOut.NEXT_SESSION;
        var said = isNext ? typed.next() : typed.other();
        if (said.isBlank()) return Optional.empty();
        var places = elsewhere.places(whole.sessions());
        long doctor = whole.absence().doctor.id;
        var offered = isNext ? places.of(doctor) : places.beside(doctor, whole.sessions());
        var session = Reading.id(said).filter(id -> offered.stream().anyMatch(one -> one.id() == id));
        if (session.isEmpty()) errors.add(isNext ? "berikut" : "lain", "absence_place_gone");
        return session;
    }

    /** Ticking some and choosing "all" would be two answers. */
    private List<Line> some(FieldErrors errors, Whole whole, Typed typed) {
        var group = ForWhom.named(typed.group(), whole.sessions()).orElse(null);
        if (group == null) {
            errors.add("untuk", "absence_group_missing");
            return List.of();
        }
        if (!group.ticks() && !typed.ticked().isEmpty()) {
            errors.add("untuk", "absence_ticked_and_group", typed.ticked().size());
            return List.of();
        }
        var now = clock.instant();
        var some = whole.lines().stream()
                .filter(line -> group.has(line, typed.ticked(), now))
                .toList();
        if (some.isEmpty()) errors.add("untuk", group.ticks() ? "absence_nobody_ticked" : "absence_nobody_in_group");
        return some;
    }

    /** @param typed null before anything was: then who stands in for the doctor is what is offered */
    private TemplateInstance page(Whole whole, Typed typed, int page, Done done, FieldErrors errors) {
        var places = elsewhere.places(whole.sessions());
        var view = new ActView(
                caller.who(),
                whole,
                places,
                typed == null ? Typed.offering(places.substituted()) : typed,
                ActView.page(page, whole),
                done,
                wording.errors(errors.all()),
                clock.instant());
        trail.addEachNow(
                caller.witness(), Act.PATIENT_LISTED, named(view.lines()), "", "absence " + whole.absence().id);
        return Pages.act(view);
    }

    /** Who is told by name on a page: whose data are restricted is not. */
    static Set<Long> named(List<Line> lines) {
        return lines.stream()
                .filter(line -> !line.isRestricted())
                .map(line -> line.appointment().patient.id)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static long number(String id) {
        return Reading.id(id).orElseThrow(NotFoundException::new);
    }

    private static int number(String page, int otherwise) {
        return Reading.id(page)
                .filter(asked -> asked >= 1 && asked <= PAGES)
                .map(Long::intValue)
                .orElse(otherwise);
    }

    private static String text(String typed) {
        return Optional.ofNullable(typed).orElse("");
    }
}
