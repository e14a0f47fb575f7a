package id.edokter.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The one rule of whose turn it is, the same for desk, nurse, doctor, board and telephone. In one sentence: who is here is
 * called by number; emergencies come first, other priorities before the rest but never more than two in a row while
 * others wait; who came late, or was called and did not come, waits for the next three.
 *
 * @param turns how many were given in the session so far
 * @param priorityRun how many of the last of them in a row went to priorities
 * @param mostInARow how many may, while others could be called
 * @param behind for how many others who is late waits
 */
public record CallOrder(int turns, int priorityRun, int mostInARow, int behind) {

    /**
     * Somebody who is here and waits.
     *
     * @param callableAfter stands behind so many turns of the session
     * @param skipped whether that is for not having come when called
     * @param priority null for most
     */
    public record Waiting(long id, int number, int callableAfter, boolean skipped, Priority priority) {

        private boolean isEmergency() {
            return priority == Priority.EMERGENCY;
        }

        /** An emergency that came late is one all the same; who is called and not there is not waited for. */
        private boolean isCallable(int turns) {
            return turns >= callableAfter || isEmergency() && !skipped;
        }
    }

    private static final Comparator<Waiting> BY_NUMBER =
            Comparator.comparingInt(Waiting::number).thenComparingLong(Waiting::id);

    private static final Comparator<Waiting> SOONEST_FIRST =
            Comparator.comparingInt(Waiting::callableAfter).thenComparing(BY_NUMBER);

    /** Who is called now; nobody is asked to wait for people who are not there. */
    public Optional<Waiting> next(Collection<Waiting> waiting) {
        var callable = waiting.stream().filter(one -> one.isCallable(turns)).toList();
        return first(callable, Waiting::isEmergency)
                .or(() -> byPriority(callable))
                .or(() -> waiting.stream().min(SOONEST_FIRST));
    }

    private Optional<Waiting> byPriority(List<Waiting> callable) {
        var prior = first(callable, one -> one.priority != null);
        var other = first(callable, one -> one.priority == null);
        return Stream.of(prior, other)
                .skip(priorityRun >= mostInARow && other.isPresent() ? 1 : 0)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<Waiting> first(List<Waiting> callable, Predicate<Waiting> which) {
        return callable.stream().filter(which).min(BY_NUMBER);
    }

    /** After somebody's turn. Emergencies take no other priority's turn. */
    public CallOrder after(Priority priority) {
        int run = priority == null ? 0 : priority == Priority.EMERGENCY ? priorityRun : priorityRun + 1;
        return new CallOrder(turns + 1, run, mostInARow, behind);
    }

    /** Everybody in the order in which they are called when nobody else comes. */
    public List<Waiting> order(Collection<Waiting> waiting) {
        var left = new ArrayList<>(waiting);
        var ordered = new ArrayList<Waiting>(left.size());
        var order = this;
        while (!left.isEmpty()) {
            var next = order.next(left).orElseThrow();
            left.remove(next);
            ordered.add(next);
            order = order.after(next.priority);
        }
        return ordered;
    }

    /** How many would be called before somebody who is not in the list, came that one now. */
    public int before(Waiting newcomer, Collection<Waiting> waiting) {
        var with = new ArrayList<>(waiting);
        with.add(newcomer);
        return order(with).indexOf(newcomer);
    }
}
