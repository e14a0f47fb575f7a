package id.edokter.person;

import id.edokter.challenge.AgainstRobots;
import id.edokter.challenge.Purpose;
import id.edokter.family.AccountClosed;
import id.edokter.family.PhoneSignIn;
import id.edokter.family.PhoneSignIn.AskedCode;
import id.edokter.family.SignedInFamily;
import id.edokter.family.TooManyCodes;
import id.edokter.family.WrongPhoneCode;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.PhoneNumber;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.LocalPath;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.jboss.resteasy.reactive.RestResponse;

/** The door for patients: a telephone's number, then the code that was sent to it. */
@Path("/saya")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DoorPages {

    static final String DOOR = "/saya/masuk";
    private static final String CODE = "/saya/kode";

    /**
     * The page that asks for the number.
     *
     * @param next the page that was wanted
     * @param again whether somebody is in already, whose last code is too old for the page that was wanted
     * @param closed null unless too many codes were asked for
     */
    record PhoneForm(String phone, String next, boolean again, FormErrors errors, Waiting closed) {}

    /**
     * The page that asks for the code.
     *
     * @param over whether this code is spent, so that only another helps
     */
    record CodeForm(AskedCode asked, String next, FormErrors errors, boolean over, Waiting closed) {}

    private final PhoneSignIn signIn;
    private final Browser browser;
    private final Wording wording;
    private final SecurityIdentity identity;
    private final Clock clock;

    DoorPages(PhoneSignIn signIn, Browser browser, Wording wording, SecurityIdentity identity, Clock clock) {
        this.signIn = signIn;
        this.browser = browser;
        this.wording = wording;
        this.identity = identity;
        this.clock = clock;
    }

    @GET
    @Path("masuk")
    public TemplateInstance askForPhone(@QueryParam("lanjut") String next) {
        return signIn.isOpen() ? Pages.signIn(form("", LocalPath.of(next, ""), FormErrors.NONE, null)) : Pages.closed();
    }

    @POST
    @AgainstRobots(Purpose.CODE)
    @Path("masuk")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takePhone(
            @FormParam("phone") String typed, @FormParam("lanjut") String wanted) {
        if (!signIn.isOpen()) return Answers.to(DOOR);
        var next = LocalPath.of(wanted, "");
        var errors = new FieldErrors();
        var phone = errors.read("phone", () -> phone(typed));
        if (errors.any())
            return Answers.unprocessable(Pages.signIn(form(shown(typed), next, wording.errors(errors.all()), null)));
        try {
            browser.asks(signIn.ask(phone, browser.origin(), wording.locale()));
            return Answers.to(with(CODE, next));
        } catch (TooManyCodes closed) {
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(Pages.signIn(form(shown(typed), next, FormErrors.NONE, waiting)), waiting);
        }
    }

    @GET
    @Path("kode")
    public RestResponse<TemplateInstance> askForCode(@QueryParam("lanjut") String wanted) {
        var next = LocalPath.of(wanted, "");
        return browser.request()
                .flatMap(signIn::asked)
                .map(asked -> RestResponse.ok(Pages.code(new CodeForm(asked, next, FormErrors.NONE, false, null))))
                .orElseGet(() -> Answers.to(with(DOOR, next)));
    }

    @POST
    @Path("kode")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeCode(@FormParam("code") String code, @FormParam("lanjut") String wanted) {
        var next = LocalPath.of(wanted, "");
        var request = browser.request();
        var asked = request.flatMap(signIn::asked);
        if (asked.isEmpty()) return Answers.to(with(DOOR, next));
        var errors = new FieldErrors();
        boolean over = false;
        if (code == null || code.isBlank()) {
            errors.add("code", "phone_code_missing");
        } else {
            try {
                browser.takes(signIn.enter(request.get(), code, browser.origin()));
                return Answers.to(next.isEmpty() ? HomePages.HOME : next);
            } catch (WrongPhoneCode wrong) {
                errors.add("code", wrong.key(), wrong.arguments().toArray());
                over = wrong.left == 0;
            } catch (AccountClosed closed) {
                errors.add("code", closed.key());
            }
        }
        return Answers.unprocessable(
                Pages.code(new CodeForm(asked.get(), next, wording.errors(errors.all()), over, null)));
    }

    /** Another code to the same number, when the first did not come. */
    @POST
    @AgainstRobots(Purpose.CODE)
    @Path("kode/lagi")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> askAgain(@FormParam("lanjut") String wanted) {
        if (!signIn.isOpen()) return Answers.to(DOOR);
        var next = LocalPath.of(wanted, "");
        var request = browser.request();
        try {
            browser.asks(signIn.askAgain(request.orElse(""), browser.origin(), wording.locale()));
            return Answers.to(with(CODE, next));
        } catch (NotFoundException nothingAsked) {
            return Answers.to(with(DOOR, next));
        } catch (TooManyCodes closed) {
            var asked = request.flatMap(signIn::asked);
            if (asked.isEmpty()) return Answers.to(with(DOOR, next));
            var waiting = Waiting.of(closed.until, clock);
            return Answers.tooMany(
                    Pages.code(new CodeForm(asked.get(), next, FormErrors.NONE, false, waiting)), waiting);
        }
    }

    private PhoneForm form(String phone, String next, FormErrors errors, Waiting closed) {
        boolean again = !next.isEmpty()
                && SignedInFamily.find(identity)
                        .filter(who -> !signIn.isFresh(who))
                        .isPresent();
        return new PhoneForm(phone, next, again, errors, closed);
    }

    private static PhoneNumber phone(String typed) {
        if (typed == null || typed.isBlank()) throw new InvalidValue("phone_missing");
        return PhoneNumber.of(typed);
    }

    private static String with(String page, String next) {
        return next.isEmpty() ? page : page + "?lanjut=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }

    private static String shown(String typed) {
        return typed == null ? "" : typed;
    }
}
