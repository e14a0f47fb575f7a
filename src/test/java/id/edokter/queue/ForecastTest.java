package id.edokter.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Channel;
import id.edokter.schedule.Pool;
import id.edokter.schedule.SessionDesk;
import id.edokter.shared.UtcInstant;
import id.edokter.shared.Wib;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Estimates of a real session, while its day goes on. */
@QuarkusTest
class ForecastTest {

    private static final Witness RINA = new Witness("ns.rina", "192.0.2.8");
    private static final Actor KIOSK = new Actor("kiosk", Channel.KIOSK);

    @Inject
    Given data;

    @Inject
    QueueDesk desk;

    @Inject
    SessionDesk sessions;

    @Inject
    Forecast forecast;

    @Inject
    TravellingClock clock;

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Of today from 08.00, ten minutes a place, and everybody has a place. */
    private Practice practice(int places) {
        return data.practice(data.today(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, places));
    }

    private List<Long> booked(Practice practice) {
        return IntStream.rangeClosed(1, practice.slots().size())
                .mapToObj(number -> data.booked(practice, number))
                .toList();
    }

    private void at(Practice practice, String time) {
        clock.travelTo(practice.date().atTime(LocalTime.parse(time)));
    }

    private void allCome(List<Long> appointments) {
        appointments.forEach(one -> desk.checkIn(KIOSK, CheckIn.of(one)));
    }

    private QueueView queue(Practice practice) {
        return desk.queue(practice.session());
    }

    private int version(long appointment) {
        return desk.place(appointment).orElseThrow().line().version();
    }

    private long call(Practice practice) {
        return desk.callNext(RINA, practice.session(), queue(practice).calls()).appointment();
    }

    private void start(long appointment) {
        desk.start(RINA, appointment, version(appointment));
    }

    private void finish(long appointment) {
        desk.finish(RINA, appointment, version(appointment));
    }

    private Estimate of(long appointment) {
        return forecast.estimate(appointment).orElseThrow();
    }

    private long minutes(Instant from, Instant to) {
        return Duration.between(from, to).toMinutes();
    }

    @Test
    void beforeTheStartEverybodyIsToldARangeAroundTheTicket() {
        var practice = practice(6);
        var patients = booked(practice);
        at(practice, "07:00");

        var estimates = forecast.estimates(practice.session());

        assertThat(estimates.turns()).containsOnlyKeys(patients);
        assertThat(estimates
                        .turnOf(patients.get(5))
                        .orElseThrow()
                        .includes(Wib.instant(practice.date(), LocalTime.of(8, 50))))
                .isTrue();
        assertThat(estimates.end().likely())
                .isAfter(estimates.turnOf(patients.get(5)).orElseThrow().likely());
        assertThat(forecast.estimate(patients.get(2)).orElseThrow().likely())
                .isBetween(
                        estimates.turnOf(patients.get(2)).orElseThrow().likely().minusSeconds(60),
                        estimates.turnOf(patients.get(2)).orElseThrow().likely().plusSeconds(60));
    }

    @Test
    void whatIsAnnouncedCountsAtOnce() {
        var practice = practice(6);
        var patients = booked(practice);
        at(practice, "07:30");
        allCome(patients);
        var before = of(patients.get(0));

        sessions.late(queue(practice).session().seen(), 70, "operasi", RINA);

        var after = of(patients.get(0));
        assertThat(minutes(before.likely(), after.likely())).isGreaterThan(35);
        assertThat(after.includes(Wib.instant(practice.date(), LocalTime.of(9, 12))))
                .isTrue();
    }

    @Test
    void aDoctorWhoIsLateWithoutAWordMovesEverybodyMinuteByMinute() {
        var practice = practice(6);
        var patients = booked(practice);
        at(practice, "07:30");
        allCome(patients);
        var last = of(patients.get(5)).likely();
        for (var time : List.of("08:20", "08:50", "09:40")) {
            at(practice, time);
            var first = of(patients.get(0));
            assertThat(first.earliest()).isAfterOrEqualTo(Wib.instant(practice.date(), LocalTime.parse(time)));
            assertThat(of(patients.get(5)).likely()).isAfter(last);
            last = of(patients.get(5)).likely();
        }
    }

    @Test
    void aFinishIsReckonedWithAtOnce() {
        var practice = practice(6);
        var patients = booked(practice);
        at(practice, "07:40");
        allCome(patients);
        at(practice, "08:00");
        desk.startSession(RINA, practice.session());
        start(call(practice));
        at(practice, "08:03");
        var before = of(patients.get(4)).likely();
        assertThat(forecast.estimate(patients.get(0))).isEmpty();

        finish(patients.get(0));

        assertThat(minutes(of(patients.get(4)).likely(), before)).isGreaterThanOrEqualTo(4);
        assertThat(of(patients.get(1)).anyMoment()).isTrue();
    }

