package broken.browse;

import jakarta.annotation.security.PermitAll;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/transaction")
@PermitAll
class PageWithTransaction {

    @POST
    @Transactional
    public String change() {
        return "";
    }
}
