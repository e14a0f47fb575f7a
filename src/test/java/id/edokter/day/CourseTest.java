package id.edokter.day;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.schedule.Session;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    /** 30 November, 08.00 to 12.00 WIB, is 01.00 to 05.00 UTC. */
    @ParameterizedTest
    @CsvSource({
        "OPEN, 2026-11-30T00:59:59Z, AHEAD",
        "OPEN, 2026-11-30T01:00:00Z, NOW",
        "OPEN, 2026-11-30T04:59:59Z, NOW",
        "OPEN, 2026-11-30T05:00:00Z, OVER",
        "OPEN, 2026-11-29T03:00:00Z, AHEAD",
        "OPEN, 2026-12-01T03:00:00Z, OVER",
        "RUNNING, 2026-11-30T05:30:00Z, NOW",
        "CLOSED, 2026-11-30T03:00:00Z, CLOSED",
        "CANCELLED, 2026-11-30T03:00:00Z, CANCELLED"
    })
    void aSessionIsWhereItsStatusAndTheClockSay(Session.Status status, Instant now, Course course) {
        assertThat(Course.of(status, LocalDate.of(2026, 11, 30), LocalTime.of(8, 0), LocalTime.of(12, 0), now))
                .isEqualTo(course);
    }
}