    @Test
    void aSlowMorningMakesTheRestSlower() {
        var practice = practice(10);
        var patients = booked(practice);
        at(practice, "07:40");
        allCome(patients);
        at(practice, "08:00");
        desk.startSession(RINA, practice.session());
        int each = forecast.estimates(practice.session()).minutesEach();
        for (var time : List.of("08:25", "08:50", "09:15", "09:40")) {
            long one = call(practice);
            start(one);
            at(practice, time);
            finish(one);
        }

        assertThat(forecast.estimates(practice.session()).minutesEach()).isGreaterThan(each + 4);
        assertThat(of(patients.get(9)).likely()).isAfter(Wib.instant(practice.date(), LocalTime.of(10, 50)));
    }

    @Test
    void whoIsSkippedIsToldALaterTimeAndTheNextOnesAnEarlierOne() {
        var practice = practice(6);
        var patients = booked(practice);
        at(practice, "07:40");
        allCome(patients);
        at(practice, "08:00");
        desk.startSession(RINA, practice.session());
        long first = call(practice);
        var before = of(patients.get(1)).likely();

        desk.skip(RINA, first, version(first));

        assertThat(of(first).likely()).isAfter(of(patients.get(3)).likely());
        assertThat(of(patients.get(1)).likely()).isBefore(before);
    }

    @Test
    void earlierSessionsOfTheDoctorInTheClinicCount() {
        var known = practice(6);
        var patients = booked(known);
        for (int week = 1; week <= 4; week++) past(known, known.date().minusWeeks(week));
        var stranger = data.colleague(known, known.date(), LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
        var others = booked(stranger);
        at(known, "07:30");
        allCome(patients);
        allCome(others);

        // an hour late and twenty minutes each, four times
        assertThat(minutes(of(others.get(0)).likely(), of(patients.get(0)).likely()))
                .isGreaterThan(25);
        assertThat(minutes(of(others.get(5)).likely(), of(patients.get(5)).likely()))
                .isGreaterThan(60);
        assertThat(forecast.estimates(known.session()).minutesEach()).isBetween(18, 23);
    }

    /** Six patients, the doctor an hour late, twenty minutes each. */
    private void past(Practice first, LocalDate date) {
        var practice = data.again(first, date, LocalTime.of(8, 0), 10, Given.pools(Pool.ANY, 6));
        var began = Wib.instant(date, LocalTime.of(9, 0));
        data.change(
                "update session set status = 'CLOSED', started_at = ?, closed_at = ? where id = ?",
                UtcInstant.of(began),
                UtcInstant.of(began.plus(Duration.ofHours(3))),
                practice.session());
        for (int number = 1; number <= 6; number++) {
            long appointment = data.booked(practice, number);
            var start = began.plus(Duration.ofMinutes(21L * (number - 1)));
            data.change(
                    "update appointment set status = 'COMPLETED', arrived_at = ? where id = ?",
                    UtcInstant.of(began.minus(Duration.ofMinutes(70))),
                    appointment);
            data.change(
                    "insert into queue_entry (appointment_id, session_id, call_number, called_at, started_at, finished_at)"
                            + " values (?, ?, ?, ?, ?, ?)",
                    appointment,
                    practice.session(),
                    number,
                    UtcInstant.of(start),
                    UtcInstant.of(start),
                    UtcInstant.of(start.plus(Duration.ofMinutes(20))));
        }
    }

    @Test
    void whoHasNotComeLongAfterTheTimeIsToldNothing() {
        var practice = practice(3);
        var patients = booked(practice);
        at(practice, "07:40");
        allCome(patients.subList(1, 3));
        at(practice, "08:00");
        desk.startSession(RINA, practice.session());
        at(practice, "11:30");

        assertThat(forecast.estimate(patients.get(0))).isEmpty();
        assertThat(forecast.estimate(patients.get(1))).isPresent();
    }

    @Test
    void anotherDayAndAClosedSessionHaveNoEstimates() {
        var later = data.practice(3);
        long appointment = data.booked(later, 1);
        assertThat(forecast.estimates(later.session())).isEqualTo(Estimates.NONE);
        assertThat(forecast.estimate(appointment)).isEmpty();

        var practice = practice(2);
        booked(practice);
        at(practice, "08:00");
        desk.startSession(RINA, practice.session());
        at(practice, "09:00");
        desk.closeSession(queue(practice).session().seen(), null, "", RINA);
        assertThat(forecast.estimates(practice.session())).isEqualTo(Estimates.NONE);
    }

    @Test
    void whatIsNotThereHasNone() {
        assertThat(forecast.estimate(Long.MAX_VALUE)).isEmpty();
        assertThatThrownBy(() -> forecast.estimates(Long.MAX_VALUE)).isInstanceOf(NotFoundException.class);
    }
}
