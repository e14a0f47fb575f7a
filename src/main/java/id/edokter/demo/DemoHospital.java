package id.edokter.demo;

import id.edokter.audit.Witness;
import id.edokter.booking.BookingSettings;
import id.edokter.patient.PatientRegistry;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.ImportReport;
import id.edokter.schedule.Rota;
import id.edokter.schedule.ScheduleImport;
import id.edokter.schedule.ScheduleImport.Options;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import id.edokter.shared.UnreadableFile;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * A hospital that has been at work for two months and will be: the sample table's clinics and doctors, invented patients,
 * and what they booked. Filled once a day at most, at a start; what people booked meanwhile is left alone.
 */
@ApplicationScoped
class DemoHospital {

    static final int PAST_DAYS = 61;

    private static final Logger LOG = Logger.getLogger(DemoHospital.class);
    private static final int HOUSEHOLDS = 330;
    private static final int PEOPLE_SEED = 1907;
    /** The filling is one transaction, of some ten thousand rows. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Installation installation;
    private final Register register;
    private final PatientRegistry patients;
    private final ScheduleImport schedules;
    private final Rota rota;
    private final Deviations deviations;
    private final BookingSettings rules;
    private final Transactions transactions;
    private final Clock clock;

    DemoHospital(
            Installation installation,
            Register register,
            PatientRegistry patients,
            ScheduleImport schedules,
            Rota rota,
            Deviations deviations,
            BookingSettings rules,
            Transactions transactions,
            Clock clock) {
        this.installation = installation;
        this.register = register;
        this.patients = patients;
        this.schedules = schedules;
        this.rota = rota;
        this.deviations = deviations;
        this.rules = rules;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Makes the hospital that this day wants; a second time on one day, and on a second replica, it does nothing. */
    void fill() {
        var began = clock.instant();
        var today = Wib.date(began);
        var filledOn = installation.filledOn();
        if (filledOn.filter(day -> !day.isBefore(today)).isPresent()) return;
        installation.becomeDemo();
        var earliest = today.minusDays(PAST_DAYS);
        var from = filledOn.filter(earliest::isBefore).orElse(earliest);
        if (filledOn.isEmpty()) takeTableOver(earliest);
        rota.plan(from, today);
        rota.plan();
        beAlive(today);
        rota.releaseReserves();
        var filled = transactions.runLong(LONGEST, () -> {
            if (!installation.claim(today)) return false;
            write(from, today);
            return true;
        });
        if (filled) {
            LOG.infof(
                    "The sample hospital was filled from %s on, in %d s",
                    from, ChronoUnit.SECONDS.between(began, clock.instant()));
        }
    }

