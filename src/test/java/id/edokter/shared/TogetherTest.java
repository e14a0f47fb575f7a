package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.Crowd;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class TogetherTest {

    private static final int PEOPLE = 8;

    private final AtomicReference<CompletableFuture<String>> place = new AtomicReference<>();
    private final AtomicInteger tried = new AtomicInteger();
    private final CountDownLatch othersCame = new CountDownLatch(PEOPLE - 1);

    private String fetch(Supplier<String> work) {
        return Together.fetch(
                mine -> {
                    var others = place.compareAndExchange(null, mine);
                    if (others != null) othersCame.countDown();
                    return others;
                },
                () -> {
                    tried.incrementAndGet();
                    await();
                    return work.get();
                });
    }

    private void await() {
        try {
            othersCame.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void oneFetchesAndAllHaveIt() {
        var outcomes = Crowd.of(PEOPLE, i -> () -> fetch(() -> "it"));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.answer()).isEqualTo("it"));
        assertThat(tried).hasValue(1);
    }

    @Test
    void oneFailsAndAllAreTold() {
        var failure = new IllegalStateException("away");
        var outcomes = Crowd.of(
                PEOPLE,
                i -> () -> fetch(() -> {
                    throw failure;
                }));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isSameAs(failure));
        assertThat(tried).hasValue(1);
    }

    @Test
    void afterAnErrorNobodyWaitsForEver() {
        var outcomes = Crowd.of(
                PEOPLE,
                i -> () -> fetch(() -> {
                    throw new StackOverflowError();
                }));

        assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.refusal()).isNotNull());
        assertThat(tried).hasValue(1);
    }
}
