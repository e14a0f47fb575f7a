package id.edokter.bench;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.IntFunction;

/** Asks for one clinic after the other, by chance. */
final class HttpReading implements Load.Client {

    private final Wire wire;
    private final IntFunction<String> path;
    private final String expected;

    /**
     * @param path of the clinic with this number
     * @param expected what every right answer holds
     */
    HttpReading(int port, IntFunction<String> path, String expected) throws IOException {
        this.wire = new Wire(port, null);
        this.path = path;
        this.expected = expected;
    }

    @Override
    public void once() throws IOException {
        var address = path.apply(1 + ThreadLocalRandom.current().nextInt(Hospital.CLINICS));
        var answer = wire.send(Wire.get(address));
        if (answer.status() != 200 || !answer.body().contains(expected)) {
            throw new IllegalStateException(address + ": " + answer.status() + " " + answer.head());
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
    }
}
