package id.edokter.day;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.booking.DayBook;
import id.edokter.booking.SessionLoad;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.notice.SessionNotices;
import id.edokter.shared.Wib;
import id.edokter.web.Assets;
import id.edokter.web.Reading;
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

    private final DayBook book;
    private final Clinics clinics;
    private final SessionNotices notices;
    private final AuditTrail trail;
    private final Caller caller;
    private final Clock clock;
    private final String script;

    DayPages(
            DayBook book,
            Clinics clinics,
            SessionNotices notices,
            AuditTrail trail,
            Caller caller,
            Assets assets,
            Clock clock) {
        this.book = book;
        this.clinics = clinics;
        this.notices = notices;
        this.trail = trail;
        this.caller = caller;
        this.clock = clock;
        this.script = assets.address("day.js");
    }

    @GET
    public TemplateInstance day(@QueryParam("tanggal") String wanted, @QueryParam("poli") String clinic) {
        var now = clock.instant();
        var today = Wib.date(now);
        var date = Reading.date(wanted).filter(day -> isNear(day, today)).orElse(today);
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
        return Pages.day(new DayView(caller.who(), date, today, there, only, shown, now, script));
    }

    @GET
    @Path("sesi/{session}")
    public TemplateInstance session(@PathParam("session") String session, @QueryParam("selesai") String done) {
        long id = Reading.id(session).orElseThrow(NotFoundException::new);
        var view =
                new SessionView(caller.who(), book.session(id), notices.of(id), SessionDone.of(done), clock.instant());
        List<Long> patients = view.sheet().lines().stream()
                .filter(line -> view.isNamed(line.appointment()))
                .map(line -> line.appointment().patient.id)
                .distinct()
                .toList();
        trail.addEachNow(caller.witness(), Act.PATIENT_LISTED, patients, "", "session " + id);
        return Pages.session(view);
    }

    private static boolean isNear(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS));
    }
}
