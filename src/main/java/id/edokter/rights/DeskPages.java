package id.edokter.rights;

import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.Channel;
import id.edokter.patient.Patient;
import id.edokter.patient.PatientRegistry;
import id.edokter.privacy.AlreadyAsked;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.privacy.Remark;
import id.edokter.privacy.RequestKind;
import id.edokter.privacy.Requests;
import id.edokter.privacy.TooManyCorrections;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** A request or a consent, taken down at the desk for somebody who stands there with the card and has no telephone. */
@Path("/permintaan/baru")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DeskPages {

    private static final String GIVEN = "GIVEN_";
    private static final String WITHDRAWN = "WITHDRAWN_";

    /** What was typed, as it was typed. */
    static class Typed {
        @FormParam("number")
        public String number;

        @FormParam("birthDay")
        public String birthDay;

        @FormParam("birthMonth")
        public String birthMonth;

        @FormParam("birthYear")
        public String birthYear;

        @FormParam("kind")
        public String kind;

        @FormParam("wish")
        public String wish;

        @FormParam("seen")
        public String seen;

        public boolean isSeen() {
            return "ya".equals(seen);
        }
    }

    record Form(SignedIn who, Typed typed, List<Choice> kinds, FormErrors errors, Done done) {}

    private final Requests requests;
    private final Consents consents;
    private final ConsentWords consentWords;
    private final PatientRegistry patients;
    private final Asker asker;
    private final Wording wording;
    private final Clock clock;

    DeskPages(
            Requests requests,
            Consents consents,
            ConsentWords consentWords,
            PatientRegistry patients,
            Asker asker,
            Wording wording,
            Clock clock) {
        this.requests = requests;
        this.consents = consents;
        this.consentWords = consentWords;
        this.patients = patients;
        this.asker = asker;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@QueryParam("selesai") String done) {
        return page(new Typed(), FormErrors.NONE, Done.of(done));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> take(@BeanParam Typed typed) {
        var errors = new FieldErrors();
        var today = Wib.date(clock.instant());
        var born = errors.read(
                "birthDate", () -> BookingAnswers.birthDate(typed.birthDay, typed.birthMonth, typed.birthYear, today));
        if (kinds().noneMatch(choice -> choice.value().equals(typed.kind))) errors.add("kind", "request_kind");
        var remark = errors.read("wish", () -> new Remark(typed.wish));
        if (remark != null && remark.isEmpty() && RequestKind.CORRECTION.name().equals(typed.kind))
            errors.add("wish", "wish_missing");
        if (!typed.isSeen()) errors.add("seen", "card_not_seen");
        var number = typed.number == null ? "" : typed.number.replaceAll("\\s", "");
        var patient = born == null
                ? Optional.<Patient>empty()
                : patients.withNumber(number, born).filter(p -> !p.isErased());
        if (born != null && patient.isEmpty()) errors.add("number", "nobody_with_number");
        if (errors.any()) return Answers.unprocessable(page(typed, wording.errors(errors.all()), Done.NOTHING));
        try {
            note(patient.get().id, typed.kind, remark);
        } catch (AlreadyAsked | TooManyCorrections no) {
            errors.add("kind", no.key(), no.arguments().toArray());
            return Answers.unprocessable(page(typed, wording.errors(errors.all()), Done.NOTHING));
        }
        return Answers.to(Done.TAKEN.at("/permintaan/baru"));
    }

    private void note(long patient, String kind, Remark wish) {
        boolean given = kind.startsWith(GIVEN);
        if (!given && !kind.startsWith(WITHDRAWN)) {
            requests.ask(asker.staffWitness(), patient, RequestKind.valueOf(kind), wish, Channel.DESK);
            return;
        }
        var purpose = Purpose.valueOf(kind.substring((given ? GIVEN : WITHDRAWN).length()));
        consents.decide(asker.staffWitness(), patient, purpose, given, consentWords.of(purpose), Channel.DESK);
    }

    private Stream<Choice> kinds() {
        var words = Wording.bundle(RightsMessages.class, wording.locale());
        return Stream.of(
                        Arrays.stream(RequestKind.values())
                                .map(kind -> new Choice(kind.name(), words.kind(kind), words.kind_hint(kind))),
                        Arrays.stream(Purpose.values())
                                .map(purpose -> new Choice(
                                        GIVEN + purpose, words.desk_given(purpose), words.consent_text(purpose))),
                        Arrays.stream(Purpose.values())
                                .map(purpose -> new Choice(WITHDRAWN + purpose, words.desk_withdrawn(purpose), "")))
                .flatMap(choices -> choices);
    }

    private TemplateInstance page(Typed typed, FormErrors errors, Done done) {
        return Pages.desk(new Form(asker.staff(), typed, kinds().toList(), errors, done));
    }
}
