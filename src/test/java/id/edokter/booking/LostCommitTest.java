package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.support.CuttingProxy;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A commit whose answer is lost is neither "failed" nor done twice. */
@QuarkusTest
@TestProfile(LostCommitTest.ThroughTheProxy.class)
class LostCommitTest {

    public static class ThroughTheProxy implements QuarkusTestProfile {
        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(CuttingProxy.class));
        }
    }

    @Inject
    Booking booking;

    @Inject
    Given given;

    @Test
    void aBookingWhoseCommitWasDoneButNotAnsweredIsFoundAgain() {
        var practice = given.practice(2);
        var request = request("lost" + Given.next(), SlotChoice.nextFree(practice.session()));
        int before = CuttingProxy.cuts();
        CuttingProxy.cutAfterCommits(1);
        var booked = booking.book(request);
        assertThat(CuttingProxy.cuts()).as("the answer really was lost").isEqualTo(before + 1);
        assertThat(booked.appointment().slot.number).isEqualTo(1);
        assertThat(taken(practice.session())).isEqualTo(1);
        assertThat(booking.book(request).appointment().code).isEqualTo(booked.appointment().code);
    }

    @Test
    void aBookingWhoseCommitNeverArrivedIsMadeOnce() {
        var practice = given.practice(2);
        int before = CuttingProxy.cuts();
        CuttingProxy.cutBeforeCommits(1);
        var booked = booking.book(request("late" + Given.next(), SlotChoice.nextFree(practice.session())));
        assertThat(CuttingProxy.cuts()).isEqualTo(before + 1);
        assertThat(booked.appointment().isBooked()).isTrue();
        assertThat(taken(practice.session())).isEqualTo(1);
    }

    @Test
    void aFormWhoseCommitWasNotAnsweredShowsItsTicket() {
        var practice = given.practice(2);
        var token = booking.hold(
                SlotChoice.slot(practice.slot(2)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        booking.answer(token, BookingTest.answers(given.person()));
        CuttingProxy.cutAfterCommits(1);
        var booked = booking.confirm(token, Actor.PATIENT);
        assertThat(booked.appointment().slot.number).isEqualTo(2);
        assertThat(taken(practice.session())).isEqualTo(1);
    }

    @Test
    void aMoveAndACancelWhoseAnswersWereLostAreDone() {
        var practice = given.practice(2);
        var booked = booking.book(request("m" + Given.next(), SlotChoice.slot(practice.slot(1))));
        CuttingProxy.cutAfterCommits(1);
        var moved = booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT);
        assertThat(moved.slot.number).isEqualTo(2);
        CuttingProxy.cutAfterCommits(1);
        var cancelled = booking.cancel(booked.linkToken(), "sakit", Actor.PATIENT);
        assertThat(cancelled.status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        assertThat(taken(practice.session())).isZero();
    }

    private long taken(long session) {
        return given.count("select count(*) from appointment where session_id = ? and live_slot is not null", session);
    }

    private BookingRequest request(String key, SlotChoice choice) {
        return new BookingRequest(key, "body", choice, given.person(), Given.general(), Actor.api("test"));
    }
}
