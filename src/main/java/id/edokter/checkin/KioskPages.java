package id.edokter.checkin;

import id.edokter.audit.Act;
import id.edokter.audit.AuditTrail;
import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Channel;
import id.edokter.booking.CodeAndBirth;
import id.edokter.booking.Finding;
import id.edokter.checkin.KioskVisits.KioskVisit;
import id.edokter.device.Device;
import id.edokter.device.Devices;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.Assets;
import id.edokter.web.FormErrors;
import id.edokter.web.Network;
import id.edokter.web.Waiting;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/**
 * The kiosk at the entrance: a screen of the hospital, with a scanner and, where there is one, a printer. Whatever is at
 * hand is at one address; which of its pages that is, the visit tells that was begun.
 */
@Path(KioskPages.HERE)
@PermitAll
@Produces(MediaType.TEXT_HTML)
class KioskPages {

    static final String HERE = "/kios";

    /**
     * One of its pages.
     *
     * @param typing whether the code is typed
     * @param visit null while nobody is there
     * @param arrival null while nobody is there
     * @param idle seconds after which it begins anew
     * @param closed null unless there were too many tries
     */
    record Screen(
            String device,
            boolean typing,
            CodeAndBirth typed,
            KioskVisit visit,
            Arrival arrival,
            Told told,
            ToldPapers papers,
            long idle,
            FormErrors errors,
            Waiting closed,
            Scripts scripts) {

        /** Where nothing was typed nobody is waited for. */
        public long beginIdle() {
            return typing || errors.any() || closed != null ? idle : 0;
        }

        /** Without a script nobody sees that somebody still types. */
        public long slow() {
            return KioskPages.slow(idle);
        }

        /** Of the patient, no more than whoever stands there has shown to know. */
        public String name() {
            return visit.proved() ? arrival.shortName() : arrival.initials();
        }
    }

    /** What a kiosk loads beside what every page does. */
    record Scripts(String style, String script) {

        static Scripts of(Assets assets) {
            return new Scripts(assets.address("kiosk.css"), assets.address("kiosk.js"));
        }
    }

    static long slow(long idle) {
        return 3 * idle;
    }

    private final Devices devices;
    private final KioskVisits visits;
    private final Arrivals arrivals;
    private final Finding finding;
    private final AuditTrail trail;
    private final CheckInSettings settings;
    private final Wording wording;
    private final Scripts scripts;
    private final Clock clock;
    private final RoutingContext request;

    KioskPages(
            Devices devices,
            KioskVisits visits,
            Arrivals arrivals,
            Finding finding,
            AuditTrail trail,
            CheckInSettings settings,
            Wording wording,
            Assets assets,
            Clock clock,
            RoutingContext request) {
        this.devices = devices;
        this.visits = visits;
        this.arrivals = arrivals;
        this.finding = finding;
        this.trail = trail;
        this.settings = settings;
        this.wording = wording;
        this.scripts = Scripts.of(assets);
        this.clock = clock;
        this.request = request;
    }

    /** @param anew nobody is there any more: the next patient begins, in the language of the house */
    @GET
    public RestResponse<TemplateInstance> show(@QueryParam("ketik") String typing, @QueryParam("awal") String anew) {
        var kiosk = kiosk();
        if (kiosk.isEmpty()) return unknown();
        if (anew != null) {
            visits.end(request);
            return Answers.to(HERE + "?bahasa=id");
        }
        var visit = visits.of(request, kiosk.get().id);
        var arrival = visit.flatMap(this::arrival);
        if (arrival.isPresent())
            return RestResponse.ok(at(
                    kiosk.get(),
                    visit.get(),
                    arrival.get(),
                    new Told(),
                    new ToldPapers(),
                    new CodeAndBirth(),
                    FormErrors.NONE,
                    null));
        return RestResponse.ok(begin(kiosk.get(), typing != null, new CodeAndBirth(), FormErrors.NONE, null));
    }

    /** Somebody shows a ticket, or types its code and the date of birth; then that is asked for, too. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> find(@BeanParam CodeAndBirth typed, @FormParam("ketik") String types) {
        var kiosk = kiosk();
        if (kiosk.isEmpty()) return unknown();
        boolean typing = types != null;
        var errors = new FieldErrors();
        var code = errors.read("code", () -> new BookingCode(TicketCode.in(typed.code)));
        var born = typing ? typed.readBirthDate(errors, today()) : null;
        if (errors.any()) return wrong(kiosk.get(), typing, typed, errors);
        var found = finding.atKiosk(code, born, kiosk.get().id);
        if (found.isClosed()) {
            var waiting = Waiting.of(found.closedUntil(), clock);
            return Answers.tooMany(begin(kiosk.get(), typing, typed, FormErrors.NONE, waiting), waiting);
        }
        if (found.link() == null) {
            errors.add("code", typing ? "booking_not_found" : "ticket_not_found");
            return wrong(kiosk.get(), typing, typed, errors);
        }
        var visit = new KioskVisit(found.link(), typing);
        visits.begin(request, kiosk.get().id, visit);
        arrival(visit)
                .ifPresent(arrival -> trail.addNow(
                        witness(kiosk.get()),
                        Act.APPOINTMENT_SEEN,
                        arrival.a().patient.id,
                        arrival.a().code,
                        "arrival"));
        return Answers.to(HERE);
    }

    /** Somebody reloads, or goes back to it: an answer to a form is at no address of its own. */
    @GET
    @Path("datang")
    public RestResponse<TemplateInstance> goBack() {
        return Answers.to(HERE);
    }

