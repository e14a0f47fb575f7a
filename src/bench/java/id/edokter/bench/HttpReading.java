package id.edokter.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** Asks for one clinic after the other, by chance. */
final class HttpReading implements Load.Client {

    private static final int LOOKED_AT = 64;

    private final Wire wire;
    private final IntFunction<byte[]> request;
    private final String expected;
    private int asked;

    /**
     * @param request for the clinic with this number
     * @param expected what every right answer holds; looked for now and then, since unpacking costs the machine too
     */
    HttpReading(int port, IntFunction<byte[]> request, String expected) throws IOException {
        this.wire = new Wire(port, null);
        this.request = request;
        this.expected = expected;
    }

    @Override
    public void once() throws IOException {
        var answer = wire.send(request.apply(1 + ThreadLocalRandom.current().nextInt(Hospital.CLINICS)));
        if (answer.status() != 200 || asked++ % LOOKED_AT == 0 && !answer.body().contains(expected)) {
            throw new IllegalStateException(answer.status() + " " + answer.head());
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
