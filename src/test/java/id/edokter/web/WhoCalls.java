package id.edokter.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Tells a caller its own address; for tests only. */
@Path("/siapa")
@PermitAll
class WhoCalls {

    @GET
    public String address(HttpServerRequest request) {
        return request.remoteAddress().hostAddress();
    }
}