    /**
     * Pressed twice, it is noted once. What changed meanwhile is told by the page that follows.
     *
     * @param pressed the button itself; Enter, with which every scanner ends, comes without it and notes nothing
     */
    @POST
    @Path("datang")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> come(
            @FormParam("hadir") String pressed,
            @BeanParam Told told,
            @BeanParam ToldPapers papers,
            @BeanParam CodeAndBirth typed) {
        var kiosk = kiosk();
        if (kiosk.isEmpty()) return unknown();
        var visit = visits.of(request, kiosk.get().id);
        var arrival = visit.flatMap(this::arrival).filter(one -> one.standing().isOpen());
        if (arrival.isEmpty()) return Answers.to(HERE);
        if (pressed == null)
            return RestResponse.ok(
                    at(kiosk.get(), visit.get(), arrival.get(), told, papers, typed, FormErrors.NONE, null));
        var errors = new FieldErrors();
        var checkIn =
                told.read(arrival.get().a(), papers.ofPatient(arrival.get().a()), errors);
        if (checkIn.phone() != null && !visit.get().proved()) {
            var closed = refuseUnproved(kiosk.get(), arrival.get(), typed, errors);
            if (closed != null) {
                var page = at(kiosk.get(), visit.get(), arrival.get(), told, papers, typed, FormErrors.NONE, closed);
                return Answers.tooMany(page, closed);
            }
        }
        if (errors.any()) {
            var wrong = wording.errors(errors.all());
            return Answers.unprocessable(at(kiosk.get(), visit.get(), arrival.get(), told, papers, typed, wrong, null));
        }
        arrivals.note(
                new Actor(witness(kiosk.get()).who(), Channel.KIOSK).from(Network.addressOf(request.request())),
                checkIn);
        visits.begin(request, kiosk.get().id, visit.get());
        return Answers.to(HERE);
    }

    /**
     * Where messages about a visit go is for its patient to say; a ticket may lie about.
     *
     * @return null unless there were too many tries; then nothing is told of the date
     */
    private Waiting refuseUnproved(Device kiosk, Arrival arrival, CodeAndBirth typed, FieldErrors errors) {
        var born = typed.readBirthDate(errors, today());
        if (born == null) return null;
        var found = finding.atKiosk(new BookingCode(arrival.a().code), born, kiosk.id);
        if (found.isClosed()) return Waiting.of(found.closedUntil(), clock);
        if (found.link() == null) errors.add("birthDate", "birth_date_of_another");
        return null;
    }

    private Optional<Arrival> arrival(KioskVisit visit) {
        try {
            return Optional.of(arrivals.behind(visit.link()));
        } catch (NotFoundException over) {
            return Optional.empty();
        }
    }

    private Optional<Device> kiosk() {
        return devices.of(request, Device.Kind.KIOSK);
    }

    private Witness witness(Device kiosk) {
        return new Witness(Witness.KIOSK + kiosk.id, Network.addressOf(request.request()));
    }

    private RestResponse<TemplateInstance> unknown() {
        return ResponseBuilder.create(Status.FORBIDDEN, Pages.unknownKiosk(scripts))
                .build();
    }

    private RestResponse<TemplateInstance> wrong(Device kiosk, boolean typing, CodeAndBirth typed, FieldErrors errors) {
        return Answers.unprocessable(begin(kiosk, typing, typed, wording.errors(errors.all()), null));
    }

    private TemplateInstance begin(
            Device kiosk, boolean typing, CodeAndBirth typed, FormErrors errors, Waiting closed) {
        return Pages.kioskBegin(screen(kiosk, typing, typed, null, null, new Told(), new ToldPapers(), errors, closed));
    }

    private TemplateInstance at(
            Device kiosk,
            KioskVisit visit,
            Arrival arrival,
            Told told,
            ToldPapers papers,
            CodeAndBirth typed,
            FormErrors errors,
            Waiting closed) {
        var screen = screen(kiosk, false, typed, visit, arrival, told, papers, errors, closed);
        if (arrival.standing().isOpen()) return Pages.kioskConfirm(screen);
        return arrival.standing().isHere() ? Pages.kioskDone(screen) : Pages.kioskTold(screen);
    }

    private Screen screen(
            Device kiosk,
            boolean typing,
            CodeAndBirth typed,
            KioskVisit visit,
            Arrival arrival,
            Told told,
            ToldPapers papers,
            FormErrors errors,
            Waiting closed) {
        return new Screen(
                kiosk.name,
                typing,
                typed,
                visit,
                arrival,
                told,
                papers,
                settings.kioskIdle().toSeconds(),
                errors,
                closed,
                scripts);
    }

    private LocalDate today() {
        return Wib.date(clock.instant());
    }
}
