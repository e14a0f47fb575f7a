package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.AppointmentStatus;
import id.edokter.patient.ChangeReason;
import id.edokter.queue.Gone;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.SessionSummary;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionSeen;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.Badge;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** The end of a session: who was not there, who is left to decide about, what became of it; and taking it back. */
@Path("/praktik/sesi/{session}/penutupan")
@RolesAllowed({Role.Names.NURSE, Role.Names.DOCTOR, Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ClosingPages {

    /**
     * The page before and after.
     *
     * @param gone who came and went away
     * @param summary null before
     * @param typed the reason, as it was typed
     * @param done what was just pressed: a {@link Step}, or {@value #CLOSED}; empty for nothing
     * @param scripts one shows the button that prints, the other lets a press count once
     */
    record View(
            SignedIn who,
            QueueView queue,
            List<Gone> gone,
            SessionSummary summary,
            String typed,
            boolean sendsHome,
            String version,
            FormErrors errors,
            String done,
            List<String> scripts) {

        public QueueView.Head session() {
            return queue.session();
        }

        /** Whether it was closed just now. */
        public boolean isDone() {
            return CLOSED.equals(done);
        }

        /** The word of what was just pressed about somebody; empty for nothing. */
        public String pressed() {
            return Step.of(done).map(step -> step.word).orElse("");
        }

        /** For the buttons. */
        public Step step(String name) {
            return Step.valueOf(name);
        }

        public Badge look(QueueView.Line line) {
            return Badge.ofAppointment(line.status().name());
        }

        /** Who never had a turn was hardly seen: that takes a second word. */
        public boolean wasCalled(QueueView.Line line) {
            return line.callNumber() != null;
        }

        public boolean mayLeave(QueueView.Line line) {
            return line.status() != AppointmentStatus.IN_SERVICE;
        }

        public boolean isToday() {
            return session().date().equals(Wib.date(queue.at()));
        }

        /** Until when somebody may still come in time to a session that began; null when nobody may. */
        public Instant closable() {
            if (session().startedAt() == null) return null;
            return queue.coming().stream()
                    .map(QueueView.Line::onTimeUntil)
                    .max(Comparator.naturalOrder())
                    .orElse(null);
        }

        public int inTime() {
            return queue.coming().size();
        }

        public Tally tally() {
            return Tally.of(queue, gone);
        }

        /** About whom somebody has to decide before. */
        public List<QueueView.Line> undecided() {
            return Stream.concat(queue.called().stream(), queue.waiting().stream())
                    .toList();
        }

        public List<QueueView.Line> absent() {
            return Stream.concat(queue.missed().stream(), queue.coming().stream())
                    .toList();
        }

        /** Whether it never began and somebody is coming: that is the doctor's absence, and no end of a session. */
        public boolean isAbsence() {
            return session().startedAt() == null
                    && !absent().isEmpty()
                    && isBefore(session().ends());
        }

        /** Whether it cannot be closed for that. */
        public boolean isTooEarly() {
            return isAbsence() && isBefore(session().starts());
        }

        private boolean isBefore(LocalTime time) {
            return queue.at().isBefore(Wib.instant(session().date(), time));
        }

        public boolean hides(QueueView.Line line) {
            return QueuePage.hides(line, session(), who);
        }

        public boolean isCancelled() {
            return session().status() == Session.Status.CANCELLED;
        }

        public boolean isReopenable() {
            return session().status() == Session.Status.CLOSED
                    && !session().date().isBefore(Wib.date(queue.at()));
        }
    }

    private static final String CLOSED = "ditutup";

    private final QueueDesk desk;
    private final Openings openings;
    private final Caller caller;
    private final Wording wording;
    private final List<String> scripts;

    ClosingPages(QueueDesk desk, Openings openings, Caller caller, Wording wording, Assets assets) {
        this.desk = desk;
        this.openings = openings;
        this.caller = caller;
        this.wording = wording;
        this.scripts = List.of(assets.address("ticket.js"), assets.address("visit.js"));
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session, @QueryParam("selesai") String done) {
        return page(session, "", null, null, new FieldErrors(), done == null ? "" : done);
    }

    /** @param sendsHome how the queue stood when those who wait were to go without having been seen; empty for nobody */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> close(
            @PathParam("session") String session,
            @FormParam("pulang") String sendsHome,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var queue = openings.look(session);
        var home = Reading.id(sendsHome);
        var errors = new FieldErrors();
        var why = note(errors, reason);
        if (errors.any()) return Answers.unprocessable(page(session, reason, home.orElse(null), version, errors, ""));
        var by = caller.witness();
        try {
            var seen = new SessionSeen(queue.session().id(), Reading.version(version));
            desk.closeSession(seen, home.orElse(null), why, by);
        } catch (Refusal refusal) {
            errors.add("formulir", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(session, reason, home.orElse(null), null, errors, ""));
        }
        return Answers.to("/praktik/sesi/" + queue.session().id() + "/penutupan?selesai=" + CLOSED);
    }

    @GET
    @Path("batal")
    public TemplateInstance ask(@PathParam("session") String session) {
        return reopening(session, "", null, new FieldErrors());
    }

    /** Takes it back, on its day. */
    @POST
    @Path("batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reopen(
            @PathParam("session") String session,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var queue = openings.look(session);
        var errors = new FieldErrors();
        var why = errors.read("reason", () -> new ChangeReason(reason));
        if (errors.any()) return Answers.unprocessable(reopening(session, reason, version, errors));
        try {
            desk.reopenSession(
                    new SessionSeen(queue.session().id(), Reading.version(version)), why.text(), caller.witness());
        } catch (Refusal refusal) {
            errors.add("formulir", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(reopening(session, reason, null, errors));
        }
        return Answers.to("/praktik/sesi/" + queue.session().id());
    }

    /** A word for the ledger, which needs none. */
    private static String note(FieldErrors errors, String reason) {
        if (reason == null || reason.isBlank()) return "";
        return Optional.ofNullable(errors.read("reason", () -> new ChangeReason(reason)))
                .map(ChangeReason::text)
                .orElse("");
    }

    private TemplateInstance page(
            String session, String reason, Long home, String version, FieldErrors errors, String done) {
        return Pages.closing(view(session, reason, home, version, errors, done));
    }

    private TemplateInstance reopening(String session, String reason, String version, FieldErrors errors) {
        return Pages.reopening(view(session, reason, null, version, errors, ""));
    }

    private View view(String session, String reason, Long home, String version, FieldErrors errors, String done) {
        var queue = openings.noted(openings.look(session));
        var summary = queue.session().status() == Session.Status.CLOSED
                ? desk.summary(queue.session().id()).orElse(null)
                : null;
        return new View(
                caller.who(),
                queue,
                desk.gone(queue.session().id()),
                summary,
                reason == null ? "" : reason,
                // whoever came since was not seen by who ticked it
                home != null && home == queue.stamp(),
                version == null ? String.valueOf(queue.session().version()) : version,
                wording.errors(errors.all()),
                done,
                scripts);
    }
}
