package id.edokter.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What is tried again because nothing came of it. */
@QuarkusTest
class TransactionsTest {

    @Inject
    Transactions transactions;

    private final AtomicInteger attempts = new AtomicInteger();

    /** As the pool says it: without a number and without a state. */
    private static RuntimeException noneFree() {
        return new IllegalStateException(new SQLException("Acquisition timeout while waiting for new connection"));
    }

    @Test
    void whatFoundNoFreeConnectionIsTriedAgain() {
        assertThat(transactions.<String>run(() -> {
                    if (attempts.incrementAndGet() == 1) throw noneFree();
                    return "done";
                }))
                .isEqualTo("done");
        assertThat(attempts).hasValue(2);
    }

    /** Nothing was begun, so nothing can be known of it; the look itself would wait for a connection. */
    @Test
    void whatWasNotBegunIsNotLookedUp() {
        assertThat(transactions.<String>run(
                        () -> {
                            if (attempts.incrementAndGet() == 1) throw noneFree();
                            return "done";
                        },
                        () -> Optional.of("looked up"),
                        key -> null))
                .isEqualTo("done");
    }

    @Test
    void aLookForWhichNoConnectionIsFreeSaysNothing() {
        assertThat(transactions.<String>run(
                        () -> {
                            if (attempts.incrementAndGet() == 1)
                                throw new IllegalStateException(new SQLException("lost", "08000"));
                            return "done";
                        },
                        () -> {
                            throw noneFree();
                        },
                        key -> null))
                .isEqualTo("done");
    }

    @Test
    void otherFailuresAreNotTriedAgain() {
        assertThatThrownBy(() -> transactions.run(() -> {
                    attempts.incrementAndGet();
                    throw new IllegalStateException(new SQLException("no such table", "42S02", 1146));
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(attempts).hasValue(1);
    }
}
