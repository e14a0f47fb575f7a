package id.edokter.journey;

import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.family.FamilyIsFull;
import id.edokter.family.Member;
import id.edokter.family.Relation;
import id.edokter.journey.Families.Answered;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Reading;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestResponse;

/** Asks who is to be treated: who is signed in chooses one of the family, everybody else types. */
@Path("/daftar/{token}/pasien")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class PatientStep {

    static final String NEW = "baru";
    static final String KNOWN = "lama";

    /** Marks the form on which one of the family is chosen. */
    private static final String OF_THE_FAMILY = "family";

    private static final String MEMBER = "member";
    /** Nobody of the family. */
    private static final String SOMEBODY_ELSE = "lain";

    private static final String SOMEBODY_ELSE_IS_TYPED = "pasien?lain=ya";

    /**
     * The page: its choices, what was typed, what is wrong with that.
     *
     * @param back address of the page before
     * @param relations as what somebody can be kept in the family; empty unless signed in
     */
    record PatientForm(
            Heading heading,
            String back,
            List<Choice> whos,
            String who,
            List<Choice> sexes,
            List<Choice> relations,
            String relation,
            BookingAnswers typed,
            FormErrors errors) {}

    /** The page on which one of the family is chosen. */
    record FamilyForm(Heading heading, List<Choice> members, String chosen, FormErrors errors) {}

    private final Steps steps;
    private final Families families;

    PatientStep(Steps steps, Families families) {
        this.steps = steps;
        this.families = families;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@PathParam("token") String token, @QueryParam("lain") String another) {
        return steps.at(token, journey -> {
            var members = families.members();
            if (!members.isEmpty() && another == null)
                return RestResponse.ok(choice(journey, members, chosen(journey, members), List.of()));
            var typed = journey.chosen() == null
                    ? journey.answers()
                    : nobody(journey).answers();
            boolean begun = !typed.withPayerOf(BookingAnswers.NOTHING).equals(BookingAnswers.NOTHING);
            var who = !begun ? "" : typed.known() ? KNOWN : NEW;
            return RestResponse.ok(
                    page(journey, who, typed, Optional.empty(), begun ? steps.wrongOfPatient(typed) : List.of()));
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> keep(
            @PathParam("token") String token, MultivaluedMap<String, String> form, HttpServerRequest request) {
        if (form.containsKey(OF_THE_FAMILY)) return choose(token, Typed.text(form, MEMBER));
        var who = Typed.text(form, "who");
        var relation = relation(Typed.text(form, "relation"));
        return steps.keepPatient(
                token, journey -> Families.before(journey).answered(Typed.patient(form), null), journey -> {
                    var wrong = new ArrayList<FieldError>();
                    if (!who.equals(NEW) && !who.equals(KNOWN))
                        wrong.add(new FieldError("who", "who_missing", List.of()));
                    wrong.addAll(steps.wrongOfPatient(journey.answers()));
                    if (wrong.isEmpty()) wrong.addAll(add(relation, journey, request));
                    return wrong.isEmpty()
                            ? steps.toNext(journey)
                            : Answers.unprocessable(page(journey, who, journey.answers(), relation, wrong));
                });
    }

    // ---- one of the family

    private RestResponse<TemplateInstance> choose(String token, String member) {
        if (member.equals(SOMEBODY_ELSE))
            return steps.keepPatient(
                    token,
                    journey -> journey.chosen() == null ? new Answered(journey.answers(), null) : nobody(journey),
                    journey -> Steps.to(journey, SOMEBODY_ELSE_IS_TYPED));
        var wrong = new ArrayList<FieldError>();
        return steps.keepPatient(
                token,
                journey -> {
                    try {
                        return families.answered(Reading.id(member).orElse(0L), journey);
                    } catch (NotFoundException nobody) {
                        wrong.add(new FieldError(MEMBER, "member_missing", List.of()));
                        return new Answered(journey.answers(), journey.chosen());
                    }
                },
                journey -> {
                    if (wrong.isEmpty()) return steps.toNext(journey);
                    var members = families.members();
                    return members.isEmpty()
                            ? Steps.to(journey, "pasien")
                            : Answers.unprocessable(choice(journey, members, "", wrong));
                });
    }

    private TemplateInstance choice(
            BookingJourney journey, List<Member> members, String chosen, List<FieldError> wrong) {
        var words = steps.words();
        var choices = Stream.concat(
                members.stream()
                        .map(member -> new Choice(
                                String.valueOf(member.link()), member.name(), words.relation(member.relation()))),
                Stream.of(new Choice(SOMEBODY_ELSE, words.somebody_else(), words.somebody_else_hint())));
        return Pages.family(new FamilyForm(
                steps.heading(journey, Steps.Step.PATIENT), choices.toList(), chosen, steps.told(wrong)));
    }

    private static String chosen(BookingJourney journey, List<Member> members) {
        var chosen = journey.chosen();
        if (chosen == null) return "";
        return members.stream()
                .filter(member -> Objects.equals(chosen.patient(), member.patient()))
                .filter(member -> chosen.isProved()
                        || member.name().equals(journey.answers().name()))
                .map(member -> String.valueOf(member.link()))
                .findFirst()
                .orElse("");
    }

    /** What was filled in for somebody of the family is nobody else's. */
    private static Answered nobody(BookingJourney journey) {
        return Families.before(journey).answered(BookingAnswers.NOTHING, null);
    }

    // ---- somebody who is typed

    private List<FieldError> add(Optional<Relation> relation, BookingJourney journey, HttpServerRequest request) {
        if (relation.isEmpty()) return List.of();
        try {
            var said = journey.answers().patient(new FieldErrors(), "", steps.today());
            families.add(relation.get(), said, Network.addressOf(request));
            return List.of();
        } catch (FamilyIsFull full) {
            return List.of(new FieldError("relation", full.key(), full.arguments()));
        }
    }

    private static Optional<Relation> relation(String name) {
        return Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(name))
                .findFirst();
    }

    private TemplateInstance page(
            BookingJourney journey,
            String who,
            BookingAnswers typed,
            Optional<Relation> relation,
            List<FieldError> wrong) {
        var words = steps.words();
        var heading = steps.heading(journey, Steps.Step.PATIENT);
        var members = families.members();
        return Pages.patient(new PatientForm(
                heading,
                members.isEmpty() ? heading.otherTime() : heading.page("pasien"),
                List.of(
                        new Choice(NEW, words.who_new(), words.who_new_hint()),
                        new Choice(KNOWN, words.who_known(), words.who_known_hint())),
                who,
                List.of(Choice.of("F", words.sex_F()), Choice.of("M", words.sex_M())),
                families.who().isEmpty() ? List.of() : relations(members),
                relation.map(Enum::name).orElse(""),
                typed,
                steps.told(wrong)));
    }

    private List<Choice> relations(List<Member> members) {
        boolean hasSelf = members.stream().anyMatch(member -> member.relation() == Relation.SELF);
        return Arrays.stream(Relation.values())
                .filter(one -> one != Relation.SELF || !hasSelf)
                .map(one -> Choice.of(one.name(), steps.words().relation(one)))
                .toList();
    }
}
