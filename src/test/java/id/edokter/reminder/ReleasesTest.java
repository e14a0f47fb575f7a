package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.account.Role;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.patient.PatientDetails;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Judge;
import id.edokter.support.Staff;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who missed several visits confirms the next, or its place is somebody else's; nobody loses it unheard. */
@QuarkusTest
class ReleasesTest {

    @Inject
    Planner planner;

    @Inject
    Releases releases;

    @Inject
    Answering answering;

    @Inject
    RemindedVisits visits;

    @Inject
    Given data;

    @Inject
    Staff staff;

    @Inject
    Judge judge;

    @Inject
    TravellingClock clock;

    private LocalDate day;
    private Practice practice;
    private Appointment about;

    @BeforeEach
    void travel() {
        day = data.today().plusDays(200 + 5L * Given.next());
        clock.travelTo(day.minusDays(20).atTime(10, 0));
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    /** Somebody who missed so many visits that were held, and some of sessions that never began. */
    private void booked(int missed, int neverBegun) {
        var person = data.person();
        for (int i = 0; i < missed + neverBegun; i++) miss(person, i, i < missed);
        clock.travelTo(day.minusDays(4).atTime(10, 0));
        practice = visits.practice(day, 2);
        about = visits.book(practice.slot(1), person, Actor.PATIENT);
        planner.plan();
        visits.texts(about);
    }

    private void miss(PatientDetails person, int number, boolean isHeld) {
        var former = visits.practice(day.minusDays(18 - number), 2);
        var one = visits.book(former.slot(1), person, Actor.PATIENT);
        data.change("update appointment set status = 'NO_SHOW' where id = ?", one.id);
        if (isHeld) data.change("update session set started_at = utc_timestamp(3) where id = ?", former.session());
    }

    private void before(int hour, int minute) {
        clock.travelTo(day.minusDays(1).atTime(hour, minute));
    }

    private String asked() {
        planner.plan();
        var texts = visits.texts(about);
        return texts.get(texts.size() - 1);
    }

    private boolean isFree() {
        releases.release();
        return data.count(
                        "select count(*) from appointment where id = ? and status = 'CANCELLED_BY_HOSPITAL'", about.id)
                == 1;
    }

    @Test
    void withoutAnAnswerThePlaceIsReleasedWithAMessageAndNotBeforeItsHour() {
        booked(3, 0);
        before(10, 1);
        assertThat(asked()).contains("mohon konfirmasi janji Uji", "pukul 18.00 WIB", "/jawab/");
        before(17, 59);
        assertThat(isFree()).isFalse();
        before(18, 1);
        assertThat(isFree()).isTrue();
        assertThat(releases.release()).isZero();
        assertThat(visits.texts(about))
                .filteredOn(text -> text.contains("kami lepas"))
                .hasSize(1);
        assertThat(visits.book(practice.slot(1)).slot.id).isEqualTo(about.slot.id);
        var desk = staff.inside(Role.FRONT_DESK);
        assertThat(desk.browser().opens("/loket/konfirmasi").text()).contains("Sudah dilepas", "Uji Coba");
        judge.findsEveryPromiseKept();
    }

    @Test
    void whoConfirmsKeepsThePlace() {
        booked(4, 0);
        before(10, 1);
        var key = RemindedVisits.keyIn(asked());
        answering.comes(key, answering.open(key).placed(), Via.LINK);
        before(18, 1);
        assertThat(isFree()).isFalse();
    }

    @Test
    void whoSaidSoWeeksAgoIsAskedAndHasToSaySoAgain() {
        booked(3, 0);
        var key = visits.key(about.id);
        answering.comes(key, answering.open(key).placed(), Via.LINK);
        before(10, 1);
        assertThat(asked()).contains("mohon konfirmasi janji Uji");
        before(18, 1);
        assertThat(isFree()).isTrue();
    }

    /** Whoever reads it later would take the place for lost, and it is not. */
    @Test
    void theQuestionDoesNotOutliveItsHourAndWhomItDidNotReachKeepsThePlace() {
        booked(3, 0);
        before(10, 1);
        planner.plan();
        before(18, 1);
        assertThat(visits.texts(about)).noneMatch(text -> text.contains("mohon konfirmasi"));
        before(23, 0);
        assertThat(isFree()).isFalse();
    }

    @Test
    void whoMissedLessOrOnlySessionsThatNeverBeganIsNotAsked() {
        booked(2, 2);
        before(10, 1);
        assertThat(asked()).doesNotContain("mohon konfirmasi");
        before(18, 1);
        assertThat(isFree()).isFalse();
    }

    @Test
    void theDeskMayLetItBe() {
        booked(3, 0);
        before(10, 1);
        asked();
        var desk = staff.inside(Role.FRONT_DESK);
        assertThat(desk.browser().opens("/loket/konfirmasi").text()).contains("Menunggu konfirmasi", "Uji Coba");
        long reminder =
                data.count("select id from reminder where appointment_id = ? and kind = 'PLEASE_CONFIRM'", about.id);
        var lifted = desk.browser().sends("/loket/konfirmasi/" + reminder, "formToken", desk.formToken());
        assertThat(desk.browser().goesOn(lifted).text()).contains("tempatnya tidak dilepas");
        before(18, 1);
        assertThat(isFree()).isFalse();
    }

    @Test
    void whoWasAskedLateHasTwoHoursAndNobodyLosesThePlaceOnTheDayItself() {
        booked(3, 0);
        before(17, 30);
        assertThat(asked()).contains("pukul 19.30 WIB");
        before(18, 1);
        assertThat(isFree()).isFalse();
        clock.travelTo(day.atTime(7, 5));
        assertThat(isFree()).isFalse();
    }
}
