package id.edokter.support;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** A few at a time, as browsers ask: while one waits for its answer, another is read. */
public final class Together {

    private static final int FEW = 4;

    private static final ExecutorService HANDS = Executors.newFixedThreadPool(FEW, work -> {
        var hand = new Thread(work, "together");
        hand.setDaemon(true);
        return hand;
    });

    private Together() {}

    /** The answers, in the order of what was asked. */
    public static <T> List<T> of(List<Supplier<T>> all) {
        try {
            var answers = new ArrayList<T>();
            for (Future<T> one : HANDS.invokeAll(
                    all.stream().<Callable<T>>map(each -> each::get).toList())) answers.add(one.get());
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException ends) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(ends);
        }
    }
}
