package id.edokter.checkin;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentChange;
import id.edokter.booking.ChangedMeanwhile;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.StatusRefused;
import id.edokter.booking.VisitType;
import id.edokter.patient.PatientDesk;
import id.edokter.queue.CannotUndo;
import id.edokter.queue.NotInTheQueue;
import id.edokter.queue.Priority;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueIsClosed;
import id.edokter.queue.QueueMovedOn;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Refusal;
import id.edokter.web.Answers;
import id.edokter.web.ChosenClinics;
import id.edokter.web.FormErrors;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
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
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The desk or the nurse notes that somebody has come, puts telephone, card and letter right, confirms a priority, or takes a mistake
 * back. A nurse comes from the queue of a session and is led back there.
 */
@Path("/loket/janji/{id}/datang")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DeskArrivalPages {

    /** From where a single press came, which is led back there. */
    private static final String FROM_SESSION = "sesi";

    /**
     * The page.
     *
     * @param before what was said of card and letter, by whom and when; null while nobody was asked
     * @param elsewhere whether this is none of the clinics for which a nurse works at this browser
     * @param early whether the desk says that it knows of the hour
     * @param chosen priority in the form; null for none
     * @param refusal why what was pressed was not done; empty otherwise
     */
    record View(
            SignedIn who,
            boolean elsewhere,
            Arrival arrival,
            AppointmentChange before,
            Told told,
            DeskPapers papers,
            boolean early,
            Priority chosen,
            Done done,
            FormErrors errors,
            String refusal) {

        public Appointment a() {
            return arrival.a();
        }

        /** Whether the patient may be at the wrong door. */
        public boolean isAtAnother() {
            return elsewhere && (arrival.isOpenAtTheDesk() || arrival.standing() == Standing.HERE);
        }

        public VisitType[] visitTypes() {
            return VisitType.values();
        }

        /** Only of who is paid by JKN. */
        public VisitType visitType() {
            return VisitType.of(a().visitType).orElseThrow();
        }

        /** What was said of card and letter when somebody looked; 0 for nothing. */
        public long seenOfPapers() {
            return before == null ? 0 : before.id;
        }

        public boolean isPapersByPatient() {
            return before.channel == Channel.WEB;
        }

        public boolean isPapersAtKiosk() {
            return before.channel == Channel.KIOSK;
        }

        public Priority[] priorities() {
            return Priority.values();
        }

        /** What the date of birth suggests; null for most. */
        public Priority proposed() {
            return QueueDesk.proposed(a()).orElse(null);
        }

        /** Nobody confirmed or refused what the date of birth suggests. */
        public boolean isToConfirm() {
            return proposed() != null && arrival.place() != null && confirmed() == null;
        }

        public Priority confirmed() {
            return arrival.place() == null ? null : arrival.place().line().priority();
        }

        public int version() {
            return arrival.place() == null ? 0 : arrival.place().line().version();
        }

        /** Whether the note can be taken back: as long as nobody called. */
        public boolean isTakenBackEasily() {
            return arrival.standing() == Standing.HERE
                    && arrival.place() != null
                    && arrival.place().line().callNumber() == null;
        }
    }

    /** What somebody opened. */
    private record Opened(Arrival arrival, AppointmentChange papers) {

        Appointment a() {
            return arrival.a();
        }
    }

    /** What was typed, or what a fresh page begins with. */
    private record Typed(Told told, DeskPapers papers, boolean early, Priority chosen) {

        static Typed first(Arrival arrival) {
            return new Typed(new Told(), new DeskPapers(), false, chosen(arrival));
        }

        /** What was confirmed, or what the date of birth suggests. */
        private static Priority chosen(Arrival arrival) {
            var confirmed =
                    arrival.place() == null ? null : arrival.place().line().priority();
            return confirmed != null
                    ? confirmed
                    : QueueDesk.proposed(arrival.a()).orElse(null);
        }
    }

    private final Counter counter;
    private final Arrivals arrivals;
    private final QueueDesk queue;
    private final PatientDesk patients;
    private final Caller caller;
    private final ChosenClinics clinics;
    private final RoutingContext context;
    private final Wording wording;

    DeskArrivalPages(
            Counter counter,
            Arrivals arrivals,
            QueueDesk queue,
            PatientDesk patients,
            Caller caller,
            ChosenClinics clinics,
            RoutingContext context,
            Wording wording) {
        this.counter = counter;
        this.arrivals = arrivals;
        this.queue = queue;
        this.patients = patients;
        this.caller = caller;
        this.clinics = clinics;
        this.context = context;
        this.wording = wording;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id, @QueryParam("selesai") String done) {
        var opened = open(id);
        return page(opened, Typed.first(opened.arrival), Done.of(done), FormErrors.NONE, "");
    }

    /**
     * One who is noted already keeps the first time, and the page says when that was.
     *
     * @param early whether the desk says that it knows of the hour; nothing where it is not asked
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> come(
            @PathParam("id") String id,
            @BeanParam Told told,
            @BeanParam DeskPapers papers,
            @FormParam("awal") String early,
            @FormParam("prioritas") String priority,
            @FormParam("dari") String from) {
        var opened = open(id);
        long appointment = opened.a().id;
        if (opened.arrival.standing().isHere()) return Answers.to(Done.NOTHING.at(appointment));
        var chosen = Priority.of(priority);
        var typed = new Typed(told, papers, early != null, chosen.orElse(null));
        if (!opened.arrival.isOpenAtTheDesk())
            return Answers.conflict(page(opened, typed, Done.NOTHING, FormErrors.NONE, ""));
        // the row of the session does not tell what the page does
        if (opened.arrival.isAfterTheEnd() && FROM_SESSION.equals(from))
            return Answers.to(Done.NOTHING.at(appointment));
        var errors = new FieldErrors();
        if (opened.arrival.isEarly() && !typed.early) errors.add("awal", "check_in_early_knowingly");
        var checkIn = told.read(opened.a(), papers.ofDesk(opened.a(), errors), errors);
        if (errors.any())
            return Answers.unprocessable(page(opened, typed, Done.NOTHING, wording.errors(errors.all()), ""));
        if (!arrivals.note(Actor.staff(caller.witness()), checkIn.knowingly(typed.early)))
            return Answers.conflict(page(open(id), typed, Done.NOTHING, FormErrors.NONE, ""));
        try {
            chosen.ifPresent(confirmed -> confirm(appointment, confirmed));
        } catch (QueueMovedOn | NotInTheQueue | QueueIsClosed refusal) {
            // the arrival is noted all the same, and the page says so
            return refused(id, refusal);
        }
        if (!caller.who().keepsRegister())
            return Answers.to("/praktik/sesi/" + opened.arrival.session().id + "?selesai=datang");
        return Answers.to(
                FROM_SESSION.equals(from)
                        ? "/loket/sesi/" + opened.arrival.session().id + "?selesai=datang"
                        : Done.NOTED.at(appointment));
    }

    /** Right after the arrival, so that nobody has seen the entry before. */
    private void confirm(long appointment, Priority priority) {
        var line = queue.place(appointment).map(place -> place.line()).filter(one -> one.priority() != priority);
        line.ifPresent(one -> queue.prioritise(caller.witness(), appointment, priority, one.version()));
    }

    /** Another priority, or none any more, for who is here. */
    @POST
    @Path("prioritas")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> prioritise(
            @PathParam("id") String id, @FormParam("prioritas") String priority, @FormParam("versi") String seen) {
        var opened = open(id);
        long appointment = opened.a().id;
        var chosen = Priority.of(priority).orElse(null);
        // what is no priority is not taken for none
        if (chosen == null && !"".equals(priority))
            return Answers.unprocessable(page(opened, Typed.first(opened.arrival), Done.NOTHING, FormErrors.NONE, ""));
        try {
            queue.prioritise(caller.witness(), appointment, chosen, Reading.version(seen));
            return Answers.to(Done.PRIORITISED.at(appointment));
        } catch (QueueMovedOn | NotInTheQueue | QueueIsClosed refusal) {
            return refused(id, refusal);
        }
    }

    /** The card of somebody whom the register knows was looked at. */
    @POST
    @Path("identitas")
    @RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
    public RestResponse<TemplateInstance> identify(@PathParam("id") String id) {
        var a = open(id).a();
        // whom the register does not know for sure is confirmed there, with the card
        if (a.patient.toCheck) return Answers.to("/loket/pasien/" + a.patient.id + "/identitas");
        queue.identify(caller.witness(), a.patient.id);
        return Answers.to(Done.IDENTIFIED.at(a.id));
    }

    /** It was somebody else, or nobody: the appointment is as if nobody had come. */
    @POST
    @Path("batal")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> takeBack(@PathParam("id") String id, @FormParam("versi") String seen) {
        long appointment = open(id).a().id;
        try {
            queue.takeBackArrival(caller.witness(), appointment, Reading.version(seen));
            return Answers.to(Done.TAKEN_BACK.at(appointment));
        } catch (QueueMovedOn | NotInTheQueue | CannotUndo refusal) {
            return refused(id, refusal);
        }
    }

    /** Card and letter of who is here, after a look at them. */
    @POST
    @Path("jaminan")
    @RolesAllowed({Role.Names.FRONT_DESK, Role.Names.ADMINISTRATOR})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> settle(
            @PathParam("id") String id, @BeanParam DeskPapers papers, @FormParam("terakhir") String seen) {
        var opened = open(id);
        var errors = new FieldErrors();
        var said = papers.ofDesk(opened.a(), errors);
        if (errors.any()) {
            var typed = new Typed(new Told(), papers, false, Typed.chosen(opened.arrival));
            return Answers.unprocessable(page(opened, typed, Done.NOTHING, wording.errors(errors.all()), ""));
        }
        if (said == null) return Answers.to(Done.NOTHING.at(opened.a().id));
        try {
            counter.settle(
                    caller.witness(), opened.a().id, said, Reading.id(seen).orElse(0L));
            return Answers.to(Done.SETTLED.at(opened.a().id));
        } catch (ChangedMeanwhile | StatusRefused refusal) {
            return refused(id, refusal);
        }
    }

    private RestResponse<TemplateInstance> refused(String id, Refusal refusal) {
        var opened = open(id);
        var words = wording.say(wording.locale(), refusal.key(), refusal.arguments());
        return Answers.conflict(page(opened, Typed.first(opened.arrival), Done.NOTHING, FormErrors.NONE, words));
    }

    private Opened open(String text) {
        long id = Reading.id(text).orElseThrow(NotFoundException::new);
        patients.refuseWithoutReason(caller.witness(), counter.patientOf(id));
        var sheet = counter.open(caller.witness(), id, "arrival");
        return new Opened(arrivals.of(sheet.appointment()), sheet.papers());
    }

    private boolean isElsewhere(Appointment a) {
        var chosen = clinics.of(context);
        return caller.who().isNurse() && !chosen.isEmpty() && !chosen.contains(a.session.clinic.id);
    }

    private TemplateInstance page(Opened opened, Typed typed, Done done, FormErrors errors, String refusal) {
        return Pages.desk(new View(
                caller.who(),
                isElsewhere(opened.a()),
                opened.arrival,
                opened.papers,
                typed.told,
                typed.papers,
                typed.early,
                typed.chosen,
                done,
                errors,
                refusal));
    }
}
