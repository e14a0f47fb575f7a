package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.booking.Channel;
import id.edokter.family.Member;
import id.edokter.privacy.Consent;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.web.Answers;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
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
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** What the family agreed to, for each person and purpose; given and withdrawn with one press. */
@Path("/saya/persetujuan")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class ConsentPages {

    private static final String PAGE = "/saya/persetujuan";

    /**
     * A purpose, and how it stands.
     *
     * @param version of the text that is shown
     * @param last the decision that counts; null before the first
     */
    record Line(Purpose purpose, String version, Consent last) {

        public boolean isGiven() {
            return last != null && last.given;
        }
    }

    record Person(Member member, List<Line> lines) {}

    record View(List<Person> people, boolean others, Done done) {}

    private final Consents consents;
    private final ConsentWords words;
    private final Asker asker;

    ConsentPages(Consents consents, ConsentWords words, Asker asker) {
        this.consents = consents;
        this.words = words;
        this.asker = asker;
    }

    @GET
    public TemplateInstance show(@QueryParam("selesai") String done) {
        return Pages.consents(
                new View(asker.proved().stream().map(this::person).toList(), asker.hasOthers(), Done.of(done)));
    }

    private Person person(Member member) {
        var current = consents.current(member.patient());
        return new Person(
                member,
                Arrays.stream(Purpose.values())
                        .map(purpose -> new Line(purpose, words.of(purpose).version(), current.get(purpose)))
                        .toList());
    }

    /** @param version of the text that was on the page: whoever saw another one is shown this one first */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> decide(
            @FormParam("patient") String patient,
            @FormParam("purpose") String purpose,
            @FormParam("version") String version,
            @FormParam("given") String given) {
        // a form that names nobody decides nothing
        if (patient == null) return Answers.to(PAGE);
        var member = asker.member(Reading.id(patient).orElseThrow(NotFoundException::new));
        var what = Arrays.stream(Purpose.values())
                .filter(p -> p.name().equals(purpose))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        boolean yes = "ya".equals(given);
        // agreeing needs the words agreed to; withdrawing needs none
        if (yes && !words.of(what).version().equals(version)) return Answers.to(PAGE);
        consents.decide(asker.witness(), member.patient(), what, yes, words.of(what), Channel.WEB);
        return Answers.to((yes ? Done.GIVEN : Done.NOT_GIVEN).at(PAGE));
    }
}
