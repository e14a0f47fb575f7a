package id.edokter.api;

import id.edokter.client.ApiKeys;
import id.edokter.shared.TryAgain;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.sql.SQLException;

/** Fails as the API may; for tests only. */
@Path("/api/v1/trouble")
@PermitAll
class Trouble {

    @GET
    @Path("/busy")
    public String busy() {
        throw new TryAgain();
    }

    @GET
    @Path("/away")
    public String away() {
        throw new IllegalStateException(new SQLException("connection refused at 10.1.2.3", "08000"));
    }

    @GET
    @Path("/fault")
    public String fault() {
        throw new IllegalStateException("secret detail");
    }

    @GET
    @Path("/for-others")
    @RolesAllowed("nobody-but-" + ApiKeys.ROLE)
    public String forOthers() {
        return "";
    }
}
