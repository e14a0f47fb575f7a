package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.ClinicChanged;
import id.edokter.clinic.ClinicRule;
import id.edokter.clinic.ClinicRules;
import id.edokter.clinic.Clinics;
import id.edokter.schedule.Rota;
import id.edokter.shared.FieldErrors;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.RestResponse;

/** The rules of each clinic: what it has otherwise than the hospital, each explained where it is changed. */
@Path(ClinicSettingsPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ClinicSettingsPages {

    static final String PATH = "/jadwal/aturan";

    /** How the page groups the rules. */
    public enum Group {
        BOOKING,
        CHANGING,
        PLACES,
        VISIT;

        public boolean isBooking() {
            return this == BOOKING;
        }

        public boolean isVisit() {
            return this == VISIT;
        }

        static Group of(ClinicRule rule) {
            return switch (rule) {
                case OPENS_DAYS_AHEAD, CLOSES_MINUTES_BEFORE, LIVE_PER_PATIENT, LIVE_PER_PHONE -> BOOKING;
                case MOVE_MINUTES_BEFORE, LATE_CANCEL_MINUTES_BEFORE -> CHANGING;
                case PLACES, MINUTES_PER_PLACE, WALK_IN_PLACES, RELEASE_MINUTES_BEFORE, OVERBOOK_PLACES -> PLACES;
                case ARRIVE_MINUTES_BEFORE, CHECK_IN_MINUTES_BEFORE, GRACE_MINUTES, BEHIND, TELL_WHEN_LEFT -> VISIT;
            };
        }
    }

    record Listed(SignedIn who, List<Clinic> clinics) {}

    /** What was typed, as it was typed. */
    record Typed(Map<ClinicRule, String> rules, String sameDay, boolean sensitive) {

        static Typed of(Clinic clinic) {
            var rules = clinic.rules();
            var typed = new EnumMap<ClinicRule, String>(ClinicRule.class);
            rules.own().forEach((rule, number) -> typed.put(rule, String.valueOf(number)));
            var sameDay = rules.sameDay() == null ? "" : rules.sameDay() ? YES : NO;
            return new Typed(typed, sameDay, rules.sensitive());
        }

        static Typed of(MultivaluedMap<String, String> form) {
            var typed = new EnumMap<ClinicRule, String>(ClinicRule.class);
            for (var rule : ClinicRule.values()) typed.put(rule, text(form, rule.field));
            return new Typed(typed, text(form, "sameDay"), "1".equals(form.getFirst("sensitive")));
        }

        ClinicRules read(FieldErrors errors) {
            var onTheDay = sameDay.isEmpty() ? null : Boolean.valueOf(sameDay.equals(YES));
            if (onTheDay != null && !onTheDay && !sameDay.equals(NO)) errors.add("sameDay", "same_day");
            return ClinicRules.read(errors, rules::get, onTheDay, sensitive);
        }

        private static String text(MultivaluedMap<String, String> form, String field) {
            var text = form.getFirst(field);
            return text == null ? "" : text;
        }
    }

    /**
     * A rule on the page.
     *
     * @param typed empty for as the hospital
     * @param now what the clinic has now, when that is not what was typed; null otherwise
     * @param hospital what holds for clinics without a rule of their own
     */
    record Row(ClinicRule rule, String typed, String now, int hospital) {

        /** What holds for the clinic. */
        public String effective() {
            return typed.isBlank() ? String.valueOf(hospital) : typed;
        }

        public boolean isOwn() {
            return !typed.isBlank();
        }
    }

    /**
     * @param sameDayOfHospital whether clinics without a rule of their own are booked on the day itself
     * @param refusal that somebody else was faster; empty otherwise
     */
    record Form(
            SignedIn who,
            Clinic clinic,
            Typed typed,
            Map<Group, List<Row>> groups,
            boolean sameDayOfHospital,
            FormErrors errors,
            String refusal,
            RuleDone done) {

        public Group[] all() {
            return Group.values();
        }

        public List<Row> rows(Group group) {
            return groups.get(group);
        }

        public String here() {
            return PATH + "/" + clinic.id;
        }

        public boolean isSameDay() {
            return typed.sameDay.isEmpty() ? sameDayOfHospital : typed.sameDay.equals(YES);
        }

        /** Where the trail tells who changed what. */
        public String trail() {
            return "/jejak?dari=2000-01-01&tentang="
                    + URLEncoder.encode("clinic " + clinic.code, StandardCharsets.UTF_8);
        }
    }

    private static final String YES = "ya";
    private static final String NO = "tidak";

    private final Clinics clinics;
    private final Rota rota;
    private final HospitalRules hospital;
    private final Caller caller;
    private final Wording wording;

    ClinicSettingsPages(Clinics clinics, Rota rota, HospitalRules hospital, Caller caller, Wording wording) {
        this.clinics = clinics;
        this.rota = rota;
        this.hospital = hospital;
        this.caller = caller;
        this.wording = wording;
    }

    @GET
    public TemplateInstance list() {
        return RulePages.clinics(new Listed(caller.who(), clinics.everyOne()));
    }

    @GET
    @Path("{clinic}")
    public TemplateInstance show(@PathParam("clinic") String id, @QueryParam("selesai") String done) {
        var clinic = found(id);
        return page(clinic, Typed.of(clinic), FormErrors.NONE, "", RuleDone.of(done));
    }

    @POST
    @Path("{clinic}")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> change(@PathParam("clinic") String id, MultivaluedMap<String, String> form) {
        var clinic = found(id);
        var typed = Typed.of(form);
        var errors = new FieldErrors();
        var rules = typed.read(errors);
        if (errors.any())
            return Answers.unprocessable(page(clinic, typed, wording.errors(errors.all()), "", RuleDone.NOTHING));
        try {
            var before = clinics.change(caller.witness(), clinic.id, Reading.version(form.getFirst("version")), rules);
            if (rules.plansOtherwiseThan(before)) rota.plan();
            return Answers.to(RuleDone.RULES_KEPT.at(PATH + "/" + clinic.id));
        } catch (ClinicChanged changed) {
            return Answers.conflict(
                    page(found(id), typed, FormErrors.NONE, wording.sayToAnyone(changed), RuleDone.NOTHING));
        }
    }

    private TemplateInstance page(Clinic clinic, Typed typed, FormErrors errors, String refusal, RuleDone done) {
        var groups = new EnumMap<Group, List<Row>>(Group.class);
        for (var group : Group.values())
            groups.put(
                    group,
                    Arrays.stream(ClinicRule.values())
                            .filter(rule -> Group.of(rule) == group)
                            .map(rule -> row(rule, clinic, typed))
                            .toList());
        return RulePages.clinicRules(
                new Form(caller.who(), clinic, typed, groups, hospital.sameDay(), errors, refusal, done));
    }

    private Row row(ClinicRule rule, Clinic clinic, Typed typed) {
        var text = typed.rules.getOrDefault(rule, "");
        var own = clinic.rules().own(rule);
        var now = own == null ? "" : String.valueOf(own);
        return new Row(rule, text, now.equals(text.strip()) ? null : now, hospital.of(rule));
    }

    private Clinic found(String id) {
        return Reading.id(id).flatMap(clinics::find).orElseThrow(NotFoundException::new);
    }
}
