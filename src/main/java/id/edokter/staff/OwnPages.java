package id.edokter.staff;

import id.edokter.account.Account;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignInSession;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongOwnPassword;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The own account: who one is here, the password, and where one is signed in. */
@Path("/")
@RolesAllowed(Role.Names.STAFF)
@Produces(MediaType.TEXT_HTML)
class OwnPages {

    /**
     * The page.
     *
     * @param done what was just done, for a note on top
     */
    record Own(SignedIn who, Account account, long recoveryCodes, List<SignInSession> sessions, Done done) {}

    /** @param closed null unless there were too many tries */
    record PasswordForm(SignedIn who, FormErrors errors, Waiting closed) {}

    private final SignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    OwnPages(SignIn signIn, SecurityIdentity identity, Browser browser, Wording wording, Clock clock, Assets assets) {
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    @Path("akun")
    public TemplateInstance show(@QueryParam("selesai") String done) {
        var who = who();
        var own = signIn.own(who);
        return Pages.own(new Own(who, own.account(), own.recoveryCodes(), own.sessions(), Done.of(done)));
    }

    // ---- the password

    @GET
    @Path("akun/kata-sandi")
    public TemplateInstance askForPassword() {
        return Pages.password(new PasswordForm(who(), FormErrors.NONE, null), script);
    }

    @POST
    @Path("akun/kata-sandi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> changePassword(
            @FormParam("ownPassword") String current, @FormParam("newPassword") String wanted) {
        var who = who();
        var errors = new FieldErrors();
        try {
            signIn.changePassword(who, current, wanted);
            browser.isKnownTo(who);
            return Answers.to(Done.PASSWORD.at(SignInPages.HOME));
        } catch (InvalidValue invalid) {
            errors.add("newPassword", invalid.key(), invalid.arguments().toArray());
        } catch (WrongOwnPassword wrong) {
            errors.add("ownPassword", wrong.key());
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(Pages.password(new PasswordForm(who, FormErrors.NONE, waiting), script), waiting);
        }
        return Answers.unprocessable(Pages.password(new PasswordForm(who, wording.errors(errors.all()), null), script));
    }

    // ---- where one is signed in

    /** Another's session is as if it were not there. */
    @POST
    @Path("akun/sesi/{id}/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(@PathParam("id") String id) {
        long session = Reading.id(id).orElseThrow(NotFoundException::new);
        var who = who();
        if (!signIn.end(who, session)) throw new NotFoundException();
        return Answers.to(Done.SESSION.at(SignInPages.HOME));
    }

    @POST
    @Path("akun/sesi-lain/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endOthers() {
        signIn.endOthers(who());
        return Answers.to(Done.SESSIONS.at(SignInPages.HOME));
    }

    @POST
    @Path("keluar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> leave() {
        signIn.signOut(who());
        browser.forgets();
        return Answers.to("/masuk");
    }

    private SignedIn who() {
        return SignedIn.of(identity);
    }
}
