package id.edokter.browse;

import id.edokter.booking.Availability;
import id.edokter.booking.BookingSettings;
import id.edokter.booking.FirstFree;
import id.edokter.booking.Payer;
import id.edokter.booking.SessionPlaces;
import id.edokter.clinic.Clinic;
import id.edokter.clinic.Clinics;
import id.edokter.doctor.Doctor;
import id.edokter.doctor.Doctors;
import id.edokter.schedule.Practice;
import id.edokter.schedule.Rota;
import id.edokter.shared.Together;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Clinics, doctors and where places are left, for front page, search and lists. Read from the database at most every
 * few seconds per replica, however many people look.
 */
@ApplicationScoped
class Outlook {

    private static final int EARLIEST = 3;
    /** Figures of this age are still shown while somebody else reads new ones. */
    private static final Duration STILL_GOOD = Duration.ofSeconds(30);

    /**
     * One look at the hospital.
     *
     * @param lastDay the last day that is open for booking in any clinic
     */
    record View(
            Instant at,
            LocalDate today,
            LocalDate lastDay,
            List<ClinicCard> clinics,
            List<DoctorCard> doctors,
            List<Earliest> earliest) {

        Optional<ClinicCard> clinic(String code) {
            return clinics.stream().filter(c -> c.code().equalsIgnoreCase(code)).findFirst();
        }
    }

    /**
     * A clinic as a tile or a row.
     *
     * @param words by which it is found
     * @param places of all its coming sessions, taken or not: how much the clinic is asked for
     * @param next the first session with a place left; null when there is none
     */
    record ClinicCard(
            long id,
            String code,
            String name,
            List<String> words,
            String icon,
            int opensDaysAhead,
            int places,
            SessionPlaces next) {
        public String link() {
            return "/poli/" + code.toLowerCase(Locale.ROOT);
        }

        public String shortName() {
            return Names.clinic(name);
        }
    }

    /**
     * A doctor as a row.
     *
     * @param words by which the doctor is found: name and clinics
     */
    record DoctorCard(long id, String name, List<String> clinicNames, List<String> words, SessionPlaces next) {
        public String initials() {
            return Names.initials(name);
        }

        public String clinics() {
            return clinicNames.stream().map(Names::clinic).collect(Collectors.joining(", "));
        }
    }

    /** A free place soon, and who may pay for it. */
    record Earliest(SessionPlaces session, LocalTime starts, Payer payer) {
        public String initials() {
            return Names.initials(session.doctorName());
        }

        public String clinic() {
            return Names.clinic(session.clinicName());
        }
    }

    private final Clinics clinics;
    private final Doctors doctors;
    private final Rota rota;
    private final Availability availability;
    private final BookingSettings booking;
    private final BrowseSettings settings;
    private final Clock clock;
    /** Whoever reads right now. */
    private final AtomicReference<CompletableFuture<View>> reading = new AtomicReference<>();

    private volatile View last;

    Outlook(
            Clinics clinics,
            Doctors doctors,
            Rota rota,
            Availability availability,
            BookingSettings booking,
            BrowseSettings settings,
            Clock clock) {
        this.clinics = clinics;
        this.doctors = doctors;
        this.rota = rota;
        this.availability = availability;
        this.booking = booking;
        this.settings = settings;
        this.clock = clock;
    }

    View now() {
        var kept = settings.figuresKept();
        if (kept.isZero()) return read();
        var seen = last;
        if (isYoung(seen, kept) || isYoung(seen, STILL_GOOD) && reading.get() != null) return seen;
        return Together.fetch(mine -> reading.compareAndExchange(null, mine), () -> {
            try {
                if (!isYoung(last, kept)) last = read();
                return last;
            } finally {
                reading.set(null);
            }
        });
    }

    private boolean isYoung(View view, Duration age) {
        return view != null
                && Duration.between(view.at(), clock.instant()).abs().compareTo(age) < 0;
    }

