package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.shared.Wib;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PolicyTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 30);

    private static Instant at(LocalDate date, String time) {
        return Wib.instant(date, LocalTime.parse(time));
    }

    @Test
    void bookingEndsSoManyMinutesBefore() {
        assertThat(Policy.ofWindow(30, 60, true).closesAt(at(MONDAY, "08:00"))).isEqualTo(at(MONDAY, "07:00"));
    }

    @Test
    void whereNobodyBooksOnTheDayItEndsAtMidnightBefore() {
        var policy = Policy.ofWindow(30, 60, false);
        assertThat(policy.closesAt(at(MONDAY, "08:00"))).isEqualTo(at(MONDAY, "00:00"));
        assertThat(policy.closesAt(at(MONDAY, "23:30"))).isEqualTo(at(MONDAY, "00:00"));
        // a session just after midnight, and a cut-off of more than a day, are earlier still
        assertThat(policy.closesAt(at(MONDAY, "00:30"))).isEqualTo(at(MONDAY.minusDays(1), "23:30"));
        assertThat(Policy.ofWindow(30, 2 * 24 * 60, false).closesAt(at(MONDAY, "08:00")))
                .isEqualTo(at(MONDAY.minusDays(2), "08:00"));
    }

    @Test
    void theLastDayIsCountedInTheHospitalsZone() {
        // 18.00 UTC is the next day in Binjai
        assertThat(Policy.ofWindow(7, 0, true).lastDay(Instant.parse("2026-11-29T18:00:00Z")))
                .isEqualTo(MONDAY.plusDays(7));
    }
}
