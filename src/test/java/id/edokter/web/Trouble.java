package id.edokter.web;

import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.shared.InvalidFields;
import id.edokter.shared.Refusal;
import id.edokter.shared.TryAgain;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.sql.SQLException;
import java.util.List;

/** Fails in every way a resource can; for tests only. */
@Path("/masalah")
@PermitAll
class Trouble {

    static int forms = 0;

    @GET
    @Path("/{kind}")
    public String fail(@PathParam("kind") String kind) {
        switch (kind) {
            case "refusal" -> throw new Refusal("too_far_ahead", 30);
            case "silent" -> throw new Refusal("already_in_session");
            case "again" -> throw new TryAgain();
            case "fields" -> throw new InvalidFields(List.of(new FieldError("nik", "nik_length", List.of(15))));
            case "database" ->
                throw new IllegalStateException(new SQLException("connection refused at 10.1.2.3", "08000"));
            default -> throw new IllegalStateException("secret detail");
        }
    }

    /** Takes all fields, whatever their names are. */
    @POST
    @Path("/semua")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String all(MultivaluedMap<String, String> form) {
        forms++;
        return String.valueOf(form.size());
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String form(
            @FormParam("other") @DefaultValue("") String other,
            @FormParam("last") @DefaultValue("") String last,
            @FormParam("name") String name) {
        forms++;
        return other.length() + " " + last.length() + " " + name;
    }
}
