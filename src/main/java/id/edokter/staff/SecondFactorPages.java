package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongCode;
import id.edokter.account.WrongOwnPassword;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.HospitalSettings;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;

/** The own second factor: set up, recovery codes made anew, removed. */
@Path("/akun/faktor-kedua")
@RolesAllowed(Role.Names.STAFF)
@Produces(MediaType.TEXT_HTML)
class SecondFactorPages {

    private static final String HERE = "/akun/faktor-kedua";
    private static final String PROOF = "ownPassword";
    /** The page has both forms; what is wrong is told beside the right one. */
    private static final String PROOF_TO_REMOVE = "removePassword";

    private final SignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final HospitalSettings hospital;
    private final String script;

    SecondFactorPages(
            SignIn signIn,
            SecurityIdentity identity,
            Browser browser,
            Wording wording,
            Clock clock,
            HospitalSettings hospital,
            Assets assets) {
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.hospital = hospital;
        this.script = assets.address("password.js");
    }

    @GET
    public TemplateInstance show() {
        return page(FormErrors.NONE, null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enrol(@FormParam("code") String code, @FormParam(PROOF) String password) {
        return proved(PROOF, password, () -> enrol(code));
    }

    private RestResponse<TemplateInstance> enrol(String code) {
        try {
            var enrolled = signIn.enrol(who(), code);
            browser.takes(enrolled.next());
            return RestResponse.ok(Pages.recoveryCodes(
                    new SecondFactorView.Codes(enrolled.recoveryCodes(), Done.SECOND_FACTOR.at(SignInPages.HOME))));
        } catch (WrongCode wrong) {
            return wrong("code", wrong.key());
        }
    }

    @POST
    @Path("kode-cadangan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> renewCodes(@FormParam(PROOF) String password) {
        return proved(
                PROOF,
                password,
                () -> RestResponse.ok(Pages.recoveryCodes(
                        new SecondFactorView.Codes(signIn.renewRecoveryCodes(who()), SignInPages.HOME))));
    }

    @POST
    @Path("penghapusan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(@FormParam(PROOF_TO_REMOVE) String password) {
        return proved(PROOF_TO_REMOVE, password, () -> {
            signIn.dropSecondFactor(who());
            return Answers.to(Done.SECOND_FACTOR_REMOVED.at(SignInPages.HOME));
        });
    }

    private RestResponse<TemplateInstance> proved(
            String field, String password, Supplier<RestResponse<TemplateInstance>> act) {
        try {
            signIn.prove(who(), password);
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(page(FormErrors.NONE, waiting), waiting);
        } catch (WrongOwnPassword no) {
            return wrong(field, no.key());
        }
        return act.get();
    }

    private RestResponse<TemplateInstance> wrong(String field, String key) {
        var errors = new FieldErrors();
        errors.add(field, key);
        return Answers.unprocessable(page(wording.errors(errors.all()), null));
    }

    private TemplateInstance page(FormErrors errors, Waiting closed) {
        var who = who();
        var own = signIn.own(who);
        boolean isSet = own.account().hasSecondFactor();
        var setUp = isSet ? null : SecondFactorView.of(signIn.enrolment(who, hospital.name()), HERE, "", errors);
        return Pages.secondFactor(
                new SecondFactorView.Own(
                        who, isSet, !own.account().isAdministrator(), own.recoveryCodes(), setUp, errors, closed),
                script);
    }

    private SignedIn who() {
        return SignedIn.of(identity);
    }
}
