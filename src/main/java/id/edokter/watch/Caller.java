package id.edokter.watch;

import id.edokter.account.SignedIn;
import id.edokter.audit.Witness;
import id.edokter.web.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The administrator who asks. */
@RequestScoped
class Caller {

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Caller(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    SignedIn who() {
        return SignedIn.of(identity);
    }

    Witness witness() {
        return new Witness(who().userName(), Network.addressOf(context.request()));
    }
}
