package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Room;
import id.edokter.notice.SessionNotices;
import id.edokter.schedule.RoomUse;
import id.edokter.schedule.Rota;
import id.edokter.schedule.SessionDesk;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Another room for a session. */
@Path("/loket/sesi/{session}/ruang")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class RoomPages {

    /** @param uses whose the rooms are on that day; two may share one */
    record View(SessionForm form, List<Room> rooms, List<RoomUse> uses, SessionNotices.Audience audience) {

        /** Of others, at the hours of this session. */
        public List<RoomUse> uses(Room room) {
            var session = form.session();
            return uses.stream()
                    .filter(use -> use.room().equals(room.name) && use.meets(session))
                    .toList();
        }
    }

    private final SessionForms forms;
    private final SessionDesk desk;
    private final SessionNotices notices;
    private final Clinics clinics;
    private final Rota rota;

    RoomPages(SessionForms forms, SessionDesk desk, SessionNotices notices, Clinics clinics, Rota rota) {
        this.forms = forms;
        this.desk = desk;
        this.notices = notices;
        this.clinics = clinics;
        this.rota = rota;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session, @QueryParam("ke") String room) {
        return page(forms.asked(forms.session(session), SessionForms.typed("ruang", room), new FieldErrors()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(
            @PathParam("session") String session,
            @FormParam("ruang") String room,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        return forms.send(
                session,
                SessionForms.typed("ruang", room, "reason", reason, "versi", version),
                new FieldErrors(),
                "ruang",
                SessionDone.ROOM,
                (seen, why, by) -> desk.changeRoom(seen, room == null ? "" : room, why, by),
                this::page);
    }

    private TemplateInstance page(SessionForm form) {
        var session = form.session();
        return Pages.room(new View(form, clinics.rooms(), rota.roomsOn(session.date), notices.audience(session.id)));
    }
}
