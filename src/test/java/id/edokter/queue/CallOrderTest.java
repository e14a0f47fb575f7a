package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.queue.CallOrder.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Whose turn it is. */
class CallOrderTest {

    private static final CallOrder START = new CallOrder(0, 0, 2, 3);

    private static Waiting by(int number) {
        return new Waiting(number, number, 0, false, null);
    }

    private static Waiting behind(int number, int turns) {
        return new Waiting(number, number, turns, false, null);
    }

    private static Waiting skipped(int number, int turns) {
        return new Waiting(number, number, turns, true, null);
    }

    private static Waiting prior(int number, Priority priority) {
        return new Waiting(number, number, 0, false, priority);
    }

    private static List<Integer> numbers(CallOrder order, Waiting... waiting) {
        return order.order(List.of(waiting)).stream().map(Waiting::number).toList();
    }

    @Test
    void whoIsHereIsCalledByNumberHoweverTheyCame() {
        assertThat(numbers(START, by(7), by(2), by(5))).containsExactly(2, 5, 7);
    }

    @Test
    void nobodyIsNext() {
        assertThat(START.next(List.of())).isEmpty();
    }

    @Test
    void whoIsLateGoesBehindTheNextThree() {
        assertThat(numbers(START, behind(1, 3), by(2), by(3), by(4), by(5))).containsExactly(2, 3, 4, 1, 5);
    }

    @Test
    void whoIsLateIsNotKeptForPeopleWhoAreNotThere() {
        assertThat(numbers(START, behind(1, 3), by(2))).containsExactly(2, 1);
        assertThat(numbers(START, behind(4, 3), behind(1, 3))).containsExactly(1, 4);
    }

    @Test
    void whoWasCalledAndDidNotComeComesBackAfterThree() {
        var order = new CallOrder(5, 0, 2, 3);

        assertThat(numbers(order, skipped(5, 8), by(6), by(7), by(8), by(9))).containsExactly(6, 7, 8, 5, 9);
    }

    @Test
    void whoComesLateWithAHighNumberIsCalledByItOnceTheThreeAreThrough() {
        assertThat(numbers(START, behind(9, 3), by(2), by(3), by(4), by(5), by(10)))
                .containsExactly(2, 3, 4, 5, 9, 10);
    }

    @Test
    void anEmergencyIsCalledBeforeEverybody() {
        assertThat(numbers(START, by(1), prior(2, Priority.ELDERLY), prior(9, Priority.EMERGENCY)))
                .containsExactly(9, 2, 1);
    }

    @Test
    void anEmergencyThatComesLateIsOneAllTheSame() {
        var late = new Waiting(9, 9, 3, false, Priority.EMERGENCY);

        assertThat(numbers(START, by(1), late)).containsExactly(9, 1);
    }

    @Test
    void anEmergencyThatIsNotThereWhenCalledIsNotWaitedFor() {
        var gone = new Waiting(9, 9, 3, true, Priority.EMERGENCY);

        assertThat(numbers(START, by(1), by(2), by(3), by(4), gone)).containsExactly(1, 2, 3, 9, 4);
    }

    @Test
    void prioritiesComeFirstButNoMoreThanTwoInARow() {
        assertThat(numbers(
                        START,
                        by(1),
                        by(2),
                        prior(10, Priority.ELDERLY),
                        prior(11, Priority.PREGNANT),
                        prior(12, Priority.INFANT),
                        prior(13, Priority.DISABLED),
                        prior(14, Priority.ELDERLY)))
                .containsExactly(10, 11, 1, 12, 13, 2, 14);
    }

    @Test
    void whereOnlyPrioritiesWaitTheyAreCalledByNumber() {
        assertThat(numbers(START, prior(3, Priority.ELDERLY), prior(1, Priority.INFANT), prior(2, Priority.ELDERLY)))
                .containsExactly(1, 2, 3);
    }

    @Test
    void anEmergencyTakesNoOtherPrioritysTurn() {
        var order = new CallOrder(1, 1, 2, 3);

        assertThat(order.after(Priority.EMERGENCY).priorityRun()).isEqualTo(1);
        assertThat(order.after(Priority.ELDERLY).priorityRun()).isEqualTo(2);
        assertThat(order.after(null).priorityRun()).isZero();
        assertThat(order.after(null).turns()).isEqualTo(2);
    }

    @Test
    void aLateOneWithPriorityWaitsForThreeAndThenHasIt() {
        var late = new Waiting(1, 1, 3, false, Priority.ELDERLY);

        assertThat(numbers(START, late, by(2), by(3), by(4), by(5))).containsExactly(2, 3, 4, 1, 5);
    }

    @Test
    void whoHasNotComeLearnsHowManyWouldBeBefore() {
        assertThat(START.before(by(4), List.of(by(2), by(3), by(7)))).isEqualTo(2);
        assertThat(START.before(behind(1, 3), List.of(by(2), by(3), by(4), by(7))))
                .isEqualTo(3);
    }

    // ---- what holds of any queue

    private static List<Waiting> any(Random chance) {
        var numbers = new ArrayList<>(IntStream.rangeClosed(1, 40).boxed().toList());
        java.util.Collections.shuffle(numbers, chance);
        return numbers.subList(0, 1 + chance.nextInt(30)).stream()
                .map(number -> new Waiting(
                        1000 - number,
                        number,
                        chance.nextInt(3) == 0 ? chance.nextInt(12) : 0,
                        chance.nextInt(5) == 0,
                        chance.nextInt(3) == 0 ? Priority.values()[chance.nextInt(5)] : null))
                .toList();
    }

    @RepeatedTest(200)
    void everybodyIsCalledOnceAndTheWayTheyStandInTheListDoesNotMatter(RepetitionInfo run) {
        var chance = new Random(run.getCurrentRepetition());
        var waiting = any(chance);
        var order = new CallOrder(chance.nextInt(10), chance.nextInt(4), 1 + chance.nextInt(3), 3);
        var other = new ArrayList<>(waiting);
        java.util.Collections.shuffle(other, chance);

        var called = order.order(waiting);

        assertThat(called).containsExactlyInAnyOrderElementsOf(waiting).isEqualTo(order.order(other));
        assertThat(order.next(waiting)).contains(called.get(0));
    }

    @RepeatedTest(200)
    void nobodyWhoMayBeCalledWaitsForMoreThanTwoPrioritiesInARow(RepetitionInfo run) {
        var chance = new Random(run.getCurrentRepetition());
        var left = new ArrayList<>(any(chance));
        var order = new CallOrder(chance.nextInt(10), 0, 2, 3);
        int run2 = 0;
        while (!left.isEmpty()) {
            int turns = order.turns();
            boolean othersWait = left.stream().anyMatch(one -> one.priority() == null && turns >= one.callableAfter());
            var next = order.next(left).orElseThrow();
            boolean counts = next.priority() != null && next.priority() != Priority.EMERGENCY;
            run2 = counts ? run2 + 1 : next.priority() == null ? 0 : run2;
            if (othersWait) assertThat(counts && run2 > 2).isFalse();
            left.remove(next);
            order = order.after(next.priority());
        }
    }

    @RepeatedTest(100)
    void ofThoseWithoutPriorityWhoAreInTimeALowerNumberIsCalledFirst(RepetitionInfo run) {
        var chance = new Random(run.getCurrentRepetition());
        var order = new CallOrder(chance.nextInt(10), 0, 2, 3);

        var called = order.order(any(chance)).stream()
                .filter(one -> one.priority() == null && one.callableAfter() <= order.turns())
                .map(Waiting::number)
                .toList();

        assertThat(called).isSorted();
    }
}
