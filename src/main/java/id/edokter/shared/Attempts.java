package id.edokter.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Counts how often something guessable was tried, in the database and so over all replicas. A stretch of time begins
 * with the first try; when it is over, the next begins.
 */
@ApplicationScoped
public class Attempts {

    private final EntityManager em;
    private final Transactions transactions;
    private final Sealer sealer;
    private final Clock clock;

    Attempts(EntityManager em, Transactions transactions, Sealer sealer, Clock clock) {
        this.em = em;
        this.transactions = transactions;
        this.sealer = sealer;
        this.clock = clock;
    }

    /** What is counted: a kind, and whose; the latter is kept as a fingerprint only. */
    public record Counter(String kind, String whose) {}

    private String name(Counter counter) {
        return counter.kind()
                + ":"
                + HexFormat.of().formatHex(sealer.fingerprint("attempt " + counter.kind(), counter.whose()));
    }

    /**
     * Counts one try, before it is made: of many at the same moment no more than the limit get through.
     *
     * @return when to try again, if there were too many; else empty
     */
    public Optional<Instant> count(Counter counter, int most, Duration within) {
        var now = clock.instant();
        return transactions.run(() -> {
            // the columns are set from left to right: the count still sees the old start
            em.createNativeQuery("insert into attempt_count (name, window_start, attempts) values (:name, :now, 1)"
                            + " on duplicate key update attempts = if(window_start <= :over, 1, attempts + 1),"
                            + " window_start = if(window_start <= :over, :now, window_start)")
                    .setParameter("name", name(counter))
                    .setParameter("now", UtcInstant.of(now))
                    .setParameter("over", UtcInstant.of(now.minus(within)))
                    .executeUpdate();
            var row = (Object[]) em.createNativeQuery(
                            "select attempts, cast(window_start as datetime(3)) from attempt_count where name = :name",
                            Object[].class)
                    .setParameter("name", name(counter))
                    .getSingleResult();
            return ((Number) row[0]).intValue() <= most
                    ? Optional.empty()
                    : Optional.of(Columns.instant(row[1]).plus(within));
        });
    }

    /** Takes one try back, since it was not in vain. */
    public void forgive(Counter counter) {
        transactions.run(() -> em.createNativeQuery(
                        "update attempt_count set attempts = attempts - 1 where name = :name and attempts > 0")
                .setParameter("name", name(counter))
                .executeUpdate());
    }

    /** Forgets what was counted more than a day ago. */
    public int tidy() {
        return transactions.run(() -> em.createNativeQuery("delete from attempt_count where window_start < :old")
                .setParameter("old", UtcInstant.of(clock.instant().minus(Duration.ofDays(1))))
                .executeUpdate());
    }
}
