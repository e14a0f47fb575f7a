package id.edokter.bench;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** Everybody wants the same doctor at the same moment: each patient on a connection and an address of their own. */
final class Rush {

    static final int PATIENTS = 2_000;
    static final int PLACES = 300;
    private static final long SMALL_STACK = 128 * 1024;

    /** What one patient does from the first click to a final word. */
    interface Patient {
        /** Whether a place was got; what is neither that nor a clear "full" is an exception. */
        boolean tries(int n) throws Exception;
    }

    /**
     * How it went.
     *
     * @param requests all that were answered
     * @param nanos of each patient from the beginning of the rush to the final word, sorted
     */
    record Outcome(int winners, long requests, double seconds, long[] nanos) {
        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    private Rush() {}

    static Outcome of(Patient patient) throws InterruptedException {
        var go = new CountDownLatch(1);
        var nanos = new long[PATIENTS];
        var start = new long[1];
        var won = new AtomicReferenceArray<Object>(PATIENTS);
        var crowd = new ArrayList<Thread>();
        for (int i = 0; i < PATIENTS; i++) {
            int n = i;
            var thread = new Thread(
                    null,
                    () -> {
                        try {
                            go.await();
                            won.set(n, patient.tries(n));
                        } catch (Exception e) {
                            won.set(n, e);
                        }
                        nanos[n] = System.nanoTime() - start[0];
                    },
                    "patient " + n,
                    SMALL_STACK);
            thread.start();
            crowd.add(thread);
        }
        start[0] = System.nanoTime();
        go.countDown();
        for (var thread : crowd) thread.join();
        double seconds = (System.nanoTime() - start[0]) / 1e9;
        int winners = 0;
        int failed = 0;
        Exception first = null;
        for (int i = 0; i < PATIENTS; i++) {
            if (won.get(i) instanceof Exception e) {
                failed++;
                if (first == null) first = e;
            } else if (Boolean.TRUE.equals(won.get(i))) {
                winners++;
            }
        }
        if (failed > 0) throw new IllegalStateException(failed + " of " + PATIENTS + " got no clear answer", first);
        if (winners != PLACES) throw new IllegalStateException(winners + " winners for " + PLACES + " places");
        Arrays.sort(nanos);
        return new Outcome(winners, PATIENTS, seconds, nanos);
    }

    /** One request by the API: the next free place of the session. */
    static Patient byApi(int port, long session) {
        return n -> {
            try (var wire = new Wire(port, address(n))) {
                var answer = wire.send(HttpBooking.post("\"session\": " + session, n % 3 > 0, Person.next()));
                if (answer.status() == 201) return true;
                if (answer.status() == 409 && answer.body().contains("session-full")) return false;
                throw new IllegalStateException(answer.status() + " " + answer.head());
            }
        };
    }

    /** Linux gives every address of 127.0.0.0/8 to the machine itself; others have just one. */
    private static InetAddress address(int n) throws Exception {
        return System.getProperty("os.name").equals("Linux")
                ? InetAddress.getByAddress(new byte[] {127, 1, (byte) (n >> 8), (byte) n})
                : null;
    }
}
