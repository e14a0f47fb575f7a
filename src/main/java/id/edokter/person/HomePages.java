package id.edokter.person;

import id.edokter.account.Role;
import id.edokter.booking.Appointment;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.PhoneSignIn;
import id.edokter.family.SignedInFamily;
import id.edokter.shared.Masked;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Badge;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** What a family has booked, and where its telephone is signed in. */
@Path("/saya")
@RolesAllowed(Role.Names.PATIENT)
@Produces(MediaType.TEXT_HTML)
class HomePages {

    static final String HOME = "/saya";
    private static final String SESSIONS = "/saya/sesi";

    private static final int MOST = 200;

    private static final Set<AppointmentStatus> TO_COME = Set.of(
            AppointmentStatus.BOOKED,
            AppointmentStatus.CHECKED_IN,
            AppointmentStatus.CALLED,
            AppointmentStatus.IN_SERVICE);

    /**
     * An appointment of the family.
     *
     * @param link address of its ticket; null when it is so long ago that it opens no more
     * @param badge null for a visit of the past of which nothing was noted
     */
    record Visit(
            Appointment appointment,
            String link,
            Badge badge,
            boolean coming,
            boolean today,
            boolean movable,
            boolean cancellable) {}

    /** The page. */
    record Home(SignedInFamily who, List<Member> members, List<Visit> coming, List<Visit> earlier) {

        public String masked() {
            return Masked.phone(who.phone());
        }
    }

    private final Booking booking;
    private final Family family;
    private final PhoneSignIn signIn;
    private final SecurityIdentity identity;
    private final Browser browser;
    private final Clock clock;

    HomePages(
            Booking booking,
            Family family,
            PhoneSignIn signIn,
            SecurityIdentity identity,
            Browser browser,
            Clock clock) {
        this.booking = booking;
        this.family = family;
        this.signIn = signIn;
        this.identity = identity;
        this.browser = browser;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show() {
        var who = who();
        var members = family.members(who);
        var patients =
                members.stream().map(Member::patient).filter(Objects::nonNull).toList();
        var visits = booking.ofFamily(who.account(), patients, MOST).stream()
                .map(booked -> visit(booked, clock.instant()))
                .toList();
        var coming = new ArrayList<>(visits.stream().filter(Visit::coming).toList());
        // the next visit first, and the last visit first
        Collections.reverse(coming);
        return Pages.home(new Home(
                who,
                members,
                coming,
                visits.stream().filter(visit -> !visit.coming()).toList()));
    }

    private Visit visit(Booked booked, Instant now) {
        var appointment = booked.appointment();
        boolean coming = TO_COME.contains(appointment.status)
                && Wib.instant(appointment.session.date, appointment.session.ends)
                        .isAfter(now);
        // of who is erased there is nothing behind it
        var link = booked.linkToken() == null || appointment.isErased() ? null : "/janji/" + booked.linkToken();
        boolean open = coming && appointment.isBooked() && link != null;
        return new Visit(
                appointment,
                link,
                coming || appointment.status != AppointmentStatus.BOOKED
                        ? Badge.ofAppointment(appointment.status.name())
                        : null,
                coming,
                appointment.session.date.equals(Wib.date(now)),
                open && now.isBefore(booking.moveUntil(appointment)),
                open && now.isBefore(appointment.session.startsAt()));
    }

    // ---- where one is signed in

    @GET
    @Path("sesi")
    public TemplateInstance sessions(@QueryParam("selesai") String done) {
        return Pages.sessions(who(), signIn.sessionsOf(who()), Done.of(done));
    }

    /** Another's session is as if it were not there. */
    @POST
    @Path("sesi/{id}/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(@PathParam("id") String id) {
        signIn.end(who(), Id.of(id), browser.address());
        return Answers.to(Done.SESSION.at(SESSIONS));
    }

    @POST
    @Path("sesi/akhir")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> endAll() {
        signIn.endAll(who(), browser.address());
        browser.forgets();
        return Answers.to(DoorPages.DOOR);
    }

    @POST
    @Path("keluar")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> leave() {
        signIn.signOut(who(), browser.address());
        browser.forgets();
        return Answers.to(DoorPages.DOOR);
    }

    private SignedInFamily who() {
        return SignedInFamily.of(identity);
    }
}
