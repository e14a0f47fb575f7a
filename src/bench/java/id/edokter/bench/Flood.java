package id.edokter.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Sign-ins with made-up names and passwords, so many a second, each from an address of its own and on a new connection,
 * whether the ones before are answered or not. What is answered is counted.
 */
final class Flood implements AutoCloseable {

    static final int A_SECOND = 50;
    /** More than are ever unanswered at that pace. */
    private static final int SENDERS = 200;

    /** 422: compared, and wrong. 429: too many tries. 503: too many at a time to be compared. */
    private static final Set<Integer> ANSWERS = Set.of(422, 429, 503);

    private final int port;
    private final ScheduledExecutorService pace = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
    private final AtomicInteger sent = new AtomicInteger();
    private final Map<Integer, Integer> answers = new TreeMap<>();
    private final AtomicReference<Exception> trouble = new AtomicReference<>();
    private final ScheduledFuture<?> running;
    private final long began = System.nanoTime();

    /**
     * How it went.
     *
     * @param answers how often each status came
     */
    record Outcome(double aSecond, Map<Integer, Integer> answers) {}

    Flood(int port) {
        this.port = port;
        running = pace.scheduleAtFixedRate(this::next, 0, 1_000_000 / A_SECOND, TimeUnit.MICROSECONDS);
    }

    private void next() {
        int n = sent.incrementAndGet();
        senders.execute(() -> signIn(n));
    }

    private void signIn(int n) {
        try (var wire = new Wire(port, address(n))) {
            var status = wire.send(Wire.form("/masuk", "userName=orang." + n + "&password=bukan+kata+sandi+" + n))
                    .status();
            synchronized (answers) {
                answers.merge(status, 1, Integer::sum);
            }
            if (!ANSWERS.contains(status)) throw new IllegalStateException("a sign-in was answered " + status);
        } catch (IOException | IllegalStateException wrong) {
            trouble.compareAndSet(null, wrong);
        }
    }

    private static InetAddress address(int n) throws IOException {
        return System.getProperty("os.name").equals("Linux")
                ? InetAddress.getByAddress(new byte[] {127, 2, (byte) (n >> 8), (byte) n})
                : null;
    }

    /** Stops, and waits for the last answers. */
    Outcome ends() throws Exception {
        running.cancel(false);
        double seconds = (System.nanoTime() - began) / 1e9;
        senders.shutdown();
        if (!senders.awaitTermination(1, TimeUnit.MINUTES)) throw new IllegalStateException("sign-ins hang");
        if (trouble.get() != null) throw trouble.get();
        return new Outcome(sent.get() / seconds, Map.copyOf(answers));
    }

    @Override
    public void close() {
        pace.shutdownNow();
        senders.shutdownNow();
    }
}
