package id.edokter.absence;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Booking;
import id.edokter.booking.BookingCode;
import id.edokter.booking.Counter;
import id.edokter.booking.SlotChoice;
import id.edokter.notification.Telephones;
import id.edokter.patient.ChangeReason;
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
    Counter counter;

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

    @Test
    void whoIsMovedAgainBeforeItWasSentReadsOnlyTheLastPlace() {
        var practice = data.practice(1);
        var moved = doctors.fill(practice, 0).get(0);
        doctors.later(practice, 3);
        var other = data.practice(2);
        doctors.done(doctors.decided(doctors.noted(practice), WayOut.NEXT_SESSION));
        var desk = new Witness("uji.loket", "192.0.2.7");
        var now = counter.open(desk, moved.id, "desk").appointment();
        counter.move(desk, moved.id, SlotChoice.slot(other.slot(1)), now.version, new ChangeReason("minta hari lain"));

        assertThat(telephones.textsTo(moved.phone))
                .singleElement()
                .satisfies(text -> assertThat(text).contains(moved.code, "dibuat"));
    }
}
