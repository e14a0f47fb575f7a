package broken.browse;

import jakarta.annotation.security.PermitAll;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/database")
@PermitAll
class PageThatAsksTheDatabase {

    private final EntityManager em;

    PageThatAsksTheDatabase(EntityManager em) {
        this.em = em;
    }

    @GET
    public String show() {
        return em.toString();
    }
}
