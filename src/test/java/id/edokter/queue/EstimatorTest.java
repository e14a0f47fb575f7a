package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.queue.Situation.Expected;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said in one situation or another. The planned start is 08.00, a place takes ten minutes. */
class EstimatorTest {

    private static final Instant EIGHT = Instant.parse("2026-11-30T01:00:00Z");

    private static Instant after(double minutes) {
        return EIGHT.plusSeconds(Math.round(minutes * 60));
    }

    private static Expected here(int number) {
        return new Expected(number, number, after((number - 1) * 10), after(-30));
    }

    private static Expected coming(int number) {
        return new Expected(number, number, after((number - 1) * 10), null);
    }

    private static List<Expected> allHere(int from, int to) {
        List<Expected> line = new ArrayList<>();
        for (int number = from; number <= to; number++) line.add(here(number));
        return line;
    }

    private static List<Expected> allComing(int from, int to) {
        List<Expected> line = new ArrayList<>();
        for (int number = from; number <= to; number++) line.add(coming(number));
        return line;
    }

    /** With four consultations of exactly ten minutes behind, or none. */
    private static Situation running(double now, Double inServiceFor, List<Expected> line) {
        return new Situation(
                after(now),
                EIGHT,
                0,
                EIGHT,
                10,
                PaceTest.taking(10, 10, 10, 10),
                inServiceFor == null ? null : after(now - inServiceFor),
                15,
                3,
                line,
                PaceTest.past(10, 8));
    }

    private static Situation before(double now, int minutesLate, List<Double> delays, List<Expected> line) {
        var past = PaceTest.past(10, 8);
        var habits = new Habits(
                past.paces(),
                delays,
                past.shows(),
                past.comes(),
                past.spreadOfComing(),
                past.shape(),
                past.gap(),
                past.breaks(),
                past.minutesOfBreak());
        return new Situation(after(now), EIGHT, minutesLate, null, 10, List.of(), null, 15, 3, line, habits);
    }

    private static double likely(Situation situation, int number) {
        return SimulatedDay.minutes(
                Estimator.of(situation).turnOf(number).orElseThrow().likely());
    }

    private static double width(Situation situation, int number) {
        var estimate = Estimator.of(situation).turnOf(number).orElseThrow();
        return Pace.minutes(Duration.between(estimate.earliest(), estimate.latest()));
    }

    @Test
    void theNextOneIsCalledAtAnyMoment() {
        var next = Estimator.of(running(44, null, allHere(5, 8))).turnOf(5).orElseThrow();

        assertThat(next.anyMoment()).isTrue();
        assertThat(next.latest()).isBeforeOrEqualTo(after(55));
    }

    @Test
    void eachWaitsForThoseBefore() {
        var situation = running(44, null, allHere(5, 12));

        assertThat(likely(situation, 6)).isBetween(50.0, 62.0);
        assertThat(likely(situation, 8)).isBetween(72.0, 90.0);
        assertThat(likely(situation, 12)).isBetween(112.0, 140.0);
    }

    @Test
    void whoIsFartherBehindIsNeverCalledBeforeAndIsToldLessExactly() {
        var estimates = Estimator.of(running(44, null, allHere(5, 20)));

        for (int number = 6; number <= 20; number++) {
            var before = estimates.turnOf(number - 1).orElseThrow();
            var after = estimates.turnOf(number).orElseThrow();
            assertThat(after.earliest()).isAfterOrEqualTo(before.earliest());
            assertThat(after.likely()).isAfter(before.likely());
            assertThat(after.latest()).isAfterOrEqualTo(before.latest());
        }
        assertThat(width(running(44, null, allHere(5, 20)), 20))
                .isGreaterThan(width(running(44, null, allHere(5, 20)), 7));
    }

    @Test
    void theLongerSomebodyIsInsideTheSoonerIsTheNextTurn() {
        double just = likely(running(44, 0.0, allHere(6, 8)), 6);
        double nearlyDone = likely(running(44, 9.0, allHere(6, 8)), 6);

        assertThat(nearlyDone).isLessThan(just - 3);
    }

    @Test
    void aConsultationThatTakesForEverStillEnds() {
        var next = Estimator.of(running(200, 156.0, allHere(6, 8))).turnOf(6).orElseThrow();

        assertThat(next.earliest()).isEqualTo(after(200));
        assertThat(next.latest()).isAfter(after(205));
    }

    @Test
    void aFinishBeforeTheTimeBringsEverybodyForward() {
        var inside = running(46, 1.0, allHere(6, 10));
        var outside = running(46, null, allHere(6, 10));

        assertThat(likely(outside, 10)).isLessThan(likely(inside, 10) - 5);
    }

    @Test
    void aSlowDoctorMakesEverythingLater() {
        var usual = running(44, null, allHere(5, 12));
        var slow = new Situation(
                usual.now(),
                usual.planned(),
                0,
                usual.began(),
                10,
                PaceTest.taking(18, 20, 19, 21, 20, 18),
                null,
                15,
                3,
                usual.line(),
                usual.habits());

        assertThat(likely(slow, 12)).isGreaterThan(likely(usual, 12) + 15);
        assertThat(Estimator.of(slow).minutesEach())
                .isGreaterThan(Estimator.of(usual).minutesEach());
    }

    @Test
    void whoIsSkippedOrLateIsToldByTheNewPlaceInTheLine() {
        var line = new ArrayList<>(allHere(5, 12));
        double before = likely(running(44, null, line), 5);
        Collections.rotate(line.subList(0, 4), -1);

        assertThat(likely(running(44, null, line), 5)).isGreaterThan(before + 20);
    }

