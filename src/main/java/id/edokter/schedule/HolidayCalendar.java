package id.edokter.schedule;

import id.edokter.audit.Witness;
import id.edokter.clinic.Holiday;
import id.edokter.clinic.HolidayDetails;
import id.edokter.clinic.Holidays;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.LongPredicate;

/**
 * The holidays, and what they do to the sessions: each decision is one transaction, and planning follows at once. A
 * session that patients have booked is never closed by a holiday; it is named, for a person to decide.
 */
@ApplicationScoped
public class HolidayCalendar {

    private final Holidays holidays;
    private final Sessions sessions;
    private final Rota rota;
    private final SessionDesk desk;
    private final Stoppages stoppages;
    private final Transactions transactions;
    private final Clock clock;

    HolidayCalendar(
            Holidays holidays,
            Sessions sessions,
            Rota rota,
            SessionDesk desk,
            Stoppages stoppages,
            Transactions transactions,
            Clock clock) {
        this.holidays = holidays;
        this.sessions = sessions;
        this.rota = rota;
        this.desk = desk;
        this.stoppages = stoppages;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A session on a holiday, and how many live in it, forms that are being filled included. */
    public record Touched(Session session, int booked) {

        public boolean isCancelled() {
            return session.status == Session.Status.CANCELLED;
        }
    }

    /**
     * What a holiday does to the sessions of its day.
     *
     * @param closed sessions without patients: closed already, or by planning when it is entered
     * @param booked open sessions with patients, which stay until a person decides
     */
    public record Effect(List<Touched> closed, List<Touched> booked) {

        public int patients() {
            return booked.stream().mapToInt(Touched::booked).sum();
        }
    }

    /** @param effect empty for a day that is over, or that closes nobody */
    public record Line(Holiday holiday, Effect effect) {}

    private static final Effect NOTHING = new Effect(List.of(), List.of());

    /** The holidays of a year by date, withdrawn ones last. */
    public List<Line> year(Year year) {
        return transactions.run(() -> {
            var all = holidays.between(year.atDay(1), year.atDay(year.length()));
            var today = Wib.date(clock.instant());
            var days = all.stream()
                    .filter(holiday -> holiday.isClosed() && !holiday.date.isBefore(today))
                    .map(holiday -> holiday.date)
                    .distinct()
                    .toList();
            var touched = touched(days);
            return all.stream()
                    .sorted(Comparator.comparing((Holiday holiday) -> holiday.withdrawn)
                            .thenComparing(holiday -> holiday.date)
                            .thenComparing(holiday -> holiday.name))
                    .map(holiday -> new Line(holiday, effect(touched, holiday.date, holiday::closes)))
                    .toList();
        });
    }

    /** @throws NotFoundException when there is no such holiday */
    public Line day(long id) {
        return transactions.run(() -> {
            var holiday = holidays.find(id).orElseThrow(NotFoundException::new);
            boolean isOver = holiday.date.isBefore(Wib.date(clock.instant()));
            return new Line(
                    holiday, isOver ? NOTHING : effect(touched(List.of(holiday.date)), holiday.date, holiday::closes));
        });
    }

    /**
     * What a holiday would do if it were entered now.
     *
     * @param touched who has booked on that day, as a word that is another for others
     */
    public record Foreseen(Effect effect, String touched) {}

    public Foreseen foresee(HolidayDetails details) {
        return transactions.run(() -> {
            var effect = preview(details);
            return new Foreseen(
                    effect,
                    sessions.touched(
                            effect.booked().stream()
                                    .map(one -> one.session().id)
                                    .toList(),
                            clock.instant()));
        });
    }

    private Effect preview(HolidayDetails details) {
        return transactions.run(() -> effect(
                touched(List.of(details.date())),
                details.date(),
                clinic -> details.clinic() == null || details.clinic() == clinic));
    }

    /**
     * Enters a holiday; the same once more changes nothing. Empty sessions of the day are closed.
     *
     * @param closeBooking whether nobody else shall book in the sessions that stay for their patients
     * @param touched see {@link Foreseen}, as it was seen
     * @throws MorePatientsNow when others have booked by now
     * @throws id.edokter.clinic.HolidayKnown when there is one of this date and name already, of another kind or source
     */
    public Holiday enter(Witness witness, HolidayDetails details, boolean closeBooking, String touched) {
        var holiday = andPlan(transactions.run(() -> {
            var now = foresee(details);
            if (!now.touched().equals(touched))
                throw new MorePatientsNow(now.effect().patients());
            return holidays.enter(witness, details);
        }));
        if (closeBooking) closeBooking(witness, holiday);
        return holiday;
    }

    /**
     * Decides who works on the day all the same; what was closed for it opens again.
     *
     * @param clinics ids of those that work; not read when all do
     * @throws id.edokter.clinic.HolidayChanged when somebody else decided meanwhile
     */
    public Holiday decide(Witness witness, long id, int seen, boolean all, Set<Long> clinics) {
        var holiday = transactions.run(() -> holidays.decide(witness, id, seen, all, clinics));
        openBooking(witness, holiday);
        return andPlan(holiday);
    }

    /** Takes a holiday back; what was closed for it opens again. Refused as a decision is. */
    public Holiday withdraw(Witness witness, long id, int seen) {
        var holiday = transactions.run(() -> holidays.withdraw(witness, id, seen));
        openBooking(witness, holiday);
        return andPlan(holiday);
    }

    private Holiday andPlan(Holiday holiday) {
        rota.planAhead(holiday.date, holiday.date);
        return holiday;
    }

    /** Each session is a transaction of its own; one that somebody else changes just then is left to them. */
    private void closeBooking(Witness witness, Holiday holiday) {
        for (var one : day(holiday.id).effect().booked()) {
            if (one.session().bookingClosed) continue;
            SessionDesk.orLeave(
                    one.session(), () -> desk.stopBooking(SessionSeen.of(one.session()), reason(holiday), witness));
        }
    }

    /** Where it was closed for this holiday, and neither another nor a leave keeps it closed. */
    private void openBooking(Witness witness, Holiday holiday) {
        stoppages.end(holiday.date, session -> session.weeklyScheduleId != null, reason(holiday), witness);
    }

    /** For the ledger. */
    private static String reason(Holiday holiday) {
        return Stoppages.holiday(holiday.name);
    }

    private List<Touched> touched(List<LocalDate> days) {
        if (days.isEmpty()) return List.of();
        var found = sessions.ofTheWeekOn(days);
        var live = sessions.liveIn(found.stream().map(session -> session.id).toList(), clock.instant());
        return found.stream()
                .map(session -> new Touched(session, live.getOrDefault(session.id, 0)))
                .toList();
    }

    private Effect effect(List<Touched> touched, LocalDate date, LongPredicate closes) {
        var closed = new ArrayList<Touched>();
        var booked = new ArrayList<Touched>();
        for (var one : touched) {
            if (!one.session().date.equals(date) || !closes.test(one.session().clinic.id)) continue;
            if (one.isCancelled() || one.booked() == 0) closed.add(one);
            else if (one.session().startsAt().isAfter(clock.instant())) booked.add(one);
        }
        return new Effect(closed, booked);
    }
}
