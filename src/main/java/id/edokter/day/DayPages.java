package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.Consultations.OwnSession;
import id.edokter.booking.Counter;
import id.edokter.booking.Counter.Noted;
import id.edokter.booking.DayBook;
import id.edokter.booking.SessionLoad;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.notice.DeskNews;
import id.edokter.notice.SessionNotices;
import id.edokter.practice.LeaveRequests;
import id.edokter.queue.QueueDesk;
import id.edokter.shared.Wib;
import id.edokter.web.Assets;
import id.edokter.web.DeskWork;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.arc.All;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** Every session of a day at a glance, and one with its places and patients. Nothing is changed here. */
@Path("/loket")
@RolesAllowed({Role.Names.FRONT_DESK, Role.Names.NURSE, Role.Names.ADMINISTRATOR})
@Produces(MediaType.TEXT_HTML)
class DayPages {

    /** A day further away is a slip of the keys. */
    private static final int YEARS = 10;

    /** Of what was just noted the last stands beside the day; all of it is on a page of its own. */
    private static final int ACTS = 1;

    private static final int MOST_UNCLOSED = 20;

    private final DayBook book;
    private final Counter counter;
    private final Clinics clinics;
    private final SessionNotices notices;
    private final QueueDesk queue;
    private final DeskNews news;
    private final LeaveRequests leave;
    private final List<DeskWork> work;
    private final Wording wording;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;
    private final String script;

    DayPages(
            DayBook book,
            Counter counter,
            Clinics clinics,
            SessionNotices notices,
            QueueDesk queue,
            DeskNews news,
            LeaveRequests leave,
            @All List<DeskWork> work,
            Wording wording,
            AuditTrail trail,
            Caller caller,
            Assets assets,
            Clock clock) {
        this.book = book;
        this.counter = counter;
        this.clinics = clinics;
        this.notices = notices;
        this.queue = queue;
        this.news = news;
        this.leave = leave;
        this.work = work;
        this.wording = wording;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
        this.script = assets.address("day.js");
    }

    @GET
    public TemplateInstance day(@QueryParam("tanggal") String wanted, @QueryParam("poli") String clinic) {
        var now = clock.instant();
        var today = Wib.date(now);
        var date = asked(wanted, today);
        var all = book.sessions(date);
        var codes = all.stream().map(SessionLoad::clinicCode).collect(Collectors.toSet());
        var there = clinics.everyOne().stream()
                .filter(one -> codes.contains(one.code) || one.code.equals(clinic))
                .toList();
        var only = there.stream()
                .map((Clinic one) -> one.code)
                .filter(code -> code.equals(clinic))
                .findFirst()
                .orElse(null);
        var shown = only == null
                ? all
                : all.stream()
                        .filter(session -> session.clinicCode().equals(only))
                        .toList();
        var who = caller.who();
        List<Noted> acts = who.keepsRegister() ? counter.lastActs(caller.witness(), ACTS) : List.of();
        long untold = who.keepsRegister() ? news.countToTell() : 0;
        return Pages.day(new DayView(
                who,
                date,
                today,
                there,
                only,
                unclosed(date, today, only),
                shown,
                leave.pendingOn(date),
                acts,
                untold,
                who.keepsRegister() ? work() : List.of(),
                now,
                script));
    }

    private List<DeskWork.Waiting> work() {
        return work.stream()
                .flatMap(one -> one.waiting(wording.locale()).stream())
                .toList();
    }

    private List<OwnSession> unclosed(LocalDate date, LocalDate today, String only) {
        if (!date.equals(today)) return List.of();
        return book.notClosed(today).stream()
                .filter(one -> only == null || one.session().clinic.code.equals(only))
                .limit(MOST_UNCLOSED)
                .toList();
    }

    @GET
    @Path("sesi/{session}")
    public TemplateInstance session(@PathParam("session") String session, @QueryParam("selesai") String done) {
        long id = Reading.id(session).orElseThrow(NotFoundException::new);
        var sheet = book.session(id);
        var view = new SessionView(
                caller.who(),
                sheet,
                notices.of(id),
                SessionDone.of(done),
                queue.summary(id).orElse(null),
                leave.pendingOn(sheet.session().date).get(id),
                clock.instant());
        List<Long> patients = view.sheet().lines().stream()
                .filter(line -> view.isNamed(line.appointment()))
                .map(line -> line.appointment().patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "session " + id);
        return Pages.session(view);
    }

    /** The day that is shown: today instead of none, and of one too far away. */
    static LocalDate asked(String wanted, LocalDate today) {
        return Reading.date(wanted)
                .filter(day -> !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS)))
                .orElse(today);
    }
}
