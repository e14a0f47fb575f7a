package id.edokter.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.notification.Telephones;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** A question that lies unsent is not sent to whom it does not concern any more. */
@QuarkusTest
class StaleQuestionsTest {

    @Inject
    Given data;

    @Inject
    AbsentDoctors doctors;

    @Inject
    Booking booking;

    @Inject
    Telephones telephones;

    @Test
    void whoCancelsBeforeTheQuestionWasSentIsNotAsked() {
        var practice = data.practice(2);
        var booked = doctors.fill(practice, 0);
        doctors.later(practice, 3);
        doctors.done(doctors.decided(doctors.noted(practice), WayOut.PATIENT_CHOOSES));
        var gone = booked.get(0);
        var stays = booked.get(1);

        booking.cancel(booking.findLink(new BookingCode(gone.code), Given.BORN).orElseThrow(), "", Actor.PATIENT);

        assertThat(telephones.textsTo(gone.phone)).isEmpty();
        assertThat(telephones.textsTo(stays.phone)).hasSize(1);
    }
}
