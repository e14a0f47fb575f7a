package id.edokter.web;

import id.edokter.shared.TryAgain;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Looks for news on behalf of pages that listen: one look at a time, on a thread of its own, so that whoever did something
 * does not wait for it. However often it is wished before it begins, it is one look.
 */
public final class Lookout {

    private static final Logger LOG = Logger.getLogger(Lookout.class);

    private final String name;
    private final IntSupplier pages;
    private final Runnable look;
    private final ScheduledExecutorService thread;
    private final AtomicBoolean wanted = new AtomicBoolean();

    /**
     * @param name of its thread
     * @param pages how many listen: for none nothing is looked at
     */
    public Lookout(String name, IntSupplier pages, Runnable look) {
        this.name = name;
        this.pages = pages;
        this.look = look;
        this.thread = Executors.newSingleThreadScheduledExecutor(work -> {
            var one = new Thread(work, name);
            one.setDaemon(true);
            return one;
        });
    }

    /** Looks as soon as the look that is under way has ended. */
    public void soon() {
        if (pages.getAsInt() > 0 && wanted.compareAndSet(false, true)) thread.execute(this::quietly);
    }

    public void soonAfter(Duration pause) {
        thread.schedule(this::soon, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** While the database is away, pages keep what they have, with its time; the next look is soon. */
    private void quietly() {
        wanted.set(false);
        try {
            look.run();
        } catch (TryAgain away) {
            LOG.warnf("Pages that listen wait (%s): the database does not answer", name);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Pages that listen were not told (%s)", name);
        }
    }

    /** For good. */
    public void end() {
        thread.shutdownNow();
    }
}
