package id.edokter.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Many at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** What one of the crowd got: an answer or a refusal. */
    public record Outcome<T>(T answer, Throwable refusal) {}

    /** Starts so many tasks together and waits for all of them. */
    public static <T> List<Outcome<T>> of(int people, IntFunction<Callable<T>> task) {
        var pool = Executors.newFixedThreadPool(people);
        try {
            var start = new CountDownLatch(1);
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < people; i++) {
                var mine = task.apply(i);
                futures.add(pool.submit(() -> {
                    start.await();
                    return mine.call();
                }));
            }
            start.countDown();
            var outcomes = new ArrayList<Outcome<T>>();
            for (var future : futures) {
                try {
                    outcomes.add(new Outcome<>(future.get(), null));
                } catch (ExecutionException e) {
                    outcomes.add(new Outcome<>(null, e.getCause()));
                }
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }
}
