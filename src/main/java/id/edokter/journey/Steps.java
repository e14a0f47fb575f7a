package id.edokter.journey;

import id.edokter.booking.Booking;
import id.edokter.booking.BookingAnswers;
import id.edokter.booking.BookingJourney;
import id.edokter.booking.Payer;
import id.edokter.journey.Families.Answered;
import id.edokter.shared.FieldErrors;
import id.edokter.shared.FieldErrors.FieldError;
import id.edokter.shared.Wib;
import id.edokter.web.Answers;
import id.edokter.web.FormErrors;
import id.edokter.web.Format;
import id.edokter.web.Reading;
import id.edokter.web.Wording;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a form stands: whatever page is asked for, a booking that is made and a place that is lost come first. */
@ApplicationScoped
class Steps {

    private static final int PATIENT = 3;

    private final Booking booking;
    private final Offers offers;
    private final Families families;
    private final Wording wording;
    private final Clock clock;

    Steps(Booking booking, Offers offers, Families families, Wording wording, Clock clock) {
        this.booking = booking;
        this.offers = offers;
        this.families = families;
        this.wording = wording;
        this.clock = clock;
    }

    /** @throws NotFoundException when no form has this key */
    BookingJourney open(String token) {
        return Reading.key(token).flatMap(booking::journey).orElseThrow(NotFoundException::new);
    }

    /** A page of a form whose place is still kept. */
    RestResponse<TemplateInstance> at(
            String token, Function<BookingJourney, RestResponse<TemplateInstance>> whileHeld) {
        var journey = open(token);
        if (journey.linkToken() != null) return toTicket(journey);
        if (!families.mayOpen(journey)) return toSignIn(journey);
        return journey.held() ? whileHeld.apply(journey) : lost(journey, "");
    }

    /** The session in which somebody of the family was chosen is over. */
    static RestResponse<TemplateInstance> toSignIn(BookingJourney journey) {
        return Answers.to(
                "/saya/masuk?lanjut=" + URLEncoder.encode(address(journey, "pasien"), StandardCharsets.UTF_8));
    }

    /** Keeps what was typed, right or wrong, kept place or lost; then goes on. */
    RestResponse<TemplateInstance> keep(
            String token,
            Function<BookingJourney, BookingAnswers> typed,
            Function<BookingJourney, RestResponse<TemplateInstance>> whileHeld) {
        var before = open(token);
        if (before.linkToken() == null && families.mayOpen(before)) booking.answer(token, typed.apply(before));
        return at(token, whileHeld);
    }

    /** The same for who is to be treated. */
    RestResponse<TemplateInstance> keepPatient(
            String token,
            Function<BookingJourney, Answered> typed,
            Function<BookingJourney, RestResponse<TemplateInstance>> whileHeld) {
        var before = open(token);
        if (before.linkToken() == null && families.mayOpen(before)) {
            var answered = typed.apply(before);
            booking.answer(token, answered.answers(), answered.chosen());
        }
        return at(token, whileHeld);
    }

    List<FieldError> wrongOfPatient(BookingAnswers answers) {
        var errors = new FieldErrors();
        answers.patient(errors, "", today());
        return errors.all();
    }

    List<FieldError> wrongOfPayer(BookingJourney journey) {
        var errors = new FieldErrors();
        families.booked(journey).payer(errors, "", "payer");
        return errors.all();
    }

    /** To the first page that still lacks something; to the last when nothing does. */
    RestResponse<TemplateInstance> toNext(BookingJourney journey) {
        if (!wrongOfPatient(journey.answers()).isEmpty()) return to(journey, "pasien");
        return to(journey, wrongOfPayer(journey).isEmpty() ? "periksa" : "bayar");
    }

    static RestResponse<TemplateInstance> to(BookingJourney journey, String page) {
        return Answers.to(address(journey, page));
    }

    static RestResponse<TemplateInstance> toTicket(BookingJourney journey) {
        return Answers.to("/janji/" + journey.linkToken());
    }

    RestResponse<TemplateInstance> lost(BookingJourney journey, String why) {
        return Answers.conflict(Pages.lost(offers.insteadOf(journey, payer(journey), why)));
    }

    FormErrors told(List<FieldError> errors) {
        return wording.errors(errors);
    }

    /** Who may pay for the place that is held. */
    static List<Payer> payers(BookingJourney journey) {
        return Arrays.stream(Payer.values())
                .filter(p -> p.pools().contains(journey.hold().slot.pool))
                .toList();
    }

    static Payer payer(BookingJourney journey) {
        return journey.answers().kind().orElse(journey.hold().payer);
    }

    /** What every page of the form shows above its question. */
    Heading heading(BookingJourney journey, Step step) {
        var hold = journey.hold();
        var keptUntil = Wib.dateTime(hold.heldUntil).toLocalTime();
        int all = payer(journey).hasDetails() ? PATIENT + 2 : PATIENT + 1;
        return new Heading(
                journey.token(),
                switch (step) {
                    case PATIENT -> PATIENT;
                    case PAYER -> PATIENT + 1;
                    case CHECK -> all;
                },
                step == Step.PAYER ? PATIENT + 2 : all,
                words().held(
                                hold.session.doctor.name,
                                Format.full(hold.session.date, wording.locale()),
                                wib(hold.slot.starts),
                                wib(keptUntil)),
                keptUntil,
                doctor(journey, payer(journey)));
    }

    private String wib(LocalTime time) {
        return Format.clock(time, wording.locale()) + " WIB";
    }

    enum Step {
        PATIENT,
        PAYER,
        CHECK
    }

    /** Where another time for this form is chosen. */
    static String doctor(BookingJourney journey, Payer payer) {
        var session = journey.hold().session;
        return "/dokter/" + session.doctor.id + "?tanggal=" + session.date + "&bayar=" + payer + "&untuk="
                + journey.token();
    }

    static String address(BookingJourney journey, String page) {
        return "/daftar/" + journey.token() + "/" + page;
    }

    JourneyMessages words() {
        return Wording.bundle(JourneyMessages.class, wording.locale());
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return Wib.date(clock.instant());
    }
}
