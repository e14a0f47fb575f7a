package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What may follow a visit: a control with the same doctor some weeks on, or a series of visits on some days of each week.
 * Offers only, with what is in the way of each; {@link Counter#bookAll} takes the places.
 */
@ApplicationScoped
public class FollowUps {

    /** Offered for a control, the days nearest to the one that was said. */
    static final int OFFERS = 6;

    private static final int DAYS_BEFORE = 10;
    private static final int DAYS_AFTER = 14;
    public static final int MOST_WEEKS = 26;

    /** Why a day of a series cannot be had. */
    public enum Hindrance {
        /** Neither this doctor nor, where that will do, another of the clinic practises on that day. */
        NOBODY_PRACTISES,
        /** The session was cancelled, or takes no more bookings. */
        CLOSED,
        FULL,
        /** The patient has a place there already. */
        ALREADY_THERE
    }

    /**
     * A day that is offered.
     *
     * @param session null when nobody practises on that day
     * @param earliest time of the first free place for this payer; null when there is none
     * @param elsewhere whether the patient has another appointment on that day
     * @param against null when a place can be had
     */
    public record Offer(
            LocalDate date, SessionPlaces session, int left, LocalTime earliest, boolean elsewhere, Hindrance against) {

        public boolean isGood() {
            return against == null;
        }
    }

    private final Availability availability;
    private final Appointments appointments;
    private final Rota rota;
    private final Transactions transactions;
    private final Clock clock;

    FollowUps(Availability availability, Appointments appointments, Rota rota, Transactions transactions, Clock clock) {
        this.availability = availability;
        this.appointments = appointments;
        this.rota = rota;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Days on which the same doctor practises in the same clinic, nearest to so many weeks after the visit, by date.
     *
     * @param weeks 1 to {@value #MOST_WEEKS}
     */
    public List<Offer> control(Appointment visit, int weeks, Payer payer) {
        var wanted = visit.session.date.plusWeeks(weeks);
        var first = later(wanted.minusDays(DAYS_BEFORE), tomorrow());
        var last = later(wanted, first).plusDays(DAYS_AFTER);
        rota.planFor(visit.session.doctor.id, last);
        var own = ownVisits(visit);
        return sessions(visit, first, last, visit.session.doctor.id).stream()
                .map(session -> offer(session, payer, own))
                .sorted(Comparator.comparingLong(offer -> Math.abs(ChronoUnit.DAYS.between(wanted, offer.date()))))
                .limit(OFFERS)
                .sorted(Comparator.comparing(Offer::date)
                        .thenComparing(offer -> offer.session().starts()))
                .toList();
    }

    /**
     * What a series is to be.
     *
     * @param days of each week
     * @param weeks 1 to {@value #MOST_WEEKS}
     * @param from first day that may be one of it
     * @param anyDoctor whether on a day without the doctor another of the clinic will do
     */
    public record Pattern(Set<DayOfWeek> days, int weeks, LocalDate from, boolean anyDoctor) {}

    /** One offer for each day of the series, by date; the session whose hours are nearest to those of the visit. */
    public List<Offer> series(Appointment visit, Pattern pattern, Payer payer) {
        var first = later(pattern.from(), tomorrow());
        var last = first.plusWeeks(pattern.weeks()).minusDays(1);
        rota.planFor(visit.session.doctor.id, last);
        var own = ownVisits(visit);
        long doctor = visit.session.doctor.id;
        var all = sessions(visit, first, last, pattern.anyDoctor() ? null : doctor);
        // another doctor's session helps only on a day on which a place can be had there
        var nearest = Comparator.comparing((Offer offer) -> !offer.isGood())
                .thenComparing(offer -> offer.session().doctor() != doctor)
                .thenComparingLong(offer -> Math.abs(ChronoUnit.MINUTES.between(
                        visit.session.starts, offer.session().starts())));
        return first.datesUntil(last.plusDays(1))
                .filter(date -> pattern.days().contains(date.getDayOfWeek()))
                .map(date -> all.stream()
                        .filter(session -> session.date().equals(date))
                        .map(session -> offer(session, payer, own))
                        .min(nearest)
                        .orElse(new Offer(date, null, 0, null, false, Hindrance.NOBODY_PRACTISES)))
                .toList();
    }

    private List<SessionPlaces> sessions(Appointment visit, LocalDate first, LocalDate last, Long doctor) {
        return availability.sessions(first, last, visit.session.clinic.id, doctor);
    }

    private List<OwnVisits.Visit> ownVisits(Appointment visit) {
        return transactions.run(() -> appointments.ofPatient(visit.patient.id, Wib.date(clock.instant()), null));
    }

    private Offer offer(SessionPlaces session, Payer payer, List<OwnVisits.Visit> own) {
        int left = session.left(payer);
        var earliest = left == 0
                ? null
                : availability.firstFree(List.of(session.id())).stream()
                        .filter(free ->
                                free.pool() != Pool.WALK_IN && payer.pools().contains(free.pool()))
                        .map(FirstFree::starts)
                        .min(Comparator.naturalOrder())
                        .orElse(null);
        boolean elsewhere =
                own.stream().anyMatch(one -> one.date().equals(session.date()) && one.session() != session.id());
        return new Offer(session.date(), session, left, earliest, elsewhere, against(session, left, own));
    }

    private Hindrance against(SessionPlaces session, int left, List<OwnVisits.Visit> own) {
        if (own.stream().anyMatch(one -> one.session() == session.id())) return Hindrance.ALREADY_THERE;
        if (session.status() != Session.Status.OPEN || isStopped(session)) return Hindrance.CLOSED;
        return left == 0 ? Hindrance.FULL : null;
    }

    /** That it is too late to book online is no matter at the desk; that somebody has stopped it is. */
    private boolean isStopped(SessionPlaces session) {
        return session.window() == SessionPlaces.Window.CLOSED
                && rota.session(session.id()).filter(one -> one.bookingClosed).isPresent();
    }

    private LocalDate tomorrow() {
        return Wib.date(clock.instant()).plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
