package id.edokter.absence;

import id.edokter.absence.Absences.Ahead;
import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Choice;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/** The acts that are under way, and the form with which one begins: which doctor, which sessions, why. */
@Path(AbsencePages.PATH)
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class AbsencePages {

    static final String PATH = "/loket/berhalangan";

    /** Longer than any leave, and than the book is planned ahead. */
    private static final int MOST_DAYS = 92;

    record Listed(SignedIn who, List<Summary> open, List<Summary> over, Done done) {}

    /**
     * The form, first about the doctor and the days, then about the sessions.
     *
     * @param doctor id; null before one is chosen
     * @param ticked ids of the sessions that are called off; those shown first are all
     * @param substituted whether somebody stands in for one of them
     * @param plannedUntil the last day that has sessions by now
     */
    record Form(
            SignedIn who,
            List<Doctor> doctors,
            Long doctor,
            LocalDate from,
            LocalDate to,
            List<Ahead> sessions,
            Set<Long> ticked,
            List<Choice> reasons,
            String reason,
            boolean substituted,
            LocalDate plannedUntil,
            FormErrors errors) {

        /** Whether there are days of which nobody can say yet who practises. */
        public boolean isBeyondPlan() {
            return to.isAfter(plannedUntil);
        }

        /** The form with which those days become leave. */
        public String leave() {
            var first = from.isAfter(plannedUntil) ? from : plannedUntil.plusDays(1);
            return "/jadwal/perubahan/baru?jenis=LEAVE&dokter=" + doctor + "&tanggal=" + first + "&sampai=" + to;
        }

        public int waiting() {
            return sessions.stream().mapToInt(Ahead::waiting).sum();
        }

        public boolean isTicked(Session session) {
            return ticked.contains(session.id);
        }
    }

    private final Absences absences;
    private final Elsewhere elsewhere;
    private final Doctors doctors;
    private final Rota rota;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    AbsencePages(
            Absences absences,
            Elsewhere elsewhere,
            Doctors doctors,
            Rota rota,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.absences = absences;
        this.elsewhere = elsewhere;
        this.doctors = doctors;
        this.rota = rota;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance list(@QueryParam("selesai") String done) {
        var now = clock.instant();
        var all = absences.newest().stream()
                .map(whole -> Summary.of(whole, now))
                .collect(Collectors.partitioningBy(Summary::isOpen));
        return Pages.list(new Listed(caller.who(), all.get(true), all.get(false), Done.of(done)));
    }

    /**
     * The form.
     *
     * @param session begins with the doctor and the date of a session, and has only that one ticked
     */
    @GET
    @Path("baru")
    public TemplateInstance ask(
            @QueryParam("dokter") String doctor,
            @QueryParam("dari") String from,
            @QueryParam("sampai") String to,
            @QueryParam("sesi") String session) {
        var only = Reading.id(session).flatMap(rota::session);
        if (only.isPresent()) {
            var one = only.get();
            return form(one.doctor.id, one.date, one.date, Set.of(one.id), "", new FieldErrors());
        }
        var days = Days.read(from, to, today());
        var errors = new FieldErrors();
        if (days.isWrong()) errors.add("sampai", "absence_days", MOST_DAYS);
        return form(Reading.id(doctor).orElse(null), days.from, days.to, null, "", errors);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> begin(
            @FormParam("dokter") String doctor,
            @FormParam("dari") String from,
            @FormParam("sampai") String to,
            @FormParam("sesi") List<String> sessions,
            @FormParam("alasan") String reason) {
        var wanted = Wanted.ids(sessions);
        var chosen = Reading.id(doctor).filter(id -> doctors.find(id).isPresent());
        var why = Reason.of(reason);
        var errors = new FieldErrors();
        if (chosen.isEmpty()) errors.add("dokter", "absence_doctor_missing");
        else if (wanted.isEmpty()) errors.add("sesi", "absence_sessions_missing");
        if (why.isEmpty()) errors.add("alasan", "absence_reason_missing");
        if (errors.any()) {
            var days = Days.read(from, to, today());
            return Answers.unprocessable(
                    form(chosen.orElse(null), days.from, days.to, wanted, reason == null ? "" : reason, errors));
        }
        var begun = absences.begin(caller.witness(), chosen.get(), wanted, why.get(), Notices.why(why.get()));
        return Answers.to((begun.known() ? Done.KNOWN : Done.NOTED).at(PATH + "/" + begun.absence()));
    }

    private TemplateInstance form(
            Long doctor, LocalDate from, LocalDate to, Set<Long> ticked, String reason, FieldErrors errors) {
        var all = doctors.all();
        var known = Optional.ofNullable(doctor)
                .filter(id -> all.stream().anyMatch(one -> one.id.equals(id)))
                .orElse(null);
        List<Ahead> sessions = known == null ? List.of() : absences.ahead(known, from, to);
        var words = Wording.bundle(AbsenceMessages.class, wording.locale());
        return Pages.begin(new Form(
                caller.who(),
                all,
                known,
                from,
                to,
                sessions,
                ticked == null ? sessions.stream().map(s -> s.session().id).collect(Collectors.toSet()) : ticked,
                Arrays.stream(Reason.values())
                        .map(one -> Choice.of(one.name(), words.why(one)))
                        .toList(),
                reason,
                !elsewhere
                        .places(sessions.stream().map(Ahead::session).toList())
                        .substituted()
                        .isEmpty(),
                rota.plannedUntil(),
                wording.errors(errors.all())));
    }

    /** The days of the form; from today to today when nothing sensible is asked for. */
    private record Days(LocalDate from, LocalDate to, boolean isWrong) {

        static Days read(String from, String to, LocalDate today) {
            var first = Reading.date(from).filter(day -> !day.isBefore(today)).orElse(today);
            var last = Reading.date(to).orElse(first);
            if (last.isBefore(first) || last.isAfter(first.plusDays(MOST_DAYS))) return new Days(first, first, true);
            return new Days(first, last, false);
        }
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
