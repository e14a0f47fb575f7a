package id.edokter.person;

import id.edokter.account.Role;
import id.edokter.booking.BookingAnswers;
import id.edokter.family.Family;
import id.edokter.family.SignedInFamily;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Masked;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
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
import org.jboss.resteasy.reactive.RestResponse;

/** How else than by its telephone a family is told. */
@Path("/saya/kabar")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class ContactPages {

    private static final String HERE = "/saya/kabar";

    /** @param phone the last digits of the telephone that is signed in */
    record View(String phone, String email, String first, FormErrors errors, Done done) {}

    private final Family family;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;

    ContactPages(Family family, SecurityIdentity identity, Browser browser, Wording wording) {
        this.family = family;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
    }

    @GET
    public TemplateInstance show(@QueryParam("selesai") String done) {
        var contact = family.contact(who());
        var first = contact.first() == null ? "" : contact.first().name();
        return Pages.contact(view(contact.address(), first, FormErrors.NONE, Done.of(done)));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(@FormParam("email") String email, @FormParam("first") String first) {
        var errors = new FieldErrors();
        var contact = BookingAnswers.contact(email, first, errors, "");
        if (errors.any())
            return Answers.unprocessable(Pages.contact(view(email, first, wording.errors(errors.all()), Done.NOTHING)));
        family.isToldAt(who(), contact, browser.address());
        return Answers.to(Done.CONTACT.at(HERE));
    }

    private View view(String email, String first, FormErrors errors, Done done) {
        return new View(Masked.phone(who().phone()), Reading.typed(email), Reading.typed(first), errors, done);
    }

    private SignedInFamily who() {
        return SignedInFamily.of(identity);
    }
}
