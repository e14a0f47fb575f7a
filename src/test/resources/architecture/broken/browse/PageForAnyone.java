package broken.browse;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** Nobody said who may call one of its endpoints. */
@Path("/anyone")
class PageForAnyone {

    @GET
    public String show() {
        return "";
    }

    @POST
    @PermitAll
    public String change() {
        return "";
    }
}
