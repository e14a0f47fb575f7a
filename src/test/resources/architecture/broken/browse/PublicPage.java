package broken.browse;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/public")
public class PublicPage {

    @GET
    @PermitAll
    public String show() {
        return "";
    }
}
