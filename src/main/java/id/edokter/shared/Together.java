package id.edokter.shared;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Of many who want the same at once, one fetches it, and the others get what came of it. Also when that was a failure:
 * if each of them tried in turn, the last would wait as long as all of them together.
 */
public final class Together {

    private Together() {}

    /**
     * @param claim takes the place of the one who fetches, where it is free: null then, else whoever has it
     * @param work what the one does
     */
    public static <T> T fetch(UnaryOperator<CompletableFuture<T>> claim, Supplier<T> work) {
        var mine = new CompletableFuture<T>();
        var others = claim.apply(mine);
        if (others != null) return outcome(others);
        try {
            mine.complete(work.get());
        } catch (RuntimeException failure) {
            mine.completeExceptionally(failure);
            throw failure;
        } finally {
            // after an error that nobody catches, nobody waits for ever
            mine.cancel(false);
        }
        return mine.join();
    }

    private static <T> T outcome(CompletableFuture<T> others) {
        try {
            return others.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException failure) throw failure;
            throw failed;
        }
    }
}
