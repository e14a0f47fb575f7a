package id.edokter.account;

import id.edokter.audit.Witness;
import id.edokter.web.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;

/** The member of staff who asks, and from where: what a line of the trail begins with. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;
    private final RoutingContext context;

    Caller(SecurityIdentity identity, RoutingContext context) {
        this.identity = identity;
        this.context = context;
    }

    public SignedIn who() {
        return SignedIn.of(identity);
    }

    public Witness witness() {
        return new Witness(who().userName(), Network.addressOf(context.request()));
    }
}
