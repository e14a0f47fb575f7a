package id.edokter.planning;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.DayBook;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.DraftPreview;
import id.edokter.schedule.ScheduleDraft;
import id.edokter.schedule.ScheduleDrafts;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Secrets;
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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.resteasy.reactive.RestResponse;

/** Drafts of the week: written beside the week, looked at with whom they touch, published or thrown away. */
@Path("/jadwal/konsep")
@RolesAllowed(Role.Names.ADMINISTRATOR)
@Produces(MediaType.TEXT_HTML)
class DraftPages {

    /** So many patients are named on one page; of more, each session names its own. */
    private static final int NAMED = 60;

    record Listed(SignedIn who, List<ScheduleDraft> drafts) {}

    private final ScheduleDrafts drafts;
    private final WeekViews views;
    private final DayBook book;
    private final Doctors doctors;
    private final Clinics clinics;
    private final HospitalRules rules;
    private final AuditTrail trail;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    DraftPages(
            ScheduleDrafts drafts,
            WeekViews views,
            DayBook book,
            Doctors doctors,
            Clinics clinics,
            HospitalRules rules,
            AuditTrail trail,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.drafts = drafts;
        this.views = views;
        this.book = book;
        this.doctors = doctors;
        this.clinics = clinics;
        this.rules = rules;
        this.trail = trail;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list() {
        return Pages.drafts(new Listed(caller.who(), drafts.latest()));
    }

    // ---- one session of the week

    @GET
    @Path("baris")
    public TemplateInstance ask(
            @BeanParam WeekAsked asked,
            @QueryParam("jadwal") String schedule,
            @QueryParam("baris") String line,
            @QueryParam("tambah") String doctor,
            @QueryParam("tanggal") String date) {
        var draft = Optional.ofNullable(asked.draftId()).map(this::open).orElse(null);
        var day = Reading.date(date).orElse(asked.monday(today()));
        boolean isNothingNamed = schedule == null && line == null && doctor == null;
        if (isNothingNamed) return Pages.week(views.view(asked, draft, null, FormErrors.NONE, ""));
        var form = form(draft, asked, day, schedule, line, doctor);
        var version = draft == null ? 0 : draft.version;
        form.in(draft == null ? null : draft.id, version, Secrets.token());
        return Pages.week(views.view(asked, draft, form, FormErrors.NONE, ""));
    }

    private ScheduleForm form(
            ScheduleDraft draft, WeekAsked asked, LocalDate day, String schedule, String line, String doctor) {
        var from = day.isBefore(today()) ? today() : day;
        if (schedule != null) {
            var found = Reading.id(schedule).flatMap(drafts::schedule).orElseThrow(NotFoundException::new);
            var form = ScheduleForm.of(found, from);
            if (draft != null) drafts.lineAbout(draft.id, found.id).ifPresent(form::with);
            return form.shownAt(day, found.doctor.name);
        }
        if (line != null) {
            if (draft == null) throw new NotFoundException();
            var said = drafts.line(draft.id, Reading.id(line).orElseThrow(NotFoundException::new));
            if (said.weeklyScheduleId != null) throw new NotFoundException();
            return ScheduleForm.ofNew(said.doctor, said.weekday(), "", from)
                    .with(said)
                    .shownAt(null, said.doctor.name);
        }
        var whose = Reading.id(doctor).flatMap(doctors::find).orElseThrow(NotFoundException::new);
        var made = ScheduleForm.ofNew(whose, day.getDayOfWeek(), asked.clinic, from);
        clinicOf(made, whose.id).ifPresent(clinic -> made.fillIn(clinic, rules));
        return made.shownAt(day, whose.name);
    }

    /** The one that was asked for, or the only one in which the doctor practises. */
    private Optional<Clinic> clinicOf(ScheduleForm form, long doctor) {
        if (!ScheduleForm.text(form.clinic).isEmpty()) return clinics.byCode(form.clinic);
        var all = drafts.inForce().stream()
                .filter(week -> week.doctor.id == doctor)
                .map(week -> week.clinic.code)
                .distinct()
                .toList();
        return all.size() == 1 ? clinics.byCode(all.get(0)) : Optional.empty();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> put(@BeanParam ScheduleForm form) {
        var errors = new FieldErrors();
        if (form.isNew())
            clinics.byCode(ScheduleForm.text(form.clinic)).ifPresent(clinic -> form.fillIn(clinic, rules));
        var change = form.read(errors);
        if (change == null) return again(form, errors);
        return kept(form, () -> {
            if (form.draftId().isEmpty()) return drafts.begin(caller.witness(), key(form), change);
            drafts.put(caller.witness(), form.draftId().get(), form.draftVersion(), change);
            return form.draftId().get();
        });
    }

    @POST
    @Path("akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(@BeanParam ScheduleForm form) {
        long schedule = form.scheduleId().orElseThrow(NotFoundException::new);
        var errors = new FieldErrors();
        var lastDay = form.readLastDay(errors);
        if (lastDay == null) return again(withSchedule(form), errors);
        return kept(withSchedule(form), () -> {
            if (form.draftId().isEmpty())
                return drafts.beginWithEnd(caller.witness(), key(form), schedule, form.scheduleVersion(), lastDay);
            drafts.putEnd(
                    caller.witness(),
                    form.draftId().get(),
                    form.draftVersion(),
                    schedule,
                    form.scheduleVersion(),
                    lastDay);
            return form.draftId().get();
        });
    }

    /** The form that ends a schedule carries nothing of what else could be changed. */
    private ScheduleForm withSchedule(ScheduleForm sent) {
        var found = sent.scheduleId().flatMap(drafts::schedule).orElseThrow(NotFoundException::new);
        var form = ScheduleForm.of(found, today());
        form.draft = sent.draft;
        form.draftVersion = sent.draftVersion;
        form.formKey = sent.formKey;
        form.scheduleVersion = sent.scheduleVersion;
        form.lastDay = sent.lastDay;
        return form;
    }

    private RestResponse<TemplateInstance> kept(ScheduleForm form, LongSupplier keep) {
        try {
            return Answers.to("/jadwal/konsep/" + keep.getAsLong());
        } catch (InvalidValue invalid) {
            var errors = new FieldErrors();
            errors.add(
                    ScheduleForm.fieldOf(invalid.key()),
                    invalid.key(),
                    invalid.arguments().toArray());
            return again(form, errors);
        } catch (Refusal refusal) {
            return Answers.conflict(beside(form, FormErrors.NONE, said(refusal), true));
        }
    }

    private RestResponse<TemplateInstance> again(ScheduleForm form, FieldErrors errors) {
        return Answers.unprocessable(beside(form, wording.errors(errors.all()), "", false));
    }

    /**
     * The form beside its week once more, with all that was typed.
     *
     * @param anew whether it is about things as they are now: whoever reads why it was not done may send it again
     */
    private TemplateInstance beside(ScheduleForm form, FormErrors errors, String refused, boolean anew) {
        var draft = form.draftId()
                .flatMap(drafts::find)
                .filter(ScheduleDraft::isOpen)
                .orElse(null);
        if (form.draftId().isEmpty() || draft == null) form.in(null, 0, key(form));
        else if (anew) form.in(draft.id, draft.version, key(form));
        var about = form.scheduleId().flatMap(drafts::schedule);
        if (anew) form.scheduleId().flatMap(drafts::goesOnAs).ifPresent(form::isAboutNow);
        var name = about.map(found -> found.doctor.name)
                .or(() -> form.doctorId().flatMap(doctors::find).map(found -> found.name))
                .orElseThrow(NotFoundException::new);
        var asked = new WeekAsked();
        asked.week = Objects.requireNonNullElse(form.from, "");
        asked.doctor = form.doctor;
        return Pages.week(views.view(asked, draft, form.shownAt(null, name), errors, refused));
    }

    private static String key(ScheduleForm form) {
        return Reading.key(form.formKey).orElseGet(Secrets::token);
    }

    // ---- a draft

    @GET
    @Path("{draft}")
    public TemplateInstance show(@PathParam("draft") String draft, @QueryParam("selesai") String done) {
        return page(drafts.preview(id(draft)), "", done == null ? "" : done);
    }

    @POST
    @Path("{draft}/terbit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> publish(
            @PathParam("draft") String draft,
            @FormParam("draftVersion") String version,
            @FormParam("touched") String touched,
            @FormParam("seen") String seen) {
        long id = id(draft);
        if (!DateChange.NOBODY.equals(touched) && !"1".equals(seen)) {
            var asked = wording.say(wording.locale(), "draft_patients_not_seen", List.of());
            return Answers.unprocessable(page(drafts.preview(id), asked, ""));
        }
        var done = DateChange.NOBODY.equals(touched) ? "terbit" : "terbit-sisa";
        return decided(id, done, () -> drafts.publish(caller.witness(), id, Reading.version(version), touched));
    }

    @POST
    @Path("{draft}/buang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> discard(
            @PathParam("draft") String draft, @FormParam("draftVersion") String version) {
        long id = id(draft);
        return decided(id, "buang", () -> drafts.discard(caller.witness(), id, Reading.version(version)));
    }

    @POST
    @Path("{draft}/baris/{line}/hapus")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> drop(
            @PathParam("draft") String draft,
            @PathParam("line") String line,
            @FormParam("draftVersion") String version) {
        long id = id(draft);
        return decided(id, "hapus", () -> drafts.drop(caller.witness(), id, Reading.version(version), id(line)));
    }

    private RestResponse<TemplateInstance> decided(long id, String done, Runnable decide) {
        try {
            decide.run();
            return Answers.to("/jadwal/konsep/" + id + "?selesai=" + done);
        } catch (Refusal refusal) {
            return Answers.conflict(page(drafts.preview(id), said(refusal), ""));
        }
    }

    private TemplateInstance page(DraftPreview told, String refused, String done) {
        return Pages.draft(new DraftView(caller.who(), told, patients(told), refused, done));
    }

    /** Who has booked the sessions that stay for them; each who is named may ask who looked. */
    private Map<Long, List<Appointment>> patients(DraftPreview told) {
        var all = new LinkedHashMap<Long, List<Appointment>>();
        int named = 0;
        for (var change : told.kept()) {
            if (named + change.booked() > NAMED) continue;
            named += change.booked();
            var booked = book.session(change.session()).lines().stream()
                    .map(DayBook.Line::appointment)
                    .filter(one -> one != null && one.patient != null && one.status != AppointmentStatus.HELD)
                    .toList();
            all.put(change.session(), booked);
            trail.addEachNow(
                    caller.witness(),
                    Act.PATIENT_LISTED,
                    booked.stream().map(one -> one.patient.id).distinct().toList(),
                    "",
                    "session " + change.session());
        }
        return all;
    }

    private String said(Refusal refusal) {
        return wording.say(wording.locale(), refusal.key(), refusal.arguments());
    }

    /** One that is in work; another is no place to write. */
    private ScheduleDraft open(long id) {
        return drafts.find(id).filter(ScheduleDraft::isOpen).orElseThrow(NotFoundException::new);
    }

    private static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
