package id.edokter.booking;

import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.schedule.Session;
import id.edokter.schedule.SessionAhead;
import id.edokter.schedule.Source;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        /** Nobody knows yet who practises then. */
        TOO_FAR,
        /** The session was cancelled, or takes no more bookings. */
        CLOSED,
        FULL,
        /** The patient has a place there already. */
        ALREADY_THERE,
        /** All that is free meets another appointment of the patient. */
        OVERLAPS
    }

    /**
     * A day that is offered.
     *
     * @param key what a form says to choose it, see {@link #sessions}; null when nobody practises on that day
     * @param session null when nobody practises on that day; without an id when it is not made yet
     * @param left places that the patient can have, for this payer
     * @param earliest time of the first of them; null when there is none
     * @param other when the patient has another appointment on that day; null when there is none
     */
    public record Offer(
            LocalDate date,
            String key,
            SessionPlaces session,
            int left,
            LocalTime earliest,
            LocalTime other,
            Hindrance against) {

        static Offer none(LocalDate date, Hindrance against) {
            return new Offer(date, null, null, 0, null, null, against);
        }

        public boolean isGood() {
            return against == null;
        }
    }

    /**
     * A session that may be offered.
     *
     * @param source of one that is not made yet; else null
     * @param places of one that is not made yet
     */
    private record Candidate(SessionPlaces session, Source source, List<SlotPlace> places) {

        static Candidate of(SessionAhead ahead) {
            var places = ahead.places().stream()
                    .map(one -> new SlotPlace(0, one.number(), "", one.starts(), one.ends(), one.pool(), true))
                    .toList();
            var pools = Arrays.stream(Pool.values())
                    .map(pool -> new PoolPlaces(pool, count(places, pool), 0, count(places, pool), 0))
                    .filter(pool -> pool.places() > 0)
                    .toList();
            var session = new SessionPlaces(
                    0,
                    ahead.clinic().id,
                    ahead.clinic().code,
                    ahead.clinic().name,
                    ahead.doctor().id,
                    ahead.doctor().name,
                    ahead.room().name,
                    ahead.date(),
                    ahead.starts(),
                    ahead.ends(),
                    ahead.note(),
                    Session.Status.OPEN,
                    false,
                    SessionPlaces.Window.NOT_YET,
                    pools);
            return new Candidate(session, ahead.source(), places);
        }

        private static int count(List<SlotPlace> places, Pool pool) {
            return (int) places.stream().filter(place -> place.pool() == pool).count();
        }

        String key() {
            return source == null ? String.valueOf(session.id()) : source.text();
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
        return offers(visit, first, last, visit.session.doctor.id, payer).stream()
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
        long doctor = visit.session.doctor.id;
        var all = offers(visit, first, last, pattern.anyDoctor() ? null : doctor, payer);
        var furthest = Wib.date(clock.instant()).plusDays(Rota.FURTHEST_DAYS);
        // another doctor's session helps only on a day on which a place can be had there
        var nearest = Comparator.comparing((Offer offer) -> !offer.isGood())
                .thenComparing(offer -> offer.session().doctor() != doctor)
                .thenComparingLong(offer -> Math.abs(ChronoUnit.MINUTES.between(
                        visit.session.starts, offer.session().starts())));
        return first.datesUntil(last.plusDays(1))
                .filter(date -> pattern.days().contains(date.getDayOfWeek()))
                .map(date -> all.stream()
                        .filter(offer -> offer.date().equals(date))
                        .min(nearest)
                        .orElse(Offer.none(
                                date, date.isAfter(furthest) ? Hindrance.TOO_FAR : Hindrance.NOBODY_PRACTISES)))
                .toList();
    }

    /**
     * The sessions that were chosen, by id. Those that are not made yet are made now: to look at an offer changes nothing.
     *
     * @param keys of offers; others are passed over
     * @return fewer than were chosen when the week has one of them no longer
     */
    public List<Long> sessions(Collection<String> keys) {
        var sources = keys.stream().flatMap(key -> Source.of(key).stream()).toList();
        var made = rota.make(sources);
        return keys.stream()
                .map(key -> Source.of(key).map(made::get).orElseGet(() -> id(key)))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Long id(String key) {
        return key.matches("[0-9]{1,18}") ? Long.valueOf(key) : null;
    }

    private List<Offer> offers(Appointment visit, LocalDate first, LocalDate last, Long doctor, Payer payer) {
        long clinic = visit.session.clinic.id;
        var own = transactions.run(() -> appointments.ofPatient(visit.patient.id, Wib.date(clock.instant()), null));
        var made = availability.sessions(first, last, clinic, doctor);
        var earliest = earliest(made, payer);
        var ahead = rota.ahead(clinic, last).stream()
                .filter(one -> !one.date().isBefore(first))
                .filter(one -> doctor == null || doctor.equals(one.doctor().id))
                .map(Candidate::of);
        return Stream.concat(made.stream().map(one -> new Candidate(one, null, null)), ahead)
                .map(one -> offer(one, payer, own, earliest))
                .toList();
    }

    /** Time of the first free place for this payer, by session. */
    private Map<Long, LocalTime> earliest(List<SessionPlaces> sessions, Payer payer) {
        if (sessions.isEmpty()) return Map.of();
        var ids = sessions.stream().map(SessionPlaces::id).toList();
        return availability.firstFree(ids).stream()
                .filter(free -> payer.pools().contains(free.pool()))
                .collect(Collectors.toMap(
                        FirstFree::session, FirstFree::starts, (one, other) -> one.isBefore(other) ? one : other));
    }

    private Offer offer(Candidate one, Payer payer, List<OwnVisits.Visit> own, Map<Long, LocalTime> earliest) {
        var session = one.session();
        var beside = own.stream()
                .filter(visit -> visit.date().equals(session.date()) && visit.session() != session.id())
                .sorted(Comparator.comparing(OwnVisits.Visit::starts))
                .toList();
        int free = session.left(payer);
        int left = free;
        var first = earliest.get(session.id());
        if (one.source() != null || !beside.isEmpty()) {
            var places = one.source() != null ? one.places() : availability.slots(session.id());
            var fitting = places.stream()
                    .filter(place -> place.free() && payer.pools().contains(place.pool()))
                    .filter(place -> beside.stream().noneMatch(visit -> visit.overlaps(place.starts(), place.ends())))
                    .toList();
            left = fitting.size();
            first = fitting.stream()
                    .map(SlotPlace::starts)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
        var other = beside.isEmpty() ? null : beside.get(0).starts();
        return new Offer(session.date(), one.key(), session, left, first, other, against(session, free, left, own));
    }

    /** That it is too late to book online is no matter at the desk; that somebody has stopped it is. */
    private static Hindrance against(SessionPlaces session, int free, int left, List<OwnVisits.Visit> own) {
        if (own.stream().anyMatch(one -> one.session() == session.id())) return Hindrance.ALREADY_THERE;
        if (!session.isOpenAtTheDesk()) return Hindrance.CLOSED;
        if (left > 0) return null;
        return free > 0 ? Hindrance.OVERLAPS : Hindrance.FULL;
    }

    private LocalDate tomorrow() {
        return Wib.date(clock.instant()).plusDays(1);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
