package id.edokter.staff;

import id.edokter.account.Account;
import id.edokter.account.Accounts;
import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongOwnPassword;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
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
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** Ends or resets something of an account, after asking once more, and only for an administrator who proves to be it. */
@Path("/petugas/{userName}/{act}")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class ActPages {

    /** @param closed null unless there were too many tries */
    record Form(SignedIn who, Account account, AccountAct act, FormErrors errors, Waiting closed) {

        public String back() {
            return "/petugas/" + account.userName;
        }

        public String here() {
            return back() + "/" + act.word;
        }
    }

    private final Accounts accounts;
    private final SignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    ActPages(
            Accounts accounts,
            SignIn signIn,
            SecurityIdentity identity,
            Browser browser,
            Wording wording,
            Clock clock,
            Assets assets) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    public TemplateInstance ask(@PathParam("userName") String userName, @PathParam("act") String act) {
        return Pages.act(new Form(who(), account(userName), act(act), FormErrors.NONE, null), script);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> act(
            @PathParam("userName") String userName,
            @PathParam("act") String word,
            @FormParam("ownPassword") String password) {
        var account = account(userName);
        var act = act(word);
        var who = who();
        try {
            signIn.prove(who, password);
            return done(act, account, who);
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(Pages.act(new Form(who, account, act, FormErrors.NONE, waiting), script), waiting);
        } catch (WrongOwnPassword no) {
            var errors = new FieldErrors();
            errors.add("ownPassword", no.key());
            return Answers.unprocessable(
                    Pages.act(new Form(who, account, act, wording.errors(errors.all()), null), script));
        }
    }

    private RestResponse<TemplateInstance> done(AccountAct act, Account account, SignedIn who) {
        var witness = browser.witness(who);
        var page = "/petugas/" + account.userName;
        switch (act) {
            case NEW_PASSWORD -> {
                var first = accounts.resetPassword(witness, account.userName);
                return RestResponse.ok(Pages.told(who, new AccountPages.Told(first, account.name)));
            }
            case NO_SECOND_FACTOR -> accounts.removeSecondFactor(witness, account.userName);
            case END_SESSIONS -> accounts.endSessions(witness, account.userName);
            case DISABLE -> accounts.disable(witness, account.userName);
            case ENABLE -> accounts.enable(witness, account.userName);
        }
        return Answers.to(
                switch (act) {
                    case NO_SECOND_FACTOR -> Done.SECOND_FACTOR_REMOVED.at(page);
                    case END_SESSIONS -> Done.SESSIONS.at(page);
                    case DISABLE -> Done.DISABLED.at(page);
                    default -> Done.ENABLED.at(page);
                });
    }

    private Account account(String userName) {
        return accounts.named(userName).orElseThrow(NotFoundException::new);
    }

    private static AccountAct act(String word) {
        return AccountAct.of(word).orElseThrow(NotFoundException::new);
    }

    private SignedIn who() {
        return SignedIn.of(identity);
    }
}
