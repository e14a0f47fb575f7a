package id.edokter.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.schedule.DateChange;
import id.edokter.schedule.Deviations;
import id.edokter.support.Given;
import id.edokter.support.Timetables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.junit.jupiter.api.Test;

/** Leave is granted and entered together, or not at all; what follows from it can be made good. */
@QuarkusTest
class LeaveRequestsTest {

    private static final Witness SITI = new Witness("siti.rahma", "192.0.2.3");

    @Inject
    LeaveRequests requests;

    @Inject
    Deviations deviations;

    @Inject
    Timetables timetables;

    @Inject
    Given data;

    /** A doctor of the week who asks for a day on which a patient is booked. */
    private final class Case {
        final Timetables.Weekly week = timetables.weekly(DayOfWeek.WEDNESDAY);
        final long doctor = week.practice().doctor();
        final LocalDate day = data.today().plusDays(1).with(TemporalAdjusters.next(DayOfWeek.WEDNESDAY));
        final long session;
        final LeaveRequest request;

        Case() {
            timetables.plan();
            session = data.count("select max(id) from session where doctor_id = ? and date = ?", doctor, day);
            data.booked(session, data.count("select min(id) from slot where session_id = ?", session));
            request = requests.ask(SITI, doctor, new LeaveWish(null, day, day, "seminar"), "uji-" + Given.next());
        }

        String touched() {
            return DateChange.touched(requests.foresee(request));
        }

        void grant() {
            requests.grant(SITI, request.id, request.version, touched());
        }

        boolean isOnLeave() {
            return data.count(
                            "select count(*) from schedule_exception where doctor_id = ? and not withdrawn and kind ="
                                    + " 'LEAVE'",
                            doctor)
                    == 1;
        }

        boolean takesBookings() {
            return data.count("select booking_closed from session where id = ?", session) == 0;
        }

        boolean isGranted() {
            return requests.get(request.id).isGranted();
        }
    }

    /** As if everything broke down at the moment at which a leave is entered, after it was said to be granted. */
    @Test
    void whatBreaksDownBetweenTheDecisionAndTheLeaveLeavesNeither() {
        var one = new Case();
        var touched = one.touched();
        data.change("alter table schedule_exception add constraint broken check (doctor_id <> " + one.doctor + ")");
        try {
            assertThatThrownBy(() -> requests.grant(SITI, one.request.id, one.request.version, touched))
                    .isInstanceOf(RuntimeException.class);
        } finally {
            data.change("alter table schedule_exception drop constraint broken");
        }

        assertThat(one.isOnLeave()).isFalse();
        assertThat(one.isGranted()).isFalse();
        one.grant();
        assertThat(one.isOnLeave()).isTrue();
        assertThat(one.isGranted()).isTrue();
        assertThat(one.takesBookings()).isFalse();
    }

    /** As if the application had been killed before sessions were told to take nobody else. */
    @Test
    void whoGrantsOnceMoreMakesGoodWhatWasLeftUndone() {
        var one = new Case();
        var touched = one.touched();
        one.grant();
        data.change("update session set booking_closed = 0 where id = ?", one.session);

        requests.grant(SITI, one.request.id, one.request.version, touched);

        assertThat(one.takesBookings()).isFalse();
        assertThat(one.isOnLeave()).isTrue();
    }

    @Test
    void leaveThatWasTakenBackSinceIsNotEnteredAgainByTheSamePress() {
        var one = new Case();
        var touched = one.touched();
        one.grant();
        long entered = data.count("select max(id) from schedule_exception where doctor_id = ?", one.doctor);
        deviations.withdraw(SITI, entered, Deviations.Span.DAY, timetables.seenWithdrawal(entered));

        requests.grant(SITI, one.request.id, one.request.version, touched);

        assertThat(one.isOnLeave()).isFalse();
    }
}
