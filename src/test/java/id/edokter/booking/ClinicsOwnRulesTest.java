package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.clinic.ClinicRule;
import id.edokter.clinic.ClinicRules;
import id.edokter.clinic.Clinics;
import id.edokter.patient.PatientDetails;
import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a clinic has of its own holds with the next booking. */
@QuarkusTest
class ClinicsOwnRulesTest {

    @Inject
    Booking booking;

    @Inject
    Availability availability;

    @Inject
    Clinics clinics;

    @Inject
    Given given;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void give(Practice practice, Boolean sameDay, Map<ClinicRule, Integer> own) {
        var version = clinics.find(practice.clinic()).orElseThrow().version;
        clinics.change(Witness.system(), practice.clinic(), version, new ClinicRules(own, sameDay, false));
    }

    private Booked book(Practice practice, int number, PatientDetails who) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), who, Given.general(), Actor.PATIENT));
    }

    private SessionPlaces.Window window(Practice practice) {
        return availability.session(practice.session()).get(0).window();
    }

    private void travelTo(Practice practice, String time) {
        clock.travelTo(practice.date().atTime(LocalTime.parse(time)));
    }

    @Test
    void whereNobodyBooksOnTheDayTheDayBeforeIsTheLast() {
        var practice = given.practice(given.today().plusDays(3), LocalTime.of(15, 0), 10, Given.pools(Pool.ANY, 4));
        give(practice, false, Map.of());
        assertThat(window(practice)).isEqualTo(SessionPlaces.Window.OPEN);
        book(practice, 1, given.person());

        travelTo(practice, "00:00");
        assertThat(window(practice)).isEqualTo(SessionPlaces.Window.CLOSED);
        assertThatThrownBy(() -> book(practice, 2, given.person()))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(BookingRule.BEFORE_BOOKING_CLOSES));

        give(practice, null, Map.of());
        assertThat(window(practice)).isEqualTo(SessionPlaces.Window.OPEN);
        book(practice, 2, given.person());
    }

    @Test
    void theClinicsOwnLimitsHold() {
        var first = given.practice(2);
        var strict = given.practice(given.today().plusDays(4), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        give(strict, null, Map.of(ClinicRule.LIVE_PER_PATIENT, 1));
        var person = given.person();
        book(first, 1, person);

        assertThatThrownBy(() -> book(strict, 1, person))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(BookingRule.NOT_TOO_MANY_PER_PATIENT));
        give(strict, null, Map.of(ClinicRule.LIVE_PER_PHONE, 1));
        assertThatThrownBy(() -> book(strict, 1, person))
                .isInstanceOfSatisfying(
                        RuleBroken.class,
                        broken -> assertThat(broken.rule()).isEqualTo(BookingRule.NOT_TOO_MANY_PER_PHONE));
        give(strict, null, Map.of());
        book(strict, 1, person);
    }

    @Test
    void whoCancelsAfterTheClinicsCutOffIsCountedAsLate() {
        var practice = given.practice(2);
        give(practice, null, Map.of(ClinicRule.LATE_CANCEL_MINUTES_BEFORE, 24 * 60, ClinicRule.MOVE_MINUTES_BEFORE, 0));
        var early = book(practice, 1, given.person());
        var late = book(practice, 2, given.person());

        assertThat(booking.cancel(early.linkToken(), "", Actor.PATIENT).late).isFalse();
        clock.travelTo(practice.date().minusDays(1).atTime(8, 0));
        assertThat(booking.cancel(late.linkToken(), "", Actor.PATIENT).late).isTrue();
    }
}
