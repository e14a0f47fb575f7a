package id.edokter.absence;

import id.edokter.booking.Appointment;
import id.edokter.booking.Availability;
import id.edokter.booking.SessionPlaces;
import id.edokter.schedule.Deviations;
import id.edokter.schedule.Session;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Where the patients of an absent doctor could go. */
@ApplicationScoped
class Elsewhere {

    /** Further ahead than any hospital plans. */
    private static final int DAYS_AHEAD = 90;

    private final Availability availability;
    private final Deviations deviations;
    private final Transactions transactions;
    private final EntityManager em;
    private final Clock clock;

    Elsewhere(
            Availability availability,
            Deviations deviations,
            Transactions transactions,
            EntityManager em,
            Clock clock) {
        this.availability = availability;
        this.deviations = deviations;
        this.transactions = transactions;
        this.em = em;
        this.clock = clock;
    }

    /**
     * Sessions of the clinics concerned that still take somebody, by date and time.
     *
     * @param substitutes ids of those in which somebody stands in for who is absent
     */
    record Places(List<SessionPlaces> sessions, Set<Long> substitutes) {

        /** Of who stands in, with a place left. */
        List<SessionPlaces> substituted() {
            return sessions.stream()
                    .filter(session -> substitutes.contains(session.id()))
                    .toList();
        }

        List<Long> nextOf(Appointment moving) {
            var from = moving.session;
            return ids(s -> s.doctor() == from.doctor.id && isLater(s, from), moving);
        }

        List<Long> besideOf(Appointment moving) {
            var from = moving.session;
            return ids(s -> s.doctor() != from.doctor.id && s.date().equals(from.date), moving);
        }

        private List<Long> ids(Predicate<SessionPlaces> fits, Appointment moving) {
            return sessions.stream()
                    .filter(s -> s.clinic() == moving.session.clinic.id && s.left(moving.payer) > 0)
                    .filter(fits)
                    // who stands in comes first; the rest stays by time
                    .sorted(Comparator.comparing(s -> !substitutes.contains(s.id())))
                    .map(SessionPlaces::id)
                    .toList();
        }

        private static boolean isLater(SessionPlaces other, Session than) {
            return other.date().isAfter(than.date)
                    || other.date().equals(than.date) && other.starts().isAfter(than.starts);
        }

        /** What of this doctor a clerk may choose. */
        List<SessionPlaces> of(long doctor) {
            return sessions.stream().filter(s -> s.doctor() == doctor).toList();
        }

        /** What of others, on the days of these sessions. */
        List<SessionPlaces> beside(long doctor, Collection<Session> absent) {
            return sessions.stream()
                    .filter(s -> s.doctor() != doctor)
                    .filter(s -> absent.stream()
                            .anyMatch(off -> off.date.equals(s.date()) && off.clinic.id.equals(s.clinic())))
                    .toList();
        }
    }

    Places places(Collection<Session> absent) {
        var now = clock.instant();
        var today = Wib.date(now);
        var open = absent.stream()
                .map(session -> session.clinic.id)
                .distinct()
                .flatMap(clinic -> availability.sessions(today, today.plusDays(DAYS_AHEAD), clinic, null).stream())
                .filter(session -> session.status() == Session.Status.OPEN && session.left() > 0)
                .filter(session -> isAhead(session, now))
                .sorted(Comparator.comparing(SessionPlaces::date).thenComparing(SessionPlaces::starts))
                .toList();
        var stopped = stopped(open.stream().map(SessionPlaces::id).toList());
        return new Places(
                open.stream().filter(session -> !stopped.contains(session.id())).toList(),
                deviations.substitutesOf(absent));
    }

    /** Those to which the desk has stopped booking: nobody is moved there either. */
    private Set<Long> stopped(List<Long> sessions) {
        if (sessions.isEmpty()) return Set.of();
        return transactions.run(() -> Set.copyOf(
                em.createQuery("select s.id from Session s where s.id in ?1 and s.bookingClosed = true", Long.class)
                        .setParameter(1, sessions)
                        .getResultList()));
    }

    private static boolean isAhead(SessionPlaces session, Instant now) {
        return Wib.instant(session.date(), session.ends()).isAfter(now);
    }
}
