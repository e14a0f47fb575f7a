package id.edokter.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** The jobs of the tests are the tests' own: whoever waits for what a job brings about does its work meanwhile. */
public final class Looking {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Looking() {}

    /** @param look what the job would do */
    public static void until(BooleanSupplier so, Runnable look) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!so.getAsBoolean() && System.nanoTime() < end) look.run();
        assertThat(so.getAsBoolean()).isTrue();
    }
}
