package broken.browse;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Its endpoint answers 404, without a warning. */
@Path("/silent")
@PermitAll
class SilentPage {

    @GET
    String unreachable() {
        return "";
    }
}
