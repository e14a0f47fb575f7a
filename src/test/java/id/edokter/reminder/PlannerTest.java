package id.edokter.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.edokter.audit.Witness;
import id.edokter.booking.Actor;
import id.edokter.booking.Appointment;
import id.edokter.booking.Booking;
import id.edokter.booking.Channel;
import id.edokter.booking.SlotChoice;
import id.edokter.patient.PatientDetails;
import id.edokter.privacy.ConsentText;
import id.edokter.privacy.Consents;
import id.edokter.privacy.Purpose;
import id.edokter.reminder.VisitAnswer.Via;
import id.edokter.schedule.Pool;
import id.edokter.shared.PhoneNumber;
import id.edokter.support.Given;
import id.edokter.support.Given.Practice;
import id.edokter.support.Together;
import id.edokter.support.TravellingClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each visit is reminded of once, whatever becomes of servers and clocks. */
@QuarkusTest
class PlannerTest {

    @Inject
    Planner planner;

    @Inject
    RemindedVisits visits;

    @Inject
    Booking booking;

    @Inject
    Answering answering;

    @Inject
    Consents consents;

    @Inject
    Coming coming;

    @Inject
    Given data;

    @Inject
    TravellingClock clock;

    /** Of the visit; each test has its own, far from what other tests book. */
    private LocalDate day;

    @BeforeEach
    void travel() {
        day = data.today().plusDays(200 + 5L * Given.next());
        clock.travelTo(day.minusDays(4).atTime(10, 0));
    }

    @AfterEach
    void comeBack() {
        clock.comeBack();
    }

    private void at(LocalDate date, int hour, int minute) {
        clock.travelTo(date.atTime(hour, minute));
    }

    private void before(int hour, int minute) {
        at(day.minusDays(1), hour, minute);
    }

    private List<String> plansAndReads(Appointment about) {
        planner.plan();
        return visits.texts(about);
    }

    /** Somebody who has read what came of the booking itself. */
    private Appointment booked(Practice practice, int number) {
        var about = visits.book(practice.slot(number));
        assertThat(plansAndReads(about)).singleElement().asString().contains(about.code, "/jawab/");
        return about;
    }

    private List<String> since(Appointment about) {
        var all = plansAndReads(about);
        return all.subList(1, all.size());
    }

    @Test
    void theDayBeforeItIsRemindedOfOnceAndNotBeforeItsHour() {
        var about = booked(visits.practice(day, 2), 1);
        before(17, 59);
        assertThat(since(about)).isEmpty();
        before(18, 0);
        assertThat(since(about))
                .singleElement()
                .asString()
                .contains("pengingat janji Uji", "pukul 09.00 WIB", "Poli Uji");
        planner.plan();
        before(20, 0);
        assertThat(since(about)).hasSize(1);
    }

    @Test
    void whoBookedInEnglishIsRemindedInEnglish() {
        var about = visits.book(visits.practice(day, 2).slot(1), data.person(), Actor.PATIENT.reading(Locale.ENGLISH));
        assertThat(plansAndReads(about))
                .singleElement()
                .asString()
                .contains("appointment " + about.code + " for Uji is noted", "at 09:00 WIB", "?bahasa=en");
        before(18, 0);
        assertThat(since(about)).singleElement().asString().contains("a reminder of the appointment of Uji");
    }

    @Test
    void aServerThatWasDownAtTheHourRemindsWhenItIsBack() {
        var about = booked(visits.practice(day, 2), 1);
        before(20, 40);
        assertThat(since(about)).hasSize(1);
        at(day, 7, 5);
        assertThat(since(about)).hasSize(2).last().asString().contains("hari ini", "Datanglah sekitar pukul 08.30");
    }

    @Test
    void midnightDoublesNothingAndInTheMorningTheDayItselfIsRemindedOfAlone() {
        var about = booked(visits.practice(day, 2), 1);
        before(23, 59);
        planner.plan();
        at(day, 0, 1);
        planner.plan();
        assertThat(decided(about, "DAY_BEFORE")).isOne();
        at(day, 6, 31);
        planner.plan();
        at(day, 7, 5);
        assertThat(since(about)).singleElement().asString().contains("hari ini");
    }

