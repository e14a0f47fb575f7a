package id.edokter.desk;

import id.edokter.account.SignedIn;
import id.edokter.audit.Witness;
import id.edokter.web.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;

/** Who asks, and from where: what a line of the trail begins with. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;
    private final HttpServerRequest request;

    Caller(SecurityIdentity identity, HttpServerRequest request) {
        this.identity = identity;
        this.request = request;
    }

    SignedIn who() {
        return SignedIn.of(identity);
    }

    Witness witness() {
        return new Witness(who().userName(), Network.addressOf(request));
    }
}
