package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Appointment;
import id.edokter.booking.DayBook;
import id.edokter.booking.DayBook.Line;
import id.edokter.notice.SessionNotices;
import id.edokter.schedule.NewHours;
import id.edokter.schedule.RoomUse;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionDesk;
import id.edokter.schedule.Slot;
import id.edokter.shared.FieldErrors;
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
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** Other hours for a session: asked first whom they hit, then done. */
@Path("/loket/sesi/{session}/jam")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class HoursPages {

    /**
     * Somebody who keeps the number and gets another time.
     *
     * @param inTheWay what the patient has elsewhere at that time, for which the hours will be refused
     */
    record Hit(Appointment appointment, LocalTime time, boolean isAfterEnd, List<Appointment> inTheWay) {}

    /**
     * What would come of the hours.
     *
     * @param blocked free places that would lie after the end
     * @param rooms who else is in the room then, which may be meant
     * @param endsDelay whether a delay is noted, which was one of the former start
     */
    record Preview(NewHours hours, List<Hit> hits, List<Slot> blocked, List<RoomUse> rooms, boolean endsDelay) {

        /** How many patients would have to be in two places at a time. */
        public int inTwoPlaces() {
            return (int) hits.stream().filter(hit -> !hit.inTheWay().isEmpty()).count();
        }
    }

    /** @param preview null until hours are asked for */
    record View(SessionForm form, Preview preview, SessionNotices.Audience audience) {}

    private final SessionForms forms;
    private final SessionDesk desk;
    private final SessionNotices notices;
    private final DayBook book;
    private final Rota rota;
    private final AuditTrail trail;
    private final Caller caller;

    HoursPages(
            SessionForms forms,
            SessionDesk desk,
            SessionNotices notices,
            DayBook book,
            Rota rota,
            AuditTrail trail,
            Caller caller) {
        this.forms = forms;
        this.desk = desk;
        this.notices = notices;
        this.book = book;
        this.rota = rota;
        this.trail = trail;
        this.caller = caller;
    }

    @GET
    public TemplateInstance show(
            @PathParam("session") String id,
            @QueryParam("mulai") String starts,
            @QueryParam("selesai") String ends,
            @QueryParam("menit") String minutes) {
        var session = forms.session(id);
        if (starts == null) return page(forms.asked(session, asIs(session), new FieldErrors()), null, List.of());
        var errors = new FieldErrors();
        var hours = hours(errors, starts, ends, minutes);
        var lines = hours == null ? List.<Line>of() : lines(session);
        if (hours != null) errors.read("menit", () -> lastStart(lines, hours));
        return page(forms.asked(session, typed(starts, ends, minutes), errors), errors.any() ? null : hours, lines);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(
            @PathParam("session") String session,
            @FormParam("mulai") String starts,
            @FormParam("selesai") String ends,
            @FormParam("menit") String minutes,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var errors = new FieldErrors();
        var hours = hours(errors, starts, ends, minutes);
        if (hours != null) errors.read("menit", () -> lastStart(lines(forms.session(session)), hours));
        // whatever stands against the form, it is read beside whom the hours hit
        var looked = errors.any() ? null : hours;
        var typed = typed(starts, ends, minutes);
        typed.putAll(SessionForms.typed("reason", reason, "versi", version));
        return forms.send(
                session,
                typed,
                errors,
                "mulai",
                SessionDone.HOURS,
                (seen, why, by) -> desk.changeHours(seen, hours, why, by),
                form -> looked == null ? page(form, null, List.of()) : page(form, looked, lines(form.session())));
    }

    private static Map<String, String> asIs(Session session) {
        return typed(session.starts.toString(), session.ends.toString(), String.valueOf(session.minutesPerPlace));
    }

    private static Map<String, String> typed(String starts, String ends, String minutes) {
        return SessionForms.typed("mulai", starts, "selesai", ends, "menit", minutes);
    }

    private static NewHours hours(FieldErrors errors, String starts, String ends, String minutes) {
        var from = SessionForms.time(errors, "mulai", starts);
        var to = SessionForms.time(errors, "selesai", ends);
        var each = SessionForms.number(errors, "menit", minutes);
        return errors.any() ? null : errors.read("selesai", () -> new NewHours(from, to, each));
    }

    private TemplateInstance page(SessionForm form, NewHours hours, List<Line> lines) {
        var session = form.session();
        var preview = hours == null ? null : preview(session, lines, hours);
        if (preview != null)
            trail.addEachNow(
                    caller.witness(),
                    Act.PATIENT_LISTED,
                    preview.hits().stream()
                            .map(hit -> hit.appointment().patient.id)
                            .distinct()
                            .toList(),
                    "",
                    "session " + session.id);
        return Pages.hours(new View(form, preview, notices.audience(session.id)));
    }

    /** @throws InvalidValue when the last number would lie past midnight */
    private static LocalTime lastStart(List<Line> lines, NewHours hours) {
        return lines.isEmpty()
                ? null
                : hours.startOf(lines.get(lines.size() - 1).slot().number);
    }

    private List<Line> lines(Session session) {
        return book.session(session.id).lines();
    }

    private Preview preview(Session session, List<Line> lines, NewHours hours) {
        var retimed = lines.stream()
                .filter(line -> line.appointment() != null && line.appointment().patient != null)
                .filter(line -> !line.slot().starts.equals(hours.startOf(line.slot().number)))
                .map(Line::appointment)
                .toList();
        var inTheWay = book.inTheWay(session, hours, retimed);
        var hits = retimed.stream()
                .map(one -> {
                    var time = hours.startOf(one.slot.number);
                    return new Hit(one, time, !time.isBefore(hours.ends()), inTheWay.get(one.id));
                })
                .toList();
        var blocked = lines.stream()
                .filter(line -> line.appointment() == null && !line.slot().blocked && hours.putOut(line.slot()))
                .map(Line::slot)
                .toList();
        var rooms = rota.inTheRoom(session.room.name, session.date, hours.starts(), hours.ends()).stream()
                .filter(use -> !use.doctor().equals(session.doctor.name))
                .toList();
        boolean endsDelay = session.minutesLate > 0 && !hours.starts().equals(session.starts);
        return new Preview(hours, hits, blocked, rooms, endsDelay);
    }
}
