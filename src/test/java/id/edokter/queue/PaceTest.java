package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How fast a doctor works. */
class PaceTest {

    private static final Instant EIGHT = Instant.parse("2026-11-30T01:00:00Z");

    /** Consultations of so many minutes, with a gap of a minute between them. */
    static List<Consultation> taking(double... minutes) {
        var found = new ArrayList<Consultation>();
        var time = EIGHT;
        for (double one : minutes) {
            var end = time.plus(Duration.ofSeconds(Math.round(one * 60)));
            found.add(new Consultation(time, end));
            time = end.plusSeconds(60);
        }
        return found;
    }

    static Habits past(double minutes, int sessions) {
        return new Habits(
                Collections.nCopies(sessions, minutes),
                List.of(),
                Habits.UNKNOWN.shows(),
                Habits.UNKNOWN.comes(),
                Habits.UNKNOWN.spreadOfComing(),
                Habits.UNKNOWN.shape(),
                1,
                Habits.UNKNOWN.breaks(),
                Habits.UNKNOWN.minutesOfBreak());
    }

    private static double median(Pace pace) {
        return Math.exp(pace.middle());
    }

    @Test
    void withoutAnythingKnownThePlanIsBelieved() {
        var pace = Pace.of(List.of(), Habits.UNKNOWN, 10);
        double average = median(pace)
                * pace.lengths().stream().mapToDouble(one -> one).average().orElseThrow();

        assertThat(average).isCloseTo(10, within(0.01));
    }

    @Test
    void earlierSessionsAreBelievedMoreThanThePlan() {
        assertThat(median(Pace.of(List.of(), past(6, 1), 10))).isBetween(6.0, 7.0);
        assertThat(median(Pace.of(List.of(), past(6, 8), 10))).isCloseTo(6, within(0.2));
    }

    @Test
    void whatHappensTodayCountsTheMoreTheMoreThereIs() {
        var past = past(6, 8);
        double one = median(Pace.of(taking(12), past, 10));
        double four = median(Pace.of(taking(12, 12, 12, 12), past, 10));
        double twelve = median(Pace.of(taking(12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12, 12), past, 10));

        assertThat(one).isBetween(6.0, 7.0);
        assertThat(four).isBetween(one, 9.0);
        assertThat(twelve).isBetween(four, 12.0);
    }

    @Test
    void theMoreIsKnownTheSmallerIsTheDoubt() {
        double nothing = Pace.of(List.of(), Habits.UNKNOWN, 10).doubt();
        double past = Pace.of(List.of(), past(10, 8), 10).doubt();
        double today = Pace.of(taking(9, 10, 11, 9, 10, 11), past(10, 8), 10).doubt();

        assertThat(past).isLessThan(nothing);
        assertThat(today).isLessThan(past);
    }

    @Test
    void onlyTheLastTwelveCount() {
        var slow = new double[] {30, 30, 30, 30, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};

        assertThat(Pace.of(taking(slow), Habits.UNKNOWN, 10))
                .isEqualTo(Pace.of(taking(slow).subList(4, 16), Habits.UNKNOWN, 10));
    }

    @Test
    void aForgottenFinishMovesNothing() {
        double usual = median(Pace.of(taking(8, 9, 10, 11, 12), Habits.UNKNOWN, 10));
        double forgotten = median(Pace.of(taking(8, 9, 10, 11, 12, 170), Habits.UNKNOWN, 10));

        assertThat(forgotten).isEqualTo(usual);
    }

    @Test
    void aKeyPressedTwiceIsNoConsultation() {
        assertThat(Pace.of(taking(8, 9, 10, 11, 12, 0.1), Habits.UNKNOWN, 10).middle())
                .isEqualTo(Pace.of(taking(8, 9, 10, 11, 12), Habits.UNKNOWN, 10).middle());
    }

    @Test
    void onlyDoubledKeysAreAsGoodAsNothing() {
        assertThat(Pace.of(taking(0, 0, 0), Habits.UNKNOWN, 10).middle())
                .isEqualTo(Pace.of(List.of(), Habits.UNKNOWN, 10).middle());
    }

    @Test
    void aBreakIsNoGap() {
        var before = taking(10, 10, 10);
        var after = new ArrayList<>(before);
        after.add(new Consultation(
                before.get(2).finishedAt().plus(Duration.ofMinutes(25)),
                before.get(2).finishedAt().plus(Duration.ofMinutes(35))));

        assertThat(Pace.of(after, Habits.UNKNOWN, 10).gap())
                .isEqualTo(Pace.of(before, Habits.UNKNOWN, 10).gap());
    }

    @Test
    void whoIsStartedBeforeTheLastIsFinishedLeavesNoGap() {
        var both = List.of(
                new Consultation(EIGHT, EIGHT.plusSeconds(600)),
                new Consultation(EIGHT.plusSeconds(300), EIGHT.plusSeconds(900)));

        assertThat(Pace.gaps(both)).containsExactly(0.0);
    }

    @Test
    void aMedianOfAnEvenNumberIsInTheMiddle() {
        assertThat(Pace.median(List.of(4.0, 1.0, 3.0, 2.0))).isEqualTo(2.5);
        assertThat(Pace.median(List.of(7.0))).isEqualTo(7);
    }
}
