package id.edokter.account;

import at.favre.lib.crypto.bcrypt.BCrypt;
import id.edokter.shared.Secrets;
import id.edokter.shared.TryAgain;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Hashes passwords with bcrypt, few at a time: a flood of sign-ins waits for itself and leaves the processors to those
 * who book.
 */
@ApplicationScoped
class Passwords {

    private static final Logger LOG = Logger.getLogger(Passwords.class);
    private static final int COST = 10;
    private static final int AT_ONCE = 1;
    private static final int MOST_WAITING = 4;
    private static final long LONGEST_WAIT_SECONDS = 4;
    private static final long A_MINUTE = TimeUnit.MINUTES.toNanos(1);

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    /** When the log was last told of a crowd; a flood must not fill the log either. */
    private final AtomicReference<Long> told = new AtomicReference<>();

    /** Compared with when there is no such account, so that this takes as long. */
    private final String nobodys = hash(Password.first(), COST);

    String hash(Password password) {
        return hash(password, COST);
    }

    /** @param cost the binary logarithm of how often bcrypt goes round */
    String hash(Password password, int cost) {
        return withOthersWaiting(() ->
                new String(BCrypt.withDefaults().hash(cost, prepared(password.text())), StandardCharsets.US_ASCII));
    }

    /** @param hash null when there is nobody: then it is false, after as long */
    boolean matches(String typed, String hash) {
        var compared = hash == null ? nobodys : hash;
        boolean same = withOthersWaiting(
                () -> BCrypt.verifyer().verify(prepared(typed), compared.getBytes(StandardCharsets.US_ASCII)).verified);
        return same && hash != null;
    }

    /** 44 letters of whatever length: bcrypt itself reads no more than 72 bytes. */
    private static byte[] prepared(String typed) {
        var text = Normalizer.normalize(typed == null ? "" : typed, Normalizer.Form.NFC);
        return Base64.getEncoder().encode(Secrets.hash(text));
    }

    /**
     * For who has not been counted yet: a flood costs nothing but this look.
     *
     * @throws TryAgain when one more would be turned away
     */
    void refuseIfCrowded() {
        if (free.getQueueLength() >= MOST_WAITING) throw crowded();
    }

    private <T> T withOthersWaiting(Supplier<T> work) {
        // a flood must not keep the threads on which patients book
        refuseIfCrowded();
        try {
            if (!free.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) throw crowded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new TryAgain();
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private TryAgain crowded() {
        long now = System.nanoTime();
        var before = told.get();
        if ((before == null || now - before > A_MINUTE) && told.compareAndSet(before, now))
            LOG.warn("More sign-ins at a time than passwords can be compared");
        return new TryAgain();
    }
}
