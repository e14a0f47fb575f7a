package id.edokter.visit;

import id.edokter.account.Caller;
import id.edokter.account.Role;
import id.edokter.account.SignedIn;
import id.edokter.booking.Consultations;
import id.edokter.booking.Consultations.OwnSession;
import id.edokter.booking.DayBook;
import id.edokter.booking.SessionLoad;
import id.edokter.practice.LeaveRequest;
import id.edokter.practice.LeaveRequests;
import id.edokter.queue.Estimate;
import id.edokter.schedule.Session;
import id.edokter.schedule.WeeklySchedule;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.ChosenClinics;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where a doctor's and a nurse's day begins: today's sessions, from which patients are called; the doctor's coming and
 * past ones, week and leave. A doctor has the own sessions, a nurse those of the clinics that this browser remembers.
 */
@Path("/praktik")
@RolesAllowed({Role.Names.DOCTOR, Role.Names.NURSE})
@Produces(MediaType.TEXT_HTML)
class PracticePages {

    private static final int DAYS_BEFORE = 7;
    private static final int DAYS_AHEAD = 28;
    private static final int MOST_UNCLOSED = 20;

    /** One of the doctor's sessions of today, and who is to be seen yet. */
    record Today(Session session, int booked, int left, int notArrived, Estimate end) {

        public boolean isOff() {
            return session.status == Session.Status.CANCELLED;
        }

        public boolean isRunning() {
            return session.status == Session.Status.RUNNING;
        }

        public boolean isClosed() {
            return session.status == Session.Status.CLOSED;
        }
    }

    /**
     * The page.
     *
     * @param unclosed of earlier days, that nobody has closed: a doctor's own, or a nurse's
     * @param today a doctor's own
     * @param coming a doctor's own of the next weeks
     * @param past the latest first
     * @param week as it holds
     * @param asked leave about which nobody has decided
     * @param clinics of today's sessions by id, for who is no doctor
     * @param chosen ids of those that this browser remembers; none for all
     * @param sessions today's sessions of these
     */
    record View(
            SignedIn who,
            List<OwnSession> unclosed,
            List<Today> today,
            List<OwnSession> coming,
            List<OwnSession> past,
            List<WeeklySchedule> week,
            List<LeaveRequest> asked,
            Map<Long, String> clinics,
            Set<Long> chosen,
            List<SessionLoad> sessions) {

        /** A doctor's account that nobody has said whose it is. */
        public boolean isNobodys() {
            return who.isDoctor() && who.doctor() == null;
        }

        public boolean isOff(OwnSession own) {
            return own.session().status == Session.Status.CANCELLED;
        }

        public boolean isChosen(Long clinic) {
            return chosen.contains(clinic);
        }
    }

    private final Consultations consultations;
    private final DayBook book;
    private final Ahead ahead;
    private final LeaveRequests leave;
    private final Caller caller;
    private final ChosenClinics remembered;
    private final RoutingContext context;
    private final Clock clock;

    PracticePages(
            Consultations consultations,
            DayBook book,
            Ahead ahead,
            LeaveRequests leave,
            Caller caller,
            ChosenClinics remembered,
            RoutingContext context,
            Clock clock) {
        this.consultations = consultations;
        this.book = book;
        this.ahead = ahead;
        this.leave = leave;
        this.caller = caller;
        this.remembered = remembered;
        this.context = context;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        var who = caller.who();
        var today = Wib.date(clock.instant());
        var own = consultations.sessions(who.doctor(), today.minusDays(DAYS_BEFORE), today.plusDays(DAYS_AHEAD));
        var past = new ArrayList<>(which(own, LocalDate.MIN, today.minusDays(1)));
        past.sort(Comparator.comparing((OwnSession one) -> one.session().startsAt())
                .reversed());
        List<SessionLoad> all = who.isNurse() ? book.sessions(today) : List.of();
        var unclosed = who.isNurse() ? book.notClosed(today) : past;
        var clinics = new LinkedHashMap<Long, String>();
        all.stream()
                .sorted(Comparator.comparing(SessionLoad::clinicName))
                .forEach(one -> clinics.put(one.clinic(), one.clinicName()));
        var chosen =
                remembered.of(context).stream().filter(clinics::containsKey).collect(Collectors.toSet());
        return Pages.practice(new View(
                who,
                unclosed.stream()
                        .filter(one -> one.isUnclosed() && isTheirs(one.session(), who, chosen))
                        .limit(MOST_UNCLOSED)
                        .toList(),
                which(own, today, today).stream().map(ahead::of).toList(),
                which(own, today.plusDays(1), LocalDate.MAX),
                past,
                who.doctor() == null ? List.of() : leave.week(who.doctor()),
                who.doctor() == null
                        ? List.of()
                        : leave.of(who.doctor()).stream()
                                .filter(LeaveRequest::isPending)
                                .toList(),
                clinics,
                chosen,
                all.stream()
                        .filter(one -> chosen.isEmpty() || chosen.contains(one.clinic()))
                        .toList()));
    }

    /** This browser remembers for which clinics somebody works; none for all. */
    @POST
    @Path("poli")
    @RolesAllowed(Role.Names.NURSE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(@FormParam("poli") List<String> wanted) {
        remembered.keep(context, wanted);
        return Answers.to("/praktik");
    }

    private static boolean isTheirs(Session session, SignedIn who, Set<Long> chosen) {
        if (session.doctor.id.equals(who.doctor())) return true;
        return who.isNurse() && (chosen.isEmpty() || chosen.contains(session.clinic.id));
    }

    private static List<OwnSession> which(List<OwnSession> all, LocalDate from, LocalDate to) {
        return all.stream()
                .filter(one -> !one.session().date.isBefore(from)
                        && !one.session().date.isAfter(to))
                .toList();
    }
}
