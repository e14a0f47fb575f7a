package id.edokter.day;

import id.edokter.account.Role;
import id.edokter.schedule.Pool;
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
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import org.jboss.resteasy.reactive.RestResponse;

/** More places for a session. */
@Path("/loket/sesi/{session}/tambah")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class AddPlacesPages {

    private final SessionForms forms;
    private final SessionDesk desk;

    AddPlacesPages(SessionForms forms, SessionDesk desk) {
        this.forms = forms;
        this.desk = desk;
    }

    @GET
    public TemplateInstance show(@PathParam("session") String session) {
        return Pages.addPlaces(forms.untouched(session));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(
            @PathParam("session") String session,
            @FormParam("jumlah") String count,
            @FormParam("kuota") String pool,
            @FormParam("reason") String reason,
            @FormParam("versi") String version) {
        var errors = new FieldErrors();
        var number = SessionForms.number(errors, "jumlah", count);
        var kept = pool(errors, pool);
        return forms.send(
                session,
                SessionForms.typed("jumlah", count, "kuota", pool, "reason", reason, "versi", version),
                errors,
                "jumlah",
                SessionDone.ADDED,
                (seen, why, by) -> desk.addPlaces(seen, number, kept, why, by),
                Pages::addPlaces);
    }

    static Pool pool(FieldErrors errors, String name) {
        return Arrays.stream(Pool.values())
                .filter(pool -> pool.name().equals(name))
                .findFirst()
                .orElseGet(() -> {
                    errors.add("kuota", "pool_not_chosen");
                    return null;
                });
    }
}
