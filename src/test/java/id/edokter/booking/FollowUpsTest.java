package id.edokter.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.FollowUps.Hindrance;
import id.edokter.booking.FollowUps.Offer;
import id.edokter.booking.FollowUps.Pattern;
import id.edokter.schedule.Pool;
import id.edokter.schedule.Rota;
import id.edokter.shared.Secrets;
import id.edokter.support.Crowd;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.Timetables;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What follows a visit: a control, or a series, of which all is taken or nothing. */
@QuarkusTest
class FollowUpsTest {

    private static final Witness CLERK = new Witness("uji.kontrol", "192.0.2.8");
    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    @Inject
    FollowUps followUps;

    @Inject
    Counter counter;

    @Inject
    Given given;

    @Inject
    Timetables timetables;

    @Inject
    Judge judge;

    @AfterEach
    void findEveryPromiseKept() {
        judge.findsEveryPromiseKept();
    }

    private LocalDate monday() {
        var date = given.today().plusDays(1);
        while (date.getDayOfWeek() != DayOfWeek.MONDAY) date = date.plusDays(1);
        return date;
    }

    private long patient() {
        return given.registered("RM-" + Given.next(), given.person());
    }

    private static CounterRequest request(long patient) {
        return new CounterRequest(Secrets.token(), patient, Given.general());
    }

    private Practice on(LocalDate date, int places) {
        return given.practice(date, EIGHT, 10, Given.pools(Pool.ANY, places));
    }

    private Practice again(Practice first, LocalDate date, int places) {
        return given.again(first, date, EIGHT, 10, Given.pools(Pool.ANY, places));
    }

    private static List<LocalDate> dates(List<Offer> offers) {
        return offers.stream().map(Offer::date).toList();
    }

    private Pattern mondays(int weeks) {
        return new Pattern(Set.of(DayOfWeek.MONDAY), weeks, monday().plusDays(1), false);
    }

    @Test
    void aControlIsOfferedOnTheDaysOfTheSameDoctorNearestToTheWishedOne() {
        var first = on(monday(), 3);
        var visit = counter.book(CLERK, request(patient()), SlotChoice.slot(first.slot(1)));
        for (int week = 1; week <= 8; week++) again(first, monday().plusWeeks(week), 2);
        on(monday().plusWeeks(4), 2);

        var offers = followUps.control(visit, 4, Payer.GENERAL);

        assertThat(dates(offers))
                .containsExactly(
                        monday().plusWeeks(3), monday().plusWeeks(4), monday().plusWeeks(5), monday().plusWeeks(6));
        assertThat(offers).allSatisfy(offer -> {
            assertThat(offer.session().doctor()).isEqualTo(first.doctor());
            assertThat(offer.isGood()).isTrue();
            assertThat(offer.earliest()).isEqualTo(EIGHT);
        });
    }

    @Test
    void whatIsInTheWayOfASeriesIsSaidDayByDay() {
        var first = on(monday(), 3);
        long patient = patient();
        var visit = counter.book(CLERK, request(patient), SlotChoice.slot(first.slot(1)));
        var full = again(first, monday().plusWeeks(1), 1);
        counter.book(CLERK, request(patient()), SlotChoice.slot(full.slot(1)));
        var there = again(first, monday().plusWeeks(2), 2);
        counter.book(CLERK, request(patient), SlotChoice.slot(there.slot(1)));
        var cancelled = again(first, monday().plusWeeks(3), 2);
        given.change("update session set status = 'CANCELLED' where id = ?", cancelled.session());
        var stopped = again(first, monday().plusWeeks(4), 2);
        given.change("update session set booking_closed = true where id = ?", stopped.session());
        var good = again(first, monday().plusWeeks(5), 2);
        var elsewhere = on(monday().plusWeeks(5), 1);
        counter.book(
                CLERK,
                request(patient),
                SlotChoice.slot(given.practice(monday().plusWeeks(5), LocalTime.of(13, 0), 10, Given.pools(Pool.ANY, 1))
                        .slot(1)));

        var offers = followUps.series(visit, mondays(7), Payer.GENERAL);

        assertThat(offers)
                .extracting(Offer::against)
                .containsExactly(
                        Hindrance.FULL,
                        Hindrance.ALREADY_THERE,
                        Hindrance.CLOSED,
                        Hindrance.CLOSED,
                        null,
                        Hindrance.NOBODY_PRACTISES,
                        Hindrance.NOBODY_PRACTISES);
        assertThat(offers.get(4).session().id()).isEqualTo(good.session()).isNotEqualTo(elsewhere.session());
        assertThat(offers.get(4).other()).isEqualTo(LocalTime.of(13, 0));
    }

    @Test
    void anotherDoctorOfTheClinicHelpsOnlyWhereThatIsWanted() {
        var first = on(monday(), 1);
        var visit = counter.book(CLERK, request(patient()), SlotChoice.slot(first.slot(1)));
        var own = again(first, monday().plusWeeks(1), 1);
        given.colleague(first, monday().plusWeeks(1), EIGHT, 10, Given.pools(Pool.ANY, 1));
        var colleague = given.colleague(first, monday().plusWeeks(2), EIGHT, 10, Given.pools(Pool.ANY, 1));

        var pattern = new Pattern(Set.of(DayOfWeek.MONDAY), 2, monday().plusDays(1), true);
        assertThat(followUps.series(visit, pattern, Payer.GENERAL))
                .extracting(offer -> offer.session().id())
                .containsExactly(own.session(), colleague.session());
        assertThat(followUps.series(visit, mondays(2), Payer.GENERAL).get(1).against())
                .isEqualTo(Hindrance.NOBODY_PRACTISES);
    }

