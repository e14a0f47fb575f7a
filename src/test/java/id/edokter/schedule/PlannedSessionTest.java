package id.edokter.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.shared.InvalidValue;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class PlannedSessionTest {

    private static PlannedSession plan(String starts, String ends, int places, int jkn, int minutes) {
        var hours = new Hours(LocalTime.parse(starts), LocalTime.parse(ends), places, jkn, minutes);
        var source = new Source(1L, null, LocalDate.of(2028, 2, 29));
        return PlannedSession.of(source, null, null, null, null, hours, 2, null);
    }

    @Test
    void numberNIsPlannedForTheStartAndNMinusOneTimesTheMinutes() {
        var numbered = plan("08:00", "12:00", 30, 22, 8).numbered();
        for (var place : numbered) {
            assertThat(place.starts()).isEqualTo(LocalTime.of(8, 0).plusMinutes((place.number() - 1) * 8L));
            assertThat(place.ends()).isEqualTo(place.starts().plusMinutes(8));
        }
        assertThat(numbered).hasSize(30);
    }

    @Test
    void theLastNumbersMayLieBeyondTheSessionsEnd() {
        var numbered = plan("08:00", "09:00", 10, 0, 10).numbered();
        assertThat(numbered.get(9).starts()).isEqualTo(LocalTime.of(9, 30));
    }

    @Test
    void noPlaceStartsAfterMidnight() {
        var late = plan("22:00", "23:30", 50, 40, 10);
        assertThat(late.places()).isEqualTo(12);
        assertThat(late.jknPlaces()).isEqualTo(12);
        var last = late.numbered().get(11);
        assertThat(last.starts()).isEqualTo(LocalTime.of(23, 50));
        assertThat(last.ends()).isEqualTo(LocalTime.of(23, 59));
    }

    @Test
    void placesThatWouldStartAfterMidnightAreRefusedAtEntry() {
        assertThatThrownBy(() -> new Hours(LocalTime.of(22, 0), LocalTime.of(23, 30), 13, 0, 10).refuseImpossible())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("places_past_midnight");
    }

    @Test
    void hoursThatRunBackwardAreRefusedAtEntry() {
        assertThatThrownBy(() -> new Hours(LocalTime.NOON, LocalTime.of(8, 0), 10, 0, 10).refuseImpossible())
                .isInstanceOf(InvalidValue.class)
                .hasMessage("hours_run_backward");
    }
}