    private long decided(Appointment about, String kind) {
        return data.count("select count(*) from reminder where appointment_id = ? and kind = ?", about.id, kind);
    }

    @Test
    void whoIsBackOnTheMorningSendsTheReminderOfTheDayAloneAndAfterTheVisitNone() {
        var practice = visits.practice(day, 2);
        var about = booked(practice, 1);
        at(day, 7, 5);
        assertThat(since(about)).singleElement().asString().contains("hari ini");

        var late = visits.practice(day.plusDays(1), 2);
        var missed = booked(late, 1);
        at(day.plusDays(1), 9, 5);
        assertThat(since(missed)).isEmpty();
    }

    @Test
    void replicasThatPlanAtOnceAndWithOtherClocksNeverDouble() {
        var practice = visits.practice(day, 3);
        var all = new ArrayList<Appointment>();
        for (int n = 1; n <= 3; n++) all.add(booked(practice, n));
        before(18, 0);
        Supplier<Integer> replica = planner::plan;
        Together.of(List.of(replica, replica, replica, replica));
        clock.travel(Duration.ofSeconds(90));
        Together.of(List.of(replica, replica));
        clock.travel(Duration.ofSeconds(-180));
        planner.plan();
        before(18, 5);
        for (var about : all) assertThat(since(about)).as(about.code).hasSize(1);
    }

    @Test
    void aClockThatJumpsAnHourThereAndBackNeverDoubles() {
        var about = booked(visits.practice(day, 2), 1);
        before(17, 30);
        clock.travel(Duration.ofHours(1));
        planner.plan();
        clock.travel(Duration.ofHours(-1));
        assertThat(since(about)).as("it waits for its hour").isEmpty();
        before(18, 0);
        assertThat(since(about)).hasSize(1);
        clock.travel(Duration.ofHours(-1));
        planner.plan();
        clock.travel(Duration.ofHours(2));
        assertThat(since(about)).hasSize(1);
    }

    @Test
    void whoBooksAfterTheHourHasJustReadTheConfirmation() {
        before(19, 0);
        var about = booked(visits.practice(day, 2), 1);
        assertThat(since(about)).isEmpty();
        at(day, 7, 5);
        assertThat(since(about)).singleElement().asString().contains("hari ini");
    }

    @Test
    void aMovedVisitIsRemindedOfAtItsNewDayAsOftenAsItIsMoved() {
        var practice = visits.practice(day, 2);
        var later = data.again(practice, day.plusDays(1), LocalTime.of(9, 0), 10, Given.pools(Pool.ANY, 2));
        var about = booked(practice, 1);
        before(18, 0);
        assertThat(since(about)).hasSize(1);

        booking.move(visits.link(about), SlotChoice.slot(later.slot(1)), Actor.PATIENT);
        booking.move(visits.link(about), SlotChoice.slot(later.slot(2)), Actor.PATIENT);
        assertThat(since(about)).hasSize(2).last().asString().contains("sudah tercatat", "pukul 09.10");
        at(day, 18, 0);
        assertThat(since(about)).hasSize(3).last().asString().contains("pengingat janji", "pukul 09.10");
    }

    @Test
    void whatIsCancelledBeforeItGoesDoesNotGo() {
        var practice = visits.practice(day, 2);
        var taken = booked(practice, 1);
        var forgotten = booked(practice, 2);
        before(18, 0);
        planner.plan();
        booking.cancel(visits.link(taken), "", Actor.PATIENT);
        // as a courier finds it that has claimed the message already
        data.change("update appointment set status = 'CANCELLED_BY_PATIENT' where id = ?", forgotten.id);
        assertThat(since(taken)).isEmpty();
        assertThat(since(forgotten)).isEmpty();
        assertThat(skipped(taken, "the appointment has changed")).isOne();
        assertThat(skipped(forgotten, "the appointment was cancelled")).isOne();
    }