    @Test
    void whatOverlapsAnotherVisitOfThePatientIsSaidBefore() {
        var first = on(monday(), 1);
        long patient = patient();
        var visit = counter.book(CLERK, request(patient), SlotChoice.slot(first.slot(1)));
        for (int week = 1; week <= 2; week++) {
            again(first, monday().plusWeeks(week), week);
            counter.book(
                    CLERK,
                    request(patient),
                    SlotChoice.slot(on(monday().plusWeeks(week), 1).slot(1)));
        }

        var offers = followUps.series(visit, mondays(2), Payer.GENERAL);

        assertThat(offers).extracting(Offer::against).containsExactly(Hindrance.OVERLAPS, null);
        assertThat(offers).extracting(Offer::other).containsExactly(EIGHT, EIGHT);
        assertThat(offers.get(1).left()).isOne();
        assertThat(offers.get(1).earliest()).isEqualTo(LocalTime.of(8, 10));
    }

    @Test
    void toLookFurtherAheadThanSessionsAreMadeMakesNoneAndToChooseMakesThatOne() {
        var weekly = timetables.weekly(DayOfWeek.MONDAY);
        timetables.plan();
        var visit = counter.book(
                CLERK, request(patient()), SlotChoice.slot(weekly.practice().slot(1)));
        String sessions = "select count(*) from session where doctor_id = ?";
        long before = given.count(sessions, weekly.practice().doctor());
        var far = given.today().plusDays(150);
        var pattern = new Pattern(Set.of(DayOfWeek.MONDAY), 8, far, false);

        var offers = followUps.series(visit, pattern, Payer.GENERAL);
        var control = followUps.control(visit, 20, Payer.GENERAL);

        assertThat(given.count(sessions, weekly.practice().doctor())).isEqualTo(before);
        assertThat(control).isNotEmpty().allMatch(Offer::isGood);
        var good = offers.stream().filter(Offer::isGood).toList();
        assertThat(good).isNotEmpty().allMatch(offer -> offer.left() > 0 && offer.earliest() != null);
        assertThat(offers.get(offers.size() - 1).against()).isEqualTo(Hindrance.TOO_FAR);
        assertThat(offers.get(offers.size() - 1).date()).isAfter(given.today().plusDays(Rota.FURTHEST_DAYS));
        var keys = List.of(good.get(0).key());
        var made = followUps.sessions(keys);
        assertThat(followUps.sessions(keys)).isEqualTo(made).hasSize(1);
        assertThat(given.count(sessions, weekly.practice().doctor())).isEqualTo(before + 1);
        assertThat(counter.bookAll(CLERK, request(visit.patient.id), made))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.session.date).isEqualTo(good.get(0).date()));
    }

    @Test
    void whatIsNotInTheWeekIsNotMade() {
        var weekly = timetables.weekly(DayOfWeek.MONDAY);
        var tuesday = monday().plusDays(1);
        var keys = List.of(
                "W" + weekly.id() + "_" + tuesday,
                "W" + weekly.id() + "_" + monday().plusYears(2),
                "W" + weekly.id() + "_2027-02-30",
                "X1_" + monday().minusYears(1),
                "x",
                "");
        assertThat(followUps.sessions(keys)).isEmpty();
    }

    @Test
    void allOfASeriesIsTakenInOneActAndTwiceIsOnce() {
        var sessions = series(6);
        var request = request(patient());

        var made = counter.bookAll(CLERK, request, sessions);
        var again = counter.bookAll(CLERK, request, sessions);

        assertThat(made).hasSize(6).allMatch(one -> one.isBooked());
        assertThat(again)
                .extracting(one -> one.id)
                .isEqualTo(made.stream().map(one -> one.id).toList());
        assertThat(made).extracting(one -> one.code).doesNotHaveDuplicates();
        var other = new CounterRequest(request.key(), patient(), Given.general());
        assertThatThrownBy(() -> counter.bookAll(CLERK, other, sessions)).isInstanceOf(RuntimeException.class);
    }

    private List<Long> series(int weeks) {
        var first = on(monday(), 1);
        var sessions = new ArrayList<>(List.of(first.session()));
        for (int week = 1; week < weeks; week++)
            sessions.add(again(first, monday().plusWeeks(week), 1).session());
        return sessions;
    }

    @Test
    void whenOneCannotBeHadNoneIsTaken() {
        var sessions = series(4);
        counter.book(CLERK, request(patient()), SlotChoice.nextFree(sessions.get(2)));
        long patient = patient();

        assertThatThrownBy(() -> counter.bookAll(CLERK, request(patient), sessions))
                .isInstanceOfSatisfying(OneOfSeveral.class, one -> {
                    assertThat(one.session.id).isEqualTo(sessions.get(2));
                    assertThat(one.because).isInstanceOf(SessionFull.class);
                });

        assertThat(given.count("select count(*) from appointment where patient_id = ?", patient))
                .isZero();
    }

    @Test
    void oneOfTwoWhoWantTheSameSeriesGetsAllOfItTheOtherNothing() {
        var sessions = series(5);
        var one = request(patient());
        var other = request(patient());

        var outcomes = Crowd.of(
                2,
                n -> () ->
                        counter.bookAll(CLERK, n == 0 ? one : other, sessions).size());

        assertThat(outcomes.stream().filter(outcome -> outcome.refusal() == null))
                .hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> outcome.refusal() instanceof OneOfSeveral))
                .hasSize(1);
        assertThat(given.count("select count(*) from appointment where status = 'BOOKED' and session_id in ("
                        + String.join(
                                ",", sessions.stream().map(String::valueOf).toList()) + ")"))
                .isEqualTo(5);
    }
}