    private void takeTableOver(LocalDate from) {
        try (var table = DemoHospital.class.getResourceAsStream("/demo/jadwal-dokter.csv")) {
            var report = schedules.applyFrom(from, table.readAllBytes(), Options.CAREFUL);
            if (report.outcome() == ImportReport.Outcome.WRONG_ROWS)
                throw new IllegalStateException(String.join("\n", report.lines()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (UnreadableFile broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Somebody is away next week, and somebody has a session more; where patients have booked it stays as it is. */
    private void beAlive(LocalDate today) {
        if (transactions.run(() -> register.exceptions(today)) > 0) return;
        var coming = transactions.run(() -> register.sittings(today.plusDays(3), today.plusDays(10)));
        var chance = new SplittableRandom(PEOPLE_SEED + today.toEpochDay());
        var away = coming.stream()
                .filter(sitting -> coming.stream()
                        .filter(other -> other.doctor() == sitting.doctor()
                                && other.date().equals(sitting.date()))
                        .allMatch(Sitting::isUntouched))
                .filter(sitting -> days(coming, sitting.doctor()) >= 3)
                .toList();
        if (away.isEmpty()) return;
        var absent = away.get(chance.nextInt(away.size()));
        enter(leave(absent));
        coming.stream()
                .filter(sitting -> sitting.date().getDayOfWeek() == DayOfWeek.FRIDAY
                        && sitting.doctor() != absent.doctor()
                        && coming.stream()
                                .noneMatch(other -> other.doctor() == sitting.doctor()
                                        && other.date().equals(sitting.date().plusDays(1))))
                .findFirst()
                .flatMap(sitting -> rota.session(sitting.id()))
                .ifPresent(friday -> enter(dayAfter(friday)));
    }

    private void enter(Deviation wanted) {
        deviations.enter(Witness.system(), wanted, DateChange.touched(deviations.foresee(wanted)));
    }

    private static Deviation leave(Sitting absent) {
        return Deviation.leave(absent.doctor(), null, absent.date(), absent.date(), "Mengikuti seminar");
    }

    private static Deviation dayAfter(Session session) {
        var date = session.date.plusDays(1);
        return new Deviation(
                Deviation.Kind.EXTRA,
                session.doctor.id,
                null,
                date,
                date,
                session.clinic.code,
                session.room.name,
                LocalTime.of(9, 0),
                LocalTime.of(11, 0),
                12,
                8,
                10,
                null,
                "Banyak peminat");
    }

    private static long days(List<Sitting> coming, long doctor) {
        return coming.stream().filter(sitting -> sitting.doctor() == doctor).count();
    }

    // ---- patients and appointments

    private void write(LocalDate from, LocalDate today) {
        var now = clock.instant();
        if (register.people().isEmpty()) {
            register.enter(List.of(DemoBooking.PATIENT));
            register.enter(
                    Households.invented(HOUSEHOLDS, today, new SplittableRandom(PEOPLE_SEED + today.toEpochDay())));
            Doubles.of(register.people()).forEach(patients::identify);
        }
        var sittings = register.sittings(from, today.plusDays(rules.opensDaysAhead()));
        var over = sittings.stream()
                .filter(sitting -> !sitting.isOverAt().isAfter(now))
                .toList();
        endThoseOf(over, today);
        var people = register.people().stream()
                .filter(someone -> !someone.mrn().equals(DemoBooking.PATIENT.mrn()))
                .toList();
        var diary = new Diary(people, register.visits(from), register.codes(), rules, now);
        var invented = new ArrayList<Invented>();
        sittings.stream()
                .filter(sitting -> sitting.date().isBefore(today))
                .forEach(sitting -> invented.addAll(diary.fill(sitting, 0)));
        // from today on the far days first: near ones are sought so much that nobody would be left for the others
        var open = sittings.stream()
                .map(Sitting::date)
                .filter(date -> !date.isBefore(today))
                .collect(Collectors.toCollection(TreeSet::new));
        sittings.stream()
                .filter(sitting -> !sitting.date().isBefore(today))
                .sorted(Comparator.comparing(Sitting::date).reversed().thenComparing(Sitting::starts))
                .forEach(sitting -> invented.addAll(diary.fill(sitting, daysAhead(sitting, today, open))));
        register.enterAppointments(invented);
        register.close(over);
    }

    private static int daysAhead(Sitting sitting, LocalDate today, SortedSet<LocalDate> open) {
        return sitting.date().equals(today)
                ? 0
                : Math.max(1, open.headSet(sitting.date()).size());
    }

    /** Whoever was booked at the last filling has been there since, or has not. */
    private void endThoseOf(List<Sitting> over, LocalDate today) {
        Map<Long, Sitting> byId = over.stream().collect(Collectors.toMap(Sitting::id, Function.identity()));
        for (var booking : register.pending(today)) {
            var sitting = byId.get(booking.session());
            if (sitting == null) continue;
            sitting.seats().stream()
                    .filter(seat -> seat.slot() == booking.slot())
                    .findFirst()
                    .ifPresent(seat -> register.end(booking, Diary.ending(sitting, seat, booking.lastChange())));
        }
    }
}
