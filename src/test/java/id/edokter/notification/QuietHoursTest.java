package id.edokter.notification;

import static id.edokter.notification.Manner.ABSENCE;
import static id.edokter.notification.Manner.CODE;
import static id.edokter.notification.Manner.REMINDER;
import static id.edokter.notification.Manner.THANKS;
import static id.edokter.notification.Manner.TURN;
import static id.edokter.notification.Manner.VISIT;
import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Wib;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuietHoursTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(7, 0));
    private static final Instant LATE = at(MONDAY, "22:00");
    private static final Instant MORNING = at(MONDAY.plusDays(1), "07:00");

    private static Instant at(LocalDate day, String time) {
        return Wib.instant(day, LocalTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource({
        "20:59:59, ",
        "21:00, 2026-12-01",
        "23:59:59, 2026-12-01",
        "00:00, 2026-11-30",
        "06:59:59, 2026-11-30",
        "07:00, "
    })
    void theNightEndsInTheMorningThatFollows(String time, LocalDate morning) {
        assertThat(NIGHT.endAfter(at(MONDAY, time)))
                .isEqualTo(java.util.Optional.ofNullable(morning).map(day -> at(day, "07:00")));
    }

    @Test
    void hoursOfTheDayAreQuietTooAndTheSameMinuteIsNever() {
        var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
        assertThat(noon.endAfter(at(MONDAY, "12:30"))).contains(at(MONDAY, "13:00"));
        assertThat(noon.endAfter(at(MONDAY, "13:00"))).isEmpty();
        assertThat(new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT).endAfter(LATE))
                .isEmpty();
    }

    @Test
    void codesAndAbsencesWakeWhomTheyHaveTo() {
        assertThat(NIGHT.hold(CODE, LATE, LATE.plus(Duration.ofDays(1)))).isEmpty();
        assertThat(NIGHT.hold(TURN, LATE, LATE.plus(Duration.ofDays(1))))
                .as("who waits is awake")
                .isEmpty();
        assertThat(NIGHT.hold(ABSENCE, LATE, LATE.plus(Duration.ofDays(1)))).isEmpty();
    }

    @Test
    void theRestWaitsForTheMorning() {
        assertThat(NIGHT.hold(VISIT, LATE, LATE.plus(Duration.ofDays(1)))).contains(MORNING);
        assertThat(NIGHT.hold(REMINDER, LATE, LATE.plus(Duration.ofDays(1)))).contains(MORNING);
        assertThat(NIGHT.hold(VISIT, at(MONDAY, "20:00"), MORNING.plus(Duration.ofDays(1))))
                .as("in the evening")
                .isEmpty();
    }

    /** Of a visit at 07.30 somebody has to know before setting out, and of one at 06.30 before it is over. */
    @Test
    void nothingIsKeptPastItsUse() {
        assertThat(NIGHT.hold(VISIT, LATE, at(MONDAY.plusDays(1), "07:30"))).isEmpty();
        assertThat(NIGHT.hold(VISIT, LATE, at(MONDAY.plusDays(1), "08:01"))).contains(MORNING);
        assertThat(NIGHT.hold(REMINDER, LATE, at(MONDAY.plusDays(1), "06:30"))).isEmpty();
        assertThat(NIGHT.hold(REMINDER, LATE, at(MONDAY.plusDays(1), "07:30"))).contains(MORNING);
    }

    @Test
    void forThanksNobodyIsEverWoken() {
        var end = at(MONDAY.plusDays(1), "06:30");
        assertThat(NIGHT.hold(THANKS, LATE, end)).contains(end);
        assertThat(NIGHT.hold(THANKS, LATE, LATE.plus(Duration.ofDays(1)))).contains(MORNING);
    }
}
