package id.edokter.counter;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.AppointmentChange.Act;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.Counter.Sheet;
import id.edokter.booking.DoctorNote;
import id.edokter.booking.RuleBroken;
import id.edokter.booking.SlotTaken;
import id.edokter.booking.UndoRefused;
import id.edokter.notice.DeskNews;
import id.edokter.notice.DeskNews.Told;
import id.edokter.notice.Visit;
import id.edokter.notification.Mailroom;
import id.edokter.notification.OutgoingMessage;
import id.edokter.patient.PatientDesk;
import id.edokter.queue.QueueDesk;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Masked;
import id.edokter.shared.Refusal;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Badge;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BadRequestException;
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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;

/** An appointment at the desk: whose it is, where it stands, what became of it, and what can be done. */
@Path("/loket/janji/{id}")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class AppointmentPages {

    /**
     * The page.
     *
     * @param told how the patient comes to know of what the desk did
     * @param refusal why what was pressed was not done; empty otherwise
     * @param note what the doctor is told, as it is or was typed
     * @param messages about it, the latest first
     */
    record View(
            SignedIn who,
            Sheet sheet,
            Done done,
            Told told,
            String refusal,
            String note,
            FormErrors errors,
            List<OutgoingMessage> messages,
            LocalDate today) {

        public Appointment a() {
            return sheet.appointment();
        }

        /** Whether messages were to tell the patient, and none of them arrived or will. */
        public boolean isUnreached() {
            return messages.stream().anyMatch(one -> one.progress().isLost())
                    && messages.stream()
                            .noneMatch(one ->
                                    one.progress().isSent() || one.progress().isOpen());
        }

        /** What there is to tell, for who ticks that it was told. */
        public String news() {
            return Visit.of(a()).words();
        }

        public Badge look() {
            return Badge.ofAppointment(a().status.name());
        }

        public boolean isChangeable() {
            return a().isBooked() && !a().session.date.isBefore(today);
        }

        /** Whether the patient may come now, or is here and waits. */
        public boolean isArriving() {
            return a().session.date.equals(today) && (a().isBooked() || a().status == AppointmentStatus.CHECKED_IN);
        }

        public boolean isCancellable() {
            return a().status.mayBecome(AppointmentStatus.CANCELLED_BY_HOSPITAL)
                    && !a().session.date.isBefore(today);
        }

        /** Where a message went; empty when there is nobody to write to. */
        public String toldAt() {
            return a().told().places().stream()
                    .findFirst()
                    .map(place -> place.email() == null
                            ? Masked.phone(place.phone())
                            : Masked.email(place.email().text()))
                    .orElse("");
        }

        /** The address of e-mail at which this visit is told of as well; empty for none. */
        public String maskedEmail() {
            var email = a().told().email();
            return email == null ? "" : Masked.email(email.text());
        }

        /** Whether there is something to come to, and so a ticket. */
        public boolean isGood() {
            return a().status.holdsItsPlace() && !isOver();
        }

        private boolean isOver() {
            return a().status == AppointmentStatus.COMPLETED || a().status == AppointmentStatus.NO_SHOW;
        }

        public boolean isByPatient(AppointmentChange change) {
            return change.channel == Channel.WEB;
        }

        public boolean isAtKiosk(AppointmentChange change) {
            return change.channel == Channel.KIOSK;
        }

        public boolean isByItself(AppointmentChange change) {
            return change.channel == Channel.JOB;
        }

        /** The latest first; a place that was only held before is no news. */
        public List<AppointmentChange> changes() {
            var told = new ArrayList<>(sheet.changes());
            told.removeIf(change -> change.act == Act.HELD || change.act == Act.EXPIRED);
            Collections.reverse(told);
            return told;
        }
    }

    private final Counter counter;
    private final PatientDesk patients;
    private final DeskNews news;
    private final QueueDesk queue;
    private final Mailroom mailroom;
    private final Caller caller;
    private final Wording wording;
    private final Clock clock;

    AppointmentPages(
            Counter counter,
            PatientDesk patients,
            DeskNews news,
            QueueDesk queue,
            Mailroom mailroom,
            Caller caller,
            Wording wording,
            Clock clock) {
        this.counter = counter;
        this.patients = patients;
        this.news = news;
        this.queue = queue;
        this.mailroom = mailroom;
        this.caller = caller;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@PathParam("id") String id, @QueryParam("selesai") String done) {
        return page(id(id), Done.of(done), "");
    }

    /**
     * Takes back what whoever asks has just done.
     *
     * @param all when all that the same form booked is meant
     */
    @POST
    @Path("urungkan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> undo(
            @PathParam("id") String id, @FormParam("change") String change, @FormParam("semua") String all) {
        long appointment = id(id);
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(appointment));
        try {
            long which = Reading.id(change).orElse(0L);
            if ("1".equals(all)) counter.undoSeries(caller.witness(), appointment, which);
            else counter.undo(caller.witness(), appointment, which);
            return Answers.to(Done.UNDONE.at(appointment));
        } catch (UndoRefused | SlotTaken | RuleBroken refusal) {
            return Answers.conflict(page(appointment, Done.NOTHING, say(refusal)));
        }
    }

    /**
     * What doctor and nurse are to know.
     *
     * @param seen version of the appointment
     */
    @POST
    @Path("catatan")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> note(
            @PathParam("id") String id, @FormParam("catatan") String typed, @FormParam("versi") String seen) {
        // an empty note takes back what was told, and none says nothing
        if (typed == null) throw new BadRequestException();
        long appointment = id(id);
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(appointment));
        var errors = new FieldErrors();
        var note = errors.read("catatan", () -> new DoctorNote(typed));
        if (errors.any())
            return Answers.unprocessable(page(appointment, Done.NOTHING, "", typed, wording.errors(errors.all())));
        try {
            queue.note(caller.witness(), appointment, note, Reading.version(seen));
            return Answers.to(Done.NOTED.at(appointment));
        } catch (ChangedMeanwhile refusal) {
            return Answers.conflict(page(appointment, Done.NOTHING, say(refusal), typed, FormErrors.NONE));
        }
    }

    private TemplateInstance page(long id, Done done, String refusal) {
        return page(id, done, refusal, null, FormErrors.NONE);
    }

    /** @param typed the note as it was typed; null for as it is */
    private TemplateInstance page(long id, Done done, String refusal, String typed, FormErrors errors) {
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(id));
        var sheet = counter.open(caller.witness(), id, "desk");
        var told = news.told(sheet.appointment());
        var note = typed == null ? sheet.appointment().doctorNote : typed;
        var messages = new ArrayList<>(mailroom.about(Appointment.matter(id)));
        Collections.reverse(messages);
        return Pages.appointment(new View(
                caller.who(),
                sheet,
                done,
                told,
                refusal,
                note == null ? "" : note,
                errors,
                messages,
                Wib.date(clock.instant())));
    }

    private String say(Refusal refusal) {
        return wording.say(wording.locale(), refusal.key(), refusal.arguments());
    }

    static long id(String text) {
        return Reading.id(text).orElseThrow(NotFoundException::new);
    }
}