    @Test
    void oneWhoHasNotComeCountsLessThanOneWhoHas() {
        var here = allHere(5, 12);
        var some = new ArrayList<>(here);
        for (int i = 0; i < 4; i++) some.set(i, coming(5 + i));

        assertThat(likely(running(100, null, some), 12)).isLessThan(likely(running(100, null, here), 12) - 10);
    }

    @Test
    void theLongerSomebodyIsOverdueTheLessIsReckonedWith() {
        var line = List.of(coming(5), coming(6), coming(7), here(8), here(9), here(10), here(20));

        double soon = likely(running(45, null, line), 20) - 45;
        double late = likely(running(160, null, line), 20) - 160;

        assertThat(late).isLessThan(soon - 5);
    }

    @Test
    void nobodyIsToldATurnBeforeComing() {
        // the doctor has nobody to see, and number 9 is expected at 09.20
        var situation = running(50, null, List.of(coming(9)));

        assertThat(likely(situation, 9)).isBetween(54.0, 75.0);
    }

    @Test
    void whoShouldHaveBeenHereHoursAgoIsToldNothing() {
        var estimates = Estimator.of(running(300, null, List.of(coming(5), here(30))));

        assertThat(estimates.turnOf(5)).isEmpty();
        assertThat(estimates.turnOf(30)).isPresent();
    }

    @Test
    void beforeTheStartADoctorsHabitCounts() {
        var punctual = before(-60, 0, Collections.nCopies(10, 0.0), allComing(1, 10));
        var late = before(-60, 0, Collections.nCopies(10, 50.0), allComing(1, 10));

        assertThat(likely(late, 3)).isGreaterThan(likely(punctual, 3) + 35);
        assertThat(likely(punctual, 3)).isBetween(12.0, 35.0);
    }

    @Test
    void anAnnouncedDelayCountsInsteadOfTheHabit() {
        var line = allHere(1, 10);
        var announced = before(-20, 70, Collections.nCopies(10, 0.0), line);

        assertThat(likely(announced, 1)).isBetween(65.0, 85.0);
        assertThat(width(announced, 1)).isLessThanOrEqualTo(55);
        assertThat(likely(announced, 4)).isGreaterThan(likely(announced, 1) + 25);
    }

    @Test
    void onceTheAnnouncedTimeHasPassedItIsNowAndMore() {
        var overdue = Estimator.of(before(90, 70, List.of(), allHere(1, 10)))
                .turnOf(1)
                .orElseThrow();

        assertThat(overdue.earliest()).isAfterOrEqualTo(after(90));
        assertThat(overdue.latest()).isAfter(after(100));
    }

    @Test
    void aDoctorWhoShouldHaveBegunMayBeginAtAnyMoment() {
        for (double now : new double[] {1, 20, 45, 120, 240}) {
            var first = Estimator.of(before(now, 0, List.of(5.0, 10.0, 20.0), allHere(1, 3)))
                    .turnOf(1)
                    .orElseThrow();
            assertThat(first.earliest()).isAfterOrEqualTo(after(now));
            assertThat(first.latest()).isAfter(after(now + 10));
        }
    }

    @Test
    void aDoctorWhoAlwaysBeginsBeforeTheTimeIsNoTrouble() {
        var early = before(-5, 0, Collections.nCopies(10, -20.0), allHere(1, 3));

        assertThat(Estimator.of(early).turnOf(1)).isPresent();
    }

    @Test
    void whoHasWaitedWhileNobodyIsInsideIsToldOfABreak() {
        double now = likely(running(44, null, allHere(5, 6)), 5) - 44;
        double pause = likely(running(55, null, allHere(5, 6)), 5) - 55;

        assertThat(pause).isGreaterThan(now + 2);
    }

    @Test
    void whoComesToAnIdleDoctorIsNotToldOfABreak() {
        var justNow = new Expected(5, 5, after(40), after(79));

        assertThat(likely(running(80, null, List.of(justNow)), 5)).isLessThan(83);
    }

    @Test
    void aSessionEndsAfterItsLast() {
        var estimates = Estimator.of(running(44, null, allHere(5, 12)));

        assertThat(estimates.end().likely())
                .isAfter(estimates.turnOf(12).orElseThrow().likely());
    }

    @Test
    void withNobodyLeftThereIsNoEnd() {
        assertThat(Estimator.of(running(44, null, List.of())).end()).isNull();
        assertThat(Estimator.of(running(44, 5.0, List.of())).end()).isNotNull();
    }

    @Test
    void aSessionWithoutPatientsSaysNothing() {
        var estimates = Estimator.of(before(-60, 0, List.of(), List.of()));

        assertThat(estimates.turns()).isEmpty();
        assertThat(estimates.end()).isNull();
    }

    @Test
    void equalSituationsHaveEqualAnswers() {
        assertThat(Estimator.of(running(44, 3.0, allComing(5, 30))))
                .isEqualTo(Estimator.of(running(44, 3.0, allComing(5, 30))));
    }

    @Test
    void aMinuteLaterNobodysRangeHasJumped() {
        var line = allHere(5, 20);
        for (int minute = 0; minute < 8; minute++) {
            var now = Estimator.of(running(44 + minute, (double) minute, line));
            var next = Estimator.of(running(45 + minute, minute + 1.0, line));
            for (int number = 5; number <= 20; number++)
                assertThat(Duration.between(
                                now.turnOf(number).orElseThrow().likely(),
                                next.turnOf(number).orElseThrow().likely()))
                        .isBetween(Duration.ofMinutes(-3), Duration.ofMinutes(3));
        }
    }

    @Test
    void twoHundredInALineAreNoTrouble() {
        assertThat(Estimator.of(running(44, null, allHere(5, 204))).turns()).hasSize(200);
    }
}
