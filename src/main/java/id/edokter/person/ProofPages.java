package id.edokter.person;

import id.edokter.account.Role;
import id.edokter.family.AlreadyLinked;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.PhoneSignIn.AskedCode;
import id.edokter.family.SignedInFamily;
import id.edokter.family.TooManyCodes;
import id.edokter.family.WrongPhoneCode;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The proof who somebody of the family is, by a code to the telephone that the register has. Whether there was anybody
 * to send it to is never told: who has no code goes to the desk.
 */
@Path("/saya/keluarga/{id}/kode")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class ProofPages {

    /**
     * The page.
     *
     * @param asked null when no code was asked for, or the last is spent
     * @param closed null unless too many were asked for
     */
    record ProofForm(Member member, AskedCode asked, FormErrors errors, Waiting closed) {

        public String page() {
            return FamilyPages.address(member) + "/kode";
        }

        public String back() {
            return FamilyPages.address(member);
        }
    }

    private final Family family;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;

    ProofPages(Family family, SecurityIdentity identity, Browser browser, Wording wording, Clock clock) {
        this.family = family;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("id") String id) {
        var member = family.linked(who(), Id.of(id));
        if (!family.canBeProvedByCode(who(), member.link())) return Answers.to(FamilyPages.address(member));
        return RestResponse.ok(Pages.proof(form(member, FormErrors.NONE, null)));
    }

    /** Sends a code, or another. */
    @POST
    @Path("kirim")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> send(@PathParam("id") String id) {
        var member = family.linked(who(), Id.of(id));
        if (member.isProved()) return Answers.to(FamilyPages.address(member));
        try {
            family.askProof(who(), member.link(), browser.origin(), wording.locale());
            return Answers.to(FamilyPages.address(member) + "/kode");
        } catch (TooManyCodes closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(Pages.proof(form(member, FormErrors.NONE, waiting)), waiting);
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@PathParam("id") String id, @FormParam("code") String code) {
        var member = family.linked(who(), Id.of(id));
        if (member.isProved()) return Answers.to(Done.PROVED.at(FamilyPages.address(member)));
        var errors = new FieldErrors();
        if (code == null || code.isBlank()) {
            errors.add("code", "phone_code_missing");
        } else {
            try {
                family.prove(who(), member.link(), code, browser.address());
                return Answers.to(Done.PROVED.at(FamilyPages.address(member)));
            } catch (WrongPhoneCode wrong) {
                errors.add("code", wrong.key(), wrong.arguments().toArray());
            } catch (AlreadyLinked already) {
                errors.add("code", already.key());
            }
        }
        return Answers.unprocessable(Pages.proof(form(member, wording.errors(errors.all()), null)));
    }

    private ProofForm form(Member member, FormErrors errors, Waiting closed) {
        return new ProofForm(member, family.proofAsked(who(), member.link()).orElse(null), errors, closed);
    }

    private SignedInFamily who() {
        return SignedInFamily.of(identity);
    }
}
