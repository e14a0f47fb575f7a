package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.edokter.schedule.Pool;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** A doctor sees the own sessions and patients, and nothing of a colleague's. */
@QuarkusTest
class ConsultationsTest {

    @Inject
    Given data;

    @Inject
    Booking booking;

    @Inject
    Consultations consultations;

    private Booked book(Practice practice, int number) {
        return booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(number)), data.person(), Given.general(), Actor.PATIENT));
    }

    @Test
    void aDoctorSeesTheOwnSessionsWithHowManyCome() {
        var practice = data.practice(3);
        var later = data.again(practice, practice.date(), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 2));
        data.colleague(practice, practice.date(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 2));
        book(practice, 1);
        booking.cancel(book(practice, 2).linkToken(), "", Actor.PATIENT);
        booking.hold(SlotChoice.slot(practice.slot(3)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);

        var sessions = consultations.sessions(practice.doctor(), data.today(), practice.date());

        assertThat(sessions)
                .extracting(own -> own.session().id, Consultations.OwnSession::booked)
                .containsExactly(tuple(practice.session(), 1), tuple(later.session(), 0));
    }

    @Test
    void aSessionListsWhoHasAPlaceByNumber() {
        var practice = data.practice(4);
        var third = book(practice, 3);
        var first = book(practice, 1);
        booking.cancel(book(practice, 2).linkToken(), "", Actor.PATIENT);
        booking.hold(SlotChoice.slot(practice.slot(4)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);

        var list = consultations.session(practice.doctor(), practice.session());

        assertThat(list.appointments())
                .extracting(a -> a.id)
                .containsExactly(first.appointment().id, third.appointment().id);
    }

    @Test
    void anothersSessionIsNotThere() {
        var practice = data.practice(1);
        var other = data.colleague(practice, practice.date(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 1));

        for (var session : new long[] {other.session(), 987_654_321})
            assertThatThrownBy(() -> consultations.session(practice.doctor(), session))
                    .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> consultations.session(null, practice.session()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPatientIsShownWithTheVisitsToThisDoctorAlone() {
        var practice = data.practice(1);
        var other = data.colleague(practice, practice.date(), LocalTime.of(14, 0), 10, Given.pools(Pool.ANY, 1));
        var person = data.person();
        var own = booking.book(new BookingRequest(
                null, null, SlotChoice.slot(practice.slot(1)), person, Given.general(), Actor.PATIENT));
        var others = booking.book(
                new BookingRequest(null, null, SlotChoice.slot(other.slot(1)), person, Given.general(), Actor.PATIENT));
        long patient = own.appointment().patient.id;
        assertThat(others.appointment().patient.id).isEqualTo(patient);

        assertThat(consultations.patient(practice.doctor(), patient).visits())
                .extracting(a -> a.id)
                .containsExactly(own.appointment().id);
        assertThat(consultations.patient(other.doctor(), patient).visits())
                .extracting(a -> a.id)
                .containsExactly(others.appointment().id);
    }

    /** Whoever may book could else show a patient to a doctor. */
    @Test
    void whoNeverCameToThisDoctorIsNotThere() {
        var practice = data.practice(2);
        var other = data.practice(1);
        long elsewhere = book(other, 1).appointment().patient.id;
        var cancelled = book(practice, 1);
        booking.cancel(cancelled.linkToken(), "", Actor.PATIENT);

        for (var patient : new long[] {elsewhere, cancelled.appointment().patient.id, 987_654_321})
            assertThatThrownBy(() -> consultations.patient(practice.doctor(), patient))
                    .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> consultations.patient(null, elsewhere)).isInstanceOf(NotFoundException.class);
    }
}
