package id.edokter.shared;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.TransactionRunner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Runs work in a transaction of its own, on one MariaDB or a Galera cluster, and tells a definite outcome.
 *
 * <p>A unique key that was hit is final and named. A conflict (deadlock 1213, lock wait 1205, snapshot 1020, stale
 * version) is tried again, and so is what found no free connection. A commit whose answer was lost is <em>unknown</em>:
 * then the outcome is looked up by the request's own key before anything is tried again, so that nothing happens twice
 * and nobody is told "failed" for something that was done.
 */
@ApplicationScoped
public class Transactions {

    /** Ends the attempt and starts over, for instance because somebody else was faster to the same row. */
    public static class StartOver extends RuntimeException {
        public StartOver() {
            super(null, null, false, false);
        }
    }

    private static final Logger LOG = Logger.getLogger(Transactions.class);
    /** How long conflicts are worth trying again: under load they are many and short, so time counts, not number. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    /** While the database is away each attempt may cost a time limit of its own. */
    private static final int MOST_UNKNOWN = 4;

    private static final int MOST_HITS = 3;
    private static final long SHORTEST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 200;
    private static final Pattern DUPLICATE = Pattern.compile("for key '(?:[^'.]*\\.)?([^']+)'");

    private final EntityManager em;

    Transactions(EntityManager em) {
        this.em = em;
    }

    /**
     * @param work what to do; may throw a {@link Refusal}, which rolls back and is passed on
     * @param known looks up, in a transaction of its own, whether this very request was done before
     * @param onDuplicate what a hit unique key means, by the key's name: a refusal to throw, or null to start over
     * @throws TryAgain when no definite outcome came about within 8 seconds, or the database was away 4 times in a row
     */
    public <T> T run(
            Supplier<T> work, Supplier<Optional<T>> known, Function<String, ? extends RuntimeException> onDuplicate) {
        return run(QuarkusTransaction::requiringNew, PATIENCE, work, known, onDuplicate);
    }

    /**
     * Work of very many rows, for which the ordinary time limit is too short. It must be safe to run twice.
     *
     * @param longest how long one attempt may take; conflicts are tried again for as long
     * @throws IllegalStateException when a unique key is hit at each of three attempts: then it is no race but a mistake
     */
    public <T> T runLong(Duration longest, Supplier<T> work) {
        var hit = new AtomicInteger();
        return run(
                () -> QuarkusTransaction.requiringNew().timeout((int) longest.toSeconds()),
                longest,
                work,
                Optional::empty,
                key -> hit.incrementAndGet() < MOST_HITS
                        ? null
                        : new IllegalStateException("Unique key " + key + " is hit at every attempt"));
    }

    private <T> T run(
            Supplier<TransactionRunner> transaction,
            Duration patience,
            Supplier<T> work,
            Supplier<Optional<T>> known,
            Function<String, ? extends RuntimeException> onDuplicate) {
        long begun = System.nanoTime();
        int unknown = 0;
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction.get().call(() -> {
                    var result = work.get();
                    em.flush();
                    return result;
                });
            } catch (Refusal | InvalidValue | InvalidFields refusal) {
                // It may be the echo of this very request: an earlier attempt, or its twin, that got through.
                var done = lookUp(known);
                if (done.isPresent()) return done.get();
                throw refusal;
            } catch (RuntimeException failure) {
                var duplicate = duplicateKey(failure);
                boolean conflict = duplicate != null || isConflict(failure);
                boolean begunNothing = isNoneFree(failure);
                if (!conflict && !begunNothing && !isUnknown(failure)) throw failure;
                // of what was not begun there is nothing to look up, and for that too no connection would be free
                var done = begunNothing ? Optional.<T>empty() : lookUp(known);
                if (done.isPresent()) return done.get();
                if (duplicate != null) {
                    var refusal = onDuplicate.apply(duplicate);
                    if (refusal != null) throw refusal;
                }
                unknown = isAway(failure) ? unknown + 1 : 0;
                if (unknown == MOST_UNKNOWN || System.nanoTime() - begun > patience.toNanos()) {
                    LOG.warnf(failure, "No definite outcome after %d attempts", attempt);
                    throw new TryAgain();
                }
                LOG.debugf("Attempt %d starts over: %s", attempt, duplicate != null ? duplicate : failure);
                pause(attempt);
            }
        }
    }

    /** The same for work that no request key stands for: it must be safe to run twice. */
    public <T> T run(Supplier<T> work) {
        return run(work, Optional::empty, key -> null);
    }

    private <T> Optional<T> lookUp(Supplier<Optional<T>> known) {
        try {
            return QuarkusTransaction.requiringNew().call(known::get);
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException unreachable) {
            if (!isConflict(unreachable) && !isNoneFree(unreachable) && !isUnknown(unreachable)) throw unreachable;
            return Optional.empty();
        }
    }

    /** Name of the unique key that was hit, or null. */
    static String duplicateKey(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == 1062) {
                var name = DUPLICATE.matcher(String.valueOf(sql.getMessage()));
                return name.find() ? name.group(1) : "";
            }
        }
        return null;
    }

    static boolean isConflict(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StartOver || cause instanceof OptimisticLockException) return true;
            if (cause instanceof SQLException sql
                    && (sql.getErrorCode() == 1213 || sql.getErrorCode() == 1205 || sql.getErrorCode() == 1020))
                return true;
        }
        return false;
    }

    /**
     * Whether the work may have been committed all the same: a lost connection (08…, 25S03), a node outside the
     * cluster (1047), or a rollback at commit that carries no reason of the database.
     */
    public static boolean isUnknown(Throwable failure) {
        if (isAway(failure)) return true;
        boolean rollback = false;
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) return false;
            rollback |= cause instanceof jakarta.transaction.RollbackException;
        }
        return rollback;
    }

    /**
     * Whether no connection to the database was free in time: nothing was begun, and another attempt is safe. It has
     * neither a number nor a state of its own.
     */
    public static boolean isNoneFree(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause())
            if (cause instanceof SQLException sql
                    && String.valueOf(sql.getMessage()).toLowerCase(Locale.ROOT).contains("acquisition timeout"))
                return true;
        return false;
    }

    /** A bare rollback is not among these: on a busy cluster most conflicts at commit come so. */
    private static boolean isAway(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                var state = String.valueOf(sql.getSQLState());
                if (state.startsWith("08") || state.equals("25S03") || sql.getErrorCode() == 1047) return true;
            }
        }
        return false;
    }

    private static void pause(int attempt) {
        long longest = Math.min(SHORTEST_PAUSE_MILLIS << Math.min(attempt, 10), LONGEST_PAUSE_MILLIS);
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(SHORTEST_PAUSE_MILLIS, longest + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TryAgain();
        }
    }
}
