package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.schedule.Session;
import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    /** 30 November, 08.00 to 12.00 WIB, is 01.00 to 05.00 UTC; it can be booked from 31 October on. */
    @ParameterizedTest
    @CsvSource({
        "OPEN, false, 0, 9, 2026-11-30T00:59:59Z, OPEN",
        "OPEN, false, 0, 9, 2026-11-30T01:00:00Z, NOW",
        "OPEN, false, 0, 9, 2026-11-30T04:59:59Z, NOW",
        "OPEN, false, 0, 9, 2026-11-30T05:00:00Z, OVER",
        "OPEN, false, 0, 9, 2026-12-01T03:00:00Z, OVER",
        "OPEN, false, 0, 9, 2026-10-30T16:59:59Z, PLANNED",
        "OPEN, false, 0, 9, 2026-10-30T17:00:00Z, OPEN",
        "OPEN, false, 0, 3, 2026-11-29T03:00:00Z, OPEN",
        "OPEN, false, 0, 2, 2026-11-29T03:00:00Z, FEW",
        "OPEN, false, 0, 0, 2026-11-29T03:00:00Z, FULL",
        "OPEN, true, 0, 9, 2026-11-29T03:00:00Z, BOOKING_CLOSED",
        "OPEN, true, 0, 9, 2026-11-30T01:00:00Z, NOW",
        "OPEN, false, 0, 0, 2026-11-30T01:00:00Z, NOW",
        "OPEN, false, 30, 9, 2026-11-30T00:30:00Z, LATE",
        "OPEN, true, 30, 0, 2026-11-30T05:29:59Z, LATE",
        "OPEN, false, 30, 9, 2026-11-30T05:30:00Z, OVER",
        "RUNNING, false, 0, 9, 2026-11-30T05:30:00Z, NOW",
        "RUNNING, false, 20, 9, 2026-11-30T05:30:00Z, LATE",
        "CLOSED, false, 20, 9, 2026-11-30T03:00:00Z, CLOSED",
        "CANCELLED, true, 20, 9, 2026-11-30T03:00:00Z, CANCELLED"
    })
    void aSessionIsWhereWhatWasSaidItsPlacesAndTheClockSay(
            Session.Status status, boolean closed, int late, int left, Instant now, Course course) {
        var starts = Wib.instant(DAY, LocalTime.of(8, 0));
        var ends = Wib.instant(DAY, LocalTime.of(12, 0));
        assertThat(Course.of(new Course.Facts(status, closed, late, DAY.minusDays(30), starts, ends, left), now))
                .isEqualTo(course);
    }
}
