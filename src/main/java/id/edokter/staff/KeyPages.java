package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.account.SignIn;
import id.edokter.account.SignedIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongOwnPassword;
import id.edokter.client.ApiKey;
import id.edokter.client.ApiKeyNameTaken;
import id.edokter.client.ApiKeys;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** Other systems and their keys: given, told once, taken away. */
@Path("/sistem-lain")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class KeyPages {

    private static final String HERE = "/sistem-lain";

    /**
     * The page.
     *
     * @param name of a new one, as typed
     * @param told a new key, on the one page that ever shows it; empty for none
     * @param closed null unless there were too many tries
     */
    record Listed(
            SignedIn who, List<ApiKey> keys, String name, String told, FormErrors errors, Waiting closed, Done done) {

        /** For the field of the next one. */
        public String typed() {
            return told.isEmpty() ? name : "";
        }
    }

    /** Before a key is taken away. */
    record Revocation(SignedIn who, String name, FormErrors errors, Waiting closed) {}

    private final ApiKeys keys;
    private final SignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    KeyPages(
            ApiKeys keys,
            SignIn signIn,
            SecurityIdentity identity,
            Browser browser,
            Wording wording,
            Clock clock,
            Assets assets) {
        this.keys = keys;
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    public TemplateInstance list(@QueryParam("selesai") String done) {
        return page("", "", FormErrors.NONE, null, Done.of(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(
            @FormParam("name") String name, @FormParam("ownPassword") String password) {
        var errors = new FieldErrors();
        var typed = name == null ? "" : name.strip();
        try {
            signIn.prove(who(), password);
            var key = keys.create(browser.witness(who()), typed);
            return RestResponse.ok(page(typed, key, FormErrors.NONE, null, Done.NOTHING));
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(page(typed, "", FormErrors.NONE, waiting, Done.NOTHING), waiting);
        } catch (WrongOwnPassword no) {
            errors.add("ownPassword", no.key());
        } catch (InvalidValue shape) {
            errors.add("name", shape.key());
        } catch (ApiKeyNameTaken taken) {
            errors.add("name", taken.key(), taken.arguments().toArray());
        }
        return Answers.unprocessable(page(typed, "", wording.errors(errors.all()), null, Done.NOTHING));
    }

    @POST
    @Path("pencabutan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke(
            @FormParam("key") String name, @FormParam("ownPassword") String password) {
        if (keys.all().stream().noneMatch(key -> key.name.equals(name))) throw new NotFoundException();
        try {
            signIn.prove(who(), password);
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(asked(name, FormErrors.NONE, waiting), waiting);
        } catch (WrongOwnPassword no) {
            var errors = new FieldErrors();
            errors.add("ownPassword", no.key());
            return Answers.unprocessable(asked(name, wording.errors(errors.all()), null));
        }
        if (!keys.revoke(browser.witness(who()), name)) throw new NotFoundException();
        return Answers.to(Done.REVOKED.at(HERE));
    }

    /** Asks once more, and for the own password: another system stops working at once. */
    @GET
    @Path("pencabutan")
    public TemplateInstance askToRevoke(@QueryParam("kunci") String name) {
        if (keys.all().stream().noneMatch(key -> key.name.equals(name) && key.revokedAt == null))
            throw new NotFoundException();
        return asked(name, FormErrors.NONE, null);
    }

    private TemplateInstance asked(String name, FormErrors errors, Waiting closed) {
        return Pages.revocation(new Revocation(who(), name, errors, closed), script);
    }

    private TemplateInstance page(String name, String told, FormErrors errors, Waiting closed, Done done) {
        return Pages.keys(new Listed(who(), keys.all(), name, told, errors, closed, done), script);
    }

    private SignedIn who() {
        return SignedIn.of(identity);
    }
}
