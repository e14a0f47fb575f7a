package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.clinic.Room;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviation.Kind;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Deviations.Span;
import id.edokter.schedule.Deviations.Withdrawal;
import id.edokter.schedule.MorePatientsNow;
import id.edokter.schedule.RoomUse;
import id.edokter.schedule.ScheduleChangedSince;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.schedule.ScheduleException;
import id.edokter.schedule.Session;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;

/** What differs from the week on some dates: listed, entered after a look at whom it touches, and taken back. */
@Path("/jadwal/perubahan")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class DeviationPages {

    /** @param stillBooked sessions of who is on leave that anybody can still book */
    record Listed(SignedIn who, List<ScheduleException> coming, List<Session> stillBooked, String done) {}

    /** @param week the session of the week that is meant; null for none */
    record Asked(
            SignedIn who,
            DeviationForm form,
            WeeklySchedule week,
            List<Doctor> doctors,
            List<Clinic> clinics,
            List<Room> rooms,
            FormErrors errors,
            String refused) {}

    /**
     * What would come of something, before it is done.
     *
     * @param form what is entered; null for something that is taken back
     * @param exception what is taken back; null for something that is entered
     * @param back what would come of that
     * @param span how much of a leave is taken back
     * @param rooms who else is in the same room at these hours, which may be meant
     */
    record Look(
            SignedIn who,
            DeviationForm form,
            ScheduleException exception,
            Withdrawal back,
            Span span,
            List<DateChange> changes,
            List<RoomUse> rooms,
            String refused) {

        /** Whether there is more than one day of which one can be taken back. */
        public boolean isOfSeveralDays() {
            return back != null && back.days().size() > 1;
        }

        /** Those that differ: on the first day the rest is the whole, on the last one it is the day. */
        public List<Span> spans() {
            boolean isBetween = days(Span.REST) > 1 && days(Span.REST) < days(Span.WHOLE);
            return isBetween || span == Span.REST ? List.of(Span.values()) : List.of(Span.DAY, Span.WHOLE);
        }

        public String link(Span span) {
            return "/jadwal/perubahan/" + exception.id + "?cakupan=" + span;
        }

        /** How many days that would be. */
        public int days(Span span) {
            return (int) back.days().stream()
                    .filter(day -> switch (span) {
                        case DAY -> day.id.equals(exception.id);
                        case REST -> !day.date.isBefore(exception.date);
                        case WHOLE -> true;
                    })
                    .count();
        }

        public List<DateChange> kept() {
            return changes.stream().filter(DateChange::isKept).toList();
        }

        public int booked() {
            return kept().stream().mapToInt(DateChange::booked).sum();
        }

        public String touched() {
            return DateChange.touched(changes);
        }
    }

    private final Deviations deviations;
    private final ScheduleDrafts drafts;
    private final Doctors doctors;
    private final Clinics clinics;
    private final HospitalRules rules;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    DeviationPages(
            Deviations deviations,
            ScheduleDrafts drafts,
            Doctors doctors,
            Clinics clinics,
            HospitalRules rules,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.deviations = deviations;
        this.drafts = drafts;
        this.doctors = doctors;
        this.clinics = clinics;
        this.rules = rules;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    @RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
    public TemplateInstance list(@QueryParam("selesai") String done) {
        return Pages.deviations(
                new Listed(caller.who(), deviations.coming(), deviations.stillBooked(), done == null ? "" : done));
    }

    @GET
    @Path("baru")
    public TemplateInstance ask(
            @QueryParam("jenis") String kind,
            @QueryParam("jadwal") String schedule,
            @QueryParam("poli") String clinic,
            @QueryParam("dokter") String doctor,
            @QueryParam("tanggal") String date,
            @QueryParam("sampai") String until) {
        var wanted = Arrays.stream(Kind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElse(Kind.LEAVE);
        var form = DeviationForm.of(
                wanted,
                Reading.date(date).orElseGet(() -> Wib.date(clock.instant()).plusDays(1)));
        var week = schedule == null
                ? null
                : Reading.id(schedule).flatMap(drafts::schedule).orElseThrow(NotFoundException::new);
        boolean isOfASession = wanted == Kind.CHANGE || wanted == Kind.SUBSTITUTE;
        if (week == null && isOfASession) throw new NotFoundException();
        if (week != null && wanted != Kind.EXTRA) form.of(week);
        if (form.asksDoctor()) Reading.id(doctor).ifPresent(one -> form.doctor = String.valueOf(one));
        if (form.isOfDays()) Reading.date(until).ifPresent(day -> form.until = String.valueOf(day));
        if (wanted == Kind.EXTRA && clinic != null) clinics.byCode(clinic).ifPresent(one -> form.fillIn(one, rules));
        return page(form, FormErrors.NONE, "");
    }

    /** First it is looked at; sent again with what was seen, it is done. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> enter(@BeanParam DeviationForm form) {
        var errors = new FieldErrors();
        boolean isOfASession = form.wanted() == Kind.CHANGE || form.wanted() == Kind.SUBSTITUTE;
        if (isOfASession && form.scheduleId().isEmpty()) throw new NotFoundException();
        form.scheduleId().flatMap(drafts::schedule).ifPresent(week -> form.doctor = String.valueOf(week.doctor.id));
        if (form.wanted() == Kind.EXTRA)
            clinics.byCode(ScheduleForm.text(form.clinic)).ifPresent(one -> form.fillIn(one, rules));
        var wanted = form.read(errors);
        if (wanted == null) return Answers.unprocessable(page(form, wording.errors(errors.all()), ""));
        try {
            if (form.isFirstLook()) return RestResponse.ok(look(form, wanted, ""));
            if (!DateChange.NOBODY.equals(form.touched) && !form.isSeen())
                return Answers.unprocessable(look(form, wanted, said("draft_patients_not_seen")));
            var waiting = wanted.kind() == Kind.SUBSTITUTE ? left(wanted) : Optional.<Long>empty();
            deviations.enter(caller.witness(), wanted, form.touched);
            // whoever has booked is offered the substitute right now, so that nobody falls in between
            return Answers.to(waiting.map(session -> "/loket/berhalangan/baru?sesi=" + session)
                    .orElse(entered(wanted, form.touched)));
        } catch (InvalidValue invalid) {
            errors.add(
                    fieldOf(invalid.key()), invalid.key(), invalid.arguments().toArray());
            return Answers.unprocessable(page(form, wording.errors(errors.all()), ""));
        } catch (Refusal refusal) {
            return Answers.conflict(page(
                    form,
                    FormErrors.NONE,
                    said(refusal.key(), refusal.arguments().toArray())));
        }
    }

    /** Where it goes on: whose session was to be otherwise and has patients, somebody gives it to them now. */
    private static String entered(Deviation wanted, String touched) {
        if (DateChange.NOBODY.equals(touched)) return "/jadwal/perubahan?selesai=masuk";
        return wanted.kind() == Kind.CHANGE ? "/jadwal/tersisa?selesai=masuk" : "/jadwal/perubahan?selesai=masuk-sisa";
    }

    /** The session whose patients stay behind. */
    private Optional<Long> left(Deviation wanted) {
        return deviations.foresee(wanted).stream()
                .filter(change -> change.isKept() && change.after() == null)
                .map(DateChange::session)
                .findFirst();
    }

    @GET
    @Path("{exception}")
    public TemplateInstance show(@PathParam("exception") String exception, @QueryParam("cakupan") String span) {
        return withdrawal(id(exception), span(span), "");
    }

    @POST
    @Path("{exception}/batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> withdraw(
            @PathParam("exception") String exception,
            @FormParam("cakupan") String wanted,
            @FormParam("touched") String touched,
            @FormParam("seen") String seen) {
        long id = id(exception);
        var span = span(wanted);
        var said = touched == null ? "" : touched;
        // nobody takes back what they have not looked at, nor what touches patients without saying that they have
        if (!said.startsWith(DateChange.NOBODY + ".") && !"1".equals(seen))
            return Answers.unprocessable(withdrawal(id, span, said("draft_patients_not_seen")));
        try {
            deviations.withdraw(caller.witness(), id, span, said);
            boolean isLeft = !said.startsWith(DateChange.NOBODY + ".");
            return Answers.to("/jadwal/perubahan?selesai=batal" + (isLeft ? "-sisa" : ""));
        } catch (MorePatientsNow | ScheduleChangedSince changed) {
            return Answers.conflict(
                    withdrawal(id, span, said(changed.key(), changed.arguments().toArray())));
        }
    }

    private static Span span(String wanted) {
        return Arrays.stream(Span.values())
                .filter(span -> span.name().equals(wanted))
                .findFirst()
                .orElse(Span.DAY);
    }

    private TemplateInstance withdrawal(long id, Span span, String refused) {
        var exception = deviations.get(id);
        var back = deviations.foreseeWithdrawal(id, span);
        return Pages.deviationLook(new Look(
                caller.who(),
                null,
                exception,
                back,
                span,
                back.changes(),
                deviations.alsoInTheRoom(back.changes()),
                refused));
    }

    private TemplateInstance look(DeviationForm form, Deviation wanted, String refused) {
        var changes = deviations.foresee(wanted);
        return Pages.deviationLook(new Look(
                caller.who(), form, null, null, Span.DAY, changes, deviations.alsoInTheRoom(changes), refused));
    }

    private TemplateInstance page(DeviationForm form, FormErrors errors, String refused) {
        var week = form.scheduleId().flatMap(drafts::schedule).orElse(null);
        return Pages.deviation(
                new Asked(caller.who(), form, week, doctors.all(), clinics.all(), clinics.rooms(), errors, refused));
    }

    private static String fieldOf(String key) {
        return switch (key) {
            case "too_many_days" -> "until";
            case "substitute_missing" -> "substitute";
            default -> ScheduleForm.fieldOf(key);
        };
    }

    private String said(String key, Object... arguments) {
        return wording.say(wording.locale(), key, List.of(arguments));
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