    private long skipped(Appointment about, String why) {
        return data.count(
                "select count(*) from outbox_message m join reminder r on m.subject = concat('reminder:', r.id)"
                        + " where r.appointment_id = ? and m.state = 'SKIPPED' and m.reason = ?",
                about.id,
                why);
    }

    @Test
    void cancelledAndMadeAgainForTheSameDayItIsRemindedOfAnew() {
        var practice = visits.practice(day, 2);
        var person = data.person();
        var first = visits.book(practice.slot(1), person, Actor.PATIENT);
        booking.cancel(visits.link(first), "", Actor.PATIENT);
        var again = visits.book(practice.slot(2), person, Actor.PATIENT);
        before(18, 0);
        planner.plan();
        assertThat(visits.texts(again))
                .filteredOn(text -> text.contains("pengingat janji"))
                .singleElement()
                .asString()
                .contains("pukul 09.10");
    }

    @Test
    void aFamilyOfFourOnOneTelephoneReadsOfEachOfThem() {
        var practice = visits.practice(day, 4);
        var phone = PhoneNumber.of(Given.phone(Given.next()));
        int place = 1;
        Appointment last = null;
        for (var name : List.of("Budi Santoso", "Siti Santoso", "Ani Santoso", "Edo Santoso"))
            last = visits.book(practice.slot(place++), visits.named(name, phone), Actor.PATIENT);
        before(18, 0);
        planner.plan();
        var texts = visits.texts(last).stream()
                .filter(text -> text.contains("pengingat janji"))
                .toList();
        assertThat(texts).hasSize(4);
        assertThat(texts.stream().map(RemindedVisits::keyIn).distinct()).hasSize(4);
        for (var name : List.of("Budi,", "Siti,", "Ani,", "Edo,"))
            assertThat(texts).filteredOn(text -> text.contains("janji " + name)).hasSize(1);
    }

    @Test
    void whoHasNoTelephoneIsShownToTheDesk() {
        var practice = visits.practice(day, 2);
        var known = data.person();
        var without = new PatientDetails(known.name(), known.nik(), null, known.birthDate(), known.sex(), null);
        var about = visits.book(practice.slot(1), without, Actor.PATIENT);
        before(18, 0);
        planner.plan();
        assertThat(coming.unreached())
                .filteredOn(one -> one.appointment().id.equals(about.id))
                .singleElement()
                .matches(Coming.Unreached::isWithoutPhone);
    }

    @Test
    void whoDoesNotWantRemindersGetsNoneAndTheDeskKnows() {
        var about = booked(visits.practice(day, 2), 1);
        consents.decide(
                new Witness("link", ""),
                about.patient.id,
                Purpose.REMINDERS,
                true,
                new ConsentText.Words("Ya", "Yes"),
                Channel.WEB);
        consents.decide(
                new Witness("link", ""),
                about.patient.id,
                Purpose.REMINDERS,
                false,
                new ConsentText.Words("Ya", "Yes"),
                Channel.WEB);
        before(18, 0);
        assertThat(since(about)).isEmpty();
        assertThat(coming.unreached())
                .filteredOn(one -> one.appointment().id.equals(about.id))
                .singleElement()
                .matches(Coming.Unreached::isUnwanted);
    }

    @Test
    void whoSaidThatTheyComeIsNotAskedAgainOnTheMorning() {
        var about = booked(visits.practice(day, 2), 1);
        before(18, 0);
        var key = RemindedVisits.keyIn(since(about).get(0));
        answering.comes(key, answering.open(key).placed(), Via.LINK);
        at(day, 7, 5);
        assertThat(since(about)).hasSize(1);
    }

    @Test
    void ofASensitiveClinicNeitherNameNorNumberIsTold() {
        var practice = visits.practice(day, 2);
        data.change("update clinic set is_sensitive = true where id = ?", practice.clinic());
        var about = visits.book(practice.slot(1));
        before(18, 0);
        assertThat(plansAndReads(about))
                .hasSizeGreaterThanOrEqualTo(1)
                .allSatisfy(text -> assertThat(text).doesNotContain("Poli", "antrean"));
    }
}