    private View read() {
        var now = clock.instant();
        var today = Wib.date(now);
        var open = clinics.all();
        var lastDay = today.plusDays(open.stream()
                .map(c -> c.opensDaysAhead)
                .filter(Objects::nonNull)
                .reduce(booking.opensDaysAhead(), Math::max));
        var coming = availability.sessions(today, lastDay, null, null);
        var free = coming.stream().filter(SessionPlaces::bookable).toList();
        var places = coming.stream()
                .collect(Collectors.groupingBy(SessionPlaces::clinic, Collectors.summingInt(SessionPlaces::places)));
        var cards = open.stream()
                .map(c -> card(c, places.getOrDefault(c.id, 0), free))
                .toList();
        var names = cards.stream().collect(Collectors.toMap(ClinicCard::code, ClinicCard::name));
        return new View(now, today, lastDay, cards, doctorCards(rota.practices(today), names, free), earliest(free));
    }

    private ClinicCard card(Clinic clinic, int places, List<SessionPlaces> free) {
        return new ClinicCard(
                clinic.id,
                clinic.code,
                clinic.name,
                Names.words(clinic.name),
                clinic.icon,
                clinic.opensDaysAhead == null ? booking.opensDaysAhead() : clinic.opensDaysAhead,
                places,
                free.stream().filter(s -> s.clinic() == clinic.id).findFirst().orElse(null));
    }

    private List<DoctorCard> doctorCards(
            List<Practice> practices, Map<String, String> clinicNames, List<SessionPlaces> free) {
        var byDoctor = practices.stream().collect(Collectors.groupingBy(Practice::doctor));
        Map<Long, SessionPlaces> next =
                free.stream().collect(Collectors.toMap(SessionPlaces::doctor, Function.identity(), (a, b) -> a));
        return doctors.all().stream()
                .filter(d -> byDoctor.containsKey(d.id))
                .map(d -> card(
                        d,
                        byDoctor.get(d.id).stream()
                                .map(p -> clinicNames.get(p.clinicCode()))
                                .filter(Objects::nonNull)
                                .toList(),
                        next.get(d.id)))
                .sorted(Comparator.comparing(d -> Names.joined(d.words())))
                .toList();
    }

    private static DoctorCard card(Doctor doctor, List<String> clinicNames, SessionPlaces next) {
        var words = Stream.concat(Stream.of(doctor.name), clinicNames.stream())
                .flatMap(name -> Names.words(name).stream())
                .toList();
        return new DoctorCard(doctor.id, doctor.name, clinicNames, words, next);
    }

    /** One place per doctor, the soonest first; for JKN, as most come with it, where it has one. */
    private List<Earliest> earliest(List<SessionPlaces> free) {
        var near = nearest(free);
        if (near.isEmpty()) return List.of();
        var times = availability.firstFree(near.stream().map(SessionPlaces::id).toList()).stream()
                .collect(Collectors.groupingBy(FirstFree::session));
        var doctorsFound = new HashSet<Long>();
        return near.stream()
                .flatMap(session -> Stream.of(Payer.JKN, Payer.GENERAL)
                        .flatMap(payer -> times.getOrDefault(session.id(), List.of()).stream()
                                .filter(first -> payer.pools().contains(first.pool()))
                                .map(FirstFree::starts)
                                .min(Comparator.naturalOrder())
                                .map(starts -> new Earliest(session, starts, payer))
                                .stream())
                        .limit(1))
                .sorted(Comparator.comparing((Earliest e) -> e.session().date()).thenComparing(Earliest::starts))
                .filter(e -> doctorsFound.add(e.session().doctor()))
                .limit(EARLIEST)
                .toList();
    }

    /** The sessions of the first days, as many as it takes to name enough doctors. */
    private static List<SessionPlaces> nearest(List<SessionPlaces> free) {
        var near = new ArrayList<SessionPlaces>();
        var doctorsFound = new HashSet<Long>();
        for (var session : free) {
            boolean newDay =
                    !near.isEmpty() && !near.get(near.size() - 1).date().equals(session.date());
            if (newDay && doctorsFound.size() >= EARLIEST) break;
            near.add(session);
            doctorsFound.add(session.doctor());
        }
        return near;
    }
}
