package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.booking.DayBook;
import id.edokter.schedule.Pool;
import id.edokter.schedule.SessionDesk;
import id.edokter.schedule.Slot;
import id.edokter.shared.FieldErrors;
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
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** Single places of a session: blocked, unblocked, kept for others. */
@Path("/loket/sesi/{session}/tempat")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class PlacesPages {

    private static final String CHOSEN = "nomor";

    /**
     * The places that can be chosen, those that somebody has left out.
     *
     * @param chosen ids
     */
    record View(SessionForm form, List<Slot> free, int taken, Set<Long> chosen) {

        public boolean isChosen(Slot slot) {
            return chosen.contains(slot.id);
        }
    }

    /** What can be done to places. */
    enum Step {
        BLOCK("blokir", SessionDone.BLOCKED),
        UNBLOCK("buka", SessionDone.UNBLOCKED),
        POOL("kuota", SessionDone.POOL);

        final String word;
        final SessionDone done;

        Step(String word, SessionDone done) {
            this.word = word;
            this.done = done;
        }
    }

    private final SessionForms forms;
    private final SessionDesk desk;
    private final DayBook book;

    PlacesPages(SessionForms forms, SessionDesk desk, DayBook book) {
        this.forms = forms;
        this.desk = desk;
        this.book = book;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session) {
        return page(forms.untouched(session), Set.of());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(
            @PathParam("session") String session,
            @FormParam(CHOSEN) List<String> numbers,
            @FormParam("langkah") String word,
            @FormParam("kuota") String pool,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var chosen = numbers.stream()
                .flatMap(text -> Reading.id(text).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var errors = new FieldErrors();
        var step = step(word);
        Pool kept = step == Step.POOL ? AddPlacesPages.pool(errors, pool) : null;
        return forms.send(
                session,
                SessionForms.typed("kuota", pool, "reason", reason, "versi", version),
                errors,
                CHOSEN,
                step.done,
                (seen, why, by) -> {
                    switch (step) {
                        case BLOCK -> desk.block(seen, chosen, why, by);
                        case UNBLOCK -> desk.unblock(seen, chosen, why, by);
                        case POOL -> desk.changePool(seen, chosen, kept, why, by);
                    }
                },
                form -> page(form, chosen));
    }

    /** The first button is what the Enter key presses. */
    private static Step step(String word) {
        for (var step : Step.values()) if (step.word.equals(word)) return step;
        return Step.BLOCK;
    }

    private TemplateInstance page(SessionForm form, Set<Long> chosen) {
        var lines = book.session(form.session().id).lines();
        var free = lines.stream()
                .filter(line -> line.appointment() == null)
                .map(DayBook.Line::slot)
                .toList();
        return Pages.places(new View(form, free, lines.size() - free.size(), chosen));
    }
}
