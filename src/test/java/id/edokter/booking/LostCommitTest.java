package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.booking.AppointmentChange.Act;
import id.edokter.schedule.Pool;
import id.edokter.shared.Secrets;
import id.edokter.support.CuttingProxy;
import id.edokter.support.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.LocalTime;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

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
        var booked = withItsAnswerLost(() -> booking.book(request));
        assertThat(booked.appointment().slot.number).isEqualTo(1);
        assertThat(taken(practice.session())).isEqualTo(1);
        assertThat(booking.book(request).appointment().code).isEqualTo(booked.appointment().code);
    }

    @Test
    void aBookingWhoseCommitNeverArrivedIsMadeOnce() {
        var practice = given.practice(2);
        var booked = withItsCommitLost(
                () -> booking.book(request("late" + Given.next(), SlotChoice.nextFree(practice.session()))));
        assertThat(booked.appointment().isBooked()).isTrue();
        assertThat(taken(practice.session())).isEqualTo(1);
    }

    @Test
    void aFormWhoseCommitWasNotAnsweredShowsItsTicket() {
        var practice = given.practice(2);
        var token = booking.hold(
                SlotChoice.slot(practice.slot(2)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT);
        booking.answer(token, BookingTest.answers(given.person()));
        var booked = withItsAnswerLost(() -> booking.confirm(token, Actor.PATIENT));
        assertThat(booked.appointment().slot.number).isEqualTo(2);
        assertThat(taken(practice.session())).isEqualTo(1);
    }

    @Test
    void aMoveAndACancelWhoseAnswersWereLostAreDone() {
        var practice = given.practice(2);
        var booked = booking.book(request("m" + Given.next(), SlotChoice.slot(practice.slot(1))));
        var moved = withItsAnswerLost(
                () -> booking.move(booked.linkToken(), SlotChoice.slot(practice.slot(2)), Actor.PATIENT));
        assertThat(moved.slot.number).isEqualTo(2);
        var cancelled = withItsAnswerLost(() -> booking.cancel(booked.linkToken(), "sakit", Actor.PATIENT));
        assertThat(cancelled.status).isEqualTo(AppointmentStatus.CANCELLED_BY_PATIENT);
        assertThat(taken(practice.session())).isZero();
    }

    /** The first free place of a session is another one after each move; asked for again, the first is meant. */
    @ParameterizedTest
    @EnumSource
    void aMoveToTheNextFreePlaceIsDoneOnce(Loss loss) {
        var practice = given.practice(1);
        var other =
                given.again(practice, practice.date().plusDays(1), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 4));
        var booked = booking.book(request("n" + Given.next(), SlotChoice.slot(practice.slot(1))));
        var choice = SlotChoice.nextFree(other.session());
        var moved = loss.with(() -> booking.move(booked.linkToken(), choice, Actor.PATIENT));
        assertThat(moved.slot.number).isEqualTo(1);
        assertThat(booking.move(booked.linkToken(), choice, Actor.PATIENT).slot.number)
                .isEqualTo(1);
        assertThat(booking.history(moved)).extracting(change -> change.act).containsExactly(Act.BOOKED, Act.MOVED);
    }

    @ParameterizedTest
    @EnumSource
    void aPlaceIsKeptOnceForItsForm(Loss loss) {
        var practice = given.practice(2);
        var form = Secrets.token();
        loss.with(() -> booking.hold(
                form, SlotChoice.slot(practice.slot(1)), Payer.GENERAL, "192.0.2." + Given.next(), Actor.PATIENT));
        assertThat(taken(practice.session())).isEqualTo(1);
        assertThat(booking.journey(form))
                .hasValueSatisfying(journey -> assertThat(journey.held()).isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void anotherPlaceForAFormIsTakenOnceAndTheFirstGivenUp(Loss loss) {
        var practice = given.practice(2);
        var origin = "192.0.2." + Given.next();
        var form = booking.hold(SlotChoice.slot(practice.slot(1)), Payer.GENERAL, origin, Actor.PATIENT);
        booking.answer(form, BookingTest.answers(given.person()));
        loss.with(() -> {
            booking.holdInstead(form, SlotChoice.slot(practice.slot(2)), Payer.GENERAL, origin, Actor.PATIENT);
            return form;
        });
        assertThat(taken(practice.session())).isEqualTo(1);
        assertThat(booking.confirm(form, Actor.PATIENT).appointment().slot.number)
                .isEqualTo(2);
        assertThat(taken(practice.session())).isEqualTo(1);
    }

    // ---- losses

    private enum Loss {
        OF_THE_ANSWER,
        OF_THE_COMMIT;

        <T> T with(Supplier<T> act) {
            return this == OF_THE_ANSWER ? withItsAnswerLost(act) : withItsCommitLost(act);
        }
    }

    private static <T> T withItsAnswerLost(Supplier<T> act) {
        return cutting(CuttingProxy::cutAfterCommits, act);
    }

    private static <T> T withItsCommitLost(Supplier<T> act) {
        return cutting(CuttingProxy::cutBeforeCommits, act);
    }

    private static <T> T cutting(IntConsumer cut, Supplier<T> act) {
        int before = CuttingProxy.cuts();
        cut.accept(1);
        var answer = act.get();
        assertThat(CuttingProxy.cuts()).as("connections that really were cut").isEqualTo(before + 1);
        return answer;
    }

    private long taken(long session) {
        return given.count("select count(*) from appointment where session_id = ? and live_slot is not null", session);
    }

    private BookingRequest request(String key, SlotChoice choice) {
        return new BookingRequest(key, "body", choice, given.person(), Given.general(), Actor.api("test"));
    }
}
