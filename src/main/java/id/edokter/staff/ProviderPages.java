package id.edokter.staff;

import id.edokter.account.SignIn;
import id.edokter.account.TooManyTries;
import id.edokter.account.WrongCredentials;
import id.edokter.provider.NotProved;
import id.edokter.provider.Provider;
import id.edokter.provider.ProviderAway;
import id.edokter.shared.Secrets;
import id.edokter.web.Answers;
import id.edokter.web.LocalPath;
import io.quarkus.qute.TemplateInstance;
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
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** To the hospital's or the city's own sign-in, and back. Not there unless one is configured. */
@Path("/masuk/kota")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class ProviderPages {

    /** The page that sends on to the provider. */
    record Leaving(String provider, String address) {}

    private final Provider provider;
    private final SignIn signIn;
    private final Browser browser;

    ProviderPages(Provider provider, SignIn signIn, Browser browser) {
        this.provider = provider;
        this.signIn = signIn;
        this.browser = browser;
    }

    /**
     * Sends on by a page and not by an answer: a form of ours may lead to our own site only, also by detours (the
     * policy's {@code form-action}), and how many sites the provider sends people through is its own business.
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> leave(@FormParam("lanjut") String next) {
        refuseUnlessOn();
        var secret = Secrets.token();
        try {
            var address = provider.addressFor(secret).toString();
            browser.leaves(secret, LocalPath.of(next, ""));
            return ResponseBuilder.ok(Pages.leaving(new Leaving(provider.label(), address)))
                    .header("Refresh", "0;url=" + address)
                    .build();
        } catch (ProviderAway away) {
            return Answers.to(TurnedBack.AWAY.at(next));
        }
    }

    /** What the address carries is used up by this, and left behind: whatever comes of it is another page. */
    @GET
    @Path("kembali")
    public RestResponse<TemplateInstance> comeBack(
            @QueryParam("state") String state,
            @QueryParam("code") String code,
            @QueryParam("error") String error,
            @QueryParam("iss") String issuer) {
        refuseUnlessOn();
        var left = browser.comesBack();
        // another browser was sent away, or nobody was: whoever made this address wants somebody in as somebody else
        if (left.isEmpty()) return Answers.to(TurnedBack.NOT_PROVED.at(""));
        var next = LocalPath.of(left.get().next(), "");
        try {
            var person = provider.whoIs(left.get().secret(), new Provider.Answer(state, code, error, issuer));
            var step =
                    signIn.withProvider(person.name(), person.subject(), person.showedSecondFactor(), browser.origin());
            browser.takes(step);
            return Answers.to(SignInPages.page(step, next));
        } catch (NotProved not) {
            return Answers.to(TurnedBack.NOT_PROVED.at(next));
        } catch (ProviderAway away) {
            return Answers.to(TurnedBack.AWAY.at(next));
        } catch (WrongCredentials unknown) {
            return Answers.to(TurnedBack.UNKNOWN.at(next));
        } catch (TooManyTries often) {
            return Answers.to(TurnedBack.TOO_OFTEN.at(next));
        }
    }

    private void refuseUnlessOn() {
        if (!provider.isOn()) throw new NotFoundException();
    }
}
