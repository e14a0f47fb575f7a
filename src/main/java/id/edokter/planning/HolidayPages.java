package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.HolidayDetails;
import id.edokter.clinic.HolidayKnown;
import id.edokter.schedule.HolidayCalendar;
import id.edokter.schedule.MorePatientsNow;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** The holidays of a year, and the form in which one is entered; whom it hits is shown before it counts. */
@Path(HolidayPages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class HolidayPages {

    static final String PATH = "/jadwal/libur";

    /** Years back and ahead for which there may be something to see. */
    private static final int YEARS = 3;

    record Listed(SignedIn who, int year, int thisYear, List<HolidayCalendar.Line> lines) {

        public boolean hasBefore() {
            return year > thisYear - YEARS;
        }

        public boolean hasAfter() {
            return year < thisYear + YEARS;
        }

        /** Who has an appointment on a day on which nobody is to work. */
        public int patients() {
            return lines.stream().mapToInt(line -> line.effect().patients()).sum();
        }
    }

    record Form(SignedIn who, HolidayTyped typed, List<Clinic> clinics, List<Choice> kinds, FormErrors errors) {}

    /**
     * @param clinic the only one that is closed; null for the whole hospital
     * @param refused why it was not entered; empty at the first look
     */
    record Check(
            SignedIn who,
            HolidayTyped typed,
            HolidayDetails details,
            Clinic clinic,
            HolidayCalendar.Foreseen foreseen,
            String refused) {}

    private final HolidayCalendar calendar;
    private final Clinics clinics;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    HolidayPages(HolidayCalendar calendar, Clinics clinics, Caller caller, Wording wording, Clock clock) {
        this.calendar = calendar;
        this.clinics = clinics;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("tahun") String wanted) {
        int now = today().getYear();
        int year = Reading.id(wanted)
                .filter(number -> number >= now - YEARS && number <= now + YEARS)
                .map(Long::intValue)
                .orElse(now);
        return RulePages.holidays(new Listed(caller.who(), year, now, calendar.year(Year.of(year))));
    }

    @GET
    @Path("baru")
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    public TemplateInstance askForNew() {
        return page(HolidayTyped.NOTHING, FormErrors.NONE);
    }

    @POST
    @RolesAllowed(Role.Names.ADMINISTRATOR)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enter(@BeanParam HolidayTyped.Sent sent) {
        var typed = sent.typed();
        var errors = new FieldErrors();
        var open = clinics.all();
        var details = typed.read(errors, open, today());
        if (errors.any()) return Answers.unprocessable(page(typed, wording.errors(errors.all())));
        if (sent.seen == null) return RestResponse.ok(check(typed, details, open, ""));
        try {
            var entered = calendar.enter(caller.witness(), details, sent.closesBooking(), sent.seen);
            return Answers.to(RuleDone.HOLIDAY_ENTERED.at(PATH + "/" + entered.id));
        } catch (HolidayKnown known) {
            errors.add("name", known.key());
            return Answers.conflict(page(typed, wording.errors(errors.all())));
        } catch (MorePatientsNow more) {
            var refused = wording.say(wording.locale(), more.key(), more.arguments());
            return Answers.conflict(check(typed, details, open, refused));
        }
    }

    private TemplateInstance check(HolidayTyped typed, HolidayDetails details, List<Clinic> open, String refused) {
        var only = open.stream()
                .filter(one -> one.id.equals(details.clinic()))
                .findFirst()
                .orElse(null);
        return RulePages.holidayCheck(
                new Check(caller.who(), typed, details, only, calendar.foresee(details), refused));
    }

    private TemplateInstance page(HolidayTyped typed, FormErrors errors) {
        var words = Wording.bundle(RuleMessages.class, wording.locale());
        var kinds = Arrays.stream(Holiday.Kind.values())
                .map(kind -> new Choice(kind.name(), words.kind(kind), words.kind_hint(kind)))
                .toList();
        return RulePages.holidayForm(new Form(caller.who(), typed, clinics.all(), kinds, errors));
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
