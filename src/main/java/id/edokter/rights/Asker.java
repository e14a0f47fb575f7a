package id.edokter.rights;

import id.edokter.account.SignedIn;
import id.edokter.audit.Witness;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.SignedInFamily;
import id.edokter.web.Network;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Who asks, and from where: somebody who acts for patients, or a member of staff. */
@RequestScoped
class Asker {

    private final SecurityIdentity identity;
    private final RoutingContext context;
    private final Family family;

    Asker(SecurityIdentity identity, RoutingContext context, Family family) {
        this.identity = identity;
        this.context = context;
        this.family = family;
    }

    SignedInFamily who() {
        return SignedInFamily.of(identity);
    }

    Witness witness() {
        return who().witness(Network.addressOf(context.request()));
    }

    SignedIn staff() {
        return SignedIn.of(identity);
    }

    Witness staffWitness() {
        return new Witness(staff().userName(), Network.addressOf(context.request()));
    }

    /** Those of the family of whom it is proved who they are; of the others there is nothing to see yet. */
    List<Member> proved() {
        return family.members(who()).stream().filter(Member::isProved).toList();
    }

    boolean hasOthers() {
        return family.members(who()).stream().anyMatch(member -> !member.isProved());
    }

    /** @throws jakarta.ws.rs.NotFoundException when this is nobody of the family */
    Member member(long patient) {
        return family.member(who(), patient);
    }
}
