package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.DayBook;
import id.edokter.booking.DoctorNote;
import id.edokter.booking.SessionLoad;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.Session;
import id.edokter.shared.FieldErrors;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Somebody is sent to another clinic of the day, and gets a number there. */
@Path("/praktik/sesi/{session}/rujuk/{appointment}")
@RolesAllowed({Role.Names.NURSE, Role.Names.DOCTOR, Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ReferralPages {

    /**
     * The form.
     *
     * @param open sessions of today with a place
     * @param chosen id of one, as it was sent; null for none
     * @param isThere whether the patient goes there at once
     * @param why for the doctor there, as it was typed
     */
    record View(
            SignedIn who,
            QueueView queue,
            Line line,
            List<SessionLoad> open,
            Long chosen,
            boolean isThere,
            String why,
            String version,
            FormErrors errors) {

        public QueueView.Head session() {
            return queue.session();
        }

        public boolean isChosen(SessionLoad one) {
            return chosen != null && chosen == one.id();
        }

        public boolean hides() {
            return QueuePage.hides(line, session(), who);
        }
    }

    private final QueueDesk desk;
    private final DayBook book;
    private final Openings openings;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    ReferralPages(QueueDesk desk, DayBook book, Openings openings, Caller caller, Wording wording, Clock clock) {
        this.desk = desk;
        this.book = book;
        this.openings = openings;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@PathParam("session") String session, @PathParam("appointment") String appointment) {
        return page(session, appointment, null, true, "", null, new FieldErrors());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> send(
            @PathParam("session") String session,
            @PathParam("appointment") String appointment,
            @FormParam("sesi") String to,
            @FormParam("langsung") String atOnce,
            @FormParam("alasan") String why,
            @FormParam("versi") String version) {
        var queue = openings.look(session);
        var line = QueuePages.line(queue, appointment);
        boolean isThere = "1".equals(atOnce);
        var errors = new FieldErrors();
        var chosen = Reading.id(to).filter(id -> id != queue.session().id()).orElse(null);
        if (chosen == null) errors.add("sesi", "referral_session_missing");
        var told = errors.read("alasan", () -> new DoctorNote(why));
        if (errors.any())
            return Answers.unprocessable(page(session, appointment, chosen, isThere, why, version, errors));
        try {
            var sent = desk.refer(
                    caller.witness(), line.appointment(), Reading.version(version), chosen, null, isThere, told);
            return Answers.to("/praktik/sesi/" + queue.session().id() + "?selesai=rujuk&ke=" + sent.session.id);
        } catch (Refusal refusal) {
            errors.add("sesi", refusal.key(), refusal.arguments().toArray());
            return Answers.conflict(page(session, appointment, chosen, isThere, why, null, errors));
        }
    }

    private TemplateInstance page(
            String session,
            String appointment,
            Long chosen,
            boolean isThere,
            String why,
            String version,
            FieldErrors errors) {
        var queue = openings.look(session);
        var line = QueuePages.line(queue, appointment);
        if (line.arrivedAt() == null) throw new NotFoundException();
        openings.noted(queue);
        var open = book.sessions(Wib.date(clock.instant())).stream()
                .filter(one -> one.id() != queue.session().id() && one.left() > 0 && !one.bookingClosed())
                .filter(one -> one.status() == Session.Status.OPEN || one.status() == Session.Status.RUNNING)
                .filter(one -> clock.instant().isBefore(Wib.instant(one.date(), one.ends())))
                .toList();
        var seen = version == null ? String.valueOf(line.version()) : version;
        return Pages.referral(new View(
                caller.who(),
                queue,
                line,
                open,
                chosen,
                isThere,
                why == null ? "" : why,
                seen,
                wording.errors(errors.all())));
    }
}
