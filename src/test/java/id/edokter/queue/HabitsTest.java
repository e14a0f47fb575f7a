package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.edokter.queue.Habits.Earlier;
import id.edokter.queue.Habits.Visit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a past tells. */
class HabitsTest {

    private static final Instant EIGHT = Instant.parse("2026-11-30T01:00:00Z");

    private static Instant after(double minutes) {
        return EIGHT.plusSeconds(Math.round(minutes * 60));
    }

    /** Everybody comes twenty minutes before the time and is with the doctor for so long. */
    private static Earlier session(int late, double minutes, int patients) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < patients; i++) {
            double start = late + i * (minutes + 2);
            visits.add(new Visit(
                    after(i * 10), after(i * 10 - 20), new Consultation(after(start), after(start + minutes))));
        }
        return new Earlier(EIGHT, after(late), visits);
    }

    @Test
    void aPastIsMeasured() {
        var habits = Habits.of(Collections.nCopies(8, session(30, 12, 20)));

        assertThat(habits.delays()).hasSize(8).containsOnly(30.0);
        assertThat(habits.paces()).hasSize(8).containsOnly(12.0);
        assertThat(habits.comes()).isCloseTo(-20, within(1.0));
        assertThat(habits.gap()).isCloseTo(2, within(0.01));
        assertThat(habits.shows()).isGreaterThan(0.95);
    }

    @Test
    void withoutAPastTheUsualHolds() {
        assertThat(Habits.of(List.of())).isEqualTo(Habits.UNKNOWN);
        assertThat(Habits.UNKNOWN.shows()).isEqualTo(0.85);
        assertThat(Habits.UNKNOWN.breaks()).isCloseTo(1 / 30.0, within(1e-9));
        assertThat(Habits.UNKNOWN.minutesOfBreak()).isEqualTo(15);
    }

    @Test
    void aSessionWhoseBeginningNobodyNotedTellsNothingOfDelays() {
        var noted = session(30, 12, 20);

        var habits = Habits.of(List.of(new Earlier(EIGHT, null, noted.visits())));

        assertThat(habits.delays()).isEmpty();
        assertThat(habits.paces()).containsExactly(12.0);
    }

    @Test
    void aSessionWithHardlyAnyConsultationTellsNothingOfPace() {
        assertThat(Habits.of(List.of(session(30, 12, 3))).paces()).isEmpty();
    }

    @Test
    void whoDidNotComeIsCountedAndWhoWalkedInIsNot() {
        var none = new Visit(EIGHT, null, null);
        var walkIn = new Visit(null, after(60), null);

        assertThat(Habits.of(List.of(new Earlier(EIGHT, EIGHT, Collections.nCopies(40, none))))
                        .shows())
                .isCloseTo(0.425, within(0.001));
        assertThat(Habits.of(List.of(new Earlier(EIGHT, EIGHT, Collections.nCopies(40, walkIn))))
                        .shows())
                .isEqualTo(0.85);
    }

    @Test
    void aPauseIsABreakOnlyWhenTheNextOneWasHere() {
        var here = pauseBefore(after(30));
        var notYet = pauseBefore(after(70));

        assertThat(Habits.of(List.of(here)).breaks())
                .isGreaterThan(Habits.of(List.of(notYet)).breaks());
    }

    /** Five consultations of ten minutes, the last after half an hour of nothing, with one who came then. */
    private static Earlier pauseBefore(Instant came) {
        List<Visit> visits = new ArrayList<>();
        for (int i = 0; i < 4; i++)
            visits.add(new Visit(EIGHT, EIGHT, new Consultation(after(i * 10), after(i * 10 + 10))));
        visits.add(new Visit(EIGHT, came, new Consultation(after(75), after(85))));
        return new Earlier(EIGHT, EIGHT, visits);
    }

    @Test
    void aNightBetweenTwoVisitsIsNoBreak() {
        var visits = new ArrayList<>(pauseBefore(after(30)).visits());
        var late = after(85).plus(Duration.ofHours(5));
        visits.add(new Visit(EIGHT, EIGHT, new Consultation(late, late.plusSeconds(600))));

        assertThat(Habits.of(List.of(new Earlier(EIGHT, EIGHT, visits))).minutesOfBreak())
                .isLessThan(40);
    }
}
