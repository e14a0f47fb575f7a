package id.edokter.privacy;

import id.edokter.audit.Witness;
import id.edokter.shared.Refusal;
import id.edokter.shared.Transactions;
import id.edokter.shared.Wib;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Ends what is over its time. Each person is a transaction, and who is erased is not found again: a run that breaks off
 * is continued by the next, and two replicas at once do no harm.
 */
@ApplicationScoped
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final int AT_A_TIME = 200;

    /** Whose registration never became a visit, and who has not booked for so long. */
    private static final String UNUSED =
            "from Patient p where p.erasedAt is null and p.mergedInto is null and p.mrn is null"
                    + " and p.createdAt < :before and not exists (select 1 from Appointment a where a.patient = p"
                    + " and (a.status in (HELD, BOOKED, CHECKED_IN, CALLED, IN_SERVICE, COMPLETED) or a.session.date >= :day))"
                    + " and not exists (select 1 from PrivacyRequest r where r.patientId = p.id and r.status = OPEN)";

    /** Whose last appointment is so long ago, or who was noted so long ago and never had any. */
    private static final String OLD =
            "from Patient p where p.erasedAt is null and p.mergedInto is null and p.createdAt < :before"
                    + " and not exists (select 1 from Appointment a where a.patient = p and a.session.date >= :day)"
                    + " and not exists (select 1 from PrivacyRequest r where r.patientId = p.id and r.status = OPEN)";

    /** Of whom only visits are left, and these are so long ago. */
    private static final String LEFT = "from Patient p where p.id in (select e.patientId from Erasure e"
            + " where e.visitsKept > 0) and p.createdAt < :before"
            + " and not exists (select 1 from Appointment a where a.patient = p and a.session.date >= :day)";

    private final EntityManager em;
    private final Erasures erasures;
    private final Transactions transactions;
    private final PrivacySettings settings;
    private final Clock clock;

    Retention(EntityManager em, Erasures erasures, Transactions transactions, PrivacySettings settings, Clock clock) {
        this.em = em;
        this.erasures = erasures;
        this.transactions = transactions;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * How many people each rule is for.
     *
     * @param unused registrations that never became a visit
     * @param old last visits that are longer ago than they have to be kept
     * @param left visits of erased people, the same
     */
    public record Found(long unused, long old, long left) {}

    /** How many would go now. */
    public Found due() {
        return transactions.run(() ->
                new Found(count(UNUSED, unusedBefore()), count(OLD, visitsBefore()), count(LEFT, visitsBefore())));
    }

    /** Erases all that is due, and says how many of each. */
    public Found run() {
        long unused = all(UNUSED, unusedBefore(), this::erase);
        long old = all(OLD, visitsBefore(), this::erase);
        long left = all(LEFT, visitsBefore(), id -> erasures.eraseTheRest(Witness.system(), id));
        return new Found(unused, old, left);
    }

    private void erase(long patient) {
        erasures.erase(Witness.system(), patient, Erasure.Cause.RETENTION);
    }

    private interface Step {
        void on(long patient);
    }

    /** Found again within the transaction that erases: whoever books in this moment is not due any more. */
    private long all(String due, LocalDate before, Step step) {
        long done = 0;
        for (var ids = next(due, before, -1); !ids.isEmpty(); ids = next(due, before, ids.get(ids.size() - 1))) {
            for (long id : ids) done += one(due, before, id, step);
        }
        return done;
    }

    /** One person who cannot be erased just now stops nobody else's time from being over. */
    private int one(String due, LocalDate before, long id, Step step) {
        try {
            return transactions.run(() -> {
                if (asked(Long.class, "select count(*) " + due + " and p.id = :id", before)
                                .setParameter("id", id)
                                .getSingleResult()
                        == 0) return 0;
                step.on(id);
                return 1;
            });
        } catch (Refusal stays) {
            LOG.warnf("Patient %d is not erased this time: %s", id, stays.key());
            return 0;
        }
    }

    private List<Long> next(String due, LocalDate before, long after) {
        return transactions.run(() -> asked(Long.class, "select p.id " + due + " and p.id > :id order by p.id", before)
                .setParameter("id", after)
                .setMaxResults(AT_A_TIME)
                .getResultList());
    }

    private long count(String due, LocalDate before) {
        return asked(Long.class, "select count(*) " + due, before).getSingleResult();
    }

    private <T> TypedQuery<T> asked(Class<T> what, String query, LocalDate before) {
        return em.createQuery(query, what)
                .setParameter("before", Wib.instant(before, LocalTime.MIN))
                .setParameter("day", before);
    }

    private LocalDate unusedBefore() {
        return Wib.date(clock.instant()).minus(settings.keepUnused());
    }

    private LocalDate visitsBefore() {
        return Wib.date(clock.instant()).minus(settings.keepVisits());
    }
}
