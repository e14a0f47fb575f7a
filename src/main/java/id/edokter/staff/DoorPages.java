package id.edokter.staff;

import id.edokter.account.Role;
import id.edokter.account.SessionIsOver;
import id.edokter.account.SignIn;
import id.edokter.account.SignedIn;
import id.edokter.account.Stage;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongCode;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.HospitalSettings;
import id.edokter.web.LocalPath;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What is asked for between the password and the open door: the code, an own password, a second factor. */
@Path("/masuk")
@RolesAllowed({Role.Names.SIGNING_IN, Role.Names.STAFF})
@Produces(MediaType.TEXT_HTML)
class DoorPages {

    /**
     * A page of these.
     *
     * @param next the page that was wanted
     * @param closed null unless there were too many tries
     */
    record Form(SignedIn who, String next, FormErrors errors, Waiting closed) {}

    private final SignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final HospitalSettings hospital;
    private final Clock clock;
    private final String script;

    DoorPages(
            SignIn signIn,
            SecurityIdentity identity,
            Browser browser,
            Wording wording,
            HospitalSettings hospital,
            Clock clock,
            Assets assets) {
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.hospital = hospital;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    // ---- the code

    @GET
    @Path("kode")
    public RestResponse<TemplateInstance> askForCode(@QueryParam("lanjut") String next) {
        return ask(Stage.CODE, next, form -> Pages.code(form));
    }

    @POST
    @RolesAllowed(Role.Names.SIGNING_IN)
    @Path("kode")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeCode(@FormParam("code") String code, @FormParam("lanjut") String next) {
        var form = form(Stage.CODE, next);
        var errors = new FieldErrors();
        if (code == null || code.isBlank()) {
            errors.add("code", "sign_in_code_missing");
            return Answers.unprocessable(Pages.code(wrong(form, errors)));
        }
        try {
            var step = signIn.withCode(form.who, code);
            browser.takes(step);
            return Answers.to(SignInPages.page(step, form.next));
        } catch (WrongCode wrong) {
            errors.add("code", wrong.key());
            return Answers.unprocessable(Pages.code(wrong(form, errors)));
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(Pages.code(new Form(form.who, form.next, FormErrors.NONE, waiting)), waiting);
        }
    }

    // ---- an own password

    @GET
    @Path("kata-sandi")
    public RestResponse<TemplateInstance> askForPassword(@QueryParam("lanjut") String next) {
        return ask(Stage.NEW_PASSWORD, next, form -> Pages.firstPassword(form, script));
    }

    @POST
    @RolesAllowed(Role.Names.SIGNING_IN)
    @Path("kata-sandi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takePassword(
            @FormParam("newPassword") String password, @FormParam("lanjut") String next) {
        var form = form(Stage.NEW_PASSWORD, next);
        try {
            var step = signIn.replaceFirstPassword(form.who, password);
            browser.takes(step);
            return Answers.to(SignInPages.page(step, form.next));
        } catch (InvalidValue invalid) {
            var errors = new FieldErrors();
            errors.add("newPassword", invalid.key(), invalid.arguments().toArray());
            return Answers.unprocessable(Pages.firstPassword(wrong(form, errors), script));
        }
    }

    // ---- a second factor

    @GET
    @Path("faktor-kedua")
    public RestResponse<TemplateInstance> askToEnrol(@QueryParam("lanjut") String next) {
        return ask(Stage.ENROLMENT, next, form -> Pages.enrolment(enrolment(form, FormErrors.NONE)));
    }

    @POST
    @RolesAllowed(Role.Names.SIGNING_IN)
    @Path("faktor-kedua")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enrol(@FormParam("code") String code, @FormParam("lanjut") String next) {
        var form = form(Stage.ENROLMENT, next);
        try {
            var enrolled = signIn.enrol(form.who, code);
            browser.takes(enrolled.next());
            return RestResponse.ok(Pages.recoveryCodes(
                    new SecondFactorView.Codes(enrolled.recoveryCodes(), LocalPath.of(next, SignInPages.HOME))));
        } catch (WrongCode wrong) {
            var errors = new FieldErrors();
            errors.add("code", wrong.key());
            return Answers.unprocessable(Pages.enrolment(enrolment(form, wording.errors(errors.all()))));
        }
    }

    private SecondFactorView enrolment(Form form, FormErrors errors) {
        return SecondFactorView.of(
                signIn.enrolment(form.who, hospital.name()), "/masuk/faktor-kedua", form.next, errors);
    }

    /** Who is elsewhere, be it further, is led there. */
    private RestResponse<TemplateInstance> ask(Stage stage, String next, Function<Form, TemplateInstance> page) {
        var now = SignedIn.of(identity).stage();
        return now == stage
                ? RestResponse.ok(page.apply(form(stage, next)))
                : Answers.to(SignInPages.page(new SignIn.Step("", now), next));
    }

    /** @throws SessionIsOver when something else is asked for, or nothing any more */
    private Form form(Stage stage, String next) {
        var who = SignedIn.of(identity);
        if (who.stage() != stage) throw new SessionIsOver();
        return new Form(who, LocalPath.of(next, ""), FormErrors.NONE, null);
    }

    private Form wrong(Form form, FieldErrors errors) {
        return new Form(form.who, form.next, wording.errors(errors.all()), null);
    }
}
