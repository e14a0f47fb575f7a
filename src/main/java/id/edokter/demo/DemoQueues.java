package id.edokter.demo;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.AppointmentStatus;
import id.edokter.booking.Channel;
import id.edokter.booking.Counter;
import id.edokter.booking.CounterRequest;
import id.edokter.booking.DayBook;
import id.edokter.booking.Payer;
import id.edokter.booking.PayerDetails;
import id.edokter.booking.SessionLoad;
import id.edokter.queue.CheckIn;
import id.edokter.queue.QueueDesk;
import id.edokter.queue.QueueView;
import id.edokter.queue.QueueView.Line;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviation;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.shared.InvalidValue;
import id.edokter.shared.Refusal;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/**
 * Queues that run while somebody looks at the sample, at whatever hour that is: people are here, one is called, one is
 * inside, some are done. All of it by the doors, as of now: no time is made up. What runs already is left alone.
 */
@ApplicationScoped
class DemoQueues {

    private static final Witness NURSE = new Witness(Register.WHO, "");
    private static final Actor KIOSK = new Actor(Register.WHO, Channel.KIOSK);

    /** A session that begins then is one of this moment. */
    private static final Duration BEFORE = Duration.ofMinutes(30);

    private static final Duration AFTER = Duration.ofMinutes(45);
    private static final LocalTime LATEST = LocalTime.of(21, 50);
    private static final int SESSIONS = 3;
    private static final int PEOPLE = 7;
    private static final int SEEN = 2;
    private static final int PLACES = 12;
    private static final int MINUTES = 10;

    private final Installation installation;
    private final DayBook book;
    private final QueueDesk desk;
    private final Counter counter;
    private final Deviations deviations;
    private final Rota rota;
    private final Register register;
    private final Transactions transactions;
    private final Clock clock;

