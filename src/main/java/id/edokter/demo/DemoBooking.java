package id.edokter.demo;

import id.edokter.booking.Actor;
import id.edokter.booking.Availability;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.BookingRequest;
import id.edokter.booking.Channel;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SlotChoice;
import id.edokter.booking.VisitType;
import id.edokter.family.Family;
import id.edokter.family.Family.Relative;
import id.edokter.family.Relation;
import id.edokter.patient.PatientDetails;
import id.edokter.patient.PatientRegistry;
import id.edokter.patient.Sex;
import id.edokter.shared.JknCard;
import id.edokter.shared.Nik;
import id.edokter.shared.PersonName;
import id.edokter.shared.PhoneNumber;
import id.edokter.shared.Refusal;
import id.edokter.shared.StartupLine;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** One booking to look at, told at the console: it lies ahead at every start, made anew when the last one does not. */
@Singleton
class DemoBooking implements StartupLine {

    static final Someone PATIENT = new Someone(
            0,
            Households.MRN + "00-00",
            "9901014101900000",
            "9900000000000",
            "Rina Contoh",
            LocalDate.of(1990, 1, 1),
            Sex.F,
            "0890-1000-0000",
            "+6289010000000",
            Instant.parse("2025-01-06T02:15:00Z"));

    private static final int SOONEST_DAYS = 2;
    private static final int LATEST_DAYS = 12;

    private final DemoSettings demo;
    private final Register register;
    private final Availability availability;
    private final Booking booking;
    private final PatientRegistry patients;
    private final Family family;
    private final Transactions transactions;
    private final Config config;
    private final Clock clock;

    DemoBooking(
            DemoSettings demo,
            Register register,
            Availability availability,
            Booking booking,
            PatientRegistry patients,
            Family family,
            Transactions transactions,
            Config config,
            Clock clock) {
        this.demo = demo;
        this.register = register;
        this.availability = availability;
        this.booking = booking;
        this.patients = patients;
        this.family = family;
        this.transactions = transactions;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public List<String> lines() {
        if (!demo.enabled()) return List.of();
        return code().flatMap(code -> booking.findLink(new BookingCode(code), PATIENT.birthDate())
                        .map(link -> List.of(
                                "Pasien tidak perlu masuk.",
                                "Contoh janji: %s, lahir %s".formatted(code, PATIENT.birthDate()),
                                "http://localhost:%s/janji/%s"
                                        .formatted(config.getValue("quarkus.http.port", String.class), link),
                                account())))
                .orElse(List.of());
    }

    /** She may sign in, and acts for a child whom nobody has seen yet. */
    private String account() {
        var phone = PhoneNumber.of(PATIENT.phoneTyped());
        var herself = details();
        var child = new PatientDetails(
                new PersonName("Bima Contoh"),
                null,
                null,
                Wib.date(clock.instant()).minusYears(4),
                Sex.M,
                phone);
        family.make(
                phone,
                List.of(
                        new Relative(
                                Relation.SELF,
                                herself,
                                patients.withNik(herself.nik())
                                        .map(patient -> patient.id)
                                        .orElse(null)),
                        new Relative(Relation.CHILD, child, null)));
        return "Akun pasien: masuk di /saya/masuk dengan nomor %s; kodenya tampil di /kotak-pesan"
                .formatted(PATIENT.phoneTyped());
    }

    private Optional<String> code() {
        var tomorrow = Wib.dateTime(clock.instant()).plusDays(1);
        return transactions.run(() -> register.comingOf(PATIENT.nik(), tomorrow)).stream()
                .findFirst()
                .or(this::book);
    }

    private Optional<String> book() {
        var today = Wib.date(clock.instant());
        var free = availability.sessions(today.plusDays(SOONEST_DAYS), today.plusDays(LATEST_DAYS), null, null).stream()
                .filter(session -> session.bookable() && session.left(Payer.JKN) > 0)
                .toList();
        // the same for replicas that start at once, another when the last one was cancelled or is over
        var key = "look-%s-%d".formatted(today, transactions.run(() -> register.bookingsOf(PATIENT.nik())));
        for (var session : free) {
            try {
                return Optional.of(booking.book(request(key, session.id())).appointment().code);
            } catch (Refusal refusal) {
                // somebody was faster, or a rule stands against this one
            }
        }
        return Optional.empty();
    }

    private static BookingRequest request(String key, long session) {
        return new BookingRequest(
                key,
                key,
                SlotChoice.nextFree(session),
                details(),
                new PayerDetails(
                        Payer.JKN, new JknCard(PATIENT.card()), VisitType.CONTROL, "9901R0010126K000001", null),
                new Actor(Register.WHO, Channel.WEB));
    }

    private static PatientDetails details() {
        return new PatientDetails(
                new PersonName(PATIENT.name()),
                new Nik(PATIENT.nik()),
                null,
                PATIENT.birthDate(),
                PATIENT.sex(),
                PhoneNumber.of(PATIENT.phoneTyped()));
    }
}
