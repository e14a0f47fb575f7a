package id.edokter.rights;

import id.edokter.account.SignedIn;
import id.edokter.audit.Witness;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.PhoneSignIn;
import id.edokter.family.SignedInFamily;
import id.edokter.web.Answers;
import id.edokter.web.Network;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Who asks, and from where: somebody who acts for patients, or a member of staff. */
@RequestScoped
class Asker {

    private static final Duration TO_FILL_IN = Duration.ofHours(1);

    private final SecurityIdentity identity;
    private final RoutingContext context;
    private final Family family;
    private final PhoneSignIn signIn;

    Asker(SecurityIdentity identity, RoutingContext context, Family family, PhoneSignIn signIn) {
        this.identity = identity;
        this.context = context;
        this.family = family;
        this.signIn = signIn;
    }

    SignedInFamily who() {
        return SignedInFamily.of(identity);
    }

    Witness witness() {
        return who().witness(Network.addressOf(context.request()));
    }

    /** Whether the telephone was proved lately: a browser that was left open opens nothing of weight. */
    boolean isFresh() {
        return signIn.isFresh(who());
    }

    /** Whether it was when a form was opened that is sent now. */
    boolean wasFresh() {
        return signIn.isFresh(who(), TO_FILL_IN);
    }

    /** To where a new code is asked for, and back to the page. */
    static RestResponse<TemplateInstance> toNewCode(String page) {
        return Answers.to("/saya/masuk?lanjut=" + URLEncoder.encode(page, StandardCharsets.UTF_8));
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
