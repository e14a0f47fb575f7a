package id.edokter.person;

import id.edokter.account.Role;
import id.edokter.booking.BookingAnswers;
import id.edokter.family.Family;
import id.edokter.family.Family.Linked;
import id.edokter.family.FamilyIsFull;
import id.edokter.family.Member;
import id.edokter.family.Relation;
import id.edokter.family.SignedInFamily;
import id.edokter.patient.PatientDetails;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
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
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** For whom the account acts: listed, added, looked at, taken away. */
@Path("/saya/keluarga")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class FamilyPages {

    static final String LIST = "/saya/keluarga";

    record Listed(List<Member> members, Done done) {}

    /** The page on which somebody is added: its choices, what was typed, what is wrong with that. */
    record AddForm(
            List<Choice> relations, List<Choice> sexes, String relation, BookingAnswers typed, FormErrors errors) {}

    /**
     * Somebody of the family.
     *
     * @param said what the account typed, as long as nothing is proved; null afterwards
     * @param byCode whether a code can prove who this is
     * @param others further accounts that act for the same person
     * @param mayEnd whether the account has the telephone on file, and may end what others do
     */
    record MemberView(
            Member member, PatientDetails said, boolean byCode, List<Linked> others, boolean mayEnd, Done done) {

        public String page() {
            return address(member);
        }
    }

    private final Family family;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Wording wording;
    private final Clock clock;

    FamilyPages(Family family, SecurityIdentity identity, Browser browser, Wording wording, Clock clock) {
        this.family = family;
        this.identity = identity;
        this.browser = browser;
        this.wording = wording;
        this.clock = clock;
    }

    static String address(Member member) {
        return LIST + "/" + member.link();
    }

    @GET
    public TemplateInstance list(@QueryParam("selesai") String done) {
        return Pages.family(new Listed(family.members(who()), Done.of(done)));
    }

    // ---- somebody new

    @GET
    @Path("tambah")
    public TemplateInstance askForNew() {
        return page("", BookingAnswers.NOTHING, FormErrors.NONE);
    }

    @POST
    @Path("tambah")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(MultivaluedMap<String, String> form) {
        var who = who();
        var typed = typed(form, who);
        var relation = Arrays.stream(Relation.values())
                .filter(one -> one.name().equals(text(form, "relation")))
                .findFirst();
        var errors = new FieldErrors();
        if (relation.isEmpty()) errors.add("relation", "relation_missing");
        var said = typed.patient(errors, "", Wib.date(clock.instant()));
        if (!errors.any()) {
            try {
                var member = family.add(who, relation.get(), said, browser.address());
                return Answers.to(Done.ADDED.at(address(member)));
            } catch (FamilyIsFull full) {
                errors.add("name", full.key(), full.arguments().toArray());
            }
        }
        var wrong = wording.errors(errors.all());
        return Answers.unprocessable(page(relation.map(Enum::name).orElse(""), typed, wrong));
    }

    private TemplateInstance page(String relation, BookingAnswers typed, FormErrors errors) {
        var words = words();
        boolean hasSelf = family.members(who()).stream().anyMatch(member -> member.relation() == Relation.SELF);
        var relations = Arrays.stream(Relation.values())
                .filter(one -> one != Relation.SELF || !hasSelf)
                .map(one -> Choice.of(one.name(), words.relation(one)))
                .toList();
        var sexes = List.of(Choice.of("F", words.sex_F()), Choice.of("M", words.sex_M()));
        return Pages.add(new AddForm(relations, sexes, relation, typed, errors));
    }

    /** Newborns have no NIK yet, and the telephone is the account's own. */
    private static BookingAnswers typed(MultivaluedMap<String, String> form, SignedInFamily who) {
        return BookingAnswers.ofPatient(
                false,
                true,
                text(form, "name"),
                text(form, "nik"),
                text(form, "mrn"),
                text(form, "birthDay"),
                text(form, "birthMonth"),
                text(form, "birthYear"),
                text(form, "sex"),
                who.phone());
    }

    // ---- one who is there

    @GET
    @Path("{id}")
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("selesai") String done) {
        return Pages.member(view(id, Done.of(done)));
    }

    @GET
    @Path("{id}/hapus")
    public TemplateInstance askToRemove(@PathParam("id") String id) {
        return Pages.remove(view(id, Done.NOTHING));
    }

    @POST
    @Path("{id}/hapus")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(@PathParam("id") String id) {
        family.remove(who(), Id.of(id), browser.address());
        return Answers.to(Done.REMOVED.at(LIST));
    }

    // ---- others who act for the same person

    /** The page that asks before another account's acting is ended. */
    record OtherView(Member member, Linked other) {

        public String page() {
            return address(member);
        }
    }

    @GET
    @Path("{id}/wakil/{wakil}")
    public TemplateInstance askToEnd(@PathParam("id") String id, @PathParam("wakil") String wakil) {
        var who = who();
        var member = family.linked(who, Id.of(id));
        if (!family.holdsTheirPhone(who, member.link())) throw new NotFoundException();
        long other = Id.of(wakil);
        return Pages.endOther(new OtherView(
                member,
                family.othersActingFor(who, member.link()).stream()
                        .filter(linked -> linked.link().id == other)
                        .findFirst()
                        .orElseThrow(NotFoundException::new)));
    }

    @POST
    @Path("{id}/wakil/{wakil}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(@PathParam("id") String id, @PathParam("wakil") String wakil) {
        var who = who();
        var member = family.linked(who, Id.of(id));
        family.endOther(who, member.link(), Id.of(wakil), browser.address());
        return Answers.to(Done.ENDED.at(address(member)));
    }

    private MemberView view(String id, Done done) {
        var who = who();
        var member = family.linked(who, Id.of(id));
        return new MemberView(
                member,
                member.isProved() ? null : family.said(who, member.link()),
                family.canBeProvedByCode(who, member.link()),
                family.othersActingFor(who, member.link()),
                family.holdsTheirPhone(who, member.link()),
                done);
    }

    private PersonMessages words() {
        return Wording.bundle(PersonMessages.class, wording.locale());
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        return Reading.typed(form, field);
    }

    private SignedInFamily who() {
        return SignedInFamily.of(identity);
    }
}
