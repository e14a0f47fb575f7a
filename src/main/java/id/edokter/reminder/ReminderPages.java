package id.edokter.reminder;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.notification.NotificationSettings;
import id.edokter.notification.QuietHours;
import id.edokter.reminder.RulesInForce.InForce;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Format;
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
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestResponse;

/** Which reminders go, when and to whom: a row for the hospital, and one for each clinic that has it otherwise. */
@Path(ReminderPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class ReminderPages {

    static final String PATH = "/jadwal/pengingat";

    /** In the address, instead of a clinic's number: what the hospital chooses for all. */
    private static final String HOSPITAL = "rumah-sakit";

    private static final String YES = "ya";
    private static final String NO = "tidak";
    private static final int MOST_MISSED = 20;
    private static final int MOST_MINUTES = 7 * 24 * 60;
    private static final int MINUTES_OF_AN_HOUR = 60;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])(?:[.:]([0-5]\\d))?");

    /**
     * A line of the list.
     *
     * @param clinic null for the hospital's
     */
    record Line(Clinic clinic, ReminderPlan plan, List<InForce> inForce) {

        public String here() {
            return PATH + "/" + (clinic == null ? HOSPITAL : String.valueOf(clinic.id));
        }

        public boolean isOwn() {
            return plan != null && !plan.rules.isEmpty();
        }
    }

    /** @param others clinics that have it as the hospital has it */
    record Listed(SignedIn who, List<Line> lines, List<Clinic> others, ReminderKind[] kinds) {}

    /** What was typed for one kind, as it was typed. */
    record Typed(String on, String at, String to, String missed, String deadline) {

        static Typed of(ReminderKind kind, ReminderRule rule, Locale locale) {
            var on = rule.switchedOn() == null ? "" : rule.switchedOn() ? YES : NO;
            var at = rule.minutes() == null ? "" : said(kind, rule.minutes(), locale);
            var to = rule.audience() == null ? "" : rule.audience().name();
            var missed = rule.missed() == null ? "" : String.valueOf(rule.missed());
            var deadline = rule.deadline() == null ? "" : clock(rule.deadline(), locale);
            return new Typed(on, at, to, missed, deadline);
        }

        static Typed of(ReminderKind kind, MultivaluedMap<String, String> form) {
            return new Typed(
                    text(form, field(kind) + "On"),
                    text(form, field(kind) + "At"),
                    text(form, field(kind) + "To"),
                    text(form, field(kind) + "Missed"),
                    text(form, field(kind) + "Deadline"));
        }

        private static String text(MultivaluedMap<String, String> form, String field) {
            var text = form.getFirst(field);
            return text == null ? "" : text.strip();
        }

        ReminderRule read(ReminderKind kind, FieldErrors errors) {
            Boolean switched = on.isEmpty() ? null : Boolean.valueOf(on.equals(YES));
            if (switched != null && !switched && !on.equals(NO)) errors.add(field(kind) + "On", "reminder_choice");
            Audience audience = null;
            if (!to.isEmpty()) {
                audience = kind.audiences.stream()
                        .filter(one -> one.name().equals(to))
                        .findFirst()
                        .orElse(null);
                if (audience == null) errors.add(field(kind) + "To", "reminder_choice");
            }
            return new ReminderRule(
                    switched, minutes(kind, errors), audience, missed(kind, errors), deadline(kind, errors));
        }

        private Integer minutes(ReminderKind kind, FieldErrors errors) {
            if (at.isEmpty() || kind.moment == ReminderKind.Moment.AT_ONCE) return null;
            if (kind.isAfterwards()) {
                int number = at.matches("[0-9]{1,5}") ? Integer.parseInt(at) : -1;
                if (number < 0 || number > MOST_MINUTES) {
                    errors.add(field(kind) + "At", "reminder_minutes", MOST_MINUTES);
                    return null;
                }
                return number;
            }
            return time(at, field(kind) + "At", errors);
        }

        private Integer missed(ReminderKind kind, FieldErrors errors) {
            if (missed.isEmpty() || !kind.isAsking()) return null;
            int number = missed.matches("[0-9]{1,2}") ? Integer.parseInt(missed) : 0;
            if (number >= 1 && number <= MOST_MISSED) return number;
            errors.add(field(kind) + "Missed", "reminder_missed", MOST_MISSED);
            return null;
        }

        private Integer deadline(ReminderKind kind, FieldErrors errors) {
            return deadline.isEmpty() || !kind.isAsking() ? null : time(deadline, field(kind) + "Deadline", errors);
        }

        private static Integer time(String typed, String field, FieldErrors errors) {
            var time = TIME.matcher(typed);
            if (!time.matches()) {
                errors.add(field, "reminder_time");
                return null;
            }
            int past = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
            return Integer.parseInt(time.group(1)) * MINUTES_OF_AN_HOUR + past;
        }
    }

    /**
     * One kind on the page.
     *
     * @param general what holds where nothing is chosen here
     * @param inForce what holds here by what is kept
     * @param sample the text as somebody invented would read it
     */
    record Row(ReminderKind kind, Typed typed, InForce general, InForce inForce, String sample, Locale locale) {

        public String field() {
            return ReminderPages.field(kind);
        }

        public String onField() {
            return field() + "On";
        }

        public String atField() {
            return field() + "At";
        }

        public String missedField() {
            return field() + "Missed";
        }

        public String deadlineField() {
            return field() + "Deadline";
        }

        public String toField() {
            return field() + "To";
        }

        public String generalTime() {
            return said(kind, general.minutes(), locale);
        }
    }

    /**
     * @param clinic null for the hospital's
     * @param seen the version of what is shown; -1 when nothing was ever chosen
     * @param tomorrow how many come tomorrow, and of those how many have no number
     * @param refusal that somebody else was faster; empty otherwise
     */
    record Form(
            SignedIn who,
            Clinic clinic,
            List<Row> rows,
            int seen,
            String changedBy,
            Instant changedAt,
            ReminderRecords.Coming tomorrow,
            FormErrors errors,
            String refusal,
            ReminderDone done) {

        public String here() {
            return PATH + "/" + (clinic == null ? HOSPITAL : String.valueOf(clinic.id));
        }

        /** Where the trail tells who changed what. */
        public String trail() {
            var subject = clinic == null ? "hospital" : "clinic " + clinic.code;
            return "/jejak?dari=2000-01-01&tentang=" + URLEncoder.encode(subject, StandardCharsets.UTF_8);
        }
    }

    private final ReminderRules rules;
    private final Coming coming;
    private final Clinics clinics;
    private final Sample sample;
    private final QuietHours quiet;
    private final Clock clock;
    private final Caller caller;
    private final Wording wording;

    ReminderPages(
            ReminderRules rules,
            Coming coming,
            Clinics clinics,
            Sample sample,
            NotificationSettings settings,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.rules = rules;
        this.coming = coming;
        this.clinics = clinics;
        this.sample = sample;
        this.quiet = QuietHours.of(settings);
        this.clock = clock;
        this.caller = caller;
        this.wording = wording;
    }

    static String field(ReminderKind kind) {
        return switch (kind) {
            case CONFIRMATION -> "confirmation";
            case PLEASE_CONFIRM -> "confirm";
            case DAY_BEFORE -> "dayBefore";
            case MORNING -> "morning";
            case THANKS -> "thanks";
        };
    }

    private static String said(ReminderKind kind, int minutes, Locale locale) {
        return kind.isAtATime() ? clock(minutes, locale) : String.valueOf(minutes);
    }

    private static String clock(int minutes, Locale locale) {
        return Format.clock(LocalTime.of(minutes / MINUTES_OF_AN_HOUR, minutes % MINUTES_OF_AN_HOUR), locale);
    }

    @GET
    public TemplateInstance list() {
        var inForce = rules.inForce();
        var lines = new ArrayList<Line>();
        lines.add(line(null, inForce));
        var others = new ArrayList<Clinic>();
        for (var clinic : clinics.everyOne()) {
            var line = line(clinic, inForce);
            if (line.isOwn()) lines.add(line);
            else others.add(clinic);
        }
        return Pages.list(new Listed(caller.who(), lines, others, ReminderKind.values()));
    }

    private static Line line(Clinic clinic, RulesInForce inForce) {
        var id = clinic == null ? null : clinic.id;
        return new Line(
                clinic,
                inForce.plan(id),
                Arrays.stream(ReminderKind.values())
                        .map(kind -> inForce.of(id, kind))
                        .toList());
    }

    @GET
    @Path("{clinic}")
    public TemplateInstance show(@PathParam("clinic") String id, @QueryParam("selesai") String done) {
        return page(found(id), null, FormErrors.NONE, "", ReminderDone.of(done));
    }

    @POST
    @Path("{clinic}")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(@PathParam("clinic") String id, MultivaluedMap<String, String> form) {
        var clinic = found(id);
        var typed = new EnumMap<ReminderKind, Typed>(ReminderKind.class);
        var chosen = new EnumMap<ReminderKind, ReminderRule>(ReminderKind.class);
        var errors = new FieldErrors();
        for (var kind : ReminderKind.values()) {
            typed.put(kind, Typed.of(kind, form));
            var rule = typed.get(kind).read(kind, errors);
            refuseTheNight(kind, rule, errors);
            chosen.put(kind, rule);
        }
        if (errors.any())
            return Answers.unprocessable(page(clinic, typed, wording.errors(errors.all()), "", ReminderDone.NOTHING));
        try {
            rules.choose(
                    caller.witness(),
                    clinic.map(one -> one.id).orElse(null),
                    Reading.version(form.getFirst("version")),
                    chosen);
            return Answers.to(ReminderDone.KEPT.at(PATH + "/" + id));
        } catch (RemindersChanged changed) {
            return Answers.conflict(
                    page(clinic, typed, FormErrors.NONE, wording.sayToAnyone(changed), ReminderDone.NOTHING));
        }
    }

    /** What would be kept until the morning, and stand there beside the reminder of the day itself. */
    private void refuseTheNight(ReminderKind kind, ReminderRule rule, FieldErrors errors) {
        if (!kind.isAtATime() || rule.minutes() == null) return;
        var time = LocalTime.MIN.plusMinutes(rule.minutes());
        if (quiet.endAfter(Wib.instant(Wib.date(clock.instant()), time)).isEmpty()) return;
        var locale = wording.locale();
        errors.add(
                field(kind) + "At",
                "reminder_quiet",
                Format.clock(quiet.from(), locale),
                Format.clock(quiet.until(), locale));
    }

    private Optional<Clinic> found(String id) {
        if (HOSPITAL.equals(id)) return Optional.empty();
        return Optional.of(Reading.id(id).flatMap(clinics::find).orElseThrow(NotFoundException::new));
    }

    /** @param typed null for what is kept */
    private TemplateInstance page(
            Optional<Clinic> clinic,
            Map<ReminderKind, Typed> typed,
            FormErrors errors,
            String refusal,
            ReminderDone done) {
        var id = clinic.map(one -> one.id).orElse(null);
        var inForce = rules.inForce();
        var plan = inForce.plan(id);
        var locale = wording.locale();
        var rows = new ArrayList<Row>();
        for (var kind : ReminderKind.values()) {
            var kept = plan == null ? ReminderRule.NONE : plan.rule(kind);
            rows.add(new Row(
                    kind,
                    typed == null ? Typed.of(kind, kept, locale) : typed.get(kind),
                    id == null ? inForce.bySettings(kind) : inForce.of(null, kind),
                    inForce.of(id, kind),
                    sample.of(kind, clinic.orElse(null)),
                    locale));
        }
        return Pages.form(new Form(
                caller.who(),
                clinic.orElse(null),
                rows,
                plan == null ? -1 : plan.version,
                plan == null ? null : plan.changedBy,
                plan == null ? null : plan.changedAt,
                coming.tomorrow(id),
                errors,
                refusal,
                done));
    }
}