    DemoQueues(
            Installation installation,
            DayBook book,
            QueueDesk desk,
            Counter counter,
            Deviations deviations,
            Rota rota,
            Register register,
            Transactions transactions,
            Clock clock) {
        this.installation = installation;
        this.book = book;
        this.desk = desk;
        this.counter = counter;
        this.deviations = deviations;
        this.rota = rota;
        this.register = register;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Sessions of an earlier day in which somebody still waits are closed, as a nurse would who comes back to them. */
    void endEarlier() {
        var today = Wib.date(clock.instant());
        var since = installation.filledOn().filter(day -> day.isBefore(today)).orElse(today);
        since.datesUntil(today)
                .flatMap(day -> book.sessions(day).stream())
                .filter(session -> session.status() == Session.Status.RUNNING)
                .forEach(session -> end(session.id()));
    }

    private void end(long session) {
        unlessRefused(() -> {
            for (var inside : desk.queue(session).inService())
                desk.finish(NURSE, inside.appointment(), inside.version());
            var now = desk.queue(session);
            desk.closeSession(now.session().seen(), now.stamp(), "", NURSE);
        });
    }

    /** Lets some sessions of this moment run; a second time it does nothing. */
    void run() {
        var now = clock.instant();
        var ofNow = book.sessions(Wib.date(now)).stream()
                .filter(session -> isOfNow(session, now))
                .toList();
        long running = ofNow.stream()
                .filter(session -> session.status() == Session.Status.RUNNING)
                .count();
        var open = ofNow.stream()
                .filter(session -> session.status() == Session.Status.OPEN)
                .map(SessionLoad::id)
                .limit(Math.max(0, SESSIONS - running))
                .toList();
        if (running == 0 && open.isEmpty()) open = extra(now).stream().toList();
        open.forEach(session -> unlessRefused(() -> enliven(session)));
    }

    private static boolean isOfNow(SessionLoad session, Instant now) {
        var starts = Wib.instant(session.date(), session.starts());
        return !starts.isBefore(now.minus(AFTER)) && !starts.isAfter(now.plus(BEFORE));
    }

    /** At night and on holidays nobody practises: then one doctor does who has nothing else today. */
    private Optional<Long> extra(Instant now) {
        var today = Wib.date(now);
        var time = Wib.dateTime(now).toLocalTime();
        // the same for replicas that start at once, and over before midnight
        var starts = time.isAfter(LATEST) ? LATEST : LocalTime.of(time.getHour(), time.getMinute() / 10 * 10);
        var ends = starts.plusMinutes(PLACES * MINUTES);
        var busy = book.sessions(today).stream().map(SessionLoad::doctorName).toList();
        for (var sitting : transactions.run(() -> register.sittings(today, today.plusDays(14)))) {
            if (busy.contains(sitting.doctorName())) continue;
            var usual = rota.session(sitting.id()).orElseThrow();
            var wanted = extra(usual, today, starts, ends);
            try {
                deviations.enter(NURSE, wanted, DateChange.touched(deviations.foresee(wanted)));
                return book.sessions(today).stream()
                        .filter(session -> session.doctorName().equals(sitting.doctorName()))
                        .map(SessionLoad::id)
                        .findFirst();
            } catch (Refusal | InvalidValue refusal) {
                // another doctor has the time
            }
        }
        return Optional.empty();
    }

    private static Deviation extra(Session usual, LocalDate today, LocalTime starts, LocalTime ends) {
        return new Deviation(
                Deviation.Kind.EXTRA,
                usual.doctor.id,
                null,
                today,
                today,
                usual.clinic.code,
                usual.room.name,
                starts,
                ends,
                PLACES,
                PLACES / 2,
                MINUTES,
                null,
                "Praktik tambahan");
    }

    private void enliven(long session) {
        if (desk.queue(session).calls() > 0) return;
        comeInto(session);
        desk.startSession(NURSE, session);
        for (var line : desk.queue(session).waiting().stream().limit(SEEN).toList())
            desk.finish(NURSE, line.appointment(), line.version());
        call(session).ifPresent(called -> desk.start(NURSE, called.appointment(), called.version()));
        call(session);
    }

    private Optional<Line> call(long session) {
        var queue = desk.queue(session);
        if (queue.waiting().size() < 2) return Optional.empty();
        var turn = desk.callNext(NURSE, session, queue.calls());
        return desk.queue(session).place(turn.appointment()).map(QueueView.Place::line);
    }

    /** Who is booked and in time, and some who walk in. */
    private void comeInto(long session) {
        var coming = coming(session);
        var people = coming.size() < PEOPLE ? withTime() : List.<Someone>of();
        for (int i = 0; i < people.size() && coming.size() < PEOPLE && i < 3 * PEOPLE; i++) {
            var someone = people.get(i);
            var request = new CounterRequest(
                    "contoh-antrean-" + session + "-" + someone.id(),
                    someone.id(),
                    new PayerDetails(Payer.GENERAL, null, null, null, null));
            unlessRefused(() -> counter.walkIn(NURSE, request, session));
            coming = coming(session);
        }
        for (var line : coming) unlessRefused(() -> desk.checkIn(KIOSK, CheckIn.of(line.appointment())));
    }

    /** Those who have the fewest visits ahead, so that whoever tries the sample can still book for them. */
    private List<Someone> withTime() {
        return transactions.run(() -> {
            var ahead = new HashMap<String, Integer>();
            register.visits(Wib.date(clock.instant())).forEach(visit -> {
                ahead.merge("patient " + visit.patient(), 1, Integer::sum);
                ahead.merge(String.valueOf(visit.phone()), 1, Integer::sum);
            });
            return register.people().stream()
                    .filter(someone -> !someone.mrn().equals(DemoBooking.PATIENT.mrn()))
                    .sorted(Comparator.comparing((Someone someone) -> ahead.getOrDefault("patient " + someone.id(), 0)
                            + ahead.getOrDefault(String.valueOf(someone.phone()), 0)))
                    .toList();
        });
    }

    private List<Line> coming(long session) {
        var queue = desk.queue(session);
        return queue.lines().stream()
                .filter(line -> line.status() == AppointmentStatus.BOOKED)
                .filter(line -> line.onTimeUntil().isAfter(queue.at()))
                .sorted(Comparator.comparing(Line::number))
                .limit(PEOPLE)
                .toList();
    }

    /** A sample that stays a little quieter is no reason not to start. */
    private static void unlessRefused(Runnable act) {
        try {
            act.run();
        } catch (Refusal | InvalidValue refusal) {
            // somebody is ahead in the sample, or a rule stands against it
        }
    }
}
