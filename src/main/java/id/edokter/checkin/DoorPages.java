package id.edokter.checkin;

import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Booked;
import id.edokter.booking.Booking;
import id.edokter.booking.CodeAndBirth;
import id.edokter.booking.Finding;
import id.edokter.challenge.AgainstRobots;
import id.edokter.challenge.Purpose;
import id.edokter.family.Family;
import id.edokter.family.Member;
import id.edokter.family.SignedInFamily;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Badge;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
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
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Where the poster at the entrance leads: the own telephone finds today's visit, by code and date of birth or because
 * somebody is signed in. Nothing is noted here.
 */
@Path("/datang")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class DoorPages {

    private static final int MOST = 50;

    /** A visit of today of the family that is signed in. */
    record Visit(Booked booked, String address, Badge badge) {}

    /**
     * The page.
     *
     * @param at code of the clinic at whose door somebody stands; empty when nobody said
     * @param today of the family, by time; null for who is not signed in
     * @param closed null unless there were too many tries
     */
    record Door(String at, CodeAndBirth typed, List<Visit> today, FormErrors errors, Waiting closed) {

        /** Where to go on after signing in, as part of another address. */
        public String here() {
            return "/datang" + (at.isEmpty() ? "" : "%3Fpoli%3D" + at);
        }
    }

    private final Finding finding;
    private final Booking booking;
    private final Family family;
    private final SecurityIdentity identity;
    private final Wording wording;
    private final Clock clock;

    DoorPages(
            Finding finding, Booking booking, Family family, SecurityIdentity identity, Wording wording, Clock clock) {
        this.finding = finding;
        this.booking = booking;
        this.family = family;
        this.identity = identity;
        this.wording = wording;
        this.clock = clock;
    }

    @GET
    public TemplateInstance ask(@QueryParam("poli") String clinic) {
        return page(clinic, new CodeAndBirth(), FormErrors.NONE, null);
    }

    @POST
    @AgainstRobots(Purpose.FIND)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> find(
            @FormParam("poli") String clinic, @BeanParam CodeAndBirth typed, HttpServerRequest request) {
        var errors = new FieldErrors();
        var wanted = typed.readCode(errors);
        var born = typed.readBirthDate(errors, today());
        if (errors.any()) return wrong(clinic, typed, errors);
        var found = finding.byBrowser(wanted, born, Network.ofBrowser(request));
        if (found.isClosed()) {
            var waiting = Waiting.of(found.closedUntil(), clock);
            return Answers.tooMany(page(clinic, typed, FormErrors.NONE, waiting), waiting);
        }
        if (found.link() != null) return Answers.to(OwnArrivalPages.address(found.link(), clinic));
        errors.add("code", "booking_not_found");
        return wrong(clinic, typed, errors);
    }

    private RestResponse<TemplateInstance> wrong(String clinic, CodeAndBirth typed, FieldErrors errors) {
        return Answers.unprocessable(page(clinic, typed, wording.errors(errors.all()), null));
    }

    private TemplateInstance page(String clinic, CodeAndBirth typed, FormErrors errors, Waiting closed) {
        var at = OwnArrivalPages.clinic(clinic);
        var visits = SignedInFamily.find(identity).map(who -> today(who, at)).orElse(null);
        return Pages.door(new Door(at, typed, visits, errors, closed));
    }

    private List<Visit> today(SignedInFamily who, String at) {
        var patients = family.members(who).stream()
                .map(Member::patient)
                .filter(Objects::nonNull)
                .toList();
        return booking.ofFamily(who.account(), patients, MOST).stream()
                .filter(one -> one.appointment().session.date.equals(today()))
                .filter(one -> one.linkToken() != null && !one.appointment().isErased())
                .filter(one -> one.appointment().status != AppointmentStatus.CANCELLED_BY_PATIENT)
                .sorted(Comparator.comparing(one -> one.appointment().slot.starts))
                .map(one -> new Visit(
                        one,
                        OwnArrivalPages.address(one.linkToken(), at),
                        Badge.ofAppointment(one.appointment().status.name())))
                .toList();
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
