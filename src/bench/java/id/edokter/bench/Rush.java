package id.edokter.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Everybody wants the same doctor at the same moment: each patient on a connection and an address of their own. */
final class Rush {

    static final int PATIENTS = 2_000;
    static final int PLACES = 300;
    private static final long SMALL_STACK = 128 * 1024;
    private static final Pattern FREE_TIME = Pattern.compile("name=\"tempat\" id=\"t\\d+\" value=\"(\\d+)\"");

    /**
     * How it went.
     *
     * @param requests all that were answered
     * @param nanos of each patient, from the common beginning to the final word, sorted
     */
    record Outcome(int winners, long requests, double seconds, long[] nanos) {
        double millis(double share) {
            return nanos[(int) Math.min(nanos.length - 1L, (long) (nanos.length * share))] / 1e6;
        }
    }

    /** What one patient does until there is a final word; anything else than a place or a clear "full" is an exception. */
    private interface Patient {
        boolean getsAPlace(Wire wire) throws IOException;
    }

    private final int port;
    private final Hospital.Wanted wanted;
    private final AtomicLong requests = new AtomicLong();

    Rush(int port, Hospital.Wanted wanted) {
        this.port = port;
        this.wanted = wanted;
    }

    /** One request by the API: the next free place of the session. */
    Outcome byApi() throws InterruptedException {
        return of(wire -> {
            var person = Person.next();
            var answer = send(wire, HttpBooking.post("\"session\": " + wanted.session(), person.n() % 3 > 0, person));
            if (answer.status() == 409 && answer.body().contains("session-full")) return false;
            return expect(answer, 201) != null;
        });
    }

    /** By the pages: a time is chosen among those shown, and another when it is gone; then the form, step by step. */
    Outcome byPages() throws InterruptedException {
        return of(wire -> {
            var page = expect(send(wire, Wire.page(doctor())), 200);
            for (var free = freeTimes(page); !free.isEmpty(); free = freeTimes(page)) {
                var answer =
                        send(wire, choice(free.get(ThreadLocalRandom.current().nextInt(free.size()))));
                if (answer.status() == 303) return fillsTheForm(wire, answer.location());
                page = expect(answer, 409);
            }
            return false;
        });
    }

    private boolean fillsTheForm(Wire wire, String form) throws IOException {
        var person = Person.next();
        expect(send(wire, Wire.page(form)), 200);
        var check = expect(send(wire, Wire.form(form, answers(person))), 303).location();
        expect(send(wire, Wire.page(check)), 200);
        var ticket = expect(send(wire, Wire.form(form.replaceFirst("[^/]+$", "janji"), "")), 303)
                .location();
        if (!ticket.startsWith("/janji/")) throw new IllegalStateException("no ticket: " + ticket);
        return true;
    }

    private String doctor() {
        return "/dokter/" + wanted.doctor() + "?tanggal=" + wanted.date() + "&bayar=GENERAL";
    }

    private byte[] choice(String slot) {
        return Wire.form(
                "/tempat", "dokter=" + wanted.doctor() + "&tanggal=" + wanted.date() + "&bayar=GENERAL&tempat=" + slot);
    }

    private static String answers(Person person) {
        return "who=baru&name=" + person.name().replace(' ', '+') + "&nik=" + person.nik()
                + "&mrn=&birthDay=31&birthMonth=1&birthYear=1990&sex=F&phone=" + person.phone();
    }

    private static List<String> freeTimes(Wire.Answer page) {
        return FREE_TIME
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private Wire.Answer send(Wire wire, byte[] request) throws IOException {
        var answer = wire.send(request);
        requests.incrementAndGet();
        return answer;
    }

    private static Wire.Answer expect(Wire.Answer answer, int status) {
        if (answer.status() != status) throw new IllegalStateException(answer.status() + " " + answer.head());
        return answer;
    }

    private Outcome of(Patient patient) throws InterruptedException {
        var go = new CountDownLatch(1);
        var start = new long[1];
        var nanos = new long[PATIENTS];
        var words = new Object[PATIENTS];
        var crowd = new ArrayList<Thread>();
        for (int i = 0; i < PATIENTS; i++) {
            int n = i;
            var thread = new Thread(
                    null,
                    () -> {
                        words[n] = finalWord(patient, n, go);
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
        var failed = Arrays.stream(words).filter(Exception.class::isInstance).toList();
        if (!failed.isEmpty())
            throw new IllegalStateException(
                    failed.size() + " of " + PATIENTS + " got no clear answer", (Exception) failed.get(0));
        int winners = (int) Arrays.stream(words).filter(Boolean.TRUE::equals).count();
        if (winners != PLACES) throw new IllegalStateException(winners + " winners for " + PLACES + " places");
        Arrays.sort(nanos);
        return new Outcome(winners, requests.get(), seconds, nanos);
    }

    private Object finalWord(Patient patient, int n, CountDownLatch go) {
        try {
            go.await();
            try (var wire = new Wire(port, address(n))) {
                return patient.getsAPlace(wire);
            }
        } catch (IOException | RuntimeException e) {
            return e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return e;
        }
    }

    /** Linux gives every address of 127.0.0.0/8 to the machine itself; others have just one. */
    private static InetAddress address(int n) throws IOException {
        return System.getProperty("os.name").equals("Linux")
                ? InetAddress.getByAddress(new byte[] {127, 1, (byte) (n >> 8), (byte) n})
                : null;
    }
}
