package id.edokter.staff;

import id.edokter.account.SignIn;
import id.edokter.account.SignIn.Step;
import id.edokter.account.Stage;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongCredentials;
import id.edokter.provider.Provider;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.LocalPath;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** The door for staff: user name and password. */
@Path("/masuk")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class SignInPages {

    static final String HOME = "/akun";

    /**
     * The page.
     *
     * @param next the page that was wanted
     * @param closed null unless there were too many tries
     * @param provider what the hospital's or the city's own sign-in is called; empty when there is none
     * @param turned why it did not let somebody in just now
     */
    record Form(String userName, String next, FormErrors errors, Waiting closed, String provider, TurnedBack turned) {}

    private final SignIn signIn;
    private final Provider provider;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;
    private final String script;

    SignInPages(SignIn signIn, Provider provider, Browser browser, Wording wording, Clock clock, Assets assets) {
        this.signIn = signIn;
        this.provider = provider;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
        this.script = assets.address("password.js");
    }

    @GET
    public TemplateInstance ask(@QueryParam("lanjut") String next, @QueryParam("kota") String turned) {
        return page("", next, FormErrors.NONE, null, TurnedBack.of(turned));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enter(
            @FormParam("userName") String userName,
            @FormParam("password") String password,
            @FormParam("lanjut") String next) {
        var errors = new FieldErrors();
        if (userName == null || userName.isBlank()) errors.add("userName", "user_name_missing");
        if (password == null || password.isEmpty()) errors.add("password", "password_missing");
        if (errors.any()) return wrong(userName, next, errors);
        try {
            var step = signIn.withPassword(userName, password, browser.origin());
            browser.takes(step);
            return Answers.to(page(step, next));
        } catch (WrongCredentials wrong) {
            errors.add("userName", wrong.key());
            return wrong(userName, next, errors);
        } catch (TooManyTries closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(page(userName, next, FormErrors.NONE, waiting, TurnedBack.NOT), waiting);
        }
    }

    private RestResponse<TemplateInstance> wrong(String userName, String next, FieldErrors errors) {
        return Answers.unprocessable(page(userName, next, wording.errors(errors.all()), null, TurnedBack.NOT));
    }

    private TemplateInstance page(String userName, String next, FormErrors errors, Waiting closed, TurnedBack turned) {
        var offered = provider.isOn() ? provider.label() : "";
        return Pages.signIn(
                new Form(
                        shown(userName),
                        LocalPath.of(next, ""),
                        errors,
                        closed,
                        offered,
                        offered.isEmpty() ? TurnedBack.NOT : turned),
                script);
    }

    private static String shown(String userName) {
        return userName == null ? "" : userName;
    }

    /** Where the step leads; afterwards to the page that was wanted. */
    static String page(Step step, String next) {
        var wanted = LocalPath.of(next, HOME);
        if (step.stage() == Stage.OPEN) return wanted;
        return "/masuk/"
                + switch (step.stage()) {
                    case CODE -> "kode";
                    case NEW_PASSWORD -> "kata-sandi";
                    default -> "faktor-kedua";
                }
                + "?lanjut=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
    }
}
