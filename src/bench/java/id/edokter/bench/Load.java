package id.edokter.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients who do the same again and again, each as soon as the last is answered, for some seconds. */
final class Load {

    /** What one client does over and over; whatever is not as it should be is an exception, and ends the benchmark. */
    interface Client extends AutoCloseable {
        void once() throws Exception;

        /** Between two; takes no part in what is measured. */
        default void rest() throws InterruptedException {}

        @Override
        void close() throws IOException, SQLException;
    }

    /** When all stop: after so many requests of all together, or after a time, whichever comes first. */
    record Until(int requests, Duration time) {

        static Until passed(Duration time) {
            return new Until(Integer.MAX_VALUE, time);
        }

        static Until done(int requests) {
            return new Until(requests, Duration.ofMinutes(10));
        }
    }

    /** Opens the n-th client, connected and ready. */
    interface Opening {
        Client open(int n) throws Exception;
    }

    /**
     * How it went.
     *
     * @param nanos of each request, sorted
     */
    record Outcome(long done, double seconds, double applicationCpu, double databaseCpu, double ownCpu, long[] nanos) {

        double perSecond() {
            return done / seconds;
        }

        double millis(double share) {
            return nanos.length == 0
                    ? 0
                    : nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    private final Processes processes;

    Load(Processes processes) {
        this.processes = processes;
    }

    Outcome run(int clients, Until end, Opening opening) throws Exception {
        var pool = Executors.newFixedThreadPool(clients);
        try {
            var ready = new CountDownLatch(clients);
            var go = new CountDownLatch(1);
            var deadline = new long[1];
            var left = new AtomicInteger(end.requests());
            var running = new ArrayList<Future<long[]>>();
            for (int i = 0; i < clients; i++) {
                int n = i;
                running.add(pool.submit(() -> {
                    try (var client = open(opening, n, ready)) {
                        go.await();
                        return untilTheEnd(client, deadline, left);
                    }
                }));
            }
            ready.await();
            var before = processes.cpu();
            long start = System.nanoTime();
            deadline[0] = start + end.time().toNanos();
            go.countDown();
            var nanos = new ArrayList<long[]>();
            for (var one : running) nanos.add(one.get());
            double seconds = (System.nanoTime() - start) / 1e9;
            var used = processes.cpu().since(before);
            var all = nanos.stream().flatMapToLong(Arrays::stream).sorted().toArray();
            return new Outcome(all.length, seconds, used.application(), used.database(), used.own(), all);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        } finally {
            pool.shutdownNow();
        }
    }

    private static Client open(Opening opening, int n, CountDownLatch ready) throws Exception {
        try {
            return opening.open(n);
        } finally {
            ready.countDown();
        }
    }

    private static long[] untilTheEnd(Client client, long[] deadline, AtomicInteger left) throws Exception {
        var nanos = new long[1024];
        int done = 0;
        for (long begin = System.nanoTime(); begin < deadline[0] && left.getAndDecrement() > 0; done++) {
            client.once();
            long end = System.nanoTime();
            if (done == nanos.length) nanos = Arrays.copyOf(nanos, done * 2);
            nanos[done] = end - begin;
            client.rest();
            begin = System.nanoTime();
        }
        return Arrays.copyOf(nanos, done);
    }
}
